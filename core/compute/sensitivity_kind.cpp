// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/kinds.h"
#include "core/compute/problem_reader.h"
#include "core/robustness/sensitivity.h"

#include <nlohmann/json.hpp>

namespace soundings {
namespace {

nlohmann::json orNull(const std::optional<double>& value)
{
    return value ? nlohmann::json(*value) : nlohmann::json();
}

nlohmann::json toJson(const SensitivityResult& result)
{
    using nlohmann::json;
    json stability = json::array();
    for (const auto& interval : result.weightStability)
        stability.push_back(interval ? json::array({interval->low, interval->high}) : json());
    json segments = json::array();
    for (const LeaderSegment& segment : result.groupSegments)
        segments.push_back({{"best", segment.best}, {"from", segment.from}, {"to", segment.to}});
    json changes = json::array();
    for (const SmallestChange& change : result.smallestChange)
        changes.push_back({{"leader", change.leader},
                           {"rival", change.rival},
                           {"criterion", change.criterion},
                           {"delta", orNull(change.delta)}});
    json tornado = json::array();
    for (const TornadoBar& bar : result.tornado)
        tornado.push_back({{"alternative", bar.alternative},
                           {"criterion", bar.criterion},
                           {"low", bar.low},
                           {"high", bar.high},
                           {"flips", bar.flips}});
    return {{"totals", result.totals},
            {"leader", result.leader},
            {"weight_stability", std::move(stability)},
            {"group_segments", result.groupSegments.empty() ? json() : std::move(segments)},
            {"joint_distance", orNull(result.jointDistance)},
            {"smallest_change", std::move(changes)},
            {"tornado", std::move(tornado)}};
}

} // namespace

nlohmann::json computeSensitivity(const nlohmann::json& document)
{
    ProblemReader reader(document, {});
    SensitivityProblem problem;
    problem.values = readMatrix(reader.required("values"), "values");
    problem.weights = readNumbers(reader.required("weights"), "weights");
    if (const auto* group = reader.optional("group")) problem.group = readIndices(*group, "group");
    if (const auto* ranges = reader.optional("ranges")) problem.ranges = readRanges(*ranges, "ranges", anyScale);
    reader.refuseUnknown();
    return toJson(sensitivity(problem));
}

} // namespace soundings
