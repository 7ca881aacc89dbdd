// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenacity/go_value.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace soundings {

GoValue goValue(double cost, std::span<const CheckpointState> states, double alternative)
{
    if (!(cost >= 0) || !std::isfinite(cost))
        throw Error(ErrorKind::Input, "The cost until the checkpoint is not 0 or more; correct it.");
    if (!std::isfinite(alternative))
        throw Error(ErrorKind::Input, "The value of the alternative is not a finite number; correct it.");
    GoValue result;
    double sum = 0;
    double reached = 0;
    for (const CheckpointState& state : states) {
        if (!(state.probability >= 0 && state.probability <= 1) || !std::isfinite(state.value))
            throw Error(ErrorKind::Input,
                        "A state at the checkpoint has a probability outside 0 to 1 or a value without "
                        "end; correct it.");
        sum += state.probability;
        reached += state.probability * std::max(alternative, state.value);
        if (state.value < alternative) result.stopsThere += state.probability;
    }
    if (std::abs(sum - 1) > 1e-6)
        throw Error(
            ErrorKind::Input,
            fmt::format("The states at the checkpoint add up to {}, not to 1; correct their probabilities.", sum));
    result.go = reached - cost;
    result.alternative = alternative;
    result.worthPaying = reached - alternative;
    result.goOn = result.go > alternative;
    return result;
}

} // namespace soundings
