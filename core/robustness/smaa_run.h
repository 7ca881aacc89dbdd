// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/kernel.h"
#include "core/robustness/score_sampler.h"
#include "core/robustness/smaa.h"
#include "core/robustness/weight_sampler.h"

#include <functional>

namespace soundings {

/// smaa() with a kernel of one's choice: tests compare them.
[[nodiscard]] SmaaResult smaa(const SmaaProblem& problem, const Kernel& kernel, const std::stop_token& stop);

/// One run's samplers, shared by its passes: block k draws the same in each.
struct SmaaRun {
    const SmaaProblem& problem;
    const Kernel& kernel;
    const WeightSampler& weights;
    const ScoreSampler& scores;
    const std::stop_token& stop;

    [[nodiscard]] std::size_t alternatives() const { return problem.scores.size(); }
    [[nodiscard]] std::size_t criteria() const { return problem.scores.front().size(); }
};

/// The second pass: confidence factors at the central weights of `result`, and the value of finding out, from the same
/// draws once more. Uses the first draws only where alternatives^2 x criteria x draws would pass 2^34, at least 16,384;
/// and the first 2^17 for finding out.
void replay(const SmaaRun& run, SmaaResult& result);

/// P(first) of each alternative at its central weights where no score is uncertain.
void certainConfidence(const SmaaProblem& problem, SmaaResult& result);

} // namespace soundings
