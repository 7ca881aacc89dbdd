// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who owns what, and how one stands by the five principles: areas and check-ups.
#include "app/commands.h"
#include "app/json_answer.h"
#include "app/report_output.h"
#include "core/journal/areas_reader.h"
#include "core/journal/checkups.h"
#include "core/report/areas_report.h"
#include "core/report/checkup_report.h"
#include "core/report/diagnosis_report.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

Json nullable(const std::optional<Date>& date)
{
    return date ? Json(toIso(*date)) : Json(nullptr);
}

Json nullable(const std::optional<double>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

Json nullable(const std::optional<Range>& range)
{
    if (!range) return nullptr;
    return {{"low", range->low}, {"likely", range->likely}, {"high", range->high}};
}

Json toJson(const AreaDecision& decision);
Json toJson(const Pocket& pocket);
Json toJson(const AreaPicture& area);
Json toJson(const AreaCrossing& crossing);
Json toJson(const AreaFinding& one);
Json toJson(const CheckupPoint& point);
Json toJson(const CheckupNext& next);
Json toJson(const PrinciplePicture& one);
Json toJson(const FunctionPicture& one);

template <typename Item>
Json listOfAll(const std::vector<Item>& items)
{
    Json list = Json::array();
    for (const Item& item : items) list.push_back(toJson(item));
    return list;
}

Json toJson(const AreaDecision& decision)
{
    return {{"id", decision.entry},
            {"title", decision.title},
            {"owner", decision.owner},
            {"draft", !decision.sealed},
            {"imperative", decision.imperative}};
}

Json toJson(const Pocket& pocket)
{
    return {{"id", pocket.id}, {"what", pocket.what}, {"why", pocket.why}, {"until", nullable(pocket.until)}};
}

const char* wordOf(MetricStanding standing)
{
    switch (standing) {
    case MetricStanding::Unknown: return "unknown";
    case MetricStanding::There: return "there";
    case MetricStanding::Missed: return "missed";
    }
    return "unknown";
}

Json toJson(const AreaPicture& area)
{
    const AreaMetric& metric = area.metric;
    return {{"id", area.entry.empty() ? Json(nullptr) : Json(area.entry)},
            {"name", area.name},
            {"owner", area.owner},
            {"target", area.target},
            {"metric",
             {{"name", metric.name},
              {"unit", metric.unit},
              {"goal", metric.goal == MetricGoal::AtLeast ? "at_least" : "at_most"},
              {"target", nullable(metric.target)},
              {"reading", nullable(metric.reading)},
              {"read_on", nullable(metric.readOn)},
              {"stands", wordOf(area.standing)}}},
            {"open", listOfAll(area.open)},
            {"imperatives", area.imperatives},
            {"waiting", area.waiting},
            {"pockets", listOfAll(area.pockets)},
            {"pockets_past", area.pocketsPast}};
}

Json toJson(const AreaCrossing& crossing)
{
    return {{"id", crossing.entry},
            {"title", crossing.title},
            {"from", crossing.from},
            {"into", crossing.into},
            {"by", crossing.by == CrossingBy::Tag ? "tag" : "constraint"},
            {"what", crossing.what},
            {"due", nullable(crossing.due)},
            {"pointer", crossing.pointer}};
}

Json toJson(const AreaFinding& one)
{
    return {{"code", one.finding.code},
            {"sentence", one.finding.sentence},
            {"entry", one.entry},
            {"pointer", one.finding.pointer}};
}

Json toJson(const CheckupPoint& point)
{
    return {{"on", toIso(point.on)}, {"range", nullable(std::optional(point.range))}};
}

Json toJson(const CheckupNext& next)
{
    return {{"about", next.about},
            {"name", next.name},
            {"text", next.text},
            {"place", wordOf(next.place)},
            {"done", next.done}};
}

Json toJson(const PrinciplePicture& one)
{
    return {{"id", one.id},
            {"name", one.name},
            {"range", nullable(one.range)},
            {"height", wordOf(one.height)},
            {"shift", wordOf(one.shift)},
            {"evidence", one.evidence},
            {"trend", listOfAll(one.trend)},
            {"next", one.next ? toJson(*one.next) : Json(nullptr)}};
}

Json toJson(const FunctionPicture& one)
{
    return {{"id", one.id},
            {"name", one.name},
            {"own", nullable(one.own)},
            {"leader", nullable(one.leader)},
            {"leader_name", one.leaderName},
            {"leader_waits", one.leaderWaits},
            {"rated_on", nullable(one.ratedOn)},
            {"unseen", one.unseen},
            {"gap", nullable(one.gap)},
            {"below_bar", one.belowBar},
            {"shift", wordOf(one.shift)},
            {"sentence", one.sentence},
            {"next", one.next ? toJson(*one.next) : Json(nullptr)}};
}

/// For a terminal, unless a file or a format of reports was asked for.
Answer shown(const Report& report, const Request& request, int& argc, char** argv)
{
    if (request.out == "-" && request.format.empty()) return {toPlainText(report), {}};
    return writeOut(report, request, argc, argv);
}

/// The check-up that was asked for, else the latest.
Entry wantedCheckup(const Request& request, const Journal& journal, const std::vector<Entry>& all)
{
    if (!request.ids.empty()) {
        Entry entry = journal.load(journal.resolve(request.ids.front()));
        if (entry.checkup() == nullptr)
            throw Error(
                ErrorKind::Input,
                fmt::format("Entry {} is no check-up; soundings list --kind checkup lists them.", shortId(entry.id)));
        return entry;
    }
    if (all.empty())
        throw Error(ErrorKind::NotFound,
                    "This journal has no check-up yet; soundings checkup JOURNAL --new begins one.");
    return all.front();
}

/// The numbers between semicolons; none where one of them cannot be read.
std::vector<double> numbersIn(std::string_view words)
{
    std::vector<double> numbers;
    for (;;) {
        const std::size_t end = std::min(words.find(';'), words.size());
        const std::string_view word = trimmed(words.substr(0, end));
        double number = 0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
        if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return {};
        numbers.push_back(number);
        if (end == words.size()) return numbers;
        words.remove_prefix(end + 1);
    }
}

/// "tenacity=4" or "tenacity=2; 4; 6".
void answerAs(Checkup& checkup, const std::string& words, IdSource& ids)
{
    const std::size_t equals = std::min(words.find('='), words.size());
    const std::vector<double> numbers = numbersIn(std::string_view(words).substr(std::min(equals + 1, words.size())));
    if (numbers.size() != 1 && numbers.size() != 3)
        throw Error(ErrorKind::Input, fmt::format("{} is no answer; write it as tenacity=4, or with its range as "
                                                  "\"tenacity=2; 4; 6\".",
                                                  withVisibleControls(words)));
    answerCheckup(checkup, std::string(trimmed(words.substr(0, equals))),
                  {numbers.front(), numbers[numbers.size() / 2], numbers.back(), {}}, ids);
}

/// Begins one, answers it, or both; returns its id.
Id writeCheckup(const Request& request, const World& world)
{
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    BegunCheckup begun;
    if (request.begin)
        begun = beginCheckup(journal, world.clock.now(), world.clock.today(), world.ids);
    else
        begun.begun = wantedCheckup(request, journal, checkupsOf(journal));
    Checkup& checkup = *begun.begun.checkup();
    if (!request.notLookingAt.empty()) checkup.blindSpot.answer = request.notLookingAt;
    for (const std::string& words : request.answers) answerAs(checkup, words, world.ids);
    journal.save(begun.begun);
    for (const Entry& entry : begun.answered) journal.save(entry);
    return begun.begun.id;
}

} // namespace

bool writesCheckup(const Request& request)
{
    return request.begin || !request.answers.empty() || !request.notLookingAt.empty();
}

Answer showAreas(const Request& request, const World& world, int& argc, char** argv)
{
    const bool values = request.json && request.out == "-";
    if (!values) (void)reportFormat(request);
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const Date today = world.clock.today();
    const AreasPicture picture = areasOf(journal, today);
    if (!values) return shown(areasReport(picture, today, world.clock.now()), request, argc, argv);
    return jsonAnswer({{"sentence", picture.sentence},
                       {"areas", listOfAll(picture.areas)},
                       {"crossings", listOfAll(picture.crossings)},
                       {"imperatives_without_owner", listOfAll(picture.ownerless)},
                       {"without_area", picture.withoutArea},
                       {"findings", listOfAll(picture.findings)}});
}

Answer showCheckup(const Request& request, const World& world, int& argc, char** argv)
{
    const bool values = request.json && request.out == "-";
    if (!values) (void)reportFormat(request);
    const Id written = writesCheckup(request) ? writeCheckup(request, world) : Id();
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const std::vector<Entry> all = checkupsOf(journal);
    Entry entry = written.empty() ? wantedCheckup(request, journal, all) : journal.load(written);
    if (request.roles) entry = withRolesForNames(std::move(entry));
    const CheckupPicture picture = checkupPictureOf(entry, all);
    if (!values) return shown(checkupReport(picture, world.clock.now()), request, argc, argv);
    return jsonAnswer({{"id", entry.id},
                       {"on", toIso(picture.on)},
                       {"sentence", picture.sentence},
                       {"not_looking_at", picture.blindSpot},
                       {"waits", picture.blindSpotWaits},
                       {"principles", listOfAll(picture.principles)},
                       {"functions", listOfAll(picture.functions)},
                       {"changes", picture.changes},
                       {"steps", listOfAll(picture.steps)}});
}

} // namespace soundings::app
