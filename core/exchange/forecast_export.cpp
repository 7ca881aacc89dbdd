// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/forecast_export.h"

#include "core/assessment/covering.h"
#include "core/exchange/csv.h"
#include "core/exchange/foreign_history.h"
#include "core/forecast/prediction_history.h"
#include "core/support/json.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

using Json = nlohmann::json;

/// A prediction that goes out.
struct Outgoing {
    PredictionHistory history;
    Marker marker;
    std::vector<std::string> tags;
    std::string notes;
};

/// "2026-01-05T09:03:07.000Z" without more than is there: the sites keep milliseconds.
std::string momentCell(const Instant& at)
{
    return toIso(at);
}

std::string sheetPercent(double probability)
{
    constexpr double decimals = 1e8; // 0.1 + 0.2 is not to be seen
    return fmt::format("{}%", std::round(probability * 100 * decimals) / decimals);
}

const char* resolutionWord(const PredictionHistory& history)
{
    if (!history.resolved) return "";
    switch (history.resolved->resolution.outcome) {
    case PredictionOutcome::Yes: return "YES";
    case PredictionOutcome::No: return "NO";
    case PredictionOutcome::Void: break;
    }
    return "AMBIGUOUS";
}

std::string oneLineOf(const std::vector<std::string>& tags)
{
    std::string line;
    for (std::string tag : tags) {
        std::ranges::replace(tag, ',', ' '); // the sheet parts tags by commas
        if (!line.empty()) line += ", ";
        line += tag;
    }
    return line;
}

void addSheetRows(std::string& out, const Outgoing& outgoing)
{
    const PredictionHistory& history = outgoing.history;
    const Instant& made = history.statements.front().at;
    const auto& due = history.prediction.due;
    for (const Statement& statement : history.statements) {
        if (!statement.probability) continue;
        out += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", csvText(history.prediction.statement),
                           sheetPercent(*statement.probability), momentCell(made), resolutionWord(history),
                           history.resolved ? toIso(history.resolved->on()) : "", due && due->ok() ? toIso(*due) : "",
                           momentCell(statement.at), csvText(oneLineOf(outgoing.tags)), csvText(outgoing.notes),
                           markerText(outgoing.marker));
    }
}

std::string listPercent(double probability)
{
    return fmt::format("{}", static_cast<int>(std::lround(probability * 100)));
}

double lastProbability(const PredictionHistory& history)
{
    return history.now().probability.value_or(0);
}

/// "2026-01-05 09:03:07 UTC".
std::string rubyMoment(const Instant& at)
{
    std::string text = toIso(at).substr(0, 19);
    text[10] = ' ';
    return text + " UTC";
}

std::string rubyDay(const std::optional<Date>& date)
{
    return date && date->ok() ? toIso(*date) + " 00:00:00 UTC" : std::string();
}

const char* flagOf(const PredictionHistory& history)
{
    if (!history.resolved || history.resolved->resolution.outcome == PredictionOutcome::Void) return "";
    return history.resolved->resolution.outcome == PredictionOutcome::Yes ? "true" : "false";
}

bool isVoid(const PredictionHistory& history)
{
    return history.resolved && history.resolved->resolution.outcome == PredictionOutcome::Void;
}

void addListRow(std::string& out, const Outgoing& outgoing)
{
    const PredictionHistory& history = outgoing.history;
    const std::string statement = csvText(history.prediction.statement);
    out += fmt::format(
        "{},,\"me\",{},{},{},,,{},{},,{},{},{},,visible_to_creator,{},{}\n", rubyMoment(history.statements.front().at),
        rubyDay(history.prediction.due), statement, statement, listPercent(lastProbability(history)), flagOf(history),
        history.resolved ? rubyDay(history.resolved->on()) : "", rubyMoment(history.statements.back().at),
        history.prediction.id, isVoid(history) ? "true" : "false", markerText(outgoing.marker));
}

Json jsonOf(const Outgoing& outgoing)
{
    constexpr int me = 1;
    const PredictionHistory& history = outgoing.history;
    Json responses = Json::array();
    for (const Statement& statement : history.statements) {
        if (!statement.probability) continue;
        constexpr double decimals = 1e8;
        responses.push_back({{"user_id", me},
                             {"user_label", "me"},
                             {"comment", statement.reason},
                             {"confidence", std::round(*statement.probability * 100 * decimals) / decimals},
                             {"created_at", toIso(statement.at)}});
    }
    const std::string flag = flagOf(history);
    const std::string due = rubyDay(history.prediction.due).substr(0, 10);
    return {{"created_at", toIso(history.statements.front().at)},
            {"creator_id", me},
            {"creator_label", "me"},
            {"deadline", due.empty() ? Json(nullptr) : Json(due + "T00:00:00.000Z")},
            {"description", history.prediction.statement},
            {"description_with_group", history.prediction.statement},
            {"mean_confidence", std::lround(lastProbability(history) * 100)},
            {"outcome", flag.empty() ? Json(nullptr) : Json(flag == "true")},
            {"last_judgement_at",
             history.resolved ? Json(toIso(history.resolved->on()) + "T00:00:00.000Z") : Json(nullptr)},
            {"uuid", history.prediction.id},
            {"visibility", "visible_to_creator"},
            {"withdrawn", isVoid(history)},
            {std::string(csvMarker), markerText(outgoing.marker)},
            {"responses", std::move(responses)}};
}

/// What of the sources may go out, in their order; the rest is counted.
std::vector<Outgoing> outgoingOf(const std::vector<ForecastSource>& sources, Date today, bool uncover,
                                 ForecastFile& file)
{
    std::vector<Outgoing> all;
    for (const ForecastSource& source : sources) {
        const LonePrediction* lone = source.entry.lonePrediction();
        const Covering covering = coveringOf(source.entry, source.sealedAt.has_value(), today);
        for (PredictionHistory& history :
             predictionHistories(source.entry, source.sealedAt.value_or(source.entry.created))) {
            const auto said = [](const Statement& statement) { return statement.probability.has_value(); };
            if (lone == nullptr && !source.sealedAt)
                ++file.drafts;
            else if (!history.holds)
                ++file.notTaken;
            else if (history.prediction.kind != PredictionKind::YesNo)
                ++file.noPlace;
            else if (!uncover && covering.covers(history.prediction.id))
                ++file.covered;
            else if (std::ranges::none_of(history.statements, said))
                ++file.unstated;
            else {
                file.forecasts += static_cast<std::size_t>(std::ranges::count_if(history.statements, said));
                const Marker marker{source.entry.id, history.prediction.id, lone != nullptr};
                all.push_back({std::move(history), marker, {}, {}});
                if (lone != nullptr) {
                    all.back().tags = lone->tags;
                    all.back().notes = lone->notes;
                }
            }
        }
    }
    file.predictions = all.size();
    return all;
}

} // namespace

ForecastFile exportForecasts(const std::vector<ForecastSource>& sources, ForecastLayout layout, Date today,
                             bool uncover)
{
    ForecastFile file;
    const auto outgoing = outgoingOf(sources, today, uncover, file);
    switch (layout) {
    case ForecastLayout::FatebookSheet:
        file.bytes = fmt::format(
            "questionTitle,forecast,qCreatedAt,resolution,resolvedAt,resolveBy,fCreatedAt,tags,notes,{}\n", csvMarker);
        for (const Outgoing& one : outgoing) addSheetRows(file.bytes, one);
        break;
    case ForecastLayout::PredictionBookCsv:
        file.bytes =
            fmt::format("created_at,creator_id,creator_label,deadline,description_with_group,description,group_id,id,"
                        "mean_confidence,outcome,prediction_group_id,last_judgement_at,updated_at,uuid,version,"
                        "visibility,withdrawn,{}\n",
                        csvMarker);
        for (const Outgoing& one : outgoing) addListRow(file.bytes, one);
        break;
    case ForecastLayout::PredictionBookJson: {
        Json predictions = Json::array();
        for (const Outgoing& one : outgoing) predictions.push_back(jsonOf(one));
        file.bytes = prettyJson(Json{{"user", {{"user_id", 1}, {"name", "me"}, {"email", nullptr}}},
                                     {"predictions", std::move(predictions)}});
        break;
    }
    }
    return file;
}

} // namespace soundings
