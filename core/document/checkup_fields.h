// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/expectation_fields.h"
#include "core/document/option_fields.h"
#include "core/model/checkup.h"

namespace soundings {

// The members of a check-up; how descriptions work: field_rule.h.

template <typename Visitor>
void describe(Visitor& member, Type<BlindSpot>)
{
    member("answer", &BlindSpot::answer);
    member("begun", &BlindSpot::begun, linkId);
    member("looked", &BlindSpot::looked);
}

template <typename Visitor>
void describe(Visitor& member, Type<LeaderRating>)
{
    member("id", &LeaderRating::id, ownId);
    member("person", &LeaderRating::person);
    member("share", &LeaderRating::share, aShare);
    member("unseen", &LeaderRating::unseen);
    member("asking", &LeaderRating::asking, linkId);
    member("at", &LeaderRating::at);
}

template <typename Visitor>
void describe(Visitor& member, Type<FunctionLook>)
{
    member("id", &FunctionLook::id, ownId);
    member("function", &FunctionLook::function);
    member("own", &FunctionLook::own);
    member("ratings", &FunctionLook::ratings);
}

template <typename Visitor>
void describe(Visitor& member, Type<NextStep>)
{
    member("id", &NextStep::id, ownId);
    member("about", &NextStep::about);
    member("text", &NextStep::text);
    member("place", &NextStep::place);
    member("done", &NextStep::done);
}

template <typename Visitor>
void describe(Visitor& member, Type<Checkup>)
{
    member("on", &Checkup::on);
    member("next", &Checkup::next);
    member("blindSpot", &Checkup::blindSpot);
    member("principles", &Checkup::principles);
    member("functions", &Checkup::functions);
    member("askings", &Checkup::askings);
    member("steps", &Checkup::steps);
}

} // namespace soundings
