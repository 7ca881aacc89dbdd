// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>
#include <vector>

// A GUI toolkit that defines `signals` as a macro must not reach the member below.
#pragma push_macro("signals")
#undef signals

namespace soundings {

/// What is pursued relentlessly, or what may be dropped.
enum class TenacityKind { Imperative, Bet };

/// An option that was taken, with dates and what it taught.
struct Tactic {
    Id id;
    Id option; ///< may be empty
    std::string hypothesis;
    std::optional<Date> start;
    std::optional<Date> end;
    std::string price; ///< what it cost
    std::string taught;
    std::string signals;
    Extra extra;

    bool operator==(const Tactic&) const = default;
};

/// What may be true of something pursued.
enum class PursuitHypothesis { PathRight, PathWrong, GoalWrong, Other };
/// What may be done about it. For an imperative, stopping means to renegotiate it or hand it over.
enum class PursuitAction { Persist, VaryTactics, Stop, DecideWhatItIs };

/// A chance for each hypothesis, 0..1; blank = not said.
struct PursuitChances {
    std::optional<double> pathRight;
    std::optional<double> pathWrong;
    std::optional<double> goalWrong;
    std::optional<double> other;
    Extra extra;

    bool operator==(const PursuitChances&) const = default;
};

/// Something to look for, named before looking, with how likely it is to be seen under each hypothesis.
struct Signal {
    Id id;
    std::string text;
    PursuitChances chances;
    Extra extra;

    bool operator==(const Signal&) const = default;
};

/// Numbers that were agreed in advance to be bad for a while ("no revenue to speak of until year three").
struct BadNumbersWindow {
    Id id;
    std::string text;
    std::optional<Date> from;
    std::optional<Date> until;
    Extra extra;

    bool operator==(const BadNumbersWindow&) const = default;
};

/// The loss of taking `action` when `hypothesis` is true, in one unit of the founder's (money or months).
struct Loss {
    PursuitAction action = PursuitAction::Persist;
    PursuitHypothesis hypothesis = PursuitHypothesis::PathRight;
    double value = 0;
    Extra extra;

    bool operator==(const Loss&) const = default;
};

/// What the founder says about persisting.
struct Tenacity {
    std::optional<TenacityKind> label;
    std::string consequenceOfStopping;
    std::string outsideConfirmation;
    std::vector<BadNumbersWindow> badNumbers;
    std::vector<Signal> watched; ///< three to seven, for working it through
    PursuitChances prior;        ///< before any of them is seen; blank = all alike
    std::vector<Loss> losses;    ///< blank pairs cost alike (equalLosses)
    std::string lossUnit;
    Extra extra;

    bool operator==(const Tenacity&) const = default;
};

} // namespace soundings

#pragma pop_macro("signals")
