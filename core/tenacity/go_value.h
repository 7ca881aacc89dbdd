// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace soundings {

/// How a pursuit may stand at its next checkpoint.
struct CheckpointState {
    double probability = 0; ///< 0..1
    double value = 0;       ///< of going on from there

    bool operator==(const CheckpointState&) const = default;
};

/// The value of going on to the next checkpoint, keeping the right to stop there (methods.md section 8). What was spent is
/// no input; all values are in one unit.
struct GoValue {
    double go = 0;          ///< -cost + sum of p * max(alternative, value)
    double alternative = 0; ///< the best other use of the same people and money now
    double worthPaying = 0; ///< the most that reaching the checkpoint may cost
    double stopsThere = 0;  ///< probability that the alternative is then the better one
    bool goOn = false;      ///< go > alternative

    bool operator==(const GoValue&) const = default;
};

/// `cost` is what remains to be spent until the checkpoint, >= 0. Throws Error{Input} for numbers out of range and
/// probabilities that do not add up to 1.
[[nodiscard]] GoValue goValue(double cost, std::span<const CheckpointState> states, double alternative);

} // namespace soundings
