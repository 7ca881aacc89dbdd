// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/due_item.h"
#include "ui/pages/later_refresh.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class JournalBridge;

/// What is due and what was begun: at most five lines of each, the rest behind one; and where one starts.
class TodayPage : public QWidget {
    Q_OBJECT
public:
    explicit TodayPage(JournalBridge& journal, QWidget* parent = nullptr);

    /// Reads again what is due and which drafts wait.
    void refresh();
    /// Whether the empty page offers the sample journal (not while it is open).
    void offerSample(bool offer);
    /// After a long time away: one sentence and three keys, as long as something came due meanwhile.
    void welcomeBack(int daysAway);

signals:
    void entryRequested(const QString& id);
    void dueRequested(const soundings::DueItem& item);
    /// To move the reminders of these to a later day, or to let them go where there is none.
    void moveRequested(const std::vector<soundings::DueItem>& items, std::optional<soundings::Date> until);
    void newRequested();
    void diagnosisRequested();
    void captureRequested();
    void predictionRequested();
    void sampleRequested();
    void lookBackRequested();
    void errorHappened(const QString& sentence);

private:
    struct Line {
        QString entry;
        QString title;
        QString detail;
        QString aside;
        DueItem due; ///< of lines that are due

        bool operator==(const Line&) const = default;
    };
    /// All that the page shows: built again only where it differs, so that nothing moves under a finger.
    struct Shown {
        bool empty = false;
        bool allDue = false;
        bool allImperatives = false;
        bool allDrafts = false;
        bool allDiagnoses = false;
        bool allSessions = false;
        QString next;
        QString away;
        std::vector<Line> due;
        std::vector<Line> imperatives;
        std::vector<Line> drafts;
        std::vector<Line> diagnoses;
        std::vector<Line> sessions;

        bool operator==(const Shown&) const = default;
    };

    QVBoxLayout* makeButtons();
    void showWelcome(bool empty);
    void addWelcomeBack();
    void catchUp(bool letGo);
    void addSection(const QString& name, const QString& heading, const std::vector<Line>& lines, bool& all);
    [[nodiscard]] std::vector<Line> dueLines(QString& next) const;
    [[nodiscard]] std::vector<Line> imperativeLines() const;
    [[nodiscard]] std::vector<Line> draftLines() const;
    [[nodiscard]] std::vector<Line> diagnosisLines() const;
    [[nodiscard]] std::vector<Line> sessionLines() const;

    JournalBridge& m_journal;
    QLabel* m_title;
    QLabel* m_lead;
    QPushButton* m_capture;
    QPushButton* m_predict;
    QPushButton* m_diagnose;
    QPushButton* m_sample;
    QPushButton* m_lookBack;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column;
    LaterRefresh m_refresh;
    std::optional<Shown> m_shown;
    bool m_offerSample = true;
    bool m_allDue = false;
    bool m_allImperatives = false;
    bool m_allDrafts = false;
    bool m_allDiagnoses = false;
    bool m_allSessions = false;
    int m_daysAway = 0; ///< 0: not away for long, or dealt with
};

} // namespace soundings::ui
