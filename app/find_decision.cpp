// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "core/document/document.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/resource.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace soundings::app {

namespace {

bool looksLikeJournal(const std::string& path)
{
    static constexpr std::string_view magic = "SQLite format 3";
    std::ifstream file(path, std::ios::binary);
    std::string start(magic.size(), '\0');
    return file.read(start.data(), static_cast<std::streamsize>(start.size())) && start == magic;
}

enum class Wanted { Decision, Reported };

Found onlyOneOf(std::vector<Entry> entries, const std::string& source, Wanted wanted)
{
    const bool both = wanted == Wanted::Reported;
    const auto isWanted = [both](const Entry& entry) {
        return entry.decision() != nullptr || (both && (entry.diagnosis() != nullptr || entry.story() != nullptr));
    };
    const auto count = std::ranges::count_if(entries, isWanted);
    if (count == 0)
        throw Error(ErrorKind::Input, fmt::format("There is no decision {}in {}.",
                                                  both ? "and neither diagnosis nor story " : "", source));
    if (count > 1)
        throw Error(ErrorKind::Input,
                    fmt::format("There are {} decisions {}in {}; add the file to a journal and name one of them, or "
                                "export that one alone.",
                                count, both ? "and other entries " : "", source));
    Found found{*std::ranges::find_if(entries, isWanted), {}, {}, false};
    for (const Entry& entry : entries) {
        const auto* note = std::get_if<Note>(&entry.belief);
        if (note && note->about == found.entry.id) found.notes.push_back({*note, entry.created});
    }
    return found;
}

Found inFile(const std::string& path, Wanted wanted)
{
    const std::string source = path == "-" ? "standard input" : path;
    return onlyOneOf(readEntries(readFile(path), source), source, wanted);
}

Found find(const Request& request, const World& world, Wanted wanted)
{
    if (request.sample) {
        if (!request.journal.empty())
            throw Error(ErrorKind::Usage, "--sample takes no JOURNAL and no FILE; see soundings report --help.");
        return sampleDecision(world);
    }
    if (request.journal.empty())
        throw Error(ErrorKind::Usage,
                    "Say which decision: JOURNAL ID, FILE.json, or --sample; see soundings report --help.");
    if (request.ids.empty()) {
        if (request.journal != "-" && looksLikeJournal(request.journal))
            throw Error(
                ErrorKind::Usage,
                fmt::format("{} is a journal: say which of its decisions, by its ID; soundings list shows them.",
                            request.journal));
        return inFile(request.journal, wanted);
    }
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    return loadEntry(journal, request.ids.front());
}

// What an entry is that nobody decides by.
std::string otherKind(const Entry& entry)
{
    if (entry.lonePrediction() != nullptr) return "a prediction";
    if (entry.area() != nullptr) return "an area";
    return entry.checkup() != nullptr ? "a check-up" : "a note";
}

} // namespace

Found loadEntry(const Journal& journal, const std::string& prefix)
{
    const Id id = journal.resolve(prefix);
    Found found{journal.load(id), journal.sealOf(id), {}, false};
    for (const Entry& entry : journal.notesAbout(id))
        if (const auto* note = std::get_if<Note>(&entry.belief)) found.notes.push_back({*note, entry.created});
    found.superseded = !journal.supersededBy(id).empty();
    return found;
}

std::string heirsOf(const Journal& journal, const Id& id)
{
    std::string lines;
    for (const Id& heir : journal.supersededBy(id))
        if (const auto entry = journal.find(heir))
            lines += fmt::format("Superseded by “{}” ({})\n", withVisibleControls(shortened(entry->title, 60)),
                                 shortId(heir));
    return lines;
}

Found findDecision(const Request& request, const World& world)
{
    Found found = find(request, world, Wanted::Decision);
    if (found.entry.diagnosis())
        throw Error(ErrorKind::Input, fmt::format("Entry {} is a diagnosis; soundings diagnose tells what it says.",
                                                  shortId(found.entry.id)));
    if (found.entry.story())
        throw Error(ErrorKind::Input,
                    fmt::format("Entry {} is a story; soundings story tells what it says.", shortId(found.entry.id)));
    if (!found.entry.decision())
        throw Error(ErrorKind::Input, fmt::format("Entry {} is {}, not a decision; soundings show prints it.",
                                                  shortId(found.entry.id), otherKind(found.entry)));
    return found;
}

Found findReported(const Request& request, const World& world)
{
    Found found = find(request, world, Wanted::Reported);
    const Entry& entry = found.entry;
    if (!entry.decision() && !entry.diagnosis() && !entry.session() && !entry.engagement() && !entry.area() &&
        !entry.checkup() && !entry.story())
        throw Error(ErrorKind::Input, fmt::format("Entry {} is {}, not a decision; soundings show prints it.",
                                                  shortId(found.entry.id), otherKind(found.entry)));
    return found;
}

Assessment assessAs(const Request& request, const Entry& entry, const World& world)
{
    AssessmentInput input = inputForReport(world.clock.today());
    if (request.samples) {
        input.samples = *request.samples;
        input.tradeOffSamples.reset();
        input.tradeOffPrecision.reset();
    }
    if (request.seed) input.seed = *request.seed;
    return assess(entry, input);
}

void storeStanding(Journal& journal, const Entry& entry, const World& world)
{
    if (!entry.decision()) return;
    AssessmentInput input;
    input.today = world.clock.today();
    input.tradeOffs = false;
    const Assessment assessment = assess(entry, input);
    journal.setStanding(entry.id, assessment.standing(), assessment.seed);
}

std::string shortId(const Id& id)
{
    return id.substr(0, 8);
}

const char* wordOf(Life life)
{
    switch (life) {
    case Life::Standing: return "standing";
    case Life::Superseded: return "superseded";
    case Life::Dropped: return "dropped";
    }
    return "";
}

const char* wordOf(Stage stage)
{
    switch (stage) {
    case Stage::Draft: return "draft";
    case Stage::Sealed: return "sealed";
    case Stage::Reviewed: return "reviewed";
    }
    return "";
}

const char* stageWordOf(const EntrySummary& row)
{
    if (row.kind == "decision") return wordOf(row.stage);
    if (!row.lone) return nullptr;
    switch (*row.lone) {
    case LoneState::Draft: return "draft";
    case LoneState::Open: return "open";
    case LoneState::Resolved: return "resolved";
    }
    return nullptr;
}

} // namespace soundings::app
