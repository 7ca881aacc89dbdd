// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/lens_json.h"

#include "core/assessment/assessment.h"

#include <nlohmann/json.hpp>

namespace soundings {

namespace {

const char* wordOf(Axis axis)
{
    return axis == Axis::Must ? "must" : "can";
}

nlohmann::json roleHitsToJson(const std::vector<RoleHit>& hits)
{
    nlohmann::json all = nlohmann::json::array();
    for (const RoleHit& hit : hits)
        all.push_back({{"axis", wordOf(hit.axis)}, {"question", hit.question}, {"probability", hit.probability}});
    return all;
}

} // namespace

nlohmann::json toJson(const LensResult& result)
{
    nlohmann::json settle = nlohmann::json::array();
    for (const SettleItem& item : result.settle)
        settle.push_back({{"axis", wordOf(item.axis)}, {"question", item.question}, {"bits", item.bits}});
    return {{"p_must", result.pMust},
            {"p_can", result.pCan},
            {"quadrants",
             {{"do_it", result.quadrants[0]},
              {"find_a_way", result.quadrants[1]},
              {"resist", result.quadrants[2]},
              {"let_go", result.quadrants[3]}}},
            {"verdict", wordOf(result.verdict)},
            {"floor_failures", roleHitsToJson(result.floorFailures)},
            {"trigger_hits", roleHitsToJson(result.triggerHits)},
            {"settle", std::move(settle)},
            {"point_estimates", {{"must", result.mustPoint}, {"can", result.canPoint}}},
            {"samples", result.samples},
            {"seed", result.seed}};
}

} // namespace soundings
