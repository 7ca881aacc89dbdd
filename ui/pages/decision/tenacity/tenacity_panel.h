// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_assessment.h"
#include "core/model/due_kind.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

struct Card;
class CardForm;
class EntryEditor;
class FigureView;
class JournalBridge;
class TenacityAssessor;
class VerdictView;

/// What is pursued with a sealed decision: the verdict and what it rests on, its signposts, tactics and what stood in
/// the way, each with what can be written about it now. Hidden for drafts.
class TenacityPanel : public QWidget {
    Q_OBJECT
public:
    explicit TenacityPanel(JournalBridge& journal, QWidget* parent = nullptr);

    /// Shows a decision, null for none; `lens` is its assessment, as far as it is known. A card that is open stays open
    /// while the decision is the same.
    void show(EntryEditor* editor, const Assessment& lens);
    using QWidget::show;
    /// Opens the card for what is due; false where this panel has none for it.
    bool openFor(DueKind kind, const Id& item);

signals:
    void goTo(const QString& pointer);
    void shown(QWidget* card); ///< a card opened: scroll to it
    void errorHappened(const QString& sentence);

private:
    using Opens = std::function<Card()>;
    struct Row {
        QString sentence;
        QStringList details;
        std::vector<std::pair<QPushButton*, Opens>> buttons;
    };

    void makeActions(QVBoxLayout* to);
    QVBoxLayout* addSection(QVBoxLayout* to, QLabel*& title, const QString& words);
    void redraw();
    void redrawTimeline();
    void redrawSignposts();
    void redrawTactics();
    void redrawConstraints();
    void redrawLooks();
    void addRow(QVBoxLayout* to, const Row& row);
    [[nodiscard]] QPushButton* opener(const QString& name, const QString& words, const QString& about,
                                      const QString& card);
    void openCard(const Opens& card, QWidget* from);
    void closeCard();
    void goToOrSay(const QString& pointer);
    void press(const char* opener);
    void markHalfFilled();
    [[nodiscard]] bool mayWrite() const;

    JournalBridge& m_journal;
    EntryEditor* m_editor = nullptr;
    TenacityAssessor* m_assessor;
    TenacityAssessment m_assessment;
    QLabel* m_kind;
    VerdictView* m_verdict;
    QWidget* m_actions = nullptr;
    CardForm* m_card;
    FigureView* m_timeline;
    QString m_fromName; ///< of the button that opened the card
    QLabel* m_signpostsTitle = nullptr;
    QVBoxLayout* m_signposts = nullptr;
    QLabel* m_tacticsTitle = nullptr;
    QVBoxLayout* m_tactics = nullptr;
    QLabel* m_constraintsTitle = nullptr;
    QVBoxLayout* m_constraints = nullptr;
    QLabel* m_looksTitle = nullptr;
    QVBoxLayout* m_looks = nullptr;
    std::optional<Entry> m_drawn;
};

} // namespace soundings::ui
