// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <string>
#include <vector>

namespace soundings {

/// The words by which an entry is found, one text a column of the full-text table.
struct SearchableText {
    std::string open; ///< always searched
    std::string
        covered; ///< what a review covers until its author has written what happened: why something was expected
    std::string privateText; ///< of private notes
};

/// Every text that a person wrote in the entry; no ids, numbers or words of the form.
[[nodiscard]] SearchableText searchableTextOf(const Entry& entry);

/// The text with spaces around each Han, kana and Hangul character, which are written without spaces: each becomes a
/// word of its own, so that a part of a sentence is found.
[[nodiscard]] std::string withWordBreaks(const std::string& text);

/// What someone types into a search box, taken apart: the words to look for, each without white space. Pieces without a
/// letter or digit are dropped; at most 32 words are kept.
struct SearchWords {
    std::vector<std::string> words;
    bool lastIsPrefix = false; ///< nothing was typed after the last word
};
[[nodiscard]] SearchWords searchWordsIn(const std::string& typed);

} // namespace soundings
