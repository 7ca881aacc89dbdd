// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/due_kind.h"
#include "core/model/prediction.h"
#include "core/model/pursuit_since.h"

#include <variant>

namespace soundings {

/// Something added to a sealed decision in words.
struct Addendum {
    std::string text;
    Extra extra;

    bool operator==(const Addendum&) const = default;
};

/// A prediction made after the seal; sealed by its own record.
struct PredictionMade {
    Prediction made;
    Extra extra;

    bool operator==(const PredictionMade&) const = default;
};

/// A later statement of a prediction: the member that its kind has.
struct PredictionUpdate {
    Id prediction;
    std::optional<double> probability; ///< YesNo: 0.01..0.99
    std::vector<Choice> choices;       ///< OneOf: all of them again
    std::optional<Range> quantity;     ///< Quantity
    std::string reason;
    Extra extra;

    bool operator==(const PredictionUpdate&) const = default;
};

enum class PredictionOutcome { Yes, No, Void };

/// What happened to a prediction. OneOf and Quantity are Yes with their choice or value, or Void.
struct Resolution {
    Id prediction;
    PredictionOutcome outcome = PredictionOutcome::Void;
    std::string choice;          ///< OneOf: the text that came true
    std::optional<double> value; ///< Quantity
    std::optional<Date> on;      ///< the day it was decided; blank = the day of writing
    std::string whatHappened;
    Extra extra;

    bool operator==(const Resolution&) const = default;
};

/// How what came of it is judged, apart from how well it was decided.
enum class OutcomeJudgement { Good, Bad };

/// A lesson with the tags it is found by.
struct Lesson {
    std::string text;
    std::vector<std::string> tags;
    Extra extra;

    bool operator==(const Lesson&) const = default;
};

/// A later look at a sealed decision; none overwrites another.
struct Review {
    std::optional<Date> due; ///< the date it was due, where it was
    std::string whatHappened;
    std::optional<OutcomeJudgement> outcome; ///< blank = too early to say
    std::vector<Lesson> lessons;
    std::vector<Id> premortemHits;
    std::optional<Date> next;
    Extra extra;

    bool operator==(const Review&) const = default;
};

/// "Show anyway" was pressed before what happened was written down.
struct Uncovering {
    std::string reason;
    Extra extra;

    bool operator==(const Uncovering&) const = default;
};

/// A reminder moved to another day, or let go; what it reminds of keeps its own date.
struct Rescheduled {
    DueKind kind = DueKind::Review;
    Id item;                   ///< empty for reviews
    std::optional<Date> until; ///< blank = let go
    std::string reason;
    Extra extra;

    bool operator==(const Rescheduled&) const = default;
};

enum class CommitmentEnd { Kept, NotKept, NotNeeded };

/// What became of something promised.
struct CommitmentClosed {
    Id commitment;
    CommitmentEnd end = CommitmentEnd::Kept;
    std::string word;
    Extra extra;

    bool operator==(const CommitmentClosed&) const = default;
};

/// The decision was dropped.
struct Drop {
    std::string reason;
    Extra extra;

    bool operator==(const Drop&) const = default;
};

/// The kind of thing that can happen to a sealed decision; the document names it in `type`.
using SinceWhat = std::variant<Addendum, Reading, SignpostAmendment, PredictionUpdate, Resolution, Review,
                               Reclassification, Uncovering, Drop, SignpostSet, Look, TacticBegun, TacticEnded,
                               ConstraintMoved, PredictionMade, Rescheduled, CommitmentClosed, GroundSaid>;

/// One dated item of what happened since; append-only, each sealed by a record of its own.
struct SinceItem {
    Id id;
    Instant at;
    SinceWhat what;
    Extra extra; ///< unknown members of the item's envelope

    bool operator==(const SinceItem&) const = default;
};

} // namespace soundings
