// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/session.h"
#include "core/support/say.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// Which of a round's two turns: before talking, after talking.
enum class Turn { First, Second };

[[nodiscard]] std::vector<RoundAnswer>& answersOf(SessionRound& round, Turn turn);
[[nodiscard]] const std::vector<RoundAnswer>& answersOf(const SessionRound& round, Turn turn);
[[nodiscard]] bool isRevealed(const SessionRound& round, Turn turn);
/// The turn that is being answered: the second one once the first is revealed.
[[nodiscard]] Turn turnAt(const SessionRound& round);

/// Puts an answer to those of a turn. Who answered before in that turn has it replaced, and keeps its id.
void putAnswer(SessionRound& round, Turn turn, RoundAnswer answer);

/// The participants who have not answered a turn yet, in their order.
[[nodiscard]] std::vector<Id> stillToAnswer(const SessionRound& round, Turn turn, const std::vector<Participant>& all);

/// A range as people write it: "20; 30; 50" (low, most likely, high), "20; 50" (most likely in the middle), "30". Blank
/// where it is none.
[[nodiscard]] std::optional<Range> rangeIn(std::string_view text);
/// The same the other way round; empty for none.
[[nodiscard]] std::string rangeText(const std::optional<Range>& range);

/// How far the answers of a turn lie apart. Where it is not revealed only `answered` is said: nothing else may be known.
struct RoundSpread {
    std::size_t answered = 0;
    bool revealed = false;
    std::optional<double> lowest; ///< of the likeliest values
    std::optional<double> median;
    std::optional<double> highest;
    struct Votes {
        Id choice;
        std::string text;
        std::vector<Id> participants;

        bool operator==(const Votes&) const = default;
    };
    std::vector<Votes> votes; ///< of choices, in the order offered; also those that nobody took
    /// Of ranges: who is so sure of something else that their range does not hold the median (three answers at least).
    /// Of choices: who took what fewer than half as many took as took the most frequent one.
    std::vector<Id> outliers;
    /// Who should speak first: the two farthest from the median (of choices: those whose choice has the fewest votes),
    /// in this order; none where all agree or only words were asked for.
    std::vector<Id> speakFirst;

    bool operator==(const RoundSpread&) const = default;
};

[[nodiscard]] RoundSpread spreadOf(const SessionRound& round, Turn turn);

/// What a turn shows, in a sentence or two; before the reveal only how many have answered.
[[nodiscard]] std::string sentenceOf(const SessionRound& round, Turn turn, const std::vector<Participant>& all,
                                     const Translate& translate = {});
/// What talking changed: the median and the spread before and after; empty unless both turns are revealed.
[[nodiscard]] std::string movedSentence(const SessionRound& round, const Translate& translate = {});

/// A participant's name, their role where they gave none, "somebody" where there is neither.
[[nodiscard]] std::string nameOf(const Id& participant, const std::vector<Participant>& all,
                                 const Translate& translate = {});

} // namespace soundings
