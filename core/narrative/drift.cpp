// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/drift.h"

#include "core/support/code_points.h"

#include <algorithm>

namespace soundings {
namespace {

struct Word {
    std::string text;
    std::size_t letters = 0;
    bool alone = false; ///< one character of a writing without spaces
    bool digit = false;
    bool capitals = true; ///< not one small letter

    [[nodiscard]] bool carries(const RetellRules& rules) const
    {
        return alone || digit || letters >= rules.letters || (capitals && letters > 1);
    }
};

/// An apostrophe within a word is part of it: "don't" is no "don" and no "t".
bool isApostrophe(char32_t c)
{
    return c == '\'' || c == 0x2019;
}

class Splitting {
public:
    explicit Splitting(std::string_view text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const auto [point, size] = codePointAt(text, at);
            take(point, text.substr(at, size));
            at += size;
        }
        end();
    }

    [[nodiscard]] std::vector<Word> words() && { return std::move(m_words); }

private:
    void take(char32_t point, std::string_view bytes)
    {
        if (isWrittenWithoutSpaces(point)) {
            end();
            add(point, bytes);
            m_word.alone = true;
            end();
        } else if (isWordCharacter(point)) {
            if (!m_word.text.empty()) m_word.text += m_between;
            m_between.clear();
            add(point, bytes);
        } else if (isApostrophe(point) && !m_word.text.empty() && m_between.empty()) {
            m_between = bytes;
        } else {
            end();
        }
    }

    void add(char32_t point, std::string_view bytes)
    {
        m_word.text += bytes;
        ++m_word.letters;
        m_word.digit = m_word.digit || (point >= '0' && point <= '9');
        m_word.capitals = m_word.capitals && smallLetter(point) != point;
    }

    void end()
    {
        if (!m_word.text.empty()) m_words.push_back(std::move(m_word));
        m_word = {};
        m_between.clear();
    }

    std::vector<Word> m_words;
    Word m_word;
    std::string m_between; ///< an apostrophe that may turn out to stand within the word
};

std::vector<std::string_view> codePointsOf(std::string_view text)
{
    std::vector<std::string_view> characters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = codePointAt(text, at).second;
        characters.push_back(text.substr(at, size));
        at += size;
    }
    return characters;
}

bool holds(const std::vector<std::string>& words, std::string_view word, const RetellRules& rules)
{
    return std::ranges::any_of(words, [&](const std::string& one) { return isSameWord(one, word, rules); });
}

} // namespace

std::vector<std::string> contentWords(std::string_view text, const RetellRules& rules)
{
    std::vector<Word> all = Splitting(text).words();
    const bool any = std::ranges::any_of(all, [&](const Word& word) { return word.carries(rules); });
    std::vector<std::string> words;
    for (Word& word : all)
        if ((!any || word.carries(rules)) && !holds(words, word.text, rules)) words.push_back(std::move(word.text));
    return words;
}

bool isSameWord(std::string_view a, std::string_view b, const RetellRules& rules)
{
    const std::string first = inSmallLetters(a);
    const std::string second = inSmallLetters(b);
    if (first == second) return true;
    const auto one = codePointsOf(first);
    const auto other = codePointsOf(second);
    const auto differs = std::ranges::mismatch(one, other);
    const auto common = static_cast<std::size_t>(differs.in1 - one.begin());
    const auto [shorter, longer] = std::minmax({one.size() - common, other.size() - common});
    // One of them may lose a letter ("company", "companies"); two lost ones are more often another word ("contract",
    // "contrast").
    return common >= rules.letters && shorter <= 1 && longer <= rules.ending;
}

std::optional<Drift> driftOf(std::string_view headline, std::string_view retelling, const RetellRules& rules)
{
    const std::vector<std::string> told = contentWords(headline, rules);
    const std::vector<std::string> retold = contentWords(retelling, rules);
    if (told.empty() || retold.empty()) return {};
    Drift drift;
    for (const std::string& word : told) (holds(retold, word, rules) ? drift.kept : drift.missing).push_back(word);
    for (const std::string& word : retold)
        if (!holds(told, word, rules)) drift.added.push_back(word);
    drift.share = static_cast<double>(drift.kept.size()) / static_cast<double>(told.size());
    return drift;
}

Survival survivalOf(std::string_view headline, const std::vector<std::string>& retellings, const RetellRules& rules)
{
    Survival survival;
    for (const std::string& word : contentWords(headline, rules)) survival.words.push_back({word, 0});
    double shares = 0;
    for (const std::string& retelling : retellings) {
        const auto drift = driftOf(headline, retelling, rules);
        if (!drift) continue;
        ++survival.readers;
        shares += drift->share;
        for (WordCount& word : survival.words)
            if (std::ranges::find(drift->kept, word.word) != drift->kept.end()) ++word.readers;
        for (const std::string& word : drift->added) {
            const auto known = std::ranges::find_if(
                survival.added, [&](const WordCount& one) { return isSameWord(one.word, word, rules); });
            if (known == survival.added.end())
                survival.added.push_back({word, 1});
            else
                ++known->readers;
        }
    }
    if (survival.readers > 0) survival.share = shares / static_cast<double>(survival.readers);
    std::ranges::sort(survival.added, [](const WordCount& a, const WordCount& b) {
        return a.readers != b.readers ? a.readers > b.readers : a.word < b.word;
    });
    return survival;
}

} // namespace soundings
