// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/trade_off_json.h"

#include "core/document/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace soundings {
namespace {

using TradeOffMembers = nlohmann::json;

TradeOffMembers numberOrNull(const std::optional<double>& value)
{
    return value ? TradeOffMembers(*value) : TradeOffMembers(nullptr);
}

TradeOffMembers weightsOf(const TradeOffAssessment& result)
{
    const WeightReading& weights = result.weights;
    TradeOffMembers members{
        {"method", wordsOf(Type<WeightMethod>{})[static_cast<std::size_t>(weights.method)]},
        {"values", weights.missing.empty() ? TradeOffMembers(weights.point) : TradeOffMembers(nullptr)},
        {"constrained", weights.constrained}};
    if (!weights.rankSum.empty()) members["rank_sum"] = weights.rankSum;
    if (weights.ahp) {
        members["consistency_ratio"] = weights.ahp->consistencyRatio;
        members["worst_judgements"] =
            weights.worstJudgements.empty() ? TradeOffMembers(nullptr) : TradeOffMembers(weights.worstJudgements);
    }
    return members;
}

TradeOffMembers missingOf(const TradeOffAssessment& result)
{
    TradeOffMembers scores = TradeOffMembers::array();
    for (const TradeOffPlace& place : result.missingCells)
        scores.push_back({{"option", place.option}, {"criterion", place.criterion}});
    return {{"scores", std::move(scores)}, {"anchors", result.missingAnchors}, {"weights", result.weights.missing}};
}

void addDrawn(const TradeOffAssessment& result, TradeOffMembers& members)
{
    const SmaaResult& smaa = result.smaa;
    TradeOffMembers central = TradeOffMembers::array();
    for (const auto& weights : smaa.centralWeights)
        central.push_back(weights ? TradeOffMembers(*weights) : TradeOffMembers(nullptr));
    TradeOffMembers confidence = TradeOffMembers::array();
    for (const auto& factor : smaa.confidenceFactors) confidence.push_back(numberOrNull(factor));
    members["rank_acceptability"] = smaa.rankAcceptability;
    members["central_weights"] = std::move(central);
    members["confidence_factors"] = std::move(confidence);
    members["pairwise_winning"] = smaa.pairwiseWinning;
    members["evpi"] = smaa.evpi;
    members["feasible_share"] = smaa.feasibleShare;
    members["standard_error_max"] = smaa.standardErrorMax;
    members["precise"] = smaa.precise;
    members["samples"] = smaa.samples;
    members["seed"] = smaa.seed;
    members["correlation"] = result.correlation;
    if (result.band)
        members["correlation_band"] = {{"low", result.band->low},
                                       {"high", result.band->high},
                                       {"first_at_low", result.band->atLow},
                                       {"first_at_high", result.band->atHigh}};
    else
        members["correlation_band"] = nullptr;
}

TradeOffMembers sensitivityOf(const TradeOffAssessment& result)
{
    TradeOffMembers stability = TradeOffMembers::array();
    for (const auto& interval : result.sensitivity.weightStability)
        stability.push_back(interval ? TradeOffMembers::array({interval->low, interval->high})
                                     : TradeOffMembers(nullptr));
    TradeOffMembers changes = TradeOffMembers::array();
    for (const SmallestChange& change : result.sensitivity.smallestChange)
        changes.push_back({{"leader", change.leader},
                           {"rival", change.rival},
                           {"criterion", change.criterion},
                           {"delta", numberOrNull(change.delta)}});
    TradeOffMembers tornado = TradeOffMembers::array();
    for (const TornadoBar& bar : result.sensitivity.tornado)
        tornado.push_back({{"alternative", bar.alternative},
                           {"criterion", bar.criterion},
                           {"low", bar.low},
                           {"high", bar.high},
                           {"flips", bar.flips}});
    TradeOffMembers variance(nullptr);
    if (const auto& shares = result.leadVariance)
        variance = {{"scores", shares->scores},
                    {"weights", shares->weights},
                    {"both", std::max(0.0, 1 - shares->scores - shares->weights)}};
    return {{"leader", result.sensitivity.leader},
            {"rival", result.sensitivity.rival ? TradeOffMembers(*result.sensitivity.rival) : TradeOffMembers(nullptr)},
            {"weight_stability", std::move(stability)},
            {"smallest_change", std::move(changes)},
            {"joint_distance", numberOrNull(result.sensitivity.jointDistance)},
            {"lead_variance", std::move(variance)},
            {"tornado", std::move(tornado)}};
}

} // namespace

nlohmann::json toJson(const TradeOffAssessment& result)
{
    using nlohmann::json;
    json all{{"state", wordOf(result.state)},    {"totals_hidden", result.totalsHidden},
             {"shown_early", result.shownEarly}, {"sentence", result.sentence},
             {"criteria", result.criteria},      {"weights", weightsOf(result)},
             {"missing", missingOf(result)}};
    all["options"] = json::array();
    for (const TradeOffOption& option : result.options)
        all["options"].push_back({{"id", option.id}, {"title", option.title}});
    all["findings"] = json::array();
    for (const Finding& finding : result.findings)
        all["findings"].push_back(
            {{"code", finding.code}, {"sentence", finding.sentence}, {"pointer", finding.pointer}});
    for (const char* name :
         {"rank_acceptability", "central_weights", "confidence_factors", "pairwise_winning", "evpi", "feasible_share",
          "standard_error_max", "precise", "samples", "seed", "correlation", "correlation_band", "totals",
          "totals_equal_weights", "leader", "sensitivity", "dominated", "finding_out"})
        all[name] = nullptr;
    if (result.totalsHidden) return all;
    addDrawn(result, all);
    all["totals"] = result.totals;
    all["totals_equal_weights"] = result.equalTotals;
    all["leader"] = *result.leader;
    all["sensitivity"] = sensitivityOf(result);
    all["dominated"] = json::array();
    for (const Dominance& pair : result.dominated)
        all["dominated"].push_back({{"dominated", pair.dominated}, {"by", pair.by}});
    all["finding_out"] = json::array();
    for (const FindingOutItem& item : result.findingOut)
        all["finding_out"].push_back({{"option", item.place.option},
                                      {"criterion", item.place.criterion},
                                      {"gain", item.gain},
                                      {"sentence", item.sentence}});
    return all;
}

} // namespace soundings
