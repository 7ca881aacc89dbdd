// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/large_move.h"

#include "core/support/text.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr double mostPoints = 0.2;
constexpr double mostOddsFactor = 8; ///< doubled three times
constexpr double hair = 1e-9;        ///< 0.9 - 0.7 is not more than 0.2

bool isLarge(double before, double after)
{
    if (std::abs(after - before) > mostPoints + hair) return true;
    if (before <= 0 || before >= 1 || after <= 0 || after >= 1) return before != after;
    const double factor = (after / (1 - after)) / (before / (1 - before));
    return std::max(factor, 1 / factor) >= mostOddsFactor * (1 - hair);
}

} // namespace

bool isLargeMove(const Statement& before, const Statement& after)
{
    if (before.probability && after.probability && isLarge(*before.probability, *after.probability)) return true;
    for (const Choice& choice : after.choices) {
        const auto was = std::ranges::find(before.choices, choice.text, &Choice::text);
        if (was != before.choices.end() && was->probability && choice.probability &&
            isLarge(*was->probability, *choice.probability))
            return true;
    }
    return before.quantity && after.quantity &&
           (after.quantity->likely < before.quantity->low || after.quantity->likely > before.quantity->high);
}

std::optional<Finding> largeMoveFinding(const Statement& before, const Statement& after, const Translate& translate)
{
    if (!isBlank(after.reason) || !isLargeMove(before, after)) return {};
    return Finding{"predictions.large_move", Severity::Missing,
                   say(translate, "That is a large move; write what you have learned since."), "/reason"};
}

} // namespace soundings
