// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_offs.h"

namespace soundings {
namespace {

/// What is there and what is missing; no result yet.
TradeOffAssessment stateOfTable(const Decision& decision, TradeOffProblem&& problem)
{
    TradeOffAssessment result;
    for (const std::size_t index : problem.options)
        result.options.push_back({decision.options[index].id, decision.options[index].title, index});
    for (const Criterion& criterion : decision.criteria) result.criteria.push_back(criterion.name);
    for (std::size_t c = 0; c < problem.scales.size(); ++c)
        if (!problem.scales[c]) result.missingAnchors.push_back(c);
    for (std::size_t o = 0; o < problem.cells.size(); ++o)
        for (std::size_t c = 0; c < problem.cells[o].size(); ++c)
            if (problem.cells[o][c].state == CellState::NotAssessed) result.missingCells.push_back({o, c});
    result.cells = std::move(problem.cells);
    result.weights = std::move(problem.weights);
    result.findings = std::move(problem.findings);
    const bool whole = result.missingAnchors.empty() && result.missingCells.empty() && result.weights.missing.empty();
    if (result.criteria.empty())
        result.state = TradeOffState::NoCriteria;
    else if (result.options.size() < 2)
        result.state = TradeOffState::TooFewOptions;
    else
        result.state = whole ? TradeOffState::Complete : TradeOffState::Incomplete;
    result.shownEarly = result.state == TradeOffState::Incomplete && decision.weights.totalsShownEarly;
    result.totalsHidden = result.state != TradeOffState::Complete && !result.shownEarly;
    return result;
}

} // namespace

const char* wordOf(TradeOffState state)
{
    switch (state) {
    case TradeOffState::NoCriteria: return "no_criteria";
    case TradeOffState::TooFewOptions: return "too_few_options";
    case TradeOffState::Incomplete: return "incomplete";
    case TradeOffState::Complete: return "complete";
    }
    return "";
}

TradeOffAssessment assessTradeOffs(const Entry& entry, const TradeOffInput& input, const std::stop_token& /*stop*/)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return {};
    return stateOfTable(*decision, tradeOffProblem(*decision, input.translate));
}

} // namespace soundings
