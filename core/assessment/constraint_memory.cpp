// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/constraint_memory.h"

#include "core/assessment/plain_words.h"
#include "core/support/text.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace soundings {
namespace {

constexpr std::size_t shortestWord = 4;
constexpr double sameQuestion = 1; ///< against 0 to 2 for words in common

/// The words that carry meaning, in lower case (ASCII), a plural's s taken off.
std::set<std::string> tellingWords(const std::string& text)
{
    static const std::set<std::string> common{
        "that",  "this", "with",   "from",   "have",  "would", "could",  "should", "will", "there", "their", "they",
        "which", "when", "what",   "been",   "being", "into",  "about",  "than",   "then", "more",  "most",  "much",
        "very",  "only", "enough", "before", "after", "true",  "cannot", "need",   "must", "does",  "doe"};
    std::set<std::string> words;
    std::string word;
    const auto keep = [&] {
        if (word.size() > shortestWord && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
        if (word.size() >= shortestWord && !common.contains(word)) words.insert(word);
        word.clear();
    };
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80)
            word += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        else
            keep();
    }
    keep();
    return words;
}

/// Shared words among the fewer of the two, 0..1.
double overlapOf(const std::set<std::string>& a, const std::set<std::string>& b)
{
    if (a.empty() || b.empty()) return 0;
    const auto shared = std::ranges::count_if(a, [&b](const std::string& word) { return b.contains(word); });
    return static_cast<double>(shared) / static_cast<double>(std::min(a.size(), b.size()));
}

std::string calledOf(ConstraintKind kind, const Translate& translate)
{
    switch (kind) {
    case ConstraintKind::Nature: return say(translate, "nature");
    case ConstraintKind::Money: return say(translate, "a matter of money");
    case ConstraintKind::Agreement: return say(translate, "a matter of agreement");
    case ConstraintKind::Belief: return say(translate, "a belief");
    }
    return {};
}

int middleDays(std::vector<int> days)
{
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);
    std::nth_element(days.begin(), middle, days.end());
    return *middle;
}

} // namespace

std::vector<RememberedConstraint> constraintsOf(const Entry& entry, Date sealedOn)
{
    std::vector<RememberedConstraint> memory;
    const Decision* decision = entry.decision();
    if (decision == nullptr) return memory;
    for (std::size_t i = 0; i < decision->constraints.size(); ++i) {
        const Constraint& constraint = decision->constraints[i];
        if (!constraint.kind || isBlank(constraint.text)) continue;
        RememberedConstraint remembered;
        remembered.entry = entry.id;
        remembered.title = entry.title;
        remembered.constraint = constraint.id;
        remembered.text = constraint.text;
        remembered.kind = *constraint.kind;
        remembered.question = constraint.question;
        remembered.calledOn = sealedOn;
        remembered.alreadyDoneBy = constraint.alreadyDoneBy;
        remembered.pointer = fmt::format("/belief/constraints/{}", i);
        for (const SinceItem& item : entry.since) {
            const auto* moved = std::get_if<ConstraintMoved>(&item.what);
            if (moved == nullptr || moved->constraint != constraint.id) continue;
            remembered.movedOn = moved->on.value_or(localDate(item.at));
            remembered.how = moved->how;
            remembered.days = std::max(0, daysBetween(sealedOn, *remembered.movedOn));
        }
        memory.push_back(std::move(remembered));
    }
    return memory;
}

std::string memorySentence(std::span<const RememberedConstraint> memory, const Translate& translate)
{
    if (memory.empty()) return {};
    std::vector<int> days;
    for (const RememberedConstraint& constraint : memory)
        if (constraint.days) days.push_back(*constraint.days);
    const std::size_t count = memory.size();
    const auto all = fmt::arg("all", count);
    if (days.empty())
        return memory.size() == 1
                   ? say(translate, "One constraint was called immovable, and none has moved so far.")
                   : say(translate, "{all} constraints were called immovable, and none has moved so far.", all);
    return say(translate,
               "Of {all} constraints that were called immovable, {moved} moved, half of them within {days} days.", all,
               fmt::arg("moved", days.size()), fmt::arg("days", middleDays(days)));
}

std::string constraintSentence(const RememberedConstraint& constraint, const Translate& translate)
{
    const std::string textWords = inSentence(constraint.text);
    const auto text = fmt::arg("text", textWords);
    const std::string calledWords = calledOf(constraint.kind, translate);
    const auto called = fmt::arg("called", calledWords);
    const std::string titleWords = inSentence(constraint.title);
    const auto title = fmt::arg("title", titleWords);
    const std::string dateWords = mediumDate(constraint.calledOn, translate);
    const auto date = fmt::arg("date", dateWords);
    if (!constraint.movedOn)
        return say(translate, "“{text}” was called {called} on {date} (“{title}”) and has not moved so far.", text,
                   called, date, title);
    const auto days = fmt::arg("days", *constraint.days);
    if (isBlank(constraint.how))
        return say(translate, "“{text}” was called {called} on {date} (“{title}”) and moved after {days} days.", text,
                   called, date, title, days);
    return say(translate, "“{text}” was called {called} on {date} (“{title}”) and moved after {days} days: {how}.",
               text, called, date, title, days, fmt::arg("how", inSentence(constraint.how)));
}

std::vector<RememberedConstraint> similarConstraints(std::span<const RememberedConstraint> memory,
                                                     const std::string& question, const std::string& text,
                                                     std::size_t most, const Id& except)
{
    struct Candidate {
        const RememberedConstraint* constraint;
        double score;
    };
    const auto words = tellingWords(text);
    std::vector<Candidate> candidates;
    for (const RememberedConstraint& constraint : memory) {
        if (!except.empty() && constraint.entry == except) continue;
        double score = 2 * overlapOf(words, tellingWords(constraint.text));
        if (!question.empty() && constraint.question == question) score += sameQuestion;
        if (score > 0) candidates.push_back({&constraint, score});
    }
    std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) {
        if (a.score != b.score) return a.score > b.score;
        if (a.constraint->movedOn.has_value() != b.constraint->movedOn.has_value())
            return a.constraint->movedOn.has_value();
        return a.constraint->calledOn > b.constraint->calledOn;
    });
    std::vector<RememberedConstraint> similar;
    for (const Candidate& candidate : candidates)
        if (similar.size() < most) similar.push_back(*candidate.constraint);
    return similar;
}

} // namespace soundings
