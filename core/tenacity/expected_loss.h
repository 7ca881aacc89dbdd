// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/tactic.h"

#include <array>
#include <cstddef>
#include <optional>

namespace soundings {

inline constexpr std::size_t pursuitHypotheses = 4;
inline constexpr std::size_t pursuitActions = 4;

/// How probable each hypothesis is, by PursuitHypothesis: >= 0, of any positive sum.
using PursuitPosterior = std::array<double, pursuitHypotheses>;

/// Loss of each action under each hypothesis, in one unit (money or months); a blank row is an action that is not open.
using PursuitLosses = std::array<std::optional<std::array<double, pursuitHypotheses>>, pursuitActions>;

/// Every action that does not fit what is true costs the same: persisting fits a right path, varying a wrong one, stopping
/// a wrong goal, deciding anew something else.
[[nodiscard]] PursuitLosses equalLosses();

/// The sum over hypotheses of p * loss, by action; blank where the action is not open. Throws Error{Input} for a
/// posterior or losses that are out of range, and for no open action.
[[nodiscard]] std::array<std::optional<double>, pursuitActions> expectedLosses(const PursuitPosterior& posterior,
                                                                               const PursuitLosses& losses);

/// The action of the least expected loss; of equals the first, so that a tie is no reason to change course.
[[nodiscard]] PursuitAction leastLoss(const PursuitPosterior& posterior, const PursuitLosses& losses);

} // namespace soundings
