// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace soundings {

/// How often the leading cause stays in the lead if every judgement may be off by a factor of two either way.
struct LeaderRobustness {
    std::size_t leader = 0;
    double holds = 0; ///< share of draws, 0..1
    std::uint64_t samples = 0;
    std::uint64_t seed = 0;

    bool operator==(const LeaderRobustness&) const = default;
};

/// Draws the ln of each item's likelihood ratio, of each cause against the leader, from a normal distribution about what
/// was stated with the standard deviation ln 2, and tempers it as the item is. The impossible stays impossible. The
/// same seed gives the same draws. Blank where the evidence contradicts every cause. Throws Error{Input} as diagnose
/// does, and for no samples or more than 100 million; Cancelled soon once a stop is requested.
[[nodiscard]] std::optional<LeaderRobustness> leaderRobustness(const DiagnosisProblem& problem,
                                                               std::uint64_t samples = 1U << 16U,
                                                               std::uint64_t seed = 1,
                                                               const std::stop_token& stop = {});

} // namespace soundings
