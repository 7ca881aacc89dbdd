// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// One question for a card of a session.
struct CardQuestion {
    std::string id; ///< its own within the set
    std::string text;
    std::string help;
    std::string purpose; ///< why it is asked
    double minutes = 5;  ///< 1..60

    bool operator==(const CardQuestion&) const = default;
};

/// Questions for an occasion, in their order: data, so that coaches can bring their own.
struct CardSet {
    std::string id; ///< letters, digits, "_" and "-": names its file, too
    int version = 1;
    std::string title;
    std::string introduction;
    std::vector<CardQuestion> questions;

    bool operator==(const CardSet&) const = default;

    [[nodiscard]] double minutes() const; ///< of all questions together
};

/// Reads a set; throws Error{Input}, for a newer form Error{Foreign}, with one sentence that names what is wrong.
[[nodiscard]] CardSet readCardSet(std::string_view json, std::string_view source);

/// The file that readCardSet reads: one set, for somebody else.
[[nodiscard]] std::string writeCardSet(const CardSet& set);

/// The sets that come with the program, read once: first session, big decision, stuck imperative, after a miss,
/// quarterly review.
[[nodiscard]] const std::vector<CardSet>& standardCardSets();

/// The set of that id; null where there is none.
[[nodiscard]] const CardSet* findCardSet(const std::vector<CardSet>& sets, std::string_view id);

/// Cards of a set's questions, without notes. A card knows its question as "set/question".
[[nodiscard]] std::vector<SessionCard> cardsOf(const CardSet& set, IdSource& ids);

} // namespace soundings
