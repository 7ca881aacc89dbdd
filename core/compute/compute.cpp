// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compute.h"

#include "core/compute/kinds.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace soundings {
namespace {

struct Kind {
    std::string_view name;
    nlohmann::json (*compute)(const nlohmann::json& document);
};

// clang-format off: one kind a line
constexpr std::array kinds{
    Kind{"lens", computeLens},
    Kind{"smaa", computeSmaa},
    Kind{"sensitivity", computeSensitivity},
    Kind{"weights", computeWeights},
    Kind{"diagnosis", computeDiagnosis},
    Kind{"ach", computeAch},
    Kind{"forecast", computeForecast},
    Kind{"tenacity", computeTenacity},
};
// clang-format on

} // namespace

std::string computeKinds()
{
    std::string names;
    for (const Kind& kind : kinds) names += (names.empty() ? "" : ", ") + std::string(kind.name);
    return names;
}

std::string compute(std::string_view kind, std::string_view problem)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& known) { return known.name == kind; });
    if (found == kinds.end())
        throw Error(ErrorKind::Usage, fmt::format("There is nothing called “{}” to compute; this version has: {}.",
                                                  kind, computeKinds()));
    return prettyJson(found->compute(parseJson(problem, "the problem")));
}

} // namespace soundings
