// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/json_answer.h"
#include "app/report_output.h"
#include "core/assessment/shared_session.h"
#include "core/coaching/session_questions.h"
#include "core/journal/session_topics.h"
#include "core/journal/sessions_reader.h"
#include "core/report/session_report.h"
#include "core/report/wording.h"
#include "core/support/atomic_file.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

const char* wordOf(TopicKind kind)
{
    switch (kind) {
    case TopicKind::Promised: return "promised";
    case TopicKind::Due: return "due";
    case TopicKind::Unheard: return "unheard";
    case TopicKind::Drifting: return "drifting";
    case TopicKind::Coming: return "coming";
    }
    return "";
}

bool namesFile(const std::string& set)
{
    return set.ends_with(".json") || set.find('/') != std::string::npos || set == "-";
}

/// The set of that id, or the one that a file holds.
CardSet cardSet(const std::string& which)
{
    if (namesFile(which)) return readCardSet(readFile(which), which == "-" ? "standard input" : which);
    if (const CardSet* set = findCardSet(standardCardSets(), which)) return *set;
    throw Error(
        ErrorKind::NotFound,
        fmt::format("There is no set of questions {}; soundings session questions lists those there are.", which));
}

/// The entry that the beginning of an id names, which has to be of a kind.
Entry loadAs(const Journal& journal, const std::string& prefix, const char* kind)
{
    Entry entry = journal.load(journal.resolve(prefix));
    const bool fits = std::string_view(kind) == "session" ? entry.session() != nullptr : entry.engagement() != nullptr;
    if (!fits)
        throw Error(ErrorKind::Input, fmt::format("Entry {} is no {}; soundings list --kind {} shows them.",
                                                  shortId(entry.id), kind, kind));
    return entry;
}

Participant participantIn(const std::string& word, IdSource& ids)
{
    const auto colon = word.rfind(':');
    Participant participant;
    participant.id = ids.next();
    participant.name = trimmed(std::string_view(word).substr(0, colon));
    if (colon != std::string::npos) participant.role = trimmed(std::string_view(word).substr(colon + 1));
    return participant;
}

ProposedAgenda proposalFor(const Journal& journal, const Id& engagement, Date today, const Id& except)
{
    AgendaInput input;
    input.topics = sessionTopics(journal, engagement, today, except);
    return proposeAgenda(input);
}

Json toJson(const ProposedItem& item, Date today)
{
    return {{"text", item.text},
            {"because", becauseOf(item, today)},
            {"kind", wordOf(item.kind)},
            {"source", item.source},
            {"date", item.date ? Json(toIso(*item.date)) : Json(nullptr)},
            {"minutes", item.minutes}};
}

std::string textOf(const ProposedAgenda& agenda, Date today)
{
    if (agenda.items.empty()) return "Nothing waits; the hour is free for what would make it worth it.\n";
    std::string text;
    for (std::size_t i = 0; i < agenda.items.size(); ++i) {
        const ProposedItem& item = agenda.items[i];
        text += fmt::format("{}. {}\n   {} min. {}\n", i + 1, withVisibleControls(item.text), plainNumber(item.minutes),
                            becauseOf(item, today));
    }
    if (agenda.left > 0) text += fmt::format("No room in an hour for {} more.\n", agenda.left);
    return text;
}

Json dayOrNull(const std::optional<Date>& date)
{
    return date ? Json(toIso(*date)) : Json(nullptr);
}

Json toJson(const SessionsPicture& picture)
{
    Json sessions = Json::array();
    for (const SessionLine& line : picture.sessions)
        sessions.push_back({{"id", line.entry},
                            {"title", line.title},
                            {"date", toIso(line.date)},
                            {"engagement", line.engagement.empty() ? Json(nullptr) : Json(line.engagement)},
                            {"people", line.people},
                            {"ended", line.ended},
                            {"open", line.open}});
    Json promises = Json::array();
    for (const OpenPromise& one : picture.promises)
        promises.push_back({{"session", one.entry},
                            {"item", one.made.id},
                            {"text", one.made.text},
                            {"owner", one.made.owner},
                            {"due", dayOrNull(one.made.due)}});
    Json engagements = Json::array();
    for (const EngagementLine& line : picture.engagements)
        engagements.push_back({{"id", line.entry},
                               {"title", line.title},
                               {"client", line.client},
                               {"sessions", line.sessions},
                               {"last", dayOrNull(line.last)},
                               {"open", line.open},
                               {"keep_until", dayOrNull(line.keepUntil)},
                               {"over", line.over}});
    return {{"sentence", picture.sentence},
            {"sessions", std::move(sessions)},
            {"promises", std::move(promises)},
            {"engagements", std::move(engagements)}};
}

std::string textOf(const SessionsPicture& picture)
{
    Report page;
    page.blocks.emplace_back(Paragraph{picture.sentence});
    Table sessions;
    sessions.header = {"ID", "Session", "Date", "Ended", "Open"};
    sessions.widths = {0.12, 0.44, 0.2, 0.12, 0.12};
    for (const SessionLine& line : picture.sessions)
        sessions.rows.push_back({shortId(line.entry), answerOr(line.title, {}), mediumDate(line.date),
                                 line.ended ? "yes" : "no", std::to_string(line.open)});
    if (!sessions.rows.empty()) page.blocks.emplace_back(std::move(sessions));
    Table engagements;
    engagements.header = {"ID", "Engagement", "Sessions", "Open", "Keep until"};
    engagements.widths = {0.12, 0.44, 0.12, 0.12, 0.2};
    for (const EngagementLine& line : picture.engagements)
        engagements.rows.push_back(
            {shortId(line.entry), answerOr(line.title, {}), std::to_string(line.sessions), std::to_string(line.open),
             (line.keepUntil ? mediumDate(*line.keepUntil) : "") + std::string(line.over ? ", over" : "")});
    if (!engagements.rows.empty()) page.blocks.emplace_back(std::move(engagements));
    return toPlainText(page);
}

void addProposal(Entry& entry, const ProposedAgenda& proposal, IdSource& ids)
{
    auto& agenda = entry.session()->agenda;
    for (AgendaItem& item : itemsFrom(proposal, agenda, ids)) agenda.push_back(std::move(item));
}

} // namespace

Answer beginSession(const Request& request, const World& world)
{
    const SessionWords& words = request.session;
    const Date today = world.clock.today();
    const Date date = words.date.empty() ? today : parseDate(words.date);
    const std::optional<CardSet> set = words.questions.empty() ? std::nullopt : std::optional(cardSet(words.questions));
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    Id engagement;
    std::vector<Entry> made;
    if (!words.engagement.empty()) engagement = loadAs(journal, words.engagement, "engagement").id;
    if (!words.client.empty()) {
        made.push_back(newEngagement(words.client, world.clock.now(), world.ids));
        engagement = made.back().id;
    }
    const auto last = lastSession(journal, engagement);
    Entry entry = newSession(last ? &*last : nullptr, engagement, world.clock.now(), date, world.ids);
    entry.title = words.title.empty() ? fmt::format("Session of {}", mediumDate(date)) : words.title;
    Session& session = *entry.session();
    session.worthIt = words.worth;
    if (!words.participants.empty()) session.participants.clear();
    for (const std::string& word : words.participants) session.participants.push_back(participantIn(word, world.ids));
    if (set) session.cards = cardsOf(*set, world.ids);
    if (words.keep) addProposal(entry, proposalFor(journal, engagement, today, {}), world.ids);
    const Id id = entry.id;
    made.push_back(std::move(entry));
    for (const Entry& one : made) journal.save(one, "session");
    journal.refreshDerived();
    if (request.json)
        return jsonAnswer({{"session", id}, {"engagement", engagement.empty() ? Json(nullptr) : Json(engagement)}});
    return {fmt::format("Began session {}{}.\n", shortId(id),
                        engagement.empty() ? std::string() : " of engagement " + shortId(engagement)),
            {}};
}

Answer listSessions(const Request& request, const World& world)
{
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const SessionsPicture picture = sessionsOf(journal, world.clock.today());
    if (request.json) return jsonAnswer(toJson(picture));
    return {textOf(picture), {}};
}

Answer proposeSessionAgenda(const Request& request, const World& world)
{
    const SessionWords& words = request.session;
    if (words.keep && request.ids.empty())
        throw Error(ErrorKind::Usage, "--keep needs the ID of a session; see soundings session agenda --help.");
    const auto mode = words.keep ? Journal::Mode::ReadWrite : Journal::Mode::ReadOnly;
    Journal journal = Journal::open(request.journal, mode, world.outside());
    const Date today = world.clock.today();
    std::optional<Entry> entry;
    if (!request.ids.empty()) entry = loadAs(journal, request.ids.front(), "session");
    Id engagement = entry ? entry->session()->engagement : Id();
    if (!words.engagement.empty()) engagement = loadAs(journal, words.engagement, "engagement").id;
    const ProposedAgenda agenda = proposalFor(journal, engagement, today, entry ? entry->id : Id());
    if (words.keep) {
        addProposal(*entry, agenda, world.ids);
        journal.save(*entry, "session");
    }
    if (!request.json) return {textOf(agenda, today), {}};
    Json items = Json::array();
    for (const ProposedItem& item : agenda.items) items.push_back(toJson(item, today));
    return jsonAnswer({{"items", std::move(items)}, {"left", agenda.left}, {"kept", words.keep}});
}

Answer writeSessionReport(const Request& request, const World& world, int& argc, char** argv)
{
    (void)reportFormat(request); // a name that says no format is refused before the work
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const Entry entry = loadAs(journal, request.ids.front(), "session");
    SessionReportOptions options;
    options.rolesForNames = request.roles;
    options.today = world.clock.today();
    options.now = world.clock.now();
    if (!request.session.only.empty()) {
        options.only.emplace();
        for (const std::string& prefix : request.session.only) options.only->insert(journal.resolve(prefix));
    }
    return writeOut(sessionReportOf(entry, options), request, argc, argv);
}

Answer showQuestionSets(const Request& request)
{
    const std::string& which = request.session.questions;
    if (which.empty()) {
        Json sets = Json::array();
        std::string text;
        for (const CardSet& set : standardCardSets()) {
            sets.push_back({{"id", set.id},
                            {"title", set.title},
                            {"introduction", set.introduction},
                            {"questions", set.questions.size()},
                            {"minutes", set.minutes()}});
            text += fmt::format("{}  {} ({} questions, {} min)\n   {}\n", set.id, set.title, set.questions.size(),
                                plainNumber(set.minutes()), set.introduction);
        }
        if (request.json) return jsonAnswer({{"sets", std::move(sets)}});
        return {text, {}};
    }
    const CardSet set = cardSet(which);
    const std::string bytes = writeCardSet(set);
    if (request.out == "-") return {bytes, {}};
    writeFileAtomically(request.out, bytes);
    if (request.json) return jsonAnswer({{"written", request.out}, {"set", set.id}, {"bytes", bytes.size()}});
    return {fmt::format("Wrote the set “{}” to {}.\n", set.title, request.out), {}};
}

} // namespace soundings::app
