// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/portfolio_report.h"

#include "core/assessment/plain_words.h"
#include "core/report/insights_report.h"
#include "core/report/period_review.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>
#include <span>
#include <utility>

namespace soundings {
namespace {

constexpr std::size_t mostLines = 250; ///< of a table: about ten pages; nobody reads more of them in a meeting

/// The lines that have room.
template <typename Line>
std::span<const Line> shown(const std::vector<Line>& lines)
{
    return std::span(lines).first(std::min(lines.size(), mostLines));
}

/// Says that a table shows only the first lines; empty where it shows all.
std::string cutSentence(std::size_t all, const Translate& tr)
{
    if (all <= mostLines) return {};
    return say(tr, "Listed are the first {n} of {all}, those that wait longest.", fmt::arg("n", mostLines),
               fmt::arg("all", groupedCount(all)));
}

Table openTable(const Portfolio& portfolio, Date today, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Decision"), say(tr, "Area"), say(tr, "Owner"), say(tr, "Stands"), say(tr, "Next date")};
    table.widths = {0.34, 0.15, 0.16, 0.15, 0.2};
    for (const PortfolioLine& line : shown(portfolio.open)) {
        std::string next;
        if (line.next) {
            next = fmt::format("{}: {}", mediumDate(*line.next, tr), nameOf(line.nextKind, tr));
            if (*line.next < today) next = say(tr, "{what} (passed)", fmt::arg("what", next));
        }
        std::string standing = nameOf(line.standing, tr);
        if (line.draft) standing = say(tr, "{standing} (draft)", fmt::arg("standing", standing));
        table.rows.push_back({answerOr(line.title, tr), withVisibleControls(line.area), withVisibleControls(line.owner),
                              std::move(standing), std::move(next)});
    }
    return table;
}

Table areasTable(const Portfolio& portfolio, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Area"), say(tr, "Owner"), say(tr, "Open"), say(tr, "Date passed"),
                    say(tr, "How they stand")};
    table.widths = {0.24, 0.2, 0.1, 0.12, 0.34};
    for (const PortfolioArea& area : shown(portfolio.areas)) {
        std::string owner = withVisibleControls(area.owner);
        if (owner.empty() && !area.name.empty()) owner = say(tr, "nobody yet");
        table.rows.push_back({area.name.empty() ? say(tr, "(no area)") : withVisibleControls(area.name),
                              std::move(owner), std::to_string(area.open), std::to_string(area.late),
                              standingsOf(area, tr)});
    }
    return table;
}

Table commitmentsTable(const Portfolio& portfolio, Date today, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Commitment"), say(tr, "By whom"), say(tr, "By when"), say(tr, "Decision")};
    table.widths = {0.38, 0.16, 0.18, 0.28};
    for (const PortfolioCommitment& commitment : shown(portfolio.commitments)) {
        std::string due;
        if (commitment.due)
            due = *commitment.due < today ? say(tr, "{date}, late", fmt::arg("date", mediumDate(*commitment.due, tr)))
                                          : mediumDate(*commitment.due, tr);
        table.rows.push_back({withVisibleControls(commitment.text), withVisibleControls(commitment.owner),
                              std::move(due), answerOr(commitment.title, tr)});
    }
    return table;
}

} // namespace

Report portfolioReport(const Portfolio& portfolio, const std::vector<ImperativeLine>& imperatives,
                       const Insights& insights, Date today, const Instant& now, const Translate& translate)
{
    Report report;
    report.title = say(translate, "Portfolio");
    report.subject = sentenceOf(portfolio, imperatives.size(), today, translate);
    report.date = now;
    auto& blocks = report.blocks;
    const auto section = [&](std::string heading, const std::string& sentence, Table table) {
        blocks.emplace_back(Heading{2, std::move(heading)});
        if (!sentence.empty()) blocks.emplace_back(Paragraph{sentence});
        if (!table.rows.empty()) blocks.emplace_back(std::move(table));
    };
    blocks = {Heading{1, report.title}, Paragraph{mediumDate(today, translate), true},
              Paragraph{report.subject, false, true}};
    if (!portfolio.board.clouds.empty()) blocks.emplace_back(FigureBlock{portfolio.board, portfolio.board.description});
    section(say(translate, "Open decisions"),
            portfolio.open.empty() ? say(translate, "No decision is open.")
                                   : cutSentence(portfolio.open.size(), translate),
            openTable(portfolio, today, translate));
    if (!portfolio.areas.empty())
        section(say(translate, "By area"), cutSentence(portfolio.areas.size(), translate),
                areasTable(portfolio, translate));
    section(say(translate, "Imperatives"),
            imperatives.empty() ? say(translate, "No sealed decision is pursued as an imperative.") : std::string(),
            imperativesTable(imperatives, translate));
    section(say(translate, "Commitments"),
            std::string(trimmed(commitmentsSentence(portfolio, today, translate) + ' ' +
                                cutSentence(portfolio.commitments.size(), translate))),
            commitmentsTable(portfolio, today, translate));
    blocks.emplace_back(Heading{2, say(translate, "How far our percentages can be trusted")});
    blocks.emplace_back(Paragraph{insights.sentence});
    if (insights.resolved > 0) {
        blocks.emplace_back(BarsBlock{calibrationFigureOf(insights, translate)});
        blocks.emplace_back(calibrationTable(insights, translate));
    }
    section(say(translate, "How decided, and how it turned out"), insights.reviewedSentence,
            insights.reviewed == ReviewedCounts{} ? Table{} : reviewedTable(insights.reviewed, translate));
    return report;
}

} // namespace soundings
