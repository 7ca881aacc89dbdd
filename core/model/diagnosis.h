// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/asking.h"
#include "core/model/cause.h"
#include "core/model/signpost.h"

namespace soundings {

/// The number that misses its target.
struct Miss {
    std::string metric;
    std::string unit;
    std::optional<double> target;
    std::optional<double> actual;
    std::optional<Date> since;
    std::string howMeasured;
    std::string blamedToday; ///< who or what is being blamed today
    Extra extra;

    bool operator==(const Miss&) const = default;
};

/// What the founder is asked first.
struct OwnPart {
    std::string issue;    ///< what is the issue
    std::string myPart;   ///< what did I do to help create it
    std::string thinkNow; ///< what do I think now
    Extra extra;

    bool operator==(const OwnPart&) const = default;
};

/// Where an answer points: at whoever gives it, at someone else, or at nobody.
enum class PointsAt { Themselves, Away, Nobody };

/// How far a voice is discounted; only where the founder set it (Bovens & Hartmann 2003).
struct Discount {
    std::optional<double> wouldKnow;      ///< how far they would know, 0..1; blank = fully
    std::optional<double> wouldSayAnyway; ///< how often they would say it whatever the truth, 0..1; blank = never
    Extra extra;

    bool operator==(const Discount&) const = default;
};

/// What one person answers to "why isn't this working?", from where they stand.
struct DiagnosisVoice {
    Id id;
    std::string person;
    std::string function; ///< an id of the catalogue's functions, or free text
    std::string answer;   ///< in their words
    Id cause;             ///< the cause that they name; empty = none of the list
    std::string costOfBeingRight;
    std::optional<PointsAt> pointsAt;
    std::string onlyTheySee;
    std::optional<Discount> discount;
    Id asking; ///< the questionnaire that it answers; empty = said here
    std::optional<Instant> at;
    Extra extra;

    bool operator==(const DiagnosisVoice&) const = default;
};

/// The one hypothesis that the founder leaves with, and the cheapest test that could prove it wrong.
struct Hypothesis {
    std::vector<Id> causes; ///< the one that it rests on, or several together
    std::string text;
    std::string because;
    std::optional<Signpost> test; ///< a state and a date: what would disprove it
    Extra extra;

    bool operator==(const Hypothesis&) const = default;
};

/// Why isn't this working? A miss, its competing causes, what everyone says, and what that makes of it.
struct Diagnosis {
    Miss miss;
    OwnPart ownPart;
    std::string area;
    std::vector<Cause> causes;
    BlindRound round;
    std::vector<Asking> askings;
    std::vector<DiagnosisVoice> voices;
    std::vector<EvidenceItem> evidence;
    std::optional<double> originCorrelation; ///< rho of items of one origin, 0..1; blank = 1, one incident
    std::vector<DiagnosticQuestion> questions;
    Hypothesis hypothesis;
    Id decision; ///< the decision that came of it; empty = none yet
    std::vector<std::string> tags;
    Extra extra;

    bool operator==(const Diagnosis&) const = default;
};

} // namespace soundings
