// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compute.h"

#include "core/compute/examples.h"
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
    const char* example; ///< a problem that it takes
};

// clang-format off: one kind a line
const std::array kinds{
    Kind{"lens", computeLens, examples::lens},
    Kind{"smaa", computeSmaa, examples::smaa},
    Kind{"sensitivity", computeSensitivity, examples::sensitivity},
    Kind{"weights", computeWeights, examples::weights},
    Kind{"diagnosis", computeDiagnosis, examples::diagnosis},
    Kind{"ach", computeAch, examples::ach},
    Kind{"forecast", computeForecast, examples::forecast},
    Kind{"tenacity", computeTenacity, examples::tenacity},
};
// clang-format on

const Kind& kindOf(std::string_view name)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& known) { return known.name == name; });
    if (found == kinds.end())
        throw Error(ErrorKind::Usage, fmt::format("There is nothing called “{}” to compute; this version has: {}.",
                                                  name, computeKinds()));
    return *found;
}

} // namespace

std::string computeKinds()
{
    std::string names;
    for (const Kind& kind : kinds) names += (names.empty() ? "" : ", ") + std::string(kind.name);
    return names;
}

std::string compute(std::string_view kind, std::string_view problem)
{
    return prettyJson(kindOf(kind).compute(parseJson(problem, "the problem")));
}

std::string computeExample(std::string_view kind)
{
    return kindOf(kind).example;
}

} // namespace soundings
