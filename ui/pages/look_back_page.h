// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/period_review.h"
#include "ui/pages/later_refresh.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class DateField;
class JournalBridge;
class Latest;

/// A look back at a period, the last seven days by itself: what was resolved, what fell due and waits, what moved.
class LookBackPage : public QWidget {
    Q_OBJECT
public:
    explicit LookBackPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~LookBackPage() override;

    /// Reads again, when the page comes to the front.
    void refresh();

signals:
    void entryRequested(const QString& id);
    void reportReady(const soundings::Report& report);
    void errorHappened(const QString& sentence);
    void shown(); ///< the newest look is on the page

private:
    void build();
    void setDays(int days);
    void show(const PeriodReview& review);
    void addLines(const QString& name, const QString& heading, const std::vector<PeriodLine>& lines);

    JournalBridge& m_journal;
    Latest* m_latest;
    LaterRefresh m_refresh;
    std::optional<PeriodReview> m_review;
    DateField* m_from = nullptr;
    DateField* m_to = nullptr;
    QLabel* m_lead = nullptr;
    QVBoxLayout* m_lines = nullptr;
};

} // namespace soundings::ui
