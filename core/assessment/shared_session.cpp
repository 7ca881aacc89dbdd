// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/shared_session.h"

#include "core/assessment/plain_words.h"
#include "core/assessment/story.h"
#include "core/coaching/blind_round.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

std::string textOf(const std::vector<RoundAnswer>& answers, const Id& participant, const SessionRound& round,
                   const Translate& tr)
{
    const auto found = std::ranges::find(answers, participant, &RoundAnswer::participant);
    return found == answers.end() ? std::string() : answerInWords(*found, round, tr);
}

SharedSession::Round sharedRound(const SessionRound& round, const std::vector<Participant>& all, const Translate& tr)
{
    SharedSession::Round shared;
    shared.id = round.id;
    shared.question = round.question;
    shared.first = sentenceOf(round, Turn::First, all, tr);
    if (!round.second.empty()) shared.second = sentenceOf(round, Turn::Second, all, tr);
    shared.moved = movedSentence(round, tr);
    if (!round.revealed) return shared;
    const std::vector<RoundAnswer> none;
    const auto& again = round.revealedAgain ? round.second : none;
    std::vector<Id> people;
    for (const auto* answers : {&round.first, &again})
        for (const RoundAnswer& answer : *answers)
            if (std::ranges::find(people, answer.participant) == people.end()) people.push_back(answer.participant);
    for (const Id& person : people)
        shared.answers.push_back(
            {nameOf(person, all, tr), textOf(round.first, person, round, tr), textOf(again, person, round, tr)});
    return shared;
}

/// Whom a questionnaire went to and its secret number are for who asked: with the number anybody could write an answer.
void forget(Asking& asking)
{
    asking.who.clear();
    asking.nonce.clear();
}

void forget(std::vector<Asking>& askings)
{
    for (Asking& asking : askings) forget(asking);
}

/// A value that does not stand, of a questionnaire or of something that holds some.
bool mayHoldAskings(const Conflict& conflict)
{
    return conflict.place.find("askings") != std::string::npos ||
           std::ranges::any_of(conflict.others, [](const std::string& value) {
               return value.find("\"askings\":") != std::string::npos;
           });
}

} // namespace

std::string answerInWords(const RoundAnswer& answer, const SessionRound& round, const Translate& translate)
{
    std::string words;
    if (answer.range) {
        const std::string low = plainNumber(answer.range->low);
        const std::string high = plainNumber(answer.range->high);
        const std::string likely = plainNumber(answer.range->likely);
        words = low == high ? likely
                            : say(translate, "{low} to {high}, most likely {likely}", fmt::arg("low", low),
                                  fmt::arg("high", high), fmt::arg("likely", likely));
        if (!isBlank(round.unit)) words += " " + std::string(trimmed(round.unit));
    } else if (!answer.choice.empty()) {
        const auto choice = std::ranges::find(round.choices, answer.choice, &RoundChoice::id);
        if (choice != round.choices.end()) words = trimmed(choice->text);
    }
    if (isBlank(answer.text)) return words;
    return words.empty() ? std::string(trimmed(answer.text)) : words + ": " + std::string(trimmed(answer.text));
}

SharedSession sharedMatterOf(const Entry& entry, const Translate& translate)
{
    const Session& session = *entry.session();
    SharedSession shared;
    shared.title = entry.title;
    shared.date = session.date;
    shared.participants = session.participants;
    shared.worthIt = session.worthIt;
    for (const AgendaItem& item : session.agenda)
        shared.agenda.push_back({item.text, item.source, item.minutes, item.done});
    for (const SessionCard& card : session.cards) shared.cards.push_back({card.id, card.text, card.note, card.minutes});
    for (const SessionRound& round : session.rounds)
        shared.rounds.push_back(sharedRound(round, session.participants, translate));
    shared.commitments = commitmentHistories(entry);
    shared.taking = session.taking;
    return shared;
}

std::string becauseOf(const ProposedItem& item, Date today, const Translate& tr)
{
    const std::string day = item.date ? mediumDate(*item.date, tr) : std::string();
    const bool late = item.date && *item.date < today;
    switch (item.kind) {
    case TopicKind::Promised:
        if (!item.date) return say(tr, "Promised, and not ended yet.");
        return late ? say(tr, "Promised by {date}, and late.", fmt::arg("date", day))
                    : say(tr, "Promised by {date}.", fmt::arg("date", day));
    case TopicKind::Due: return late ? say(tr, "Due since {date}.", fmt::arg("date", day)) : say(tr, "Due today.");
    case TopicKind::Unheard: return say(tr, "Disagrees, and has not been heard.");
    case TopicKind::Drifting: return say(tr, "Between working and stopping, twice running.");
    case TopicKind::Coming: return say(tr, "Due on {date}.", fmt::arg("date", day));
    }
    return {};
}

Entry asItLeaves(Entry entry)
{
    if (Decision* decision = entry.decision()) forget(decision->askings);
    if (Diagnosis* diagnosis = entry.diagnosis()) forget(diagnosis->askings);
    if (Checkup* checkup = entry.checkup()) forget(checkup->askings);
    if (RetellTest* test = retellTestOf(entry))
        for (RetellAsking& told : test->askings) forget(told.asking);
    std::erase_if(entry.conflicts, mayHoldAskings);
    Session* session = entry.session();
    if (session == nullptr) return entry;
    forget(session->askings);
    session->forms.clear();
    std::erase_if(entry.conflicts, [](const Conflict& conflict) {
        const std::string& place = conflict.place; // of a form, or of something that holds forms
        return place.starts_with("/belief/forms") || place == "/belief" || place.empty();
    });
    return entry;
}

Entry newSession(const Entry* last, const Id& engagement, const Instant& now, Date today, IdSource& ids)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = now;
    Session session;
    session.engagement = engagement;
    session.date = today;
    if (last != nullptr && last->session() != nullptr)
        for (Participant participant : last->session()->participants) {
            participant.id = ids.next();
            session.participants.push_back(std::move(participant));
        }
    entry.belief = std::move(session);
    return entry;
}

bool isUntouched(const Entry& entry)
{
    Entry bare = entry;
    Session& session = *bare.session();
    const bool untitled = isBlank(entry.title);
    session.date.reset();
    session.engagement.clear();
    session.participants.clear();
    return untitled && entry.since.empty() && session == Session{};
}

Entry newEngagement(std::string client, const Instant& now, IdSource& ids)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = now;
    entry.title = client;
    Engagement engagement;
    engagement.client = std::move(client);
    entry.belief = std::move(engagement);
    return entry;
}

} // namespace soundings
