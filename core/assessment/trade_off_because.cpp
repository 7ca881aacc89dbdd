// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/standing_words.h"
#include "core/assessment/trade_off_words.h"
#include "core/assessment/weight_rules.h"

#include <algorithm>

namespace soundings {

Because TradeOffWords::becauseOfCell(const TradeOffPlace& place) const
{
    const TradeOffCell& cell = m_result.cells[place.option][place.criterion];
    const std::string who = option(place.option); // fmt::arg refers to them
    const std::string what = criterion(place.criterion);
    const auto optionArg = fmt::arg("option", who);
    const auto criterionArg = fmt::arg("criterion", what);
    const Score* score =
        scoreOf(m_decision.options[m_result.options[place.option].index], m_decision.criteria[place.criterion].id);
    if (cell.state == CellState::NotAssessed)
        return {say(m_translate, "“{option}”, {criterion}: not assessed yet, so the whole scale counts.", optionArg,
                    criterionArg),
                cell.pointer};
    if (cell.state == CellState::Unknown || score == nullptr || !score->range)
        return {say(m_translate, "“{option}”, {criterion}: marked unknown, so the whole scale counts.", optionArg,
                    criterionArg),
                cell.pointer};
    const Range& range = *score->range;
    const std::string likely = amount(place.criterion, range.likely);
    const auto likelyArg = fmt::arg("likely", likely);
    if (range.low == range.high)
        return {say(m_translate, "“{option}”, {criterion}: {likely}.", optionArg, criterionArg, likelyArg),
                cell.pointer};
    return {say(m_translate, "“{option}”, {criterion}: most likely {likely}, between {low} and {high}.", optionArg,
                criterionArg, likelyArg, fmt::arg("low", amount(place.criterion, range.low)),
                fmt::arg("high", amount(place.criterion, range.high))),
            cell.pointer};
}

Because TradeOffWords::becauseOfWeight(std::size_t index) const
{
    const std::string what = criterion(index); // fmt::arg refers to them
    const std::string percent = percentOf(m_result.weights.point[index], m_translate);
    const auto criterionArg = fmt::arg("criterion", what);
    const auto percentArg = fmt::arg("percent", percent);
    const auto& values = m_decision.weights.values;
    const auto found = std::find_if(values.begin(), values.end(), [&](const WeightValue& value) {
        return value.criterion == m_decision.criteria[index].id;
    });
    const std::string given = found == values.end() ? std::string() : fmt::format("{:.6g}", found->value);
    const auto givenArg = fmt::arg("given", given);
    const std::string own = found == values.end() ? std::string("/belief/weights/values")
                                                  : fmt::format("/belief/weights/values/{}", found - values.begin());
    if (!m_result.weights.missing.empty())
        return {say(m_translate, "Weight of {criterion}: not all weights are given, so any weighting counts.",
                    criterionArg),
                own};
    switch (m_result.weights.method) {
    case WeightMethod::Swing:
        return {say(m_translate, "Weight of {criterion}: {percent}, from {given} points for its swing.", criterionArg,
                    percentArg, givenArg),
                own};
    case WeightMethod::Rank:
        return {say(m_translate, "Weight of {criterion}: anything that keeps to rank {given}, {percent} in the middle.",
                    criterionArg, percentArg, givenArg),
                own};
    case WeightMethod::Direct:
        return {say(m_translate, "Weight of {criterion}: {percent}, as you set it.", criterionArg, percentArg), own};
    case WeightMethod::Ahp:
        return {
            say(m_translate, "Weight of {criterion}: {percent}, from comparisons in pairs.", criterionArg, percentArg),
            fmt::format("/belief/weights/pairwise/{}", index)};
    case WeightMethod::NotYetKnown: break;
    }
    return {m_result.weights.constrained
                ? say(m_translate,
                      "Weight of {criterion}: not known but for the limits you set, {percent} in the middle.",
                      criterionArg, percentArg)
                : say(m_translate, "Weight of {criterion}: not known, so any weighting counts.", criterionArg),
            "/belief/weights/method"};
}

std::vector<Because> TradeOffWords::because() const
{
    std::vector<Because> all;
    if (m_result.options.empty() || m_result.criteria.empty()) return all;
    if (!m_result.totalsHidden)
        for (std::size_t a = 0; a < m_result.options.size(); ++a)
            all.push_back(
                {say(m_translate, "“{option}” comes first on {percent} of {over}.", fmt::arg("option", option(a)),
                     fmt::arg("percent", percentOf(shownShare(m_result, a, 0), m_translate)),
                     fmt::arg("over", over(true))),
                 fmt::format("/belief/options/{}", m_result.options[a].index)});
    for (std::size_t c = 0; c < m_result.criteria.size(); ++c) all.push_back(becauseOfWeight(c));
    std::vector<Finding> ignored;
    for (const NamedConstraint& constraint : namedConstraints(m_decision, m_translate, ignored))
        all.push_back(
            {say(m_translate, "You said: {rule}.", fmt::arg("rule", constraint.rule.name)), constraint.pointer});
    for (std::size_t a = 0; a < m_result.options.size(); ++a)
        for (std::size_t c = 0; c < m_result.criteria.size(); ++c) all.push_back(becauseOfCell({a, c}));
    if (m_result.totalsHidden || !m_result.band || !m_result.leader) return all;
    const std::size_t leader = *m_result.leader;
    all.push_back(
        {say(m_translate,
             "The answers about one option are taken to lean the same way (correlation {rho}); were they independent, "
             "“{option}” would come first on {low}, and at {high} on {more}.",
             fmt::arg("rho", fmt::format("{:g}", m_result.correlation)), fmt::arg("option", option(leader)),
             fmt::arg("low", percentOf(m_result.band->atLow[leader], m_translate)),
             fmt::arg("high", fmt::format("{:g}", m_result.band->high)),
             fmt::arg("more", percentOf(m_result.band->atHigh[leader], m_translate))),
         fmt::format("/belief/options/{}", m_result.options[leader].index)});
    return all;
}

} // namespace soundings
