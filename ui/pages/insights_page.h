// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/calibration_figure.h"
#include "core/journal/insights_summary.h"
#include "core/report/report.h"
#include "ui/pages/later_refresh.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class FigureView;
class JournalBridge;
class Latest;
class ReportTable;

/// How far one's percentages can be trusted: each section one sentence first, then the figure or table behind it. All is
/// computed off the GUI thread on a connection of its own.
class InsightsPage : public QWidget {
    Q_OBJECT
public:
    explicit InsightsPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~InsightsPage() override;

    /// Reads again, when the page comes to the front.
    void refresh();
    [[nodiscard]] bool isBusy() const;

signals:
    void entryRequested(const QString& id);
    void lookBackRequested();
    void reportReady(const soundings::Report& report);
    void errorHappened(const QString& sentence);
    void shown(); ///< the newest numbers are on the page

private:
    void build();
    void buildScores(QVBoxLayout& column);
    QLabel* addSection(QVBoxLayout& column, const QString& name, const QString& heading);
    void show(const InsightsSummary& summary);
    void showImperatives();
    void openBin(int point);
    void showBin(const ShownPredictions& predictions, const QString& heading);

    JournalBridge& m_journal;
    Latest* m_latest;
    Latest* m_binReader;
    LaterRefresh m_refresh;
    std::optional<InsightsSummary> m_summary;
    CalibrationFigure m_figure;
    QLabel* m_lead = nullptr;
    QLabel* m_unscored = nullptr;
    QPushButton* m_report = nullptr;
    QLabel* m_binSentence = nullptr;
    FigureView* m_figureView = nullptr;
    ReportTable* m_bins = nullptr;
    QVBoxLayout* m_opened = nullptr; ///< the predictions of the bin that was opened
    QLabel* m_scores = nullptr;
    QLabel* m_skill = nullptr;
    QLabel* m_terms = nullptr;
    ReportTable* m_scoreTable = nullptr;
    QComboBox* m_by = nullptr;
    QLabel* m_splitSentence = nullptr;
    ReportTable* m_split = nullptr;
    QLabel* m_improvement = nullptr;
    ReportTable* m_halves = nullptr;
    QLabel* m_intervals = nullptr;
    QLabel* m_reviewed = nullptr;
    ReportTable* m_fourCases = nullptr;
    QLabel* m_pursued = nullptr;
    QVBoxLayout* m_imperatives = nullptr;
};

} // namespace soundings::ui
