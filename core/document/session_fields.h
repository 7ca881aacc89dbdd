// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/belief_fields.h"
#include "core/document/expectation_fields.h"
#include "core/document/words.h"
#include "core/model/engagement.h"
#include "core/model/session.h"

namespace soundings {

// The members and words of a session and of an engagement; how descriptions work: field_rule.h.

constexpr std::array<std::string_view, 3> wordsOf(Type<RoundKind>)
{
    return {"range", "choice", "text"};
}

template <typename Visitor>
void describe(Visitor& member, Type<Engagement>)
{
    member("client", &Engagement::client);
    member("aims", &Engagement::aims);
    member("sponsor", &Engagement::sponsor);
    member("sponsorMaySee", &Engagement::sponsorMaySee);
    member("consent", &Engagement::consent);
    member("consentOn", &Engagement::consentOn);
    member("keepUntil", &Engagement::keepUntil);
}

template <typename Visitor>
void describe(Visitor& member, Type<Participant>)
{
    member("id", &Participant::id, ownId);
    member("name", &Participant::name);
    member("role", &Participant::role);
}

template <typename Visitor>
void describe(Visitor& member, Type<AgendaItem>)
{
    member("id", &AgendaItem::id, ownId);
    member("text", &AgendaItem::text);
    member("source", &AgendaItem::source, linkId);
    member("minutes", &AgendaItem::minutes, notNegative);
    member("done", &AgendaItem::done);
}

template <typename Visitor>
void describe(Visitor& member, Type<SessionCard>)
{
    member("id", &SessionCard::id, ownId);
    member("question", &SessionCard::question);
    member("text", &SessionCard::text);
    member("note", &SessionCard::note);
    member("minutes", &SessionCard::minutes, notNegative);
}

template <typename Visitor>
void describe(Visitor& member, Type<RoundChoice>)
{
    member("id", &RoundChoice::id, ownId);
    member("text", &RoundChoice::text);
}

template <typename Visitor>
void describe(Visitor& member, Type<RoundAnswer>)
{
    member("id", &RoundAnswer::id, ownId);
    member("participant", &RoundAnswer::participant, linkId);
    member("range", &RoundAnswer::range);
    member("choice", &RoundAnswer::choice, linkId);
    member("text", &RoundAnswer::text);
    member("at", &RoundAnswer::at);
}

template <typename Visitor>
void describe(Visitor& member, Type<SessionRound>)
{
    member("id", &SessionRound::id, ownId);
    member("question", &SessionRound::question);
    member("kind", &SessionRound::kind);
    member("unit", &SessionRound::unit);
    member("choices", &SessionRound::choices);
    member("first", &SessionRound::first);
    member("revealed", &SessionRound::revealed);
    member("second", &SessionRound::second);
    member("revealedAgain", &SessionRound::revealedAgain);
}

template <typename Visitor>
void describe(Visitor& member, Type<CarriedItem>)
{
    member("id", &CarriedItem::id, ownId);
    member("kind", &CarriedItem::kind);
    member("entry", &CarriedItem::entry, linkId);
    member("item", &CarriedItem::item, linkId);
    member("text", &CarriedItem::text);
    member("due", &CarriedItem::due);
}

template <typename Visitor>
void describe(Visitor& member, Type<CarriedAnswer>)
{
    member("item", &CarriedAnswer::item, linkId);
    member("answer", &CarriedAnswer::answer);
}

template <typename Visitor>
void describe(Visitor& member, Type<SessionForm>)
{
    member("id", &SessionForm::id, ownId);
    member("person", &SessionForm::person);
    member("function", &SessionForm::function);
    member("issue", &SessionForm::issue);
    member("myPart", &SessionForm::myPart);
    member("proposal", &SessionForm::proposal);
    member("carried", &SessionForm::carried);
    member("asking", &SessionForm::asking, linkId);
    member("at", &SessionForm::at);
}

template <typename Visitor>
void describe(Visitor& member, Type<Session>)
{
    member("engagement", &Session::engagement, linkId);
    member("date", &Session::date);
    member("participants", &Session::participants);
    member("worthIt", &Session::worthIt);
    member("agenda", &Session::agenda);
    member("cards", &Session::cards);
    member("rounds", &Session::rounds);
    member("commitments", &Session::commitments);
    member("taking", &Session::taking);
    member("carried", &Session::carried);
    member("askings", &Session::askings);
    member("forms", &Session::forms);
    member("tags", &Session::tags);
}

} // namespace soundings
