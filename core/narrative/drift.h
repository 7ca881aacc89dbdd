// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/narrative/retell_rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

// How far what is retold drifts from what was told, by its words alone, in any language. Words are compared, not what they
// mean: who says the same in other words drifts all the way, and who says the opposite with the same words not at all.

/// The words that carry a text, as they are written there, each once, in their order: those with enough letters, with a
/// digit, or in capitals; all words where none is of that kind. In writing without spaces each character counts.
[[nodiscard]] std::vector<std::string> contentWords(std::string_view text,
                                                    const RetellRules& rules = standardRetellRules());

/// Whether two words are one but for their ending and for capitals: "customer" and "Customers", "company" and
/// "companies".
[[nodiscard]] bool isSameWord(std::string_view a, std::string_view b, const RetellRules& rules = standardRetellRules());

/// What became of a headline's words in one retelling.
struct Drift {
    double share = 0; ///< of the headline's words that are there, 0..1
    std::vector<std::string> kept;
    std::vector<std::string> missing;
    std::vector<std::string> added; ///< as the reader wrote them

    bool operator==(const Drift&) const = default;
};

/// Blank where either says nothing: unknown, not nothing kept.
[[nodiscard]] std::optional<Drift> driftOf(std::string_view headline, std::string_view retelling,
                                           const RetellRules& rules = standardRetellRules());

/// A word, and how many readers have it.
struct WordCount {
    std::string word;
    std::size_t readers = 0;

    bool operator==(const WordCount&) const = default;
};

/// What became of a headline's words with several readers.
struct Survival {
    std::size_t readers = 0;      ///< whose drift is known
    double share = 0;             ///< mean of theirs
    std::vector<WordCount> words; ///< of the headline, in its order
    std::vector<WordCount> added; ///< most readers first, then by the alphabet

    bool operator==(const Survival&) const = default;
};

[[nodiscard]] Survival survivalOf(std::string_view headline, const std::vector<std::string>& retellings,
                                  const RetellRules& rules = standardRetellRules());

} // namespace soundings
