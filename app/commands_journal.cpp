// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_answer.h"
#include "app/passphrase.h"
#include "app/uncover.h"
#include "core/assessment/shared_session.h"
#include "core/document/document.h"
#include "core/journal/locking.h"
#include "core/journal/sample_journal.h"
#include "core/report/report.h"
#include "core/report/wording.h"
#include "core/support/atomic_file.h"
#include "core/support/data_folder.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

// Standings of more new entries than this are left to `doctor`: each takes a few milliseconds.
constexpr std::size_t mostStandingsAtOnce = 200;
constexpr std::size_t pageSize = 500;

std::vector<EntrySummary> allOf(const Journal& journal, EntryQuery query)
{
    std::vector<EntrySummary> all;
    query.limit = pageSize;
    for (;;) {
        std::vector<EntrySummary> page = journal.list(query);
        if (page.empty()) return all;
        query.beforeRow = page.back().row;
        std::ranges::move(page, std::back_inserter(all));
    }
}

Json toJson(const EntrySummary& row)
{
    const char* stage = app::stageWordOf(row);
    return {{"id", row.id},
            {"kind", row.kind},
            {"title", row.title},
            {"area", row.area},
            {"stage", stage != nullptr ? Json(stage) : Json(nullptr)},
            {"life", app::wordOf(row.life)},
            {"created", toIso(row.created)},
            {"changed", toIso(row.changed)},
            {"standing", row.standing ? Json(wordOf(*row.standing)) : Json(nullptr)},
            {"next_due", row.nextDue ? Json(toIso(*row.nextDue)) : Json(nullptr)}};
}

std::string titleOf(const std::string& title)
{
    return isBlank(title) ? "Untitled" : withVisibleControls(title);
}

std::string titleOf(const EntrySummary& row)
{
    return row.kind == "note" ? "Note or comment" : titleOf(row.title); // a note's words are nobody's title
}

std::string listText(const std::vector<EntrySummary>& rows, const Request& request)
{
    if (rows.empty())
        return request.entryKind != "decision"                   ? "Nothing of that kind matches.\n"
               : request.search.empty() && request.stage.empty() ? "The journal has no decision yet.\n"
                                                                 : "No decision matches.\n";
    Table table;
    const auto stage = [](const EntrySummary& row) -> std::string {
        const char* word = app::stageWordOf(row);
        if (row.kind != "decision") return word != nullptr ? word : "";
        return row.life == Life::Standing ? nameOf(row.stage) : nameOf(row.stage) + ", " + app::wordOf(row.life);
    };
    table.header = {"ID", request.entryKind == "decision" ? "Decision" : "Title", "Stage", "Stands", "Next date"};
    table.widths = {0.12, 0.41, 0.12, 0.19, 0.16}; // an id stays whole in 80 columns
    for (const EntrySummary& row : rows)
        table.rows.push_back({shortId(row.id), titleOf(row), stage(row), row.standing ? nameOf(*row.standing) : "",
                              row.nextDue ? mediumDate(*row.nextDue) : ""});
    if (request.entryKind == "all") {
        table.header.insert(table.header.begin() + 1, "Kind");
        table.widths = {0.12, 0.13, 0.3, 0.11, 0.18, 0.16};
        for (std::size_t i = 0; i < rows.size(); ++i) table.rows[i].insert(table.rows[i].begin() + 1, rows[i].kind);
    }
    return toPlainText(table);
}

Json toJson(const std::optional<SealStamp>& seal)
{
    if (!seal) return nullptr;
    return {{"number", seal->number}, {"at", toIso(seal->at)}, {"hash", seal->hash}, {"chain_head", seal->chainHead}};
}

/// Whether an entry is what an export leaves of the stored one while its expectations are covered: there is nothing in it
/// that the journal does not hold.
bool isCoveredCopy(const Journal& journal, const Entry& entry, const Entry& stored, Date today)
{
    const bool sealed = journal.stageOf(stored.id) != Stage::Draft;
    const Entry covered = asCovered(stored, coveringOf(stored, sealed, today));
    return entry == covered || entry == asItLeaves(covered);
}

std::vector<Entry> newOnes(const Journal& journal, const std::vector<Entry>& entries, Date today)
{
    std::vector<Entry> fresh;
    for (const Entry& entry : entries) {
        const std::optional<Entry> there = journal.find(entry.id);
        if (there && *there != entry && !isCoveredCopy(journal, entry, *there, today))
            throw Error(ErrorKind::Input,
                        fmt::format("Entry {} (\"{}\") is in the journal already with other content, so nothing was "
                                    "added; take it out of the file or give it an id of its own.",
                                    shortId(entry.id), shortened(titleOf(entry.title), 60)));
        if (!there) fresh.push_back(entry);
    }
    return fresh;
}

// All of them or none: what was added before a failure is taken back.
void saveAll(Journal& journal, const std::vector<Entry>& entries)
{
    std::size_t saved = 0;
    try {
        for (; saved < entries.size(); ++saved) journal.save(entries[saved], "add");
    } catch (...) {
        for (std::size_t i = 0; i < saved; ++i) {
            try {
                journal.remove(entries[i].id, "add");
            } catch (const Error&) {
                continue; // the first failure is the one to tell
            }
        }
        throw;
    }
}

Json toJson(const Covering& covering)
{
    if (!covering.any()) return nullptr;
    return {{"since", covering.since ? Json(toIso(*covering.since)) : Json(nullptr)},
            {"review", covering.review},
            {"voices", covering.voices},
            {"predictions", covering.predictions}};
}

/// Takes what is covered out of the entries; how many had something.
CoveredCount coverAll(const Journal& journal, std::vector<Entry>& entries, Date today)
{
    CoveredCount covered;
    for (Entry& entry : entries) {
        const Covering covering = coveringOf(entry, journal.stageOf(entry.id) != Stage::Draft, today);
        if (!covering.any()) continue;
        ++covered.entries;
        if (covering.voices) ++covered.voices;
        if (covering.review || !covering.predictions.empty()) ++covered.expectations;
        entry = asCovered(std::move(entry), covering);
    }
    return covered;
}

/// A private note leaves and is shown only by the word for it, also where its id is known.
void requireNotPrivate(const Entry& entry, const Request& request)
{
    const auto* note = std::get_if<Note>(&entry.belief);
    if (note != nullptr && note->isPrivate && !request.includePrivate)
        throw Error(ErrorKind::Input, fmt::format("{} is a private note; add --private to take it along or to read it.",
                                                  shortId(entry.id)));
}

/// How many private notes a whole journal's export leaves out, in a sentence.
std::string leftOutRemark(std::size_t notes)
{
    if (notes == 0) return {};
    return fmt::format("{} left out; export --private takes {} along.",
                       notes == 1 ? "1 private note was" : fmt::format("{} private notes were", notes),
                       notes == 1 ? "it" : "them");
}

std::vector<Entry> entriesToExport(const Journal& journal, const Request& request, std::size_t& leftOut)
{
    std::vector<Entry> entries;
    const auto leaving = [&](Entry entry) { return request.includePrivate ? entry : asItLeaves(std::move(entry)); };
    if (!request.ids.empty()) {
        for (const std::string& prefix : request.ids) {
            Entry entry = journal.load(journal.resolve(prefix));
            requireNotPrivate(entry, request);
            entries.push_back(leaving(std::move(entry)));
        }
        return entries;
    }
    EntryQuery query;
    query.kind.clear();
    for (const EntrySummary& row : allOf(journal, query)) {
        Entry entry = journal.load(row.id);
        const auto* note = std::get_if<Note>(&entry.belief);
        if (!note || !note->isPrivate || request.includePrivate)
            entries.push_back(leaving(std::move(entry)));
        else
            ++leftOut;
    }
    std::ranges::reverse(entries); // oldest first, as they were written
    return entries;
}

/// A window that ended without a word may have left texts that are stored and not yet in the search index. Where nobody
/// may write the index stays as it is: the holder brings it up to date, and what cannot be written cannot have changed.
void bringSearchUpToDate(const Request& request, const World& world)
{
    try {
        Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside()).refreshDerived();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Held && error.kind() != ErrorKind::Storage) throw;
    }
}

/// A folder that is not there is more often mistyped than wanted, as with every other file that a command writes; only the
/// program's own is made along with a journal.
void refuseMissingFolder(const std::string& journal)
{
    std::error_code unreachable;
    const std::filesystem::path folder =
        std::filesystem::absolute(journal, unreachable).lexically_normal().parent_path();
    if (folder == dataFolder() || std::filesystem::exists(folder, unreachable) || unreachable) return;
    throw Error(
        ErrorKind::Storage,
        fmt::format("The folder of {} does not exist, so no journal was made; make the folder or choose another.",
                    journal));
}

/// What an export of a locked journal holds, by the passphrase that the journal had then.
std::string unsealed(std::string bytes, const Request& request, const std::string& source)
{
    const auto salt = JournalKey::saltOfSealed(bytes);
    if (!salt) return bytes;
    // The one of the journal that it came from, which may be this one or another.
    const JournalKey key(readPassphrase(request.sealedBy, fmt::format("Passphrase of {}", source)), *salt);
    auto text = key.unsealed(bytes);
    if (!text)
        throw Error(ErrorKind::Locked,
                    fmt::format("The passphrase does not open {}, or the file is damaged; nothing was added.", source));
    return std::move(*text);
}

} // namespace

Answer newJournal(const Request& request, const World& world)
{
    refuseMissingFolder(request.journal);
    const SharedKey key = request.locked ? newKey(readNewPassphrase(request.passphraseFile, request.journal)) : nullptr;
    Id sample;
    if (request.sample) sample = makeSampleJournal(request.journal);
    const Journal journal = request.sample ? Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside())
                                           : Journal::create(request.journal, {world.clock, world.ids, key});
    if (request.json) {
        Json made{{"journal", request.journal}, {"journal_id", journal.journalId()}};
        if (request.sample) made["sample"] = sample;
        return jsonAnswer(made);
    }
    return {request.sample ? fmt::format("Made the journal {} with the sample; begin with entry {}.\n", request.journal,
                                         shortId(sample))
                           : fmt::format("Made the journal {}.\n", request.journal),
            {}};
}

Answer listEntries(const Request& request, const World& world)
{
    if (!request.stage.empty() && request.entryKind != "decision")
        throw Error(ErrorKind::Usage, "--stage is of decisions only; leave --kind out.");
    if (!request.search.empty()) bringSearchUpToDate(request, world);
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    EntryQuery query;
    query.text = request.search;
    query.alsoCovered = request.uncover;
    query.kind = request.entryKind == "all" ? std::string() : request.entryKind;
    if (!request.stage.empty())
        query.stage = request.stage == "draft"    ? Stage::Draft
                      : request.stage == "sealed" ? Stage::Sealed
                                                  : Stage::Reviewed;
    const std::vector<EntrySummary> rows = allOf(journal, query);
    if (!request.json) return {listText(rows, request), {}};
    Json entries = Json::array();
    for (const EntrySummary& row : rows) entries.push_back(toJson(row));
    return jsonAnswer({{"entries", std::move(entries)}});
}

Answer showEntry(const Request& request, const World& world)
{
    recordUncovering(request, world);
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const Found found = loadEntry(journal, request.ids.front());
    requireNotPrivate(found.entry, request);
    const Entry seen = seenAs(request, found, world);
    const Entry shown = request.includePrivate ? seen : asItLeaves(seen);
    const Assessment assessment = assessAs(request, shown, world);
    if (!request.json) {
        ReportOptions options;
        options.seal = found.seal;
        options.notes = found.notes;
        options.superseded = found.superseded;
        options.includePrivate = request.includePrivate;
        options.uncover = request.uncover;
        options.now = world.clock.now();
        return {fmt::format("Entry {}\n", found.entry.id) + heirsOf(journal, found.entry.id) + "\n" +
                    toPlainText(reportOf(found.entry, assessment, options)),
                {}};
    }
    Json notes = Json::array();
    for (const Entry& entry : journal.notesAbout(found.entry.id)) {
        const auto* note = std::get_if<Note>(&entry.belief);
        if (note && (!note->isPrivate || request.includePrivate)) notes.push_back(soundings::toJson(entry));
    }
    return jsonAnswer(
        {{"entry", soundings::toJson(shown)},
         {"covered", toJson(request.uncover ? Covering() : coveringOf(found, world))},
         {"superseded_by", journal.supersededBy(found.entry.id)},
         {"stage", found.entry.decision() == nullptr ? Json(nullptr) : Json(wordOf(journal.stageOf(found.entry.id)))},
         {"seal", toJson(found.seal)},
         {"standing", wordOf(assessment.standing())},
         {"sentence", assessment.sentence},
         {"notes", std::move(notes)}});
}

Answer addEntries(const Request& request, const World& world)
{
    const std::string source = request.file == "-" ? "standard input" : request.file;
    const std::vector<Entry> entries = readEntries(unsealed(readFile(request.file), request, source), source);
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    const std::vector<Entry> fresh = newOnes(journal, entries, world.clock.today());
    saveAll(journal, fresh);
    if (fresh.size() <= mostStandingsAtOnce)
        for (const Entry& entry : fresh) storeStanding(journal, entry, world);
    journal.refreshDerived(); // so that a search, which may be made by another process, finds them
    const std::size_t there = entries.size() - fresh.size();
    if (request.json) {
        Json ids = Json::array();
        for (const Entry& entry : fresh) ids.push_back(entry.id);
        return jsonAnswer({{"added", std::move(ids)}, {"already_there", there}});
    }
    std::string text;
    for (const Entry& entry : fresh)
        text +=
            fmt::format("Added {}  {}\n", shortId(entry.id),
                        shortened(std::holds_alternative<Note>(entry.belief) ? "(a note)" : titleOf(entry.title), 60));
    if (there > 0) text += fmt::format("{} already there, left as they are.\n", there);
    if (fresh.size() > mostStandingsAtOnce)
        text += fmt::format("Where they stand is not worked out yet; soundings doctor {} does it.\n", request.journal);
    return {text, {}};
}

Answer exportEntries(const Request& request, const World& world)
{
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    std::size_t leftOut = 0;
    std::vector<Entry> entries = entriesToExport(journal, request, leftOut);
    if (!request.as.empty()) return exportForecastFile(request, world, entries, journal);
    const CoveredCount covered = request.uncover ? CoveredCount() : coverAll(journal, entries, world.clock.today());
    std::string remark = coveredRemark(covered, entries.size());
    if (leftOut > 0) remark += (remark.empty() ? "" : " ") + leftOutRemark(leftOut);
    std::string bytes = writeEntries(entries);
    if (world.key && !request.plain) bytes = world.key->sealed(bytes);
    if (request.out == "-") return {bytes, {}, remark};
    writeFileAtomically(request.out, bytes);
    Answer answer = request.json ? jsonAnswer({{"written", request.out},
                                               {"entries", entries.size()},
                                               {"covered", covered.entries},
                                               {"private_left_out", leftOut},
                                               {"bytes", bytes.size()}})
                                 : Answer{fmt::format("Wrote {} {} to {}.\n", entries.size(),
                                                      entries.size() == 1 ? "entry" : "entries", request.out),
                                          {}};
    answer.remark = remark;
    return answer;
}

Answer repairJournal(const Request& request, const World& world)
{
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    journal.deriveAll();
    journal.refreshDerived();
    std::size_t decisions = 0;
    for (const EntrySummary& row : allOf(journal, {})) {
        storeStanding(journal, journal.load(row.id), world);
        ++decisions;
    }
    if (request.json) return jsonAnswer({{"refreshed", decisions}});
    return {fmt::format("Dates, predictions, search and standings of {} decisions are up to date.\n", decisions), {}};
}

} // namespace soundings::app
