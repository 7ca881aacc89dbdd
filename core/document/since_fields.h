// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/expectation_fields.h"
#include "core/document/pursuit_since_fields.h"
#include "core/model/since.h"

namespace soundings {

// The members of what happened since; how descriptions work: field_rule.h.

template <typename Visitor>
void describe(Visitor& member, Type<Addendum>)
{
    member("text", &Addendum::text);
}

template <typename Visitor>
void describe(Visitor& member, Type<PredictionMade>)
{
    member("made", &PredictionMade::made, required());
}

template <typename Visitor>
void describe(Visitor& member, Type<PredictionUpdate>)
{
    member("prediction", &PredictionUpdate::prediction, linkId);
    member("probability", &PredictionUpdate::probability, aProbability);
    member("choices", &PredictionUpdate::choices);
    member("quantity", &PredictionUpdate::quantity);
    member("reason", &PredictionUpdate::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<Resolution>)
{
    member("prediction", &Resolution::prediction, linkId);
    member("outcome", &Resolution::outcome, required());
    member("choice", &Resolution::choice);
    member("value", &Resolution::value);
    member("on", &Resolution::on);
    member("whatHappened", &Resolution::whatHappened);
}

template <typename Visitor>
void describe(Visitor& member, Type<Lesson>)
{
    member("text", &Lesson::text);
    member("tags", &Lesson::tags);
}

template <typename Visitor>
void describe(Visitor& member, Type<Review>)
{
    member("due", &Review::due);
    member("whatHappened", &Review::whatHappened);
    member("outcome", &Review::outcome);
    member("lessons", &Review::lessons);
    member("premortemHits", &Review::premortemHits, linkId);
    member("next", &Review::next);
}

template <typename Visitor>
void describe(Visitor& member, Type<Uncovering>)
{
    member("reason", &Uncovering::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<Rescheduled>)
{
    member("kind", &Rescheduled::kind, required());
    member("item", &Rescheduled::item, linkId);
    member("until", &Rescheduled::until);
    member("reason", &Rescheduled::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<CommitmentClosed>)
{
    member("commitment", &CommitmentClosed::commitment, linkId);
    member("end", &CommitmentClosed::end, required());
    member("word", &CommitmentClosed::word);
}

template <typename Visitor>
void describe(Visitor& member, Type<Drop>)
{
    member("reason", &Drop::reason);
}

} // namespace soundings
