// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/prediction.h"
#include "core/model/tactic.h"

#include <variant>

namespace soundings {

/// Something added to a sealed decision in words.
struct Addendum {
    std::string text;
    Extra extra;

    bool operator==(const Addendum&) const = default;
};

enum class SignpostReading { Worked, Grey, Stop };

/// What a signpost read when it was looked at.
struct Reading {
    Id signpost;
    SignpostReading reading = SignpostReading::Grey;
    std::string note;
    Extra extra;

    bool operator==(const Reading&) const = default;
};

/// A goal post moved, openly and with a reason.
struct SignpostAmendment {
    Id signpost;
    std::optional<Date> due;
    std::string worked;
    std::string stop;
    std::string reason;
    Extra extra;

    bool operator==(const SignpostAmendment&) const = default;
};

/// A later probability for a prediction.
struct PredictionUpdate {
    Id prediction;
    double probability = 0.5; ///< 0.01..0.99
    std::string reason;
    Extra extra;

    bool operator==(const PredictionUpdate&) const = default;
};

enum class PredictionOutcome { Yes, No, Void };

/// What happened to a prediction.
struct Resolution {
    Id prediction;
    PredictionOutcome outcome = PredictionOutcome::Void;
    std::string choice;          ///< OneOf: the text that came true
    std::optional<double> value; ///< Quantity
    std::string whatHappened;
    Extra extra;

    bool operator==(const Resolution&) const = default;
};

enum class Judgement { Earned, Lucky, Unlucky, ToLearnFrom };

/// A lesson with the tags it is found by.
struct Lesson {
    std::string text;
    std::vector<std::string> tags;
    Extra extra;

    bool operator==(const Lesson&) const = default;
};

/// A later look at a sealed decision.
struct Review {
    std::optional<Date> due; ///< the date it was due, where it was
    std::string whatHappened;
    std::optional<Judgement> judgement;
    std::vector<Lesson> lessons;
    std::vector<Id> premortemHits;
    std::optional<Date> next;
    Extra extra;

    bool operator==(const Review&) const = default;
};

/// A change of mind about imperative or bet.
struct Reclassification {
    TenacityKind to = TenacityKind::Bet;
    std::string reason;
    Extra extra;

    bool operator==(const Reclassification&) const = default;
};

/// "Show anyway" was pressed before what happened was written down.
struct Uncovering {
    std::string reason;
    Extra extra;

    bool operator==(const Uncovering&) const = default;
};

/// The decision was dropped.
struct Drop {
    std::string reason;
    Extra extra;

    bool operator==(const Drop&) const = default;
};

/// The kind of thing that can happen to a sealed decision; the document names it in `type`.
using SinceWhat = std::variant<Addendum, Reading, SignpostAmendment, PredictionUpdate, Resolution, Review,
                               Reclassification, Uncovering, Drop>;

/// One dated item of what happened since; append-only, each sealed by a record of its own.
struct SinceItem {
    Id id;
    Instant at;
    SinceWhat what;
    Extra extra; ///< unknown members of the item's envelope

    bool operator==(const SinceItem&) const = default;
};

} // namespace soundings
