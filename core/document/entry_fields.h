// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/belief_fields.h"
#include "core/document/words.h"

namespace soundings {

// The members of an entry and of what happened since. `format`, `kind` and `belief` of an entry and `type` of a since
// item depend on what the variant holds, so reader and writer treat them by hand. How descriptions work: field_rule.h.

template <typename Visitor>
void describe(Visitor& member, Type<Addendum>)
{
    member("text", &Addendum::text);
}

template <typename Visitor>
void describe(Visitor& member, Type<Reading>)
{
    member("signpost", &Reading::signpost, linkId);
    member("reading", &Reading::reading, required());
    member("note", &Reading::note);
}

template <typename Visitor>
void describe(Visitor& member, Type<SignpostAmendment>)
{
    member("signpost", &SignpostAmendment::signpost, linkId);
    member("due", &SignpostAmendment::due);
    member("worked", &SignpostAmendment::worked);
    member("stop", &SignpostAmendment::stop);
    member("reason", &SignpostAmendment::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<PredictionUpdate>)
{
    member("prediction", &PredictionUpdate::prediction, linkId);
    member("probability", &PredictionUpdate::probability, required(aProbability));
    member("reason", &PredictionUpdate::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<Resolution>)
{
    member("prediction", &Resolution::prediction, linkId);
    member("outcome", &Resolution::outcome, required());
    member("choice", &Resolution::choice);
    member("value", &Resolution::value);
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
    member("judgement", &Review::judgement);
    member("lessons", &Review::lessons);
    member("premortemHits", &Review::premortemHits, linkId);
    member("next", &Review::next);
}

template <typename Visitor>
void describe(Visitor& member, Type<Reclassification>)
{
    member("to", &Reclassification::to, required());
    member("reason", &Reclassification::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<Uncovering>)
{
    member("reason", &Uncovering::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<Drop>)
{
    member("reason", &Drop::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<SinceItem>)
{
    member("id", &SinceItem::id, ownId);
    member("at", &SinceItem::at, required());
}

template <typename Visitor>
void describe(Visitor& member, Type<Entry>)
{
    member("id", &Entry::id, ownId);
    member("created", &Entry::created, required());
    member("title", &Entry::title);
    member("since", &Entry::since);
}

} // namespace soundings
