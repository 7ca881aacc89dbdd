// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/standing_words.h"
#include "core/assessment/trade_off_words.h"
#include "core/assessment/weight_rules.h"

#include <algorithm>
#include <numeric>

namespace soundings {
namespace {

/// Draws that all say the same do not make it certain.
double notSure(double share)
{
    return std::clamp(share, 1e-9, 1 - 1e-9);
}

} // namespace

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

/// What one-way looks leave out is said beside them.
std::string TradeOffWords::explained() const
{
    const auto& variance = m_result.leadVariance;
    if (!variance) return {};
    const std::string scores = percentOf(variance->scores, m_translate); // fmt::arg refers to them
    const std::string weights = percentOf(variance->weights, m_translate);
    if (!weightsVary())
        return say(m_translate,
                   "Answers moving one at a time are all that makes this lead vary; the weights are fixed.");
    if (!scoresVary())
        return say(m_translate, "The weights are all that makes this lead vary; the answers are certain.");
    return say(m_translate,
               "Answers moving one at a time explain {scores} of how this lead varies and the weights {weights}; the "
               "rest is both together.",
               fmt::arg("scores", scores), fmt::arg("weights", weights));
}

Because TradeOffWords::becauseOfFirst(std::size_t option) const
{
    const std::string name = this->option(option); // fmt::arg refers to it
    return {say(m_translate, "“{option}” comes first on {percent} of {over}.", fmt::arg("option", name),
                fmt::arg("percent", percentOf(shownShare(m_result, option, 0), m_translate)),
                fmt::arg("over", over(true))),
            fmt::format("/belief/options/{}", m_result.options[option].index)};
}

/// The highest total and the next behind it.
Because TradeOffWords::becauseOfTotals(const std::vector<double>& totals, bool equalWeights) const
{
    std::vector<std::size_t> order(totals.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&totals](std::size_t a, std::size_t b) { return totals[a] > totals[b]; });
    const std::string first = option(order[0]); // fmt::arg refers to them
    const std::string second = option(order[1]);
    const char* form = equalWeights ? "With equal weights and every answer at its middle: “{first}” {one} of 100, then "
                                      "“{second}” {other}."
                                    : "With the weights at their middle and every answer too: “{first}” {one} of 100, "
                                      "then “{second}” {other}.";
    return {say(m_translate, form, fmt::arg("first", first), fmt::arg("second", second),
                fmt::arg("one", fmt::format("{:.0f}", totals[order[0]] * 100)),
                fmt::arg("other", fmt::format("{:.0f}", totals[order[1]] * 100))),
            "/belief/weights/method"};
}

/// Near twins share the first place between them; who is ahead of whom does not suffer from that.
void TradeOffWords::addPairs(std::vector<Because>& all) const
{
    if (m_result.options.size() < 3) return; // with two, their first ranks say it already
    const std::string leader = option(*m_result.leader);
    for (std::size_t a = 0; a < m_result.options.size(); ++a) {
        if (a == *m_result.leader) continue;
        const double share = m_result.smaa.pairwiseWinning[*m_result.leader][a];
        const std::string other = option(a); // fmt::arg refers to it
        all.push_back({say(m_translate, "“{leader}” is ahead of “{option}” on {percent}.", fmt::arg("leader", leader),
                           fmt::arg("option", other),
                           fmt::arg("percent", percentOf(m_result.exact ? share : notSure(share), m_translate))),
                       fmt::format("/belief/options/{}", m_result.options[a].index)});
    }
}

void TradeOffWords::addCentralWeights(std::vector<Because>& all) const
{
    if (!weightsVary()) return;
    for (std::size_t a = 0; a < m_result.options.size(); ++a) {
        const auto& central = m_result.smaa.centralWeights[a];
        if (!central) continue;
        std::vector<std::string> parts;
        for (std::size_t c = 0; c < central->size(); ++c)
            parts.push_back(say(m_translate, "{criterion} {percent}", fmt::arg("criterion", criterion(c)),
                                fmt::arg("percent", percentOf((*central)[c], m_translate))));
        std::string sentence = say(m_translate, "The middle of the weights that put “{option}” first: {weights}.",
                                   fmt::arg("option", option(a)), fmt::arg("weights", listed(parts)));
        const bool known = a < m_result.smaa.confidenceFactors.size() && m_result.smaa.confidenceFactors[a];
        if (known)
            sentence +=
                " " + say(m_translate, "With exactly these it is first on {percent}.",
                          fmt::arg("percent", percentOf(notSure(*m_result.smaa.confidenceFactors[a]), m_translate)));
        all.push_back({std::move(sentence), "/belief/weights/method"});
    }
}

std::string TradeOffWords::allKnown() const
{
    return say(m_translate,
               "If you knew every answer and every weight, choosing with that knowledge would gain {points} of 100 on "
               "average.",
               fmt::arg("points", points(m_result.smaa.evpi)));
}

/// The assumption that all of it rests on comes last.
void TradeOffWords::addBand(std::vector<Because>& all) const
{
    if (!m_result.band) return;
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
}

std::vector<Because> TradeOffWords::because() const
{
    std::vector<Because> all;
    if (m_result.options.empty() || m_result.criteria.empty()) return all;
    const bool shown = !m_result.totalsHidden;
    if (shown) {
        for (std::size_t a = 0; a < m_result.options.size(); ++a) all.push_back(becauseOfFirst(a));
        addPairs(all);
        all.push_back(becauseOfTotals(m_result.totals, false));
        all.push_back(becauseOfTotals(m_result.equalTotals, true));
        addCentralWeights(all);
    }
    for (std::size_t c = 0; c < m_result.criteria.size(); ++c) all.push_back(becauseOfWeight(c));
    std::vector<Finding> ignored;
    for (const NamedConstraint& constraint : namedConstraints(m_decision, m_translate, ignored))
        all.push_back(
            {say(m_translate, "You said: {rule}.", fmt::arg("rule", constraint.rule.name)), constraint.pointer});
    for (std::size_t a = 0; a < m_result.options.size(); ++a)
        for (std::size_t c = 0; c < m_result.criteria.size(); ++c) all.push_back(becauseOfCell({a, c}));
    if (!shown) return all;
    if (!m_result.exact)
        all.push_back({allKnown(), fmt::format("/belief/options/{}", m_result.options[*m_result.leader].index)});
    addBand(all);
    return all;
}

} // namespace soundings
