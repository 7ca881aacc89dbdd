// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cause.h"

#include <span>
#include <vector>

namespace soundings {

/// The matrix of competing hypotheses, kept as an audit view beside the posterior: it did not make judgements better in
/// experiments (methods.md section 4).
struct AchResult {
    std::vector<double> inconsistency; ///< by hypothesis: sum of credibility * {very 2, plain 1}; lower is better
    /// By item: population standard deviation of its ratings on 1..5, the not applicable as neutral; 0 says the same of
    /// every hypothesis.
    std::vector<double> diagnosticity;

    bool operator==(const AchResult&) const = default;
};

/// `matrix` is evidence x hypotheses; `credibility` one number >= 0 for each item, empty: all 1. Throws Error{Input} for
/// an empty or ragged matrix and a credibility for other items.
[[nodiscard]] AchResult ach(const std::vector<std::vector<AchRating>>& matrix,
                            std::span<const double> credibility = {});

} // namespace soundings
