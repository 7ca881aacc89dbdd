// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports about a whole journal.
#include "core/journal/insights_summary.h"
#include "core/journal/portfolio_reader.h"
#include "core/report/portfolio_report.h"
#include "ui/journal_bridge.h"
#include "ui/main_window.h"
#include "ui/report_export.h"
#include "ui/translate.h"
#include "ui/workspace.h"

namespace soundings::ui {

void MainWindow::exportPortfolio()
{
    auto& journal = m_workspace->journal();
    journal.flush();
    const QString path = askForReportPath(tr("Portfolio"));
    if (path.isEmpty()) return;
    notice(tr("Writing the report…"));
    m_export->start(
        [from = journal.path(), outside = journal.outside()] {
            const Journal reader = Journal::open(from, Journal::Mode::ReadOnly, outside);
            PortfolioInput input;
            input.today = outside.clock.today();
            input.translate = coreTranslate();
            InsightsInput insights;
            insights.translate = input.translate;
            const Portfolio portfolio = portfolioOf(reader, input);
            const InsightsSummary page = insightsSummaryOf(reader, input.today, insights);
            return portfolioReport(portfolio, page.imperatives, page.insights, input.today, outside.clock.now(),
                                   input.translate);
        },
        path);
}

} // namespace soundings::ui
