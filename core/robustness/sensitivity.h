// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/matrix.h"
#include "core/sampling/distribution.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace soundings {

/// What one-way changes do to the leader (methods.md section 6).
struct SensitivityProblem {
    Matrix values;                                 ///< alternatives x criteria, on any common scale
    std::vector<double> weights;                   ///< normalised to a sum of 1
    std::vector<std::size_t> group;                ///< criteria moved together; empty = none
    std::vector<std::vector<Distribution>> ranges; ///< alternatives x criteria for the tornado; empty = none

    bool operator==(const SensitivityProblem&) const = default;
};

/// Between which weights of the criterion the leader stays first while the others keep their proportions.
struct StabilityInterval {
    double low = 0;
    double high = 1;
    bool operator==(const StabilityInterval&) const = default;
};

/// Who leads while the group's joint weight lies between the two.
struct LeaderSegment {
    std::size_t best = 0;
    double from = 0;
    double to = 1;
    bool operator==(const LeaderSegment&) const = default;
};

/// How far one raw weight must move (the others unchanged before renormalising) for the rival to draw level.
struct SmallestChange {
    std::size_t leader = 0;
    std::size_t rival = 0;
    std::size_t criterion = 0;
    std::optional<double> delta; ///< signed; empty where no weight in [0, 1] does it
    bool operator==(const SmallestChange&) const = default;
};

/// One bar: the leader's lead over its nearest rival as one score moves through its range.
struct TornadoBar {
    std::size_t alternative = 0;
    std::size_t criterion = 0;
    double low = 0;     ///< the lead at the range's P10
    double high = 0;    ///< at its P90
    bool flips = false; ///< the sign of the lead changes within the bar
    bool operator==(const TornadoBar&) const = default;
};

struct SensitivityResult {
    std::vector<double> totals;
    std::size_t leader = 0;                                        ///< the first of those with the highest total
    std::optional<std::size_t> rival;                              ///< the next behind it
    std::vector<std::optional<StabilityInterval>> weightStability; ///< by criterion; empty where its weight is 1
    std::vector<LeaderSegment> groupSegments;
    std::optional<double> jointDistance; ///< of all weights together to the first reversal; empty where there is none
    std::vector<SmallestChange> smallestChange;
    std::vector<TornadoBar> tornado; ///< widest first

    bool operator==(const SensitivityResult&) const = default;
};

/// Throws Error{Input} for an empty or ragged problem and numbers that are not finite.
[[nodiscard]] SensitivityResult sensitivity(const SensitivityProblem& problem);

/// Alternatives that another one beats or equals on every criterion whatever the draws, and beats on one: pairs
/// (dominated, by), the first such `by` for each.
struct Dominance {
    std::size_t dominated = 0;
    std::size_t by = 0;
    bool operator==(const Dominance&) const = default;
};
[[nodiscard]] std::vector<Dominance> dominated(const std::vector<std::vector<Distribution>>& scores);

} // namespace soundings
