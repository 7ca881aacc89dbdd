// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// A hypothesis for a miss: the one whose removal would move the number most.
struct Cause {
    Id id;
    std::string catalogue; ///< its id in the catalogue of causes; empty = one's own
    std::string name;
    std::string text;
    Id within;                   ///< the cause that it is a part of; empty = none
    bool unnamed = false;        ///< "something nobody has named": one of the causes always is
    std::optional<double> prior; ///< belief before any evidence, 0..1; blank = an equal share of what is left
    Extra extra;

    bool operator==(const Cause&) const = default;
};

/// How an item of evidence fits a hypothesis (Heuer 1999).
enum class AchRating {
    VeryConsistent,
    Consistent,
    Neutral,
    Inconsistent,
    VeryInconsistent,
    NotApplicable,
};

/// What one item says of one cause, as a chance or in the lighter mode. Blank = not rated.
struct CauseRating {
    Id cause;
    std::optional<double> likelihood; ///< P(item | cause), 0..1; 0 says "impossible" and rules the cause out
    std::optional<AchRating> fit;
    Extra extra;

    bool operator==(const CauseRating&) const = default;
};

/// How far a source is believed, in the matrix of the lighter mode.
enum class Credibility { High, Medium, Low };

/// An item that speaks for or against causes.
struct EvidenceItem {
    Id id;
    std::string text;
    std::string source;
    std::optional<Date> date;
    std::string origin;           ///< what items of one incident or one story share; blank = its own
    Id voice;                     ///< the voice whose statement it is; empty = none
    std::optional<double> counts; ///< how far it counts, 0..1; blank = fully
    std::optional<Credibility> credibility;
    std::vector<CauseRating> ratings;
    Extra extra;

    bool operator==(const EvidenceItem&) const = default;
};

/// How likely each answer to a question is under one cause.
struct ExpectedAnswers {
    Id cause;
    std::vector<double> chances; ///< by answer, each 0..1, in the order of the question's answers; they sum to 1
    Extra extra;

    bool operator==(const ExpectedAnswers&) const = default;
};

/// A question that would tell causes apart. Once it is answered, the answer stands among the evidence.
struct DiagnosticQuestion {
    Id id;
    std::string bank; ///< its id in the bank of questions; empty = one's own
    std::string text;
    std::string purpose;
    std::string askedOf; ///< who could answer
    std::vector<std::string> answers;
    std::vector<ExpectedAnswers> expected;
    std::optional<double> cost; ///< hours that asking takes; blank = unknown
    std::string answer;         ///< which of the answers came; empty = not asked yet
    std::string said;           ///< in whose words
    Id evidence;                ///< the item that the answer became
    Extra extra;

    bool operator==(const DiagnosticQuestion&) const = default;
};

} // namespace soundings
