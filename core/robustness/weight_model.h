// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace soundings {

/// Nothing is known: uniform on the simplex.
struct UniformWeights {
    bool operator==(const UniformWeights&) const = default;
};

/// A complete or partial rank order: groups of criterion indices, best first, those of one group in no order.
struct OrdinalWeights {
    std::vector<std::vector<std::size_t>> groups;

    bool operator==(const OrdinalWeights&) const = default;
};

/// low <= w_j <= high for each criterion, 0..1.
struct IntervalWeights {
    struct Bounds {
        double low = 0;
        double high = 1;
        bool operator==(const Bounds&) const = default;
    };
    std::vector<Bounds> bounds;

    bool operator==(const IntervalWeights&) const = default;
};

/// One point: used as given after normalising to a sum of 1.
struct FixedWeights {
    std::vector<double> values;

    bool operator==(const FixedWeights&) const = default;
};

/// Sum of coefficients[j] * w_j >= atLeast.
struct WeightRule {
    std::vector<double> coefficients;
    double atLeast = 0;
    std::string name; ///< how an error names it: "speed matters at least as much as price"

    bool operator==(const WeightRule&) const = default;
};

/// Any linear constraints on the simplex.
struct LinearWeights {
    std::vector<WeightRule> rules;

    bool operator==(const LinearWeights&) const = default;
};

/// What is known of the weights (w_j >= 0, sum 1): draws are uniform on the set that it leaves.
using WeightModel = std::variant<UniformWeights, OrdinalWeights, IntervalWeights, FixedWeights, LinearWeights>;

} // namespace soundings
