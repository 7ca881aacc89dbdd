// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// practice: a coach's client journals.
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/journal/practice.h"
#include "core/report/report.h"
#include "core/support/data_folder.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace soundings::app {

namespace {

const char* wordOf(PracticeLine::State state)
{
    switch (state) {
    case PracticeLine::State::Open: return "open";
    case PracticeLine::State::Locked: return "locked";
    case PracticeLine::State::Missing: return "missing";
    case PracticeLine::State::Unreadable: break;
    }
    return "unreadable";
}

nlohmann::json practiceJson(const std::optional<Date>& date)
{
    return date ? nlohmann::json(toIso(*date)) : nlohmann::json(nullptr);
}

Answer listClients(const Request& request, const World& world, const PracticeList& list)
{
    std::vector<PracticeLine> lines;
    for (const ClientJournal& journal : list.journals())
        lines.push_back(lookAtClient(journal, world.outside(), world.clock.today()));
    if (request.json) {
        nlohmann::json clients = nlohmann::json::array();
        for (const PracticeLine& line : lines) {
            const bool open = line.state == PracticeLine::State::Open;
            clients.push_back({{"path", line.journal.path},
                               {"name", line.name},
                               {"state", wordOf(line.state)},
                               {"due", open ? nlohmann::json(line.due) : nlohmann::json(nullptr)},
                               {"promises", open ? nlohmann::json(line.promises) : nlohmann::json(nullptr)},
                               {"next", practiceJson(line.next)},
                               {"keep_until", practiceJson(line.keepUntil)},
                               {"over", line.over}});
        }
        return jsonAnswer({{"clients", std::move(clients)}});
    }
    if (lines.empty()) return {"No client journals yet; soundings practice add JOURNAL puts one on the list.\n", {}};
    Table table;
    table.header = {"Client", "Due", "Promised", "Next", "Keep until"};
    table.widths = {0.3, 0.17, 0.13, 0.2, 0.2};
    for (const PracticeLine& line : lines) {
        const bool open = line.state == PracticeLine::State::Open;
        table.rows.push_back({withVisibleControls(line.name), open ? std::to_string(line.due) : wordOf(line.state),
                              open ? std::to_string(line.promises) : "", line.next ? toIso(*line.next) : "",
                              (line.keepUntil ? toIso(*line.keepUntil) : "") + std::string(line.over ? ", over" : "")});
    }
    return {toPlainText(table), {}};
}

Answer disposeOf(const Request& request, const World& world, const PracticeList& list)
{
    const Disposed done = disposeOfJournal(request.journal, request.who, list, configFolder(), world.clock.now());
    const char* const files = done.removed.size() == 1 ? "file" : "files";
    Answer answer =
        request.json
            ? jsonAnswer({{"removed", done.removed}, {"stayed", done.stayed}})
            : Answer{fmt::format("Removed {} for good: {} {}. Copies that were made elsewhere are still there.\n",
                                 request.journal, done.removed.size(), files),
                     {}};
    if (!done.stayed.empty())
        answer.complaint =
            Error(ErrorKind::Storage, fmt::format("{} could not be removed; change its rights and remove it by hand.",
                                                  done.stayed.front()));
    return answer;
}

} // namespace

Answer keepPractice(const Request& request, const World& world)
{
    const PracticeList list(dataFolder());
    if (request.action == "list") return listClients(request, world, list);
    if (request.action == "dispose") return disposeOf(request, world, list);
    if (request.action == "leave") {
        list.remove(request.journal);
    } else {
        const auto line = lookAtClient({request.journal, {}}, world.outside(), world.clock.today());
        if (line.state == PracticeLine::State::Missing || line.state == PracticeLine::State::Unreadable)
            (void)Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside()); // says what is wrong
        list.set(
            {request.journal, request.until.empty() ? std::optional<Date>() : std::optional(parseDate(request.until))});
    }
    if (request.json) return jsonAnswer({{"clients", list.journals().size()}});
    return {request.action == "leave" ? "Taken off the list; its file stays where it is.\n" : "On the list.\n", {}};
}

} // namespace soundings::app
