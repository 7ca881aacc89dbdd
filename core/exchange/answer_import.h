// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/asking_form.h"
#include "core/exchange/questionnaire.h"
#include "core/journal/journal.h"
#include "core/model/entry.h"

#include <functional>
#include <string>
#include <vector>

namespace soundings {

/// Answers as they came: a file's name and its bytes, or pasted text.
struct AnswerText {
    std::string name;
    std::string text;
};

/// What became of one of them.
struct AnswerFate {
    std::string name;
    std::string refusal; ///< one sentence; empty: it is taken
    AnswerTaken taken = AnswerTaken::Added;
    std::string person;
    std::string function;
    Id entry;
    std::string about;             ///< the entry's title
    std::vector<std::string> says; ///< what was answered, question by question; empty where nobody may see it yet
    bool hidden = false;           ///< a blind round runs there: its words stay out of sight
    std::size_t inWords = 0;       ///< questions for a number that were answered by words, and are kept as these
};

/// Answers before they are accepted: shown first, written by Journal::addAll in one step.
struct AnswerPlan {
    std::vector<AnswerFate> fates; ///< in the order given
    std::vector<Entry> changed;    ///< entries with their new voices, each once
    std::size_t added = 0;
    std::size_t replaced = 0;
    std::size_t known = 0;
    std::size_t refused = 0;
};

/// Where the entries are. Both are asked once for each questionnaire.
struct AskingLookup {
    /// The entry that holds an asking of that id; empty where none does.
    std::function<std::optional<Entry>(const Id& asking)> find;
    /// Whether the entry is sealed, so that its voices cannot change.
    std::function<bool(const Entry& entry)> isSealed;
};

/// Looks the entries up in a journal, which must outlive the result.
[[nodiscard]] AskingLookup lookupIn(const Journal& journal);

/// Reads answers and finds what they belong to; each that is wrong, altered, expired, for another questionnaire or for a
/// sealed decision is refused by itself. Throws only Cancelled, from `progress`, which is told after each one.
[[nodiscard]] AnswerPlan planAnswers(const std::vector<AnswerText>& texts, const AskingLookup& lookup, Date today,
                                     IdSource& ids, const std::function<void(std::size_t done)>& progress = {});

} // namespace soundings
