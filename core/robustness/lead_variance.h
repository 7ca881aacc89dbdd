// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/smaa.h"

#include <optional>
#include <stop_token>

namespace soundings {

/// What makes one alternative's lead over another vary, as shares of its variance, 0..1. The rest to 1 is what scores
/// and weights do together, which no one-way look can show.
struct LeadVariance {
    double scores = 0;  ///< first-order: of the expected lead given the scores
    double weights = 0; ///< of the expected lead given the weights

    bool operator==(const LeadVariance&) const = default;
};

/// Of V_0 - V_1, from the first 2^16 draws at most. Weights and scores are drawn apart, so that the lead expected
/// given the scores is their sum at the mean weights: each score has an effect of its own and none besides, whether
/// scores hang together or not (Sobol's first-order effects, 2001). Empty where the lead does not vary. Throws
/// Error{Input} as smaa does, and where there are not two alternatives; Cancelled where a stop was requested.
[[nodiscard]] std::optional<LeadVariance> leadVariance(const SmaaProblem& pair, const std::stop_token& stop = {});

} // namespace soundings
