// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/field_rule.h"
#include "core/model/decision.h"

#include <array>
#include <string_view>

namespace soundings {

// The members of what is rated and traded off; how descriptions work: field_rule.h.

template <typename Visitor>
void describe(Visitor& member, Type<Range>)
{
    member("low", &Range::low, required());
    member("likely", &Range::likely, required());
    member("high", &Range::high, required());
}

template <typename Visitor>
void describe(Visitor& member, Type<Answer>)
{
    member("question", &Answer::question);
    member("value", &Answer::value, anAnswer);
    member("sureness", &Answer::sureness);
    member("range", &Answer::range, anAnswer);
    member("evidence", &Answer::evidence);
    member("consequence", &Answer::consequence);
    member("outsideVoice", &Answer::outsideVoice);
    member("wouldHaveToBeTrue", &Answer::wouldHaveToBeTrue);
}

template <typename Visitor>
void describe(Visitor& member, Type<FactorRole>)
{
    member("question", &FactorRole::question);
    member("level", &FactorRole::level, required(anAnswer));
    member("reason", &FactorRole::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<LensRules>)
{
    member("questionSet", &LensRules::questionSet);
    member("questionSetVersion", &LensRules::questionSetVersion, aCount);
    member("threshold", &LensRules::threshold, aShare);
    member("correlation", &LensRules::correlation, within(0, 0.95));
    member("roles", &LensRules::roles);
}

template <typename Visitor>
void describe(Visitor& member, Type<Score>)
{
    member("criterion", &Score::criterion, linkId);
    member("range", &Score::range);
    member("evidence", &Score::evidence);
}

template <typename Visitor>
void describe(Visitor& member, Type<Option>)
{
    member("id", &Option::id, ownId);
    member("title", &Option::title);
    member("description", &Option::description);
    member("doNothing", &Option::doNothing);
    member("struckOut", &Option::struckOut);
    member("strikeReason", &Option::strikeReason);
    member("meetsAim", &Option::meetsAim);
    member("meetsAimRange", &Option::meetsAimRange, aShare);
    member("ownAim", &Option::ownAim);
    member("must", &Option::must);
    member("can", &Option::can);
    member("scores", &Option::scores);
}

template <typename Visitor>
void describe(Visitor& member, Type<Constraint>)
{
    member("id", &Constraint::id, ownId);
    member("text", &Constraint::text);
    member("kind", &Constraint::kind);
    member("option", &Constraint::option, linkId);
    member("question", &Constraint::question);
    member("wouldMoveIt", &Constraint::wouldMoveIt);
    member("owner", &Constraint::owner);
    member("due", &Constraint::due);
    member("alreadyDoneBy", &Constraint::alreadyDoneBy);
}

/// As in words.h.
constexpr std::array<std::string_view, 3> wordsOf(Type<RangeShape>)
{
    return {"triangular", "uniform", "pert"};
}

template <typename Visitor>
void describe(Visitor& member, Type<ScalePoint>)
{
    member("at", &ScalePoint::at, required());
    member("worth", &ScalePoint::worth, required(aShare));
}

template <typename Visitor>
void describe(Visitor& member, Type<Criterion>)
{
    member("id", &Criterion::id, ownId);
    member("name", &Criterion::name);
    member("unit", &Criterion::unit);
    member("worst", &Criterion::worst);
    member("best", &Criterion::best);
    member("worstWords", &Criterion::worstWords);
    member("bestWords", &Criterion::bestWords);
    member("scale", &Criterion::scale);
}

template <typename Visitor>
void describe(Visitor& member, Type<WeightValue>)
{
    member("criterion", &WeightValue::criterion, linkId);
    member("value", &WeightValue::value, required(notNegative));
}

template <typename Visitor>
void describe(Visitor& member, Type<WeightConstraint>)
{
    member("criterion", &WeightConstraint::criterion, linkId);
    member("than", &WeightConstraint::than, linkId);
    member("lower", &WeightConstraint::lower, aShare);
    member("upper", &WeightConstraint::upper, aShare);
    member("times", &WeightConstraint::times, notNegative);
}

template <typename Visitor>
void describe(Visitor& member, Type<Weights>)
{
    member("method", &Weights::method);
    member("values", &Weights::values);
    member("constraints", &Weights::constraints);
    member("pairwise", &Weights::pairwise, notNegative);
    member("totalsShownEarly", &Weights::totalsShownEarly);
    member("totalsHiddenAgain", &Weights::totalsHiddenAgain);
}

} // namespace soundings
