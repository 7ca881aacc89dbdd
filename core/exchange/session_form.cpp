// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/session_form.h"

#include "core/assessment/plain_words.h"
#include "core/coaching/blind_round.h"
#include "core/exchange/asking_form.h"
#include "core/journal/session_topics.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace soundings {
namespace {

constexpr std::string_view carriedPrefix = "c-";
constexpr std::string_view roundPrefix = "r-";

FormField field(std::string id, FieldKind kind, std::string label, std::string help)
{
    FormField made;
    made.id = std::move(id);
    made.kind = kind;
    made.label = std::move(label);
    made.help = std::move(help);
    return made;
}

FormField fieldOf(const CarriedItem& item)
{
    const std::string by = item.due ? fmt::format("By {}.", mediumDate(*item.due)) : std::string();
    const std::string text(trimmed(item.text));
    const bool promise = item.kind == DueKind::Commitment;
    FormField made = field(std::string(carriedPrefix) + item.id, FieldKind::Choice,
                           promise ? fmt::format("What became of this promise: {}", text)
                                   : fmt::format("Has this come true: {}", text),
                           by);
    if (promise)
        made.choices = {
            {"kept", "kept"}, {"not_kept", "not kept"}, {"not_needed", "no longer needed"}, {"open", "still open"}};
    else
        made.choices = {{"yes", "yes"}, {"no", "no"}, {"open", "cannot be said yet"}};
    return made;
}

FormField fieldOf(const SessionRound& round)
{
    const std::string id = std::string(roundPrefix) + round.id;
    const std::string question(trimmed(round.question));
    const char* unseen = "Nobody sees your answer before all have answered.";
    if (round.kind == RoundKind::Text) return field(id, FieldKind::Text, question, unseen);
    if (round.kind == RoundKind::Range)
        return field(id, FieldKind::Range, question,
                     fmt::format("Low; most likely; high{}, such as 20; 30; 50. {}",
                                 isBlank(round.unit) ? std::string() : fmt::format(" in {}", trimmed(round.unit)),
                                 unseen));
    FormField made = field(id, FieldKind::Choice, question, unseen);
    for (const RoundChoice& choice : round.choices)
        if (!isBlank(choice.text)) made.choices.push_back({choice.id, std::string(trimmed(choice.text))});
    return made;
}

bool canBeAsked(const SessionRound& round)
{
    const auto said = [](const RoundChoice& choice) { return !isBlank(choice.text); };
    return !isBlank(round.question) && (round.kind != RoundKind::Choice || std::ranges::any_of(round.choices, said));
}

/// A range as people write it, with either sign of a decimal.
std::optional<Range> writtenRange(std::string text)
{
    std::ranges::replace(text, ',', '.');
    return rangeIn(text);
}

RoundAnswer answerFrom(const std::string& text, const SessionRound& round)
{
    RoundAnswer answer;
    if (round.kind == RoundKind::Choice) {
        answer.choice = text;
    } else {
        if (round.kind == RoundKind::Range) answer.range = writtenRange(text);
        if (!answer.range) answer.text = text;
    }
    return answer;
}

/// The participant of that name, who is made one where there is none.
Id participantNamed(Session& session, const AnswerFile& file, IdSource& ids)
{
    const std::string name(trimmed(file.person));
    const auto found =
        std::ranges::find_if(session.participants, [&](const Participant& one) { return trimmed(one.name) == name; });
    if (found != session.participants.end()) return found->id;
    Participant made;
    made.id = ids.next();
    made.name = name;
    made.role = file.function;
    session.participants.push_back(made);
    return made.id;
}

} // namespace

Date lastDayToAnswer(const Entry& entry, Date today)
{
    const Date usual = addDays(today, daysToAnswer);
    const Session* session = entry.session();
    // One of today may be one whose day nobody has set yet.
    if (session == nullptr || !session->date || *session->date <= today) return usual;
    return std::min(usual, *session->date);
}

void carryDue(Entry& entry, const Journal& journal, Date today, IdSource& ids)
{
    Session* session = entry.session();
    if (session == nullptr) return;
    for (CarriedItem& item : carriedItems(journal, *session, today, ids)) session->carried.push_back(std::move(item));
}

std::string sessionIntroduction(const Session& session)
{
    const std::string when =
        session.date ? fmt::format("We meet on {}.", mediumDate(*session.date)) : std::string("We meet soon.");
    return when + " Please write a few lines before, so that the hour begins where it matters; only who asks you reads "
                  "them.";
}

void askSession(QuestionnaireForm& form, const Session& session)
{
    form.fields.push_back(field("issue", FieldKind::Text, "What is the issue?", "The one thing to talk about."));
    form.fields.push_back(field("part", FieldKind::Text, "What did you do to help create it?",
                                "Or leave undone. The part that you can change first."));
    form.fields.push_back(field("proposal", FieldKind::Text, "What do you propose?", ""));
    for (const CarriedItem& item : session.carried) form.fields.push_back(fieldOf(item));
    for (const SessionRound& round : session.rounds)
        if (canBeAsked(round)) form.fields.push_back(fieldOf(round));
}

void fill(SessionForm& form, const AnswerFile& file)
{
    form.issue.clear();
    form.myPart.clear();
    form.proposal.clear();
    form.carried.clear();
    for (const auto& [id, answer] : file.answers) {
        const auto* text = std::get_if<std::string>(&answer);
        if (text == nullptr) continue;
        if (id == "issue") form.issue = *text;
        if (id == "part") form.myPart = *text;
        if (id == "proposal") form.proposal = *text;
        if (id.starts_with(carriedPrefix)) form.carried.push_back({id.substr(carriedPrefix.size()), *text, {}});
    }
}

void takeRounds(Session& session, const AnswerFile& file, IdSource& ids)
{
    for (const auto& [id, answered] : file.answers) {
        const auto* text = std::get_if<std::string>(&answered);
        if (text == nullptr || !id.starts_with(roundPrefix)) continue;
        const auto round = std::ranges::find(session.rounds, id.substr(roundPrefix.size()), &SessionRound::id);
        if (round == session.rounds.end() || round->revealed) continue;
        RoundAnswer answer = answerFrom(*text, *round);
        answer.id = ids.next();
        answer.participant = participantNamed(session, file, ids);
        answer.at = parseInstant(file.answeredAt, "UTC");
        putAnswer(*round, Turn::First, std::move(answer));
    }
}

std::size_t numbersInWords(const Session& session, const AnswerFile& file)
{
    return static_cast<std::size_t>(std::ranges::count_if(file.answers, [&](const auto& answered) {
        const auto* text = std::get_if<std::string>(&answered.second);
        if (text == nullptr || !answered.first.starts_with(roundPrefix)) return false;
        const auto round =
            std::ranges::find(session.rounds, answered.first.substr(roundPrefix.size()), &SessionRound::id);
        return round != session.rounds.end() && round->kind == RoundKind::Range && !isBlank(*text) &&
               !writtenRange(*text);
    }));
}

} // namespace soundings
