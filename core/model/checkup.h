// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/asking.h"
#include "core/model/factor.h"

#include <vector>

namespace soundings {

/// "What are you not looking at?" The answer is brought up again until something was begun about it.
struct BlindSpot {
    std::string answer;
    Id begun;            ///< the entry that was begun about it; empty = none yet
    bool looked = false; ///< it was looked at without an entry of its own
    Extra extra;

    bool operator==(const BlindSpot&) const = default;

    [[nodiscard]] bool isOpen() const { return begun.empty() && !looked; }
};

/// What the leader of a function says the founder understands of it.
struct LeaderRating {
    Id id;
    std::string person;
    std::optional<double> share; ///< of what they know, 0..1
    std::string unseen;          ///< what they know that the founder most likely does not
    Id asking;                   ///< the questionnaire that it answers; empty = said here
    std::optional<Instant> at;
    Extra extra;

    bool operator==(const LeaderRating&) const = default;
};

/// How much of what one function's leader knows is understood: by the founder's own rating and by theirs.
struct FunctionLook {
    Id id;
    std::string function; ///< an id of the catalogue's functions, or free text
    Answer own;           ///< 0..10: tenths of what the leader knows
    std::vector<LeaderRating> ratings;
    Extra extra;

    bool operator==(const FunctionLook&) const = default;
};

/// What one does next because an answer was low, and where in the program.
struct NextStep {
    Id id;
    std::string about; ///< the principle's question, or the function's id
    std::string text;
    std::string place; ///< a word of core/assessment/checkup_questions.h
    bool done = false;
    Extra extra;

    bool operator==(const NextStep&) const = default;
};

/// A monthly look at oneself: what is not looked at, the five principles, how much is understood of each function.
struct Checkup {
    std::optional<Date> on;   ///< the day it is about; blank = the day it was begun
    std::optional<Date> next; ///< when to look again; blank = a later check-up asks, or nothing does
    BlindSpot blindSpot;
    std::vector<Answer> principles;
    std::vector<FunctionLook> functions;
    std::vector<Asking> askings;
    std::vector<NextStep> steps; ///< those that were taken up
    Extra extra;

    bool operator==(const Checkup&) const = default;
};

} // namespace soundings
