// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/field_rule.h"
#include "core/model/decision.h"

namespace soundings {

// The members of what is pursued and of its signposts; how descriptions work: field_rule.h.

template <typename Visitor>
void describe(Visitor& member, Type<Signpost>)
{
    member("id", &Signpost::id, ownId);
    member("state", &Signpost::state);
    member("kind", &Signpost::kind);
    member("ceilingOn", &Signpost::ceilingOn);
    member("subject", &Signpost::subject);
    member("worked", &Signpost::worked);
    member("stop", &Signpost::stop);
    member("workedAt", &Signpost::workedAt);
    member("stopAt", &Signpost::stopAt);
    member("unit", &Signpost::unit);
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
void describe(Visitor& member, Type<PursuitChances>)
{
    member("pathRight", &PursuitChances::pathRight, aShare);
    member("pathWrong", &PursuitChances::pathWrong, aShare);
    member("goalWrong", &PursuitChances::goalWrong, aShare);
    member("other", &PursuitChances::other, aShare);
}

template <typename Visitor>
void describe(Visitor& member, Type<Signal>)
{
    member("id", &Signal::id, ownId);
    member("text", &Signal::text);
    member("chances", &Signal::chances);
}

template <typename Visitor>
void describe(Visitor& member, Type<BadNumbersWindow>)
{
    member("id", &BadNumbersWindow::id, ownId);
    member("text", &BadNumbersWindow::text);
    member("from", &BadNumbersWindow::from);
    member("until", &BadNumbersWindow::until);
}

template <typename Visitor>
void describe(Visitor& member, Type<Loss>)
{
    member("action", &Loss::action, required());
    member("hypothesis", &Loss::hypothesis, required());
    member("value", &Loss::value, required());
}

template <typename Visitor>
void describe(Visitor& member, Type<Tenacity>)
{
    member("label", &Tenacity::label);
    member("consequenceOfStopping", &Tenacity::consequenceOfStopping);
    member("outsideConfirmation", &Tenacity::outsideConfirmation);
    member("badNumbers", &Tenacity::badNumbers);
    member("watched", &Tenacity::watched);
    member("prior", &Tenacity::prior);
    member("losses", &Tenacity::losses);
    member("lossUnit", &Tenacity::lossUnit);
}

} // namespace soundings
