// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/field_rule.h"
#include "core/model/cause.h"

#include <array>
#include <string_view>

namespace soundings {

// The members and words of causes, evidence and questions; how descriptions work: field_rule.h.

constexpr std::array<std::string_view, 6> wordsOf(Type<AchRating>)
{
    return {"CC", "C", "N", "I", "II", "NA"};
}

constexpr std::array<std::string_view, 3> wordsOf(Type<Credibility>)
{
    return {"high", "medium", "low"};
}

template <typename Visitor>
void describe(Visitor& member, Type<Cause>)
{
    member("id", &Cause::id, ownId);
    member("catalogue", &Cause::catalogue);
    member("name", &Cause::name);
    member("text", &Cause::text);
    member("within", &Cause::within, linkId);
    member("unnamed", &Cause::unnamed);
    member("prior", &Cause::prior, aShare);
}

template <typename Visitor>
void describe(Visitor& member, Type<CauseRating>)
{
    member("cause", &CauseRating::cause, linkId);
    member("likelihood", &CauseRating::likelihood, aShare);
    member("fit", &CauseRating::fit);
}

template <typename Visitor>
void describe(Visitor& member, Type<EvidenceItem>)
{
    member("id", &EvidenceItem::id, ownId);
    member("text", &EvidenceItem::text);
    member("source", &EvidenceItem::source);
    member("date", &EvidenceItem::date);
    member("origin", &EvidenceItem::origin);
    member("voice", &EvidenceItem::voice, linkId);
    member("counts", &EvidenceItem::counts, aShare);
    member("credibility", &EvidenceItem::credibility);
    member("ratings", &EvidenceItem::ratings);
}

template <typename Visitor>
void describe(Visitor& member, Type<ExpectedAnswers>)
{
    member("cause", &ExpectedAnswers::cause, linkId);
    member("chances", &ExpectedAnswers::chances, aShare);
}

template <typename Visitor>
void describe(Visitor& member, Type<DiagnosticQuestion>)
{
    member("id", &DiagnosticQuestion::id, ownId);
    member("bank", &DiagnosticQuestion::bank);
    member("text", &DiagnosticQuestion::text);
    member("purpose", &DiagnosticQuestion::purpose);
    member("askedOf", &DiagnosticQuestion::askedOf);
    member("answers", &DiagnosticQuestion::answers);
    member("expected", &DiagnosticQuestion::expected);
    member("cost", &DiagnosticQuestion::cost, notNegative);
    member("answer", &DiagnosticQuestion::answer);
    member("said", &DiagnosticQuestion::said);
    member("evidence", &DiagnosticQuestion::evidence, linkId);
}

} // namespace soundings
