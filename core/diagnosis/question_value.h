// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace soundings {

/// A question that could be asked, and how probable each answer is under each cause.
struct DiagnosisQuestion {
    std::string name;
    std::vector<std::vector<double>> likelihood; ///< causes x answers, 0..1; each row sums to 1
    std::optional<double> cost;                  ///< >= 0, in any unit that all questions share; blank: unknown

    bool operator==(const DiagnosisQuestion&) const = default;
};

/// What asking it is expected to bring. All blank where nothing is known of the causes.
struct QuestionValue {
    std::optional<std::vector<double>> pAnswer;                        ///< by answer, sum 1
    std::vector<std::optional<std::vector<double>>> posteriorByAnswer; ///< answers x causes; blank: impossible answer
    std::optional<double> gainBits;    ///< expected information gain (Lindley 1956), >= 0
    std::optional<double> gainPerCost; ///< infinite for what is free and tells something; blank without a cost
    std::optional<double>
        probabilityGain; ///< how much more often the most probable cause is the right one (Nelson 2005)

    bool operator==(const QuestionValue&) const = default;
};

/// `posterior` is what is believed now, by cause, sum 1. Throws Error{Input} naming `place` for a table of another
/// shape, numbers outside their ranges and rows that do not sum to 1.
[[nodiscard]] QuestionValue valueOf(const DiagnosisQuestion& question, std::span<const double> posterior,
                                    const std::string& place);

/// Throws like valueOf, for a posterior over so many causes.
void requireUsable(const DiagnosisQuestion& question, std::size_t causes, const std::string& place);

} // namespace soundings
