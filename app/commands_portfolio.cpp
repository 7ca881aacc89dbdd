// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/json_answer.h"
#include "app/report_output.h"
#include "core/journal/insights_summary.h"
#include "core/journal/portfolio_reader.h"
#include "core/report/period_review.h"
#include "core/report/portfolio_report.h"

#include <nlohmann/json.hpp>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

Json dateOr(const std::optional<Date>& date)
{
    return date ? Json(toIso(*date)) : Json(nullptr);
}

Json toJson(const PortfolioLine& line)
{
    return {{"id", line.entry},          {"title", line.title},
            {"area", line.area},         {"owner", line.owner},
            {"draft", line.draft},       {"standing", wordOf(line.standing)},
            {"next", dateOr(line.next)}, {"next_kind", line.next ? Json(nameOf(line.nextKind)) : Json(nullptr)}};
}

Json toJson(const PortfolioArea& area)
{
    Json stand = Json::object();
    for (const auto& [standing, count] : area.stand) stand[wordOf(standing)] = count;
    return {{"id", area.entry.empty() ? Json(nullptr) : Json(area.entry)},
            {"name", area.name},
            {"owner", area.owner},
            {"open", area.open},
            {"late", area.late},
            {"standing", std::move(stand)}};
}

Json toJson(const PortfolioCommitment& commitment)
{
    return {{"id", commitment.entry},
            {"title", commitment.title},
            {"commitment", commitment.text},
            {"owner", commitment.owner},
            {"due", dateOr(commitment.due)}};
}

template <typename Item>
Json listed(const std::vector<Item>& items)
{
    Json list = Json::array();
    for (const Item& item : items) list.push_back(toJson(item));
    return list;
}

} // namespace

Answer showPortfolio(const Request& request, const World& world, int& argc, char** argv)
{
    const Date today = world.clock.today();
    const bool values = request.json && request.out == "-";
    if (!values) (void)reportFormat(request); // a name that says no format is refused before the work
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    PortfolioInput input;
    input.today = today;
    if (request.seed) input.seed = *request.seed;
    if (request.samples) input.samples = *request.samples;
    const Portfolio portfolio = portfolioOf(journal, input);
    const InsightsSummary page = insightsSummaryOf(journal, today);
    if (!values)
        return writeOut(portfolioReport(portfolio, page.imperatives, page.insights, today, world.clock.now()), request,
                        argc, argv);
    Json imperatives = Json::array();
    for (const ImperativeLine& line : page.imperatives) imperatives.push_back(line.entry);
    return jsonAnswer({{"sentence", sentenceOf(portfolio, page.imperatives.size(), today)},
                       {"open", listed(portfolio.open)},
                       {"without_owner", portfolio.withoutOwner},
                       {"areas", listed(portfolio.areas)},
                       {"imperatives", std::move(imperatives)},
                       {"commitments",
                        {{"sentence", commitmentsSentence(portfolio, today)},
                         {"open", listed(portfolio.commitments)},
                         {"kept", portfolio.ended.kept},
                         {"not_kept", portfolio.ended.notKept},
                         {"no_longer_needed", portfolio.ended.notNeeded},
                         {"left_out", portfolio.keptOut}}},
                       {"calibration", page.insights.sentence},
                       {"quality_outcome", page.insights.reviewedSentence}});
}

} // namespace soundings::app
