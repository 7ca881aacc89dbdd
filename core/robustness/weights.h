// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/matrix.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace soundings {

/// Point weights for ranks 1..n (methods.md section 2). Throw Error{Input} for n = 0.
[[nodiscard]] std::vector<double> rankOrderCentroid(std::size_t n);
[[nodiscard]] std::vector<double> rankSum(std::size_t n);
[[nodiscard]] std::vector<double> rankReciprocal(std::size_t n);

/// The weights of `byPosition` (1st, 2nd, ...) for given ranks, 1 = first; tied ranks share the mean of the positions that
/// they take up, so 1, 2, 2, 3 and 1, 2, 2, 4 say the same. Throws Error{Input} for ranks that are not positive.
[[nodiscard]] std::vector<double> forRanks(std::span<const double> ranks, std::span<const double> byPosition);

/// Swing points (100 = the swing raised first) normalised to a sum of 1. Throws Error{Input} where all are zero or one is
/// negative or not finite.
[[nodiscard]] std::vector<double> swingWeights(std::span<const double> points);

/// Pairwise comparison (Saaty): principal eigenvector by power iteration.
struct AhpResult {
    std::vector<double> weights;
    double lambdaMax = 0;
    double consistencyIndex = 0;                           ///< (lambda - n)/(n - 1); 0 for n <= 2
    double consistencyRatio = 0;                           ///< CI / RI; above 0.10 the judgements contradict each other
    double randomIndex = 0;                                ///< Saaty 1980
    std::optional<std::array<std::size_t, 3>> worstTriple; ///< the judgements that fit together worst; empty for n <= 2

    bool operator==(const AhpResult&) const = default;
};

/// Throws Error{Input} for a matrix that is not square, positive, reciprocal or that has more than nine rows.
[[nodiscard]] AhpResult ahp(const Matrix& judgements);

} // namespace soundings
