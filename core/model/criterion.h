// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/range.h"
#include "core/support/id.h"

#include <optional>
#include <vector>

namespace soundings {

/// One point of a piecewise-linear value scale.
struct ScalePoint {
    double at = 0;    ///< in the criterion's unit
    double worth = 0; ///< 0..1
    Extra extra;

    bool operator==(const ScalePoint&) const = default;
};

/// What options are traded off on, with anchors fixed in advance.
struct Criterion {
    Id id;
    std::string name;
    std::string unit;
    std::optional<double> worst; ///< worst we would still discuss; above `best` where less is better
    std::optional<double> best;  ///< best we could plausibly get
    std::string worstWords;
    std::string bestWords;
    std::vector<ScalePoint> scale; ///< empty = linear
    Extra extra;

    bool operator==(const Criterion&) const = default;
};

/// How what lies between low and high of a score is meant, both of them tenths (P10, P90).
enum class RangeShape {
    Triangular, ///< falling off straight from the likely value
    Uniform,    ///< every value alike; the likely one does not count
    Pert,       ///< gathered round the likely value, seldom near the ends
};

enum class WeightMethod { NotYetKnown, Swing, Rank, Direct, Ahp };

/// A swing (0..100), rank (1 = first) or direct weight (0..1) of a criterion, as the method says.
struct WeightValue {
    Id criterion;
    double value = 0;
    Extra extra;

    bool operator==(const WeightValue&) const = default;
};

/// l <= w_criterion <= u, or where `than` is set: w_criterion >= times * w_than.
struct WeightConstraint {
    Id criterion;
    Id than;
    std::optional<double> lower;
    std::optional<double> upper;
    std::optional<double> times; ///< with `than`: at least so many times its weight; blank = once
    Extra extra;

    bool operator==(const WeightConstraint&) const = default;
};

/// How much each criterion's swing matters against the others'.
struct Weights {
    WeightMethod method = WeightMethod::NotYetKnown;
    std::vector<WeightValue> values;
    std::vector<WeightConstraint> constraints;
    std::vector<std::vector<double>> pairwise; ///< AHP, reciprocal, in the order of the criteria
    bool totalsShownEarly = false;             ///< totals were once asked for while scores were open; stays set
    bool totalsHiddenAgain = false;            ///< and were put out of sight again: counts with `totalsShownEarly` only
    Extra extra;

    bool operator==(const Weights&) const = default;
};

} // namespace soundings
