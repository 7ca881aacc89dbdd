// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_off_problem.h"

#include <algorithm>

namespace soundings {
namespace {

const WeightValue* weightOf(const Weights& weights, const Id& criterion)
{
    const auto found = std::find_if(weights.values.begin(), weights.values.end(),
                                    [&criterion](const WeightValue& value) { return value.criterion == criterion; });
    return found == weights.values.end() ? nullptr : &*found;
}

} // namespace

WeightReading readWeights(const Decision& decision, const Translate& /*translate*/, std::vector<Finding>& /*findings*/)
{
    WeightReading reading;
    const std::size_t n = decision.criteria.size();
    reading.method = decision.weights.method;
    reading.point.assign(n, n == 0 ? 0 : 1.0 / static_cast<double>(n));
    for (std::size_t c = 0; c < n; ++c)
        if (reading.method != WeightMethod::NotYetKnown && reading.method != WeightMethod::Ahp &&
            weightOf(decision.weights, decision.criteria[c].id) == nullptr)
            reading.missing.push_back(c);
    return reading;
}

} // namespace soundings
