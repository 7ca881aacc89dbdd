// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/field_rule.h"
#include "core/model/decision.h"

namespace soundings {

// The members of what is expected and of who thinks what; how descriptions work: field_rule.h.

template <typename Visitor>
void describe(Visitor& member, Type<Choice>)
{
    member("text", &Choice::text);
    member("probability", &Choice::probability, aShare);
}

template <typename Visitor>
void describe(Visitor& member, Type<Prediction>)
{
    member("id", &Prediction::id, ownId);
    member("statement", &Prediction::statement);
    member("kind", &Prediction::kind);
    member("probability", &Prediction::probability, aProbability);
    member("choices", &Prediction::choices);
    member("quantity", &Prediction::quantity);
    member("unit", &Prediction::unit);
    member("due", &Prediction::due);
    member("subject", &Prediction::subject);
    member("option", &Prediction::option, linkId);
    member("judge", &Prediction::judge);
    member("function", &Prediction::function);
    member("reason", &Prediction::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<OutsideView>)
{
    member("succeeded", &OutsideView::succeeded, aCount);
    member("outOf", &OutsideView::outOf, aCount);
    member("who", &OutsideView::who);
}

template <typename Visitor>
void describe(Visitor& member, Type<QualityLinks>)
{
    member("frame", &QualityLinks::frame, aShare);
    member("options", &QualityLinks::options, aShare);
    member("information", &QualityLinks::information, aShare);
    member("values", &QualityLinks::values, aShare);
    member("reasoning", &QualityLinks::reasoning, aShare);
    member("commitment", &QualityLinks::commitment, aShare);
}

template <typename Visitor>
void describe(Visitor& member, Type<Asking>)
{
    member("id", &Asking::id, ownId);
    member("nonce", &Asking::nonce);
    member("at", &Asking::at, required());
    member("until", &Asking::until);
    member("who", &Asking::who);
    member("introduction", &Asking::introduction);
}

template <typename Visitor>
void describe(Visitor& member, Type<BlindRound>)
{
    member("blind", &BlindRound::blind);
    member("revealed", &BlindRound::revealed);
}

template <typename Visitor>
void describe(Visitor& member, Type<VoiceProbability>)
{
    member("prediction", &VoiceProbability::prediction, linkId);
    member("probability", &VoiceProbability::probability, required(aProbability));
}

template <typename Visitor>
void describe(Visitor& member, Type<Voice>)
{
    member("id", &Voice::id, ownId);
    member("person", &Voice::person);
    member("function", &Voice::function);
    member("stance", &Voice::stance);
    member("why", &Voice::why);
    member("wouldChangeTheirMind", &Voice::wouldChangeTheirMind);
    member("confidence", &Voice::confidence, aShare);
    member("heard", &Voice::heard);
    member("probabilities", &Voice::probabilities);
    member("quality", &Voice::quality);
    member("stupidBecause", &Voice::stupidBecause);
    member("asking", &Voice::asking, linkId);
    member("at", &Voice::at);
}

} // namespace soundings
