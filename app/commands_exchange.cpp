// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Other programs' files: histories of forecasts in and out, and the calendar.
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/exchange/calendar.h"
#include "core/exchange/forecast_export.h"
#include "core/exchange/import_plan.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

std::string counted(std::size_t number, const char* one, const char* many)
{
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

ForeignFormat foreignFormatOf(const Request& request)
{
    return request.program == "fatebook" ? ForeignFormat::Fatebook : ForeignFormat::PredictionBook;
}

Answer undoImport(const Request& request, const World& world)
{
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    const auto last = journal.lastImport();
    const ImportUndone undone = journal.undoImport();
    if (request.json)
        return jsonAnswer({{"undone", last ? last->source : ""},
                           {"removed", undone.removed},
                           {"restored", undone.restored.size()},
                           {"kept", undone.kept}});
    std::string text =
        fmt::format("Undid the import from {}: {} removed, {} as before it.\n", last ? last->source : "elsewhere",
                    counted(undone.removed, "entry", "entries"), undone.restored.size());
    if (undone.kept > 0) text += fmt::format("{} changed since and stayed.\n", counted(undone.kept, "was", "were"));
    return {text, {}};
}

Json jsonOf(const ImportPlan& plan, const Request& request)
{
    return {{"source", plan.source},
            {"me", plan.me},
            {"dry_run", request.dryRun},
            {"rows", plan.rows},
            {"questions", plan.questions},
            {"forecasts", plan.tally.forecasts},
            {"added", plan.added},
            {"changed", plan.changed},
            {"unchanged", plan.unchanged},
            {"left_out", plan.leftOut},
            {"report", {{"read", plan.read}, {"kept_as_text", plan.kept}, {"unclear", plan.unclear}}}};
}

std::string textOf(const ImportPlan& plan, const Request& request)
{
    std::string text =
        fmt::format("{}: {} new, {} with something new, {} known already.\n",
                    request.dryRun ? "Would import" : "Imported", plan.added, plan.changed, plan.unchanged);
    const auto section = [&](const char* heading, const std::vector<std::string>& lines) {
        if (!lines.empty()) text += fmt::format("\n{}\n", heading);
        for (const std::string& line : lines) text += fmt::format("  {}\n", line);
    };
    section("Read", plan.read);
    section("Kept as text, for want of a place", plan.kept);
    section("Unclear", plan.unclear);
    if (request.dryRun)
        text += "\nNothing was written; run it without --dry-run to import.\n";
    else if (!plan.entries.empty())
        text += fmt::format("\nsoundings import --undo {} takes it back.\n", request.journal);
    return text;
}

} // namespace

Answer importFiles(const Request& request, const World& world)
{
    if (request.undo) return undoImport(request, world);
    if (request.files.empty()) throw Error(ErrorKind::Usage, "An import needs the file to read; - is standard input.");
    if (request.program.empty()) return importAnswers(request, world);
    if (request.files.size() > 1) throw Error(ErrorKind::Usage, "One history at a time; import the others after it.");
    const ForeignFormat format = foreignFormatOf(request);
    const std::string& file = request.files.front();
    const std::string name = file == "-" ? "standard input" : file;
    const ForeignHistory history = readForeignHistory(readFile(file), format, name);
    const std::string me = personOf(history, request.me, name);
    const auto mode = request.dryRun ? Journal::Mode::ReadOnly : Journal::Mode::ReadWrite;
    Journal journal = Journal::open(request.journal, mode, world.outside());
    const ImportPlan plan = planImport(history, me, [&](const Id& id) { return journal.find(id); });
    if (!request.dryRun) (void)journal.addAll(plan.entries, plan.source);
    if (request.json) return jsonAnswer(jsonOf(plan, request));
    return {textOf(plan, request), {}};
}

Answer writeCalendarFile(const Request& request, const World& world)
{
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const std::optional<Date> until = request.until.empty() ? std::nullopt : std::optional(parseDate(request.until));
    const auto events = eventsOf(journal.due(until));
    const CalendarOptions options{request.alarms};
    if (request.out == "-") return {writeCalendar(events, {}, world.clock.now(), options, "standard output").bytes, {}};
    const std::string path = calendarPath(request.out, request.journal);
    const CalendarFile file = updateCalendar(path, events, world.clock.now(), options);
    if (request.json)
        return jsonAnswer({{"written", path},
                           {"events", file.events},
                           {"new", file.fresh},
                           {"changed", file.changed},
                           {"cancelled", file.cancelled}});
    return {fmt::format("{} holds {}: {} new, {} changed, {} cancelled.\n", path,
                        counted(file.events, "event", "events"), file.fresh, file.changed, file.cancelled),
            {}};
}

Answer exportForecastFile(const Request& request, const World& world, const std::vector<Entry>& entries,
                          const Journal& journal)
{
    const bool json = request.out.ends_with(".json") || (request.out == "-" && request.json);
    const ForecastLayout layout = request.as == "fatebook" ? ForecastLayout::FatebookSheet
                                  : json                   ? ForecastLayout::PredictionBookJson
                                                           : ForecastLayout::PredictionBookCsv;
    std::vector<ForecastSource> sources;
    for (const Entry& entry : entries) {
        const auto seal = entry.decision() ? journal.sealOf(entry.id) : std::nullopt;
        sources.push_back({entry, seal ? std::optional(seal->at) : std::nullopt});
    }
    ForecastFile file = exportForecasts(sources, layout, world.clock.today(), request.uncover);
    if (request.out == "-") return {std::move(file.bytes), {}};
    writeFileAtomically(request.out, file.bytes);
    const std::size_t others = file.noPlace + file.notTaken + file.unstated + file.drafts;
    if (request.json)
        return jsonAnswer({{"written", request.out},
                           {"predictions", file.predictions},
                           {"forecasts", file.forecasts},
                           {"left_out",
                            {{"covered", file.covered},
                             {"no_place", file.noPlace},
                             {"option_not_taken", file.notTaken},
                             {"no_forecast", file.unstated},
                             {"in_drafts", file.drafts}}}});
    std::string text = fmt::format("Wrote {} with {} to {}.\n", counted(file.predictions, "prediction", "predictions"),
                                   counted(file.forecasts, "forecast", "forecasts"), request.out);
    if (file.covered > 0)
        text += fmt::format("{} due and not resolved, so left out; --uncover tells them, too.\n",
                            counted(file.covered, "is", "are"));
    if (others > 0)
        text += fmt::format(
            "{} left out: {} with several answers or a quantity, {} of options not taken, {} without a forecast, {} in "
            "drafts.\n",
            counted(others, "is", "are"), file.noPlace, file.notTaken, file.unstated, file.drafts);
    return {text, {}};
}

} // namespace soundings::app
