// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/field_rule.h"
#include "core/model/entry.h"

#include <array>
#include <string_view>
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

constexpr std::array<std::string_view, 4> wordsOf(Type<EvidenceKind>)
{
    return {"data", "story", "long_form", "proof"};
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

constexpr std::array<std::string_view, 4> wordsOf(Type<Judgement>)
{
    return {"earned", "lucky", "unlucky", "to_learn_from"};
}

/// The words of an entry's `kind` and of a since item's `type`, in the order of the variants' alternatives.
constexpr std::array<std::string_view, 2> wordsOf(Type<Belief>)
{
    return {"decision", "note"};
}

constexpr std::array<std::string_view, 9> wordsOf(Type<SinceWhat>)
{
    return {"addendum",          "reading",    "signpost_amendment",
            "prediction_update", "resolution", "review",
            "reclassification",  "uncovering", "drop"};
}

static_assert(wordsOf(Type<Belief>{}).size() == std::variant_size_v<Belief>);
static_assert(wordsOf(Type<SinceWhat>{}).size() == std::variant_size_v<SinceWhat>);

} // namespace soundings
