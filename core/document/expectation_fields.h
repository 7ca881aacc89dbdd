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
void describe(Visitor& member, Type<Signpost>)
{
    member("id", &Signpost::id, ownId);
    member("state", &Signpost::state);
    member("kind", &Signpost::kind);
    member("subject", &Signpost::subject);
    member("worked", &Signpost::worked);
    member("stop", &Signpost::stop);
    member("due", &Signpost::due);
    member("action", &Signpost::action);
    member("decidedBy", &Signpost::decidedBy);
}

template <typename Visitor>
void describe(Visitor& member, Type<Tactic>)
{
    member("id", &Tactic::id, ownId);
    member("option", &Tactic::option, linkId);
    member("hypothesis", &Tactic::hypothesis);
    member("start", &Tactic::start);
    member("end", &Tactic::end);
    member("price", &Tactic::price);
    member("taught", &Tactic::taught);
    member("signals", &Tactic::signals);
}

template <typename Visitor>
void describe(Visitor& member, Type<Loss>)
{
    member("action", &Loss::action);
    member("hypothesis", &Loss::hypothesis);
    member("value", &Loss::value, required());
}

template <typename Visitor>
void describe(Visitor& member, Type<Tenacity>)
{
    member("label", &Tenacity::label);
    member("consequenceOfStopping", &Tenacity::consequenceOfStopping);
    member("outsideConfirmation", &Tenacity::outsideConfirmation);
    member("expectedBadNumbers", &Tenacity::expectedBadNumbers);
    member("expectedBadUntil", &Tenacity::expectedBadUntil);
    member("losses", &Tenacity::losses);
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
}

} // namespace soundings
