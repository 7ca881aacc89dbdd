// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/weight_model.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace soundings {

/// Weights that are said to be one number, or a fixed multiple of another, leave the others a smaller simplex:
/// w_j = constant[j] + share[j] * u[variable[j]], u on the simplex of `variables`. The map is linear, so uniform u give
/// uniform w.
struct WeightReduction {
    std::size_t variables = 0;
    std::vector<std::optional<std::size_t>> variable; ///< by criterion; none where its weight is one number
    std::vector<double> share;
    std::vector<double> constant;

    /// The same rule in u.
    [[nodiscard]] WeightRule reduced(const WeightRule& rule) const;
    /// The only weights, where no more than one variable is left.
    [[nodiscard]] std::optional<std::vector<double>> only() const;
};

/// What pairs of opposite rules ("at least 20 %" and "at most 20 %", "a at least b" and "b at least a") leave; nothing
/// where there are none.
[[nodiscard]] std::optional<WeightReduction> reductionOf(std::span<const WeightRule> rules, std::size_t criteria);

/// What intervals without width leave; nothing where each has one. The bounds can be reached.
[[nodiscard]] std::optional<WeightReduction> reductionOf(const IntervalWeights& intervals);

} // namespace soundings
