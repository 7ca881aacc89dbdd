// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/blind_round.h"

#include "core/support/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace soundings {
namespace {

constexpr std::size_t speakersAsked = 2;

/// The middle one, or the mean of the two in the middle.
double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : values[middle - 1] / 2 + values[middle] / 2;
}

/// A number as people write it: at most three decimals, none that say nothing.
std::string number(double value)
{
    std::string text = fmt::format("{:.3f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string withUnit(double value, const SessionRound& round)
{
    return isBlank(round.unit) ? number(value) : number(value) + " " + std::string(trimmed(round.unit));
}

void spreadRanges(const std::vector<RoundAnswer>& answers, RoundSpread& spread)
{
    std::vector<const RoundAnswer*> given;
    std::vector<double> likely;
    for (const RoundAnswer& answer : answers) {
        if (!answer.range) continue;
        given.push_back(&answer);
        likely.push_back(answer.range->likely);
    }
    if (given.empty()) return;
    const double median = medianOf(likely);
    spread.median = median;
    spread.lowest = std::ranges::min(likely);
    spread.highest = std::ranges::max(likely);
    if (given.size() >= 3)
        for (const RoundAnswer* answer : given)
            if (median < answer->range->low || median > answer->range->high)
                spread.outliers.push_back(answer->participant);
    if (*spread.lowest == *spread.highest) return;
    const auto distance = [median](const RoundAnswer* answer) { return -std::abs(answer->range->likely - median); };
    std::ranges::stable_sort(given, {}, distance);
    for (const RoundAnswer* answer : given)
        if (spread.speakFirst.size() < speakersAsked && distance(answer) < 0)
            spread.speakFirst.push_back(answer->participant);
}

void spreadChoices(const SessionRound& round, const std::vector<RoundAnswer>& answers, RoundSpread& spread)
{
    for (const RoundChoice& choice : round.choices) spread.votes.push_back({choice.id, choice.text, {}});
    for (const RoundAnswer& answer : answers) {
        const auto voted = std::ranges::find(spread.votes, answer.choice, &RoundSpread::Votes::choice);
        if (voted != spread.votes.end()) voted->participants.push_back(answer.participant);
    }
    std::vector<const RoundSpread::Votes*> taken;
    for (const RoundSpread::Votes& votes : spread.votes)
        if (!votes.participants.empty()) taken.push_back(&votes);
    if (taken.size() < 2) return;
    std::ranges::stable_sort(taken, {}, [](const auto* votes) { return votes->participants.size(); });
    const std::size_t most = taken.back()->participants.size();
    for (const auto* votes : taken)
        if (2 * votes->participants.size() < most)
            spread.outliers.insert(spread.outliers.end(), votes->participants.begin(), votes->participants.end());
    // One of each of the two rarest answers, so that both are heard before the frequent one is.
    for (const auto* votes : taken)
        if (spread.speakFirst.size() < speakersAsked) spread.speakFirst.push_back(votes->participants.front());
}

std::string namesOf(const std::vector<Id>& ids, const std::vector<Participant>& all, const Translate& tr)
{
    std::string names;
    for (const Id& id : ids) names += (names.empty() ? "" : ", ") + nameOf(id, all, tr);
    return names;
}

std::string speakersSentence(const RoundSpread& spread, const std::vector<Participant>& all, const Translate& tr)
{
    if (spread.speakFirst.empty()) return {};
    const std::string names = namesOf(spread.speakFirst, all, tr);
    return " " + say(tr, "Farthest from the middle, so first to speak: {names}.", fmt::arg("names", names));
}

} // namespace

std::vector<RoundAnswer>& answersOf(SessionRound& round, Turn turn)
{
    return turn == Turn::First ? round.first : round.second;
}

const std::vector<RoundAnswer>& answersOf(const SessionRound& round, Turn turn)
{
    return turn == Turn::First ? round.first : round.second;
}

bool isRevealed(const SessionRound& round, Turn turn)
{
    return turn == Turn::First ? round.revealed.has_value() : round.revealedAgain.has_value();
}

Turn turnAt(const SessionRound& round)
{
    return round.revealed ? Turn::Second : Turn::First;
}

void putAnswer(SessionRound& round, Turn turn, RoundAnswer answer)
{
    std::vector<RoundAnswer>& answers = answersOf(round, turn);
    const auto known = std::ranges::find(answers, answer.participant, &RoundAnswer::participant);
    if (known == answers.end()) {
        answers.push_back(std::move(answer));
        return;
    }
    answer.id = known->id;
    *known = std::move(answer);
}

std::vector<Id> stillToAnswer(const SessionRound& round, Turn turn, const std::vector<Participant>& all)
{
    std::vector<Id> waiting;
    const auto& answers = answersOf(round, turn);
    for (const Participant& participant : all)
        if (std::ranges::find(answers, participant.id, &RoundAnswer::participant) == answers.end())
            waiting.push_back(participant.id);
    return waiting;
}

std::optional<Range> rangeIn(std::string_view text)
{
    std::vector<double> numbers;
    for (;;) {
        const std::size_t end = text.find(';');
        const std::string_view part = trimmed(text.substr(0, end));
        double value = 0;
        const auto read = std::from_chars(part.data(), part.data() + part.size(), value);
        if (read.ec != std::errc() || read.ptr != part.data() + part.size() || !std::isfinite(value)) return {};
        numbers.push_back(value);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    if (numbers.size() > 3 || !std::ranges::is_sorted(numbers)) return {};
    const double middle = numbers.size() == 3 ? numbers[1] : numbers.front() / 2 + numbers.back() / 2;
    return Range{numbers.front(), numbers.size() == 1 ? numbers.front() : middle, numbers.back(), {}};
}

std::string rangeText(const std::optional<Range>& range)
{
    if (!range) return {};
    if (range->low == range->high) return number(range->likely);
    return fmt::format("{}; {}; {}", number(range->low), number(range->likely), number(range->high));
}

RoundSpread spreadOf(const SessionRound& round, Turn turn)
{
    RoundSpread spread;
    const std::vector<RoundAnswer>& answers = answersOf(round, turn);
    spread.answered = answers.size();
    spread.revealed = isRevealed(round, turn);
    if (!spread.revealed) return spread;
    if (round.kind == RoundKind::Range) spreadRanges(answers, spread);
    if (round.kind == RoundKind::Choice) spreadChoices(round, answers, spread);
    return spread;
}

std::string sentenceOf(const SessionRound& round, Turn turn, const std::vector<Participant>& all,
                       const Translate& translate)
{
    const Translate& tr = translate;
    const RoundSpread spread = spreadOf(round, turn);
    if (!spread.revealed)
        return spread.answered == 0 ? say(tr, "Nobody has answered yet.")
                                    : say(tr, "Answered and out of sight: {n}.", fmt::arg("n", spread.answered));
    if (spread.answered == 0) return say(tr, "Nobody answered.");
    if (round.kind == RoundKind::Text)
        return say(tr, "Answers: {n}. Read them all before anyone explains.", fmt::arg("n", spread.answered));
    if (spread.median) {
        const std::string middle = withUnit(*spread.median, round);
        if (*spread.lowest == *spread.highest)
            return say(tr, "All say {middle}. Ask what none of you is thinking of.", fmt::arg("middle", middle));
        const std::string low = withUnit(*spread.lowest, round);
        const std::string high = withUnit(*spread.highest, round);
        return say(tr, "From {low} to {high}, the middle at {middle}.", fmt::arg("low", low), fmt::arg("high", high),
                   fmt::arg("middle", middle)) +
               speakersSentence(spread, all, tr);
    }
    std::string counts;
    for (const auto& votes : spread.votes)
        if (!votes.participants.empty())
            counts +=
                fmt::format("{}{}: {}", counts.empty() ? "" : ", ", trimmed(votes.text), votes.participants.size());
    return counts.empty() ? say(tr, "Nobody answered.") : counts + "." + speakersSentence(spread, all, tr);
}

std::string movedSentence(const SessionRound& round, const Translate& translate)
{
    const RoundSpread before = spreadOf(round, Turn::First);
    const RoundSpread after = spreadOf(round, Turn::Second);
    if (!before.median || !after.median) return {};
    const std::string was = withUnit(*before.median, round);
    const std::string is = withUnit(*after.median, round);
    const std::string wide = withUnit(*before.highest - *before.lowest, round);
    const std::string now = withUnit(*after.highest - *after.lowest, round);
    if (was == is && wide == now)
        return say(translate, "Talking moved neither the middle, {was}, nor the spread, {wide}.", fmt::arg("was", was),
                   fmt::arg("wide", wide));
    if (was == is)
        return say(translate, "Talking left the middle at {was}, and moved the spread from {wide} to {now}.",
                   fmt::arg("was", was), fmt::arg("wide", wide), fmt::arg("now", now));
    if (wide == now)
        return say(translate, "Talking moved the middle from {was} to {is}, and left the spread at {wide}.",
                   fmt::arg("was", was), fmt::arg("is", is), fmt::arg("wide", wide));
    return say(translate, "Talking moved the middle from {was} to {is}, and the spread from {wide} to {now}.",
               fmt::arg("was", was), fmt::arg("is", is), fmt::arg("wide", wide), fmt::arg("now", now));
}

std::string nameOf(const Id& participant, const std::vector<Participant>& all, const Translate& translate)
{
    const auto found = std::ranges::find(all, participant, &Participant::id);
    if (found != all.end() && !isBlank(found->name)) return std::string(trimmed(found->name));
    if (found != all.end() && !isBlank(found->role)) return std::string(trimmed(found->role));
    return say(translate, "somebody");
}

} // namespace soundings
