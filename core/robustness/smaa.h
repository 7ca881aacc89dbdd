// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/matrix.h"
#include "core/robustness/weight_model.h"
#include "core/sampling/distribution.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace soundings {

/// Alternatives judged on criteria by V(a) = sum of w_j * x_aj (methods.md section 2).
struct SmaaProblem {
    std::vector<std::vector<Distribution>> scores; ///< alternatives x criteria, on [0, 1]; draws are clipped to it
    WeightModel weights;
    double correlation = 0;            ///< rho of the one-factor Gaussian copula within each alternative, 0..1
    std::uint64_t samples = 1U << 20U; ///< the limit, 1..100 million
    std::optional<double> precision;   ///< stop once the largest standard error is below it, e.g. 0.0005
    std::uint64_t seed = 1;
    unsigned threads = 0;    ///< 0 = one per processor, at most two; the numbers do not depend on it
    bool findingOut = false; ///< also say what knowing each score would be worth
    bool confidence = true;  ///< also the confidence factors, which need a second pass

    bool operator==(const SmaaProblem&) const = default;
};

/// Draws that were made elsewhere; scores may leave [0, 1], weights are used as given.
struct GivenDraws {
    std::vector<Matrix> scores; ///< samples x alternatives x criteria
    Matrix weights;             ///< samples x criteria
};

/// SMAA-2 (Lahdelma & Salminen 2001). A tie over ranks r..r+k-1 adds 1/k to each of them, so that rows and columns sum
/// to one.
struct SmaaResult {
    Matrix rankAcceptability;                                       ///< alternatives x ranks, 0..1
    std::vector<std::optional<std::vector<double>>> centralWeights; ///< empty where the alternative is never first
    std::vector<std::optional<double>> confidenceFactors;           ///< empty likewise
    Matrix pairwiseWinning;                                         ///< P(V_a > V_b) + P(=)/2; diagonal .5
    double evpi = 0;                                                ///< E[max V] - max E[V], in value points
    double feasibleShare = 1;                                       ///< acceptance of the sampler of weights
    double standardErrorMax = 0;                                    ///< the largest of the rank acceptabilities'
    bool precise = false; ///< stopped because `precision` was reached, not at the limit
    std::uint64_t samples = 0;
    std::uint64_t seed = 0;
    /// Alternatives x criteria: the expected gain in the chance of choosing right if this score were known (ten equal
    /// bins of its draw; methods.md section 6), >= 0; empty unless asked for.
    Matrix findingOut;

    bool operator==(const SmaaResult&) const = default;
};

/// The same numbers on every machine and for any number of threads. Throws Error{Input} for an empty or ragged problem,
/// numbers outside their ranges, or weights that nothing satisfies (naming the rules in conflict); Cancelled where a stop
/// was requested.
[[nodiscard]] SmaaResult smaa(const SmaaProblem& problem, const std::stop_token& stop = {});
[[nodiscard]] SmaaResult smaa(const GivenDraws& draws);

/// Throws Error{Input} as smaa does where nothing satisfies the model, naming the rules in conflict.
void requireSatisfiable(const WeightModel& model, std::size_t criteria);

} // namespace soundings
