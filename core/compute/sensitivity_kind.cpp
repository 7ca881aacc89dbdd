// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/kinds.h"
#include "core/compute/problem_reader.h"
#include "core/robustness/sensitivity.h"
#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

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

/// Unknown means the whole scale, and only the scale from 0 to 1 has ends that are known.
void refuseUnknownBeyondScale(const nlohmann::json& ranges, const Matrix& values, const std::vector<TornadoBar>& bars)
{
    const auto onScale = [](double value) { return value >= 0 && value <= 1; };
    if (std::ranges::all_of(values, [&](const auto& row) { return std::ranges::all_of(row, onScale); })) return;
    for (const TornadoBar& bar : bars)
        if (ranges[bar.alternative][bar.criterion].is_null())
            throw Error(ErrorKind::Input,
                        fmt::format("ranges[{}][{}] is null, for the whole scale, and the values leave the scale from "
                                    "0 to 1; give its low and high.",
                                    bar.alternative, bar.criterion));
}

} // namespace

nlohmann::json computeSensitivity(const nlohmann::json& document)
{
    ProblemReader reader(document, {});
    SensitivityProblem problem;
    problem.values = readMatrix(reader.required("values"), "values");
    problem.weights = readNumbers(reader.required("weights"), "weights");
    if (const auto* group = reader.optional("group")) problem.group = readIndices(*group, "group");
    const auto* ranges = reader.optional("ranges");
    if (ranges != nullptr) problem.ranges = readRanges(*ranges, "ranges", anyScale);
    reader.refuseUnknown();
    const SensitivityResult result = sensitivity(problem);
    if (ranges != nullptr) refuseUnknownBeyondScale(*ranges, problem.values, result.tornado);
    return toJson(result);
}

} // namespace soundings
