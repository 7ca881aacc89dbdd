// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports about a whole journal.
#include "core/assessment/story.h"
#include "core/journal/checkups.h"
#include "core/journal/insights_summary.h"
#include "core/journal/portfolio_reader.h"
#include "core/report/checkup_report.h"
#include "core/report/diagnosis_report.h"
#include "core/report/portfolio_report.h"
#include "core/support/error.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/main_window.h"
#include "ui/prompts.h"
#include "ui/report_export.h"
#include "ui/translate.h"
#include "ui/workspace.h"

#include <algorithm>

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

/// With its trend; whether under the names of those who rated is asked each time, as for a diagnosis.
void MainWindow::exportCheckup(const Entry& entry)
{
    const auto& journal = m_workspace->journal();
    Entry shown = entry;
    const auto named = [](const FunctionLook& look) {
        return std::ranges::any_of(look.ratings, [](const LeaderRating& rating) { return !isBlank(rating.person); });
    };
    if (std::ranges::any_of(entry.checkup()->functions, named)) {
        const int choice = m_prompts.choose(
            this, tr("The report says who rated you. Print people’s names, or their functions in place of the names?"),
            {tr("Functions"), tr("Names"), tr("Cancel")});
        if (choice == 2) return;
        if (choice == 0) shown = withRolesForNames(std::move(shown), coreTranslate());
    }
    saveReport(checkupReport(checkupPictureOf(shown, checkupsOf(journal.reader()), coreTranslate()),
                             journal.clock().now(), coreTranslate()));
}

void MainWindow::exportStory(StoryReportOptions::Form form)
{
    EntryEditor* editor = m_workspace->entry();
    const Pyramid* told = editor == nullptr ? nullptr : pyramidOf(editor->entry());
    if (told == nullptr || !tellsAnything(*told)) return notice(tr("There is no story to write yet."));
    auto& journal = m_workspace->journal();
    StoryReportOptions options;
    options.form = form;
    if (form == StoryReportOptions::Form::Memo && !storyFindings(editor->entry()).empty()) {
        const int choice =
            m_prompts.choose(this, tr("The memo can end with what is still open in the story. Is that to be in it?"),
                             {tr("With what is open"), tr("Without it"), tr("Cancel")});
        if (choice == 2) return;
        options.withHoles = choice == 0;
    }
    const QString path = askForReportPath(reportFileName(editor->entry().title));
    if (path.isEmpty()) return;
    options.now = journal.clock().now();
    options.translate = coreTranslate();
    journal.flush();
    try {
        options.seal = journal.reader().sealOf(editor->id());
        notice(tr("Writing the report…"));
        m_export->start([entry = editor->entry(), options] { return storyReportOf(entry, options); }, path);
    } catch (const Error& error) {
        notice(qs(error.message()));
    }
}

} // namespace soundings::ui
