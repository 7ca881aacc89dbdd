// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/weight_model.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace soundings {

/// What rules leave of the simplex.
struct RulesRoom {
    /// The largest slack that all rules and w_j >= 0 can have at once, each rule scaled to [-1, 1]: negative where they
    /// contradict each other, 0 where they leave a set without volume.
    double room = 0;
    std::vector<double> centre;       ///< where they have it
    std::vector<std::size_t> binding; ///< the rules that stop it from being larger, ascending
};

/// Linear programming on the dense tableau; a few dozen criteria, a few hundred rules.
[[nodiscard]] RulesRoom roomOf(std::size_t criteria, std::span<const WeightRule> rules);

/// Throws Error{Input} where nothing, or only a set without volume, satisfies the rules: names a set of rules in
/// conflict of which none can be left out.
[[nodiscard]] RulesRoom requireRoom(std::size_t criteria, std::span<const WeightRule> rules);

/// Throws likewise where nothing satisfies the rules; a set without volume will do.
void requireSolution(std::size_t criteria, std::span<const WeightRule> rules);

/// How an error names a rule.
[[nodiscard]] std::string nameOf(const WeightRule& rule, std::size_t index);

} // namespace soundings
