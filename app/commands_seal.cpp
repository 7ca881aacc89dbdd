// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/assessment/reviews.h"
#include "core/exchange/bundle.h"
#include "core/journal/reminders.h"
#include "core/journal/retention.h"
#include "core/report/report.h"
#include "core/report/wording.h"
#include "core/support/data_folder.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

Json toJson(const VerifyReport& report, const std::vector<AnchorLine>& anchors)
{
    Json problems = Json::array();
    for (const VerifyProblem& problem : report.problems)
        problems.push_back({{"seal", problem.seal},
                            {"entry", problem.entry},
                            {"field", problem.field},
                            {"sentence", problem.sentence}});
    Json held = Json::array();
    for (const AnchorLine& line : anchors) held.push_back({{"sentence", line.sentence}, {"holds", line.holds}});
    return {{"anchors", std::move(held)},
            {"foreign_records", report.foreignRecords},
            {"journal_id", report.journalId},
            {"seals", report.seals},
            {"sealed_decisions", report.sealedDecisions},
            {"withdrawn", report.withdrawn},
            {"chain_head", report.chainHead},
            {"intact", report.intact()},
            {"problems", std::move(problems)}};
}

/// A decision whose seal was taken back and made again has three records in the chain, and is one sealed decision.
std::string intactSentence(const VerifyReport& report)
{
    std::string text = fmt::format("{} {} sealed; {} of the chain {} intact", report.sealedDecisions,
                                   report.sealedDecisions == 1 ? "decision is" : "decisions are",
                                   report.seals == 1 ? "the one record" : fmt::format("all {} records", report.seals),
                                   report.seals == 1 ? "is" : "are");
    if (report.withdrawn > 0)
        text += fmt::format(" ({} of them {} withdrawn and {})", 2 * report.withdrawn,
                            report.withdrawn == 1 ? "are a seal that was" : "are seals that were",
                            report.withdrawn == 1 ? "its withdrawal" : "their withdrawals");
    return text + ".\n";
}

std::string toText(const VerifyReport& report, const std::vector<AnchorLine>& anchors)
{
    if (report.seals == 0 && report.intact() && anchors.empty()) return "Nothing has been sealed yet.\n";
    std::string text = report.intact() ? intactSentence(report) : std::string();
    for (const VerifyProblem& problem : report.problems) {
        Report line;
        line.blocks.emplace_back(BulletList{{problem.sentence}});
        text += toPlainText(line);
    }
    if (report.foreignRecords > 0 && report.intact())
        text += fmt::format("{} of other journals, which contacts sent, {} their own chains.\n",
                            report.foreignRecords == 1 ? "1 record" : fmt::format("{} records", report.foreignRecords),
                            report.foreignRecords == 1 ? "matches" : "match");
    for (const AnchorLine& line : anchors) text += line.sentence + "\n";
    if (anchors.empty() && report.intact())
        text +=
            "This file alone cannot show that its last records were cut off, that all of it was written anew, or that "
            "it is an older copy: compare the head with the one that a report printed, or send a bundle to a contact, "
            "who then holds it for you.\n";
    if (!report.chainHead.empty()) text += fmt::format("Head of the chain: {}\n", report.chainHead);
    return text;
}

const char* wordOf(DueKind kind)
{
    switch (kind) {
    case DueKind::Review: return "review";
    case DueKind::Prediction: return "prediction";
    case DueKind::Signpost: return "signpost";
    case DueKind::Commitment: return "commitment";
    case DueKind::Constraint: return "constraint";
    case DueKind::Deadline: return "deadline";
    case DueKind::Checkup: return "checkup";
    case DueKind::BlindSpot: return "blind_spot";
    }
    return "";
}

const char* wordOf(const DueItem& item)
{
    return endsKeeping(item) ? "retention" : wordOf(item.kind);
}

std::string whatOf(const DueItem& item)
{
    const std::string title = isBlank(item.title) ? "Untitled" : withVisibleControls(item.title);
    return isBlank(item.text) || item.text == item.title ? title : withVisibleControls(item.text) + "\nin: " + title;
}

Json toJson(const DueItem& item, Date today)
{
    return {{"date", toIso(item.date)},
            {"days", daysBetween(today, item.date)},
            {"overdue", item.date < today},
            {"kind", wordOf(item)},
            {"entry", item.entry},
            {"title", item.title},
            {"item", item.item},
            {"text", item.text},
            {"draft", item.draft}};
}

std::string distanceInWords(int days)
{
    if (days == 0) return "today";
    const int size = days < 0 ? -days : days;
    const char* unit = size == 1 ? "day" : "days";
    return days < 0 ? fmt::format("{} {} ago", size, unit) : fmt::format("in {} {}", size, unit);
}

/// Without --until: what is due up to today, so that nothing ahead is moved by a slip.
Answer moveDue(const Request& request, const World& world, const std::optional<Date>& until)
{
    std::optional<Date> to;
    if (!request.letGo) to = parseDate(request.moveTo);
    if (to && *to < world.clock.today())
        throw Error(
            ErrorKind::Input,
            fmt::format("Reminders cannot be moved to {}, which has passed; name a day from today on.", toIso(*to)));
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    const std::vector<DueItem> items = journal.due(until.value_or(world.clock.today()));
    moveReminders(journal, world.clock, world.ids, items, to, {});
    if (request.json) return jsonAnswer({{"moved", items.size()}, {"to", to ? Json(toIso(*to)) : Json(nullptr)}});
    const std::string count = items.size() == 1 ? "1 reminder" : fmt::format("{} reminders", items.size());
    return {to ? fmt::format("{} moved to {}.\n", count, mediumDate(*to)) : fmt::format("{} let go.\n", count), {}};
}

/// Anchors that may not be read say nothing against the seals, and are no reason to leave these unverified.
std::vector<AnchorLine> anchorLinesOrReason(const Journal& journal)
{
    try {
        return anchorLines(journal, SharingFolder(dataFolder()));
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Storage) throw;
        return {{"Anchors that others hold were not looked at: " + error.message(), true}};
    }
}

} // namespace

Answer sealEntry(const Request& request, const World& world)
{
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    const Id id = journal.resolve(request.ids.front());
    Entry entry = journal.load(id);
    const bool draft = entry.decision() != nullptr && journal.stageOf(id) == Stage::Draft;
    if (draft && dropBlankReasons(*entry.decision())) journal.save(entry, "seal");
    journal.seal(id, "seal");
    journal.settleSeals();
    const std::optional<SealStamp> seal = journal.sealOf(id);
    if (!seal) throw Error(ErrorKind::Internal, "The seal was written but cannot be read back; run soundings verify.");
    if (request.json)
        return jsonAnswer({{"id", id},
                           {"number", seal->number},
                           {"at", toIso(seal->at)},
                           {"hash", seal->hash},
                           {"chain_head", seal->chainHead}});
    return {fmt::format("Sealed {} on {}, as record {} of the chain.\nHash: {}\n", shortId(id), mediumTime(seal->at),
                        seal->number, seal->hash),
            {}};
}

Answer verifyJournal(const Request& request, const World& world)
{
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const VerifyReport report = journal.verify();
    const auto anchors = anchorLinesOrReason(journal);
    Answer answer = request.json ? jsonAnswer(toJson(report, anchors)) : Answer{toText(report, anchors), {}};
    for (const AnchorLine& line : anchors)
        if (!line.holds) answer.complaint = Error(ErrorKind::Verify, line.sentence);
    if (!report.intact())
        answer.complaint =
            Error(ErrorKind::Verify, report.problems.size() == 1
                                         ? report.problems.front().sentence
                                         : fmt::format("{} ({} problems in all.)", report.problems.front().sentence,
                                                       report.problems.size()));
    return answer;
}

Answer listDue(const Request& request, const World& world)
{
    std::optional<Date> until;
    if (!request.until.empty()) until = parseDate(request.until);
    if (request.letGo || !request.moveTo.empty()) return moveDue(request, world, until);
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const std::vector<DueItem> items = journal.due(until);
    const Date today = world.clock.today();
    if (request.json) {
        Json due = Json::array();
        for (const DueItem& item : items) due.push_back(toJson(item, today));
        return jsonAnswer({{"due", std::move(due)}});
    }
    if (items.empty())
        return {until ? fmt::format("Nothing is due up to {}.\n", mediumDate(*until)) : "Nothing has a date.\n", {}};
    Table table;
    table.header = {"Date", "When", "Kind", "What", "Entry"};
    table.widths = {0.16, 0.16, 0.15, 0.41, 0.12};
    for (const DueItem& item : items)
        table.rows.push_back({mediumDate(item.date), distanceInWords(daysBetween(today, item.date)), wordOf(item),
                              whatOf(item), shortId(item.entry)});
    return {toPlainText(table), {}};
}

} // namespace soundings::app
