// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/expectation_fields.h"
#include "core/model/story.h"

#include <array>
#include <string_view>

namespace soundings {

// The members and words of a story; how descriptions work: field_rule.h.

constexpr std::array<std::string_view, 4> wordsOf(Type<EvidenceKind>)
{
    return {"data", "story", "long_form", "proof"};
}

template <typename Visitor>
void describe(Visitor& member, Type<Evidence>)
{
    member("id", &Evidence::id, ownId);
    member("text", &Evidence::text);
    member("kind", &Evidence::kind);
    member("source", &Evidence::source);
    member("date", &Evidence::date);
}

template <typename Visitor>
void describe(Visitor& member, Type<Argument>)
{
    member("id", &Argument::id, ownId);
    member("text", &Argument::text);
    member("evidence", &Argument::evidence);
}

template <typename Visitor>
void describe(Visitor& member, Type<Pyramid>)
{
    member("headline", &Pyramid::headline);
    member("arguments", &Pyramid::arguments);
}

template <typename Visitor>
void describe(Visitor& member, Type<RetellAsking>)
{
    member("asking", &RetellAsking::asking, required());
    member("told", &RetellAsking::told);
}

template <typename Visitor>
void describe(Visitor& member, Type<Retelling>)
{
    member("id", &Retelling::id, ownId);
    member("person", &Retelling::person);
    member("function", &Retelling::function);
    member("headline", &Retelling::headline);
    member("argument", &Retelling::argument);
    member("asking", &Retelling::asking, linkId);
    member("at", &Retelling::at);
}

template <typename Visitor>
void describe(Visitor& member, Type<RetellTest>)
{
    member("askings", &RetellTest::askings);
    member("retellings", &RetellTest::retellings);
}

template <typename Visitor>
void describe(Visitor& member, Type<Story>)
{
    member("pyramid", &Story::pyramid);
    member("retell", &Story::retell);
    member("area", &Story::area);
    member("tags", &Story::tags);
}

} // namespace soundings
