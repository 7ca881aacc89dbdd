// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/signpost.h"
#include "core/model/tactic.h"

namespace soundings {

// What can happen to something that is pursued: the items of `since` that tenacity is judged by.

enum class SignpostReading { Worked, Grey, Stop };

/// What a signpost read when it was looked at.
struct Reading {
    Id signpost;
    SignpostReading reading = SignpostReading::Grey;
    std::optional<double> value; ///< the number read, in the signpost's unit
    std::optional<Date> on;      ///< the day it is about; blank = the day of writing
    std::string note;
    Extra extra;

    bool operator==(const Reading&) const = default;
};

/// A signpost set after the seal; sealed by its own record.
struct SignpostSet {
    Signpost sign;
    Extra extra;

    bool operator==(const SignpostSet&) const = default;
};

/// A goal post moved, openly and with a reason. What is blank stays as it was.
struct SignpostAmendment {
    Id signpost;
    std::optional<Date> due;
    std::string worked;
    std::string stop;
    std::optional<double> workedAt;
    std::optional<double> stopAt;
    std::string reason;
    Extra extra;

    bool operator==(const SignpostAmendment&) const = default;
};

/// What asking MUST again said.
enum class MustAnswer { Held, Failed };

/// A look at something pursued: three one-key readings, and what else is known by then. Blank is unknown.
struct Look {
    std::optional<bool> reasonStillTrue;
    std::optional<bool> signalMoved;       ///< did any signal move since the last look
    std::string lesson;                    ///< what the last tactic taught
    std::optional<bool> outsideBreaks;     ///< evidence from outside breaks a reason for the MUST
    std::optional<MustAnswer> mustAgain;   ///< MUST was asked again
    std::optional<double> newEvidenceOdds; ///< by how much new, independent evidence shifted the odds for it, > 0
    std::string evidence;                  ///< what that evidence is
    std::vector<Id> seen;                  ///< signals that were seen
    std::vector<Id> notSeen;               ///< signals that were looked for and not seen
    Extra extra;

    bool operator==(const Look&) const = default;
};

/// A tactic begun after the seal.
struct TacticBegun {
    Tactic tactic;
    Extra extra;

    bool operator==(const TacticBegun&) const = default;
};

/// The end of a tactic: what it cost and what it taught.
struct TacticEnded {
    Id tactic;
    std::optional<Date> end;
    std::string price;
    std::string taught;
    std::optional<bool> signalMoved; ///< whether it moved a signal
    Extra extra;

    bool operator==(const TacticEnded&) const = default;
};

/// A change of mind about imperative or bet.
struct Reclassification {
    TenacityKind to = TenacityKind::Bet;
    std::string reason;
    Extra extra;

    bool operator==(const Reclassification&) const = default;
};

/// What a sealed pursuit stands on, where the decision left it blank or it changed since; blank = as it was.
struct GroundSaid {
    std::string owner;
    std::string consequenceOfStopping;
    std::string outsideConfirmation;
    Extra extra;

    bool operator==(const GroundSaid&) const = default;
};

/// What stood in the way does no longer.
struct ConstraintMoved {
    Id constraint;
    std::optional<Date> on; ///< blank = the day of writing
    std::string how;        ///< what moved it
    Extra extra;

    bool operator==(const ConstraintMoved&) const = default;
};

} // namespace soundings
