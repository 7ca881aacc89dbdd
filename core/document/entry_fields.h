// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/area_fields.h"
#include "core/document/belief_fields.h"
#include "core/document/checkup_fields.h"
#include "core/document/diagnosis_fields.h"
#include "core/document/session_fields.h"
#include "core/document/since_fields.h"
#include "core/document/words.h"

namespace soundings {

// The members of an entry. `format`, `kind` and `belief` of an entry and `type` of a since
// item depend on what the variant holds, so reader and writer treat them by hand. How descriptions work: field_rule.h.

template <typename Visitor>
void describe(Visitor& member, Type<SinceItem>)
{
    member("id", &SinceItem::id, ownId);
    member("at", &SinceItem::at, required());
}

template <typename Visitor>
void describe(Visitor& member, Type<Conflict>)
{
    member("place", &Conflict::place);
    member("others", &Conflict::others);
}

template <typename Visitor>
void describe(Visitor& member, Type<Entry>)
{
    member("id", &Entry::id, ownId);
    member("created", &Entry::created, required());
    member("title", &Entry::title);
    member("since", &Entry::since);
    member("conflicts", &Entry::conflicts);
}

} // namespace soundings
