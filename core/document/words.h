// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/field_rule.h"
#include "core/model/entry.h"

#include <array>
#include <variant>

namespace soundings {

/// The stable words of the document form, in the order of each enumeration's values.
constexpr std::array<std::string_view, 3> wordsOf(Type<Sureness>)
{
    return {"sure", "roughly", "guess"};
}

constexpr std::array<std::string_view, 3> wordsOf(Type<AimMet>)
{
    return {"wholly", "partly", "not"};
}

constexpr std::array<std::string_view, 2> wordsOf(Type<Reversibility>)
{
    return {"two_way", "one_way"};
}

constexpr std::array<std::string_view, 4> wordsOf(Type<ConstraintKind>)
{
    return {"nature", "money", "agreement", "belief"};
}

constexpr std::array<std::string_view, 5> wordsOf(Type<WeightMethod>)
{
    return {"not_yet_known", "swing", "rank", "direct", "ahp"};
}

constexpr std::array<std::string_view, 3> wordsOf(Type<PredictionKind>)
{
    return {"yes_no", "one_of", "quantity"};
}

constexpr std::array<std::string_view, 2> wordsOf(Type<PredictionSubject>)
{
    return {"we", "world"};
}

constexpr std::array<std::string_view, 2> wordsOf(Type<SignpostKind>)
{
    return {"threshold", "ceiling"};
}

constexpr std::array<std::string_view, 3> wordsOf(Type<SignpostSubject>)
{
    return {"option", "tactic", "reason"};
}

constexpr std::array<std::string_view, 2> wordsOf(Type<TenacityKind>)
{
    return {"imperative", "bet"};
}

constexpr std::array<std::string_view, 3> wordsOf(Type<Stance>)
{
    return {"for", "against", "torn"};
}

constexpr std::array<std::string_view, 3> wordsOf(Type<SignpostReading>)
{
    return {"worked", "grey", "stop"};
}

constexpr std::array<std::string_view, 3> wordsOf(Type<PredictionOutcome>)
{
    return {"yes", "no", "void"};
}

constexpr std::array<std::string_view, 2> wordsOf(Type<OutcomeJudgement>)
{
    return {"good", "bad"};
}

constexpr std::array<std::string_view, 3> wordsOf(Type<CeilingOn>)
{
    return {"money", "time", "attention"};
}

constexpr std::array<std::string_view, 2> wordsOf(Type<MustAnswer>)
{
    return {"held", "failed"};
}

constexpr std::array<std::string_view, 4> wordsOf(Type<PursuitHypothesis>)
{
    return {"path_right", "path_wrong", "goal_wrong", "other"};
}

constexpr std::array<std::string_view, 4> wordsOf(Type<PursuitAction>)
{
    return {"persist", "vary_tactics", "stop", "decide_what_it_is"};
}

constexpr std::array<std::string_view, 8> wordsOf(Type<DueKind>)
{
    return {"review", "prediction", "signpost", "commitment", "constraint", "deadline", "checkup", "blind_spot"};
}

constexpr std::array<std::string_view, 3> wordsOf(Type<CommitmentEnd>)
{
    return {"kept", "not_kept", "not_needed"};
}

/// The words of an entry's `kind` and of a since item's `type`, in the order of the variants' alternatives.
constexpr std::array<std::string_view, 9> wordsOf(Type<Belief>)
{
    return {"decision", "note", "prediction", "diagnosis", "area", "checkup", "story", "engagement", "session"};
}

constexpr std::array<std::string_view, 18> wordsOf(Type<SinceWhat>)
{
    return {"addendum",
            "reading",
            "signpost_amendment",
            "prediction_update",
            "resolution",
            "review",
            "reclassification",
            "uncovering",
            "drop",
            "signpost",
            "look",
            "tactic",
            "tactic_end",
            "constraint_moved",
            "prediction",
            "rescheduled",
            "commitment_closed",
            "ground"};
}

static_assert(wordsOf(Type<Belief>{}).size() == std::variant_size_v<Belief> &&
              wordsOf(Type<SinceWhat>{}).size() == std::variant_size_v<SinceWhat>);

} // namespace soundings
