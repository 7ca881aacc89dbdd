// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/say.h"

#include <optional>
#include <string>
#include <string_view>

namespace soundings {

/// The least and the most that a probability may be where it is entered: nothing about the future is quite certain.
inline constexpr double leastProbability = 0.01;
inline constexpr double mostProbability = 0.99;

/// How people say a probability: "70 %", "7:3", "7 in 10".
enum class ProbabilityForm { Percent, Odds, OneIn };

/// What a text says about a probability. At most one of the members is there; both are blank for a blank text.
struct ProbabilityText {
    std::optional<double> probability; ///< leastProbability..mostProbability
    std::string complaint;             ///< one sentence: what to write instead

    bool operator==(const ProbabilityText&) const = default;
};

/// Reads percent ("70%", "70", "0.7"), odds for ("7:3", "7 to 3", "3 to 1 on"), odds against ("4 to 1 against" is one in
/// five: the first number always goes with the word) and shares ("1 in 5", "3 out of 4", "3/4"). A bare number is a
/// percentage, unless it has decimals and is at most 1. The decimal sign is a point or a comma.
[[nodiscard]] ProbabilityText readProbability(std::string_view text, const Translate& translate = {});

/// Writes a probability so that readProbability reads it back: exactly where it is a multiple of 0.001 or one part of a
/// whole number, else rounded to that multiple.
[[nodiscard]] std::string writeProbability(double probability, ProbabilityForm form, const Translate& translate = {});

} // namespace soundings
