// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/expectation_fields.h"
#include "core/document/option_fields.h"
#include "core/document/pursuit_fields.h"
#include "core/document/story_fields.h"
#include "core/model/entry.h"

namespace soundings {

// The members of what a seal freezes; how descriptions work: field_rule.h.

template <typename Visitor>
void describe(Visitor& member, Type<Understanding>)
{
    member("function", &Understanding::function);
    member("share", &Understanding::share, aShare);
}

template <typename Visitor>
void describe(Visitor& member, Type<Frame>)
{
    member("question", &Frame::question);
    member("aim", &Frame::aim);
    member("context", &Frame::context);
    member("area", &Frame::area);
    member("owner", &Frame::owner);
    member("reversibility", &Frame::reversibility);
    member("deadline", &Frame::deadline);
    member("known", &Frame::known);
    member("unknown", &Frame::unknown);
    member("understanding", &Frame::understanding);
}

template <typename Visitor>
void describe(Visitor& member, Type<Commitment>)
{
    member("id", &Commitment::id, ownId);
    member("text", &Commitment::text);
    member("owner", &Commitment::owner);
    member("due", &Commitment::due);
    member("decision", &Commitment::decision, linkId);
}

template <typename Visitor>
void describe(Visitor& member, Type<PremortemReason>)
{
    member("id", &PremortemReason::id, ownId);
    member("text", &PremortemReason::text);
}

template <typename Visitor>
void describe(Visitor& member, Type<Decision>)
{
    member("frame", &Decision::frame);
    member("mustRules", &Decision::mustRules);
    member("canRules", &Decision::canRules);
    member("must", &Decision::must);
    member("mustPerOption", &Decision::mustPerOption);
    member("options", &Decision::options);
    member("constraints", &Decision::constraints);
    member("outsideView", &Decision::outsideView);
    member("predictions", &Decision::predictions);
    member("signposts", &Decision::signposts);
    member("chosen", &Decision::chosen, linkId);
    member("because", &Decision::because);
    member("review", &Decision::review);
    member("criteria", &Decision::criteria);
    member("scoreShape", &Decision::scoreShape);
    member("weights", &Decision::weights);
    member("tenacity", &Decision::tenacity);
    member("tactics", &Decision::tactics);
    member("round", &Decision::round);
    member("askings", &Decision::askings);
    member("voices", &Decision::voices);
    member("pyramid", &Decision::pyramid);
    member("retell", &Decision::retell);
    member("premortem", &Decision::premortem);
    member("commitments", &Decision::commitments);
    member("quality", &Decision::quality);
    member("supersedes", &Decision::supersedes, linkId);
    member("diagnosis", &Decision::diagnosis, linkId);
    member("tags", &Decision::tags);
}

template <typename Visitor>
void describe(Visitor& member, Type<LonePrediction>)
{
    member("prediction", &LonePrediction::prediction, required());
    member("area", &LonePrediction::area);
    member("tags", &LonePrediction::tags);
    member("notes", &LonePrediction::notes);
    member("source", &LonePrediction::source);
    member("remainder", &LonePrediction::remainder);
}

template <typename Visitor>
void describe(Visitor& member, Type<Note>)
{
    member("about", &Note::about, linkId);
    member("item", &Note::item, linkId);
    member("text", &Note::text);
    member("private", &Note::isPrivate);
    member("by", &Note::by);
}

} // namespace soundings
