// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/spent_words.h"

#include "core/support/text.h"

#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>
#include <vector>

namespace soundings {
namespace {

// Each is a run of whole words; "*" stands for one to three words of any kind.
constexpr std::string_view moneyWords[]{
    "already spent", "already invested",  "already paid",      "already put",      "have spent",
    "have invested", "has been spent",    "has been invested", "have sunk",        "sunk * into",
    "weve spent",    "weve invested",     "we spent",          "we invested",      "spent too much",
    "spent so much", "put so much money", "so much money",     "invested so much", "invested too much",
    "all the money", "the money we put",  "would be wasted",   "money * wasted",   "cost us already",
    "has cost us",   "write off",         "sunk cost",
};
constexpr std::string_view timeWords[]{
    "years of work",      "months of work",     "weeks of work",   "spent * years",    "spent * months",
    "so many years",      "so many months",     "so much time",    "so much work",     "so much effort",
    "all this time",      "all the time we",    "all this work",   "all the work",     "come this far",
    "come so far",        "gone too far",       "too far to",      "too long to stop", "worked on it for",
    "worked on this for", "time already spent", "after all these",
};
constexpr std::string_view nearlyWords[]{
    "nearly there",
    "almost there",
    "nearly done",
    "almost done",
    "nearly finished",
    "almost finished",
    "nearly ready",
    "almost ready",
    "nearly complete",
    "almost complete",
    "so close",
    "very close to",
    "just around the corner",
    "round the corner",
    "one more month",
    "one more quarter",
    "one more year",
    "the last mile",
    "final stretch",
    "home stretch",
    "90 done",
    "90 percent done",
    "95 done",
};

std::span<const std::string_view> wordsOfReason(SpentReason reason)
{
    switch (reason) {
    case SpentReason::Money: return moneyWords;
    case SpentReason::Time: return timeWords;
    case SpentReason::NearlyDone: return nearlyWords;
    }
    return {};
}

/// Lower case for ASCII; apostrophes vanish ("we've" is "weve"), everything else but letters and digits parts words.
std::vector<std::string> wordsIn(std::string_view text)
{
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (text.substr(i, 3) == "\u2019") {
            i += 2;
        } else if (std::isalnum(byte) != 0 || byte >= 0x80) {
            words.back() += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        } else if (byte != '\'' && !words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

bool matchesAt(const std::vector<std::string>& words, std::size_t at, const std::vector<std::string>& wanted,
               std::size_t from)
{
    for (; from < wanted.size(); ++from, ++at) {
        if (wanted[from] == "*") {
            for (std::size_t skipped = 1; skipped <= 3; ++skipped)
                if (matchesAt(words, at + skipped, wanted, from + 1)) return true;
            return false;
        }
        if (at >= words.size() || words[at] != wanted[from]) return false;
    }
    return true;
}

std::vector<std::string> patternOf(std::string_view phrase)
{
    std::vector<std::string> pattern;
    for (std::size_t begin = 0; begin <= phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
        pattern.emplace_back(phrase.substr(begin, end - begin));
        begin = end + 1;
    }
    return pattern;
}

bool saysAny(const std::vector<std::string>& words, std::span<const std::string_view> phrases)
{
    return std::ranges::any_of(phrases, [&words](std::string_view phrase) {
        const auto pattern = patternOf(phrase);
        for (std::size_t at = 0; at < words.size(); ++at)
            if (matchesAt(words, at, pattern, 0)) return true;
        return false;
    });
}

bool endsSentence(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (c == '\n') return true;
    if (c != '.' && c != '!' && c != '?' && c != ';') return false;
    return at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n'; // "2.5 million" goes on
}

} // namespace

std::optional<std::string> sentenceGiving(SpentReason reason, const std::string& text)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!endsSentence(text, i) && i + 1 != text.size()) continue;
        const std::string_view sentence = trimmed(std::string_view(text).substr(begin, i + 1 - begin));
        if (saysAny(wordsIn(sentence), wordsOfReason(reason))) return std::string(sentence);
        begin = i + 1;
    }
    return {};
}

} // namespace soundings
