// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/pursuit_fields.h"
#include "core/model/pursuit_since.h"

namespace soundings {

// The members of what happened to something pursued; how descriptions work: field_rule.h.

template <typename Visitor>
void describe(Visitor& member, Type<Reading>)
{
    member("signpost", &Reading::signpost, linkId);
    member("reading", &Reading::reading, required());
    member("value", &Reading::value);
    member("on", &Reading::on);
    member("note", &Reading::note);
}

template <typename Visitor>
void describe(Visitor& member, Type<SignpostSet>)
{
    member("sign", &SignpostSet::sign, required());
}

template <typename Visitor>
void describe(Visitor& member, Type<SignpostAmendment>)
{
    member("signpost", &SignpostAmendment::signpost, linkId);
    member("due", &SignpostAmendment::due);
    member("worked", &SignpostAmendment::worked);
    member("stop", &SignpostAmendment::stop);
    member("workedAt", &SignpostAmendment::workedAt);
    member("stopAt", &SignpostAmendment::stopAt);
    member("reason", &SignpostAmendment::reason);
}

template <typename Visitor>
void describe(Visitor& member, Type<Look>)
{
    member("reasonStillTrue", &Look::reasonStillTrue);
    member("signalMoved", &Look::signalMoved);
    member("lesson", &Look::lesson);
    member("outsideBreaks", &Look::outsideBreaks);
    member("mustAgain", &Look::mustAgain);
    member("newEvidenceOdds", &Look::newEvidenceOdds, notNegative);
    member("evidence", &Look::evidence);
    member("seen", &Look::seen, linkId);
    member("notSeen", &Look::notSeen, linkId);
}

template <typename Visitor>
void describe(Visitor& member, Type<TacticBegun>)
{
    member("tactic", &TacticBegun::tactic, required());
}

template <typename Visitor>
void describe(Visitor& member, Type<TacticEnded>)
{
    member("tactic", &TacticEnded::tactic, linkId);
    member("end", &TacticEnded::end);
    member("price", &TacticEnded::price);
    member("taught", &TacticEnded::taught);
    member("signalMoved", &TacticEnded::signalMoved);
}

template <typename Visitor>
void describe(Visitor& member, Type<GroundSaid>)
{
    member("owner", &GroundSaid::owner);
    member("consequenceOfStopping", &GroundSaid::consequenceOfStopping);
    member("outsideConfirmation", &GroundSaid::outsideConfirmation);
}

template <typename Visitor>
void describe(Visitor& member, Type<ConstraintMoved>)
{
    member("constraint", &ConstraintMoved::constraint, linkId);
    member("on", &ConstraintMoved::on);
    member("how", &ConstraintMoved::how);
}

template <typename Visitor>
void describe(Visitor& member, Type<Reclassification>)
{
    member("to", &Reclassification::to, required());
    member("reason", &Reclassification::reason);
}

} // namespace soundings
