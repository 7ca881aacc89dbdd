// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/foreign_time.h"
#include "core/exchange/json_members.h"
#include "core/exchange/readers.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace soundings {
namespace {

constexpr std::size_t pageByDefault = 100;
constexpr std::size_t largestPage = 1000;

/// Members that have no place in an entry and are kept as they are.
constexpr std::array<std::string_view, 7> predictionBookHomeless = {
    "creator_id", "group_id", "id", "prediction_group_id", "updated_at", "version", "visibility"};

ForeignOutcome outcomeOfFlag(std::string_view word)
{
    if (word == "true") return ForeignOutcome::Yes;
    if (word == "false") return ForeignOutcome::No;
    return ForeignOutcome::Open;
}

/// What the site gives when nobody asks for more; there may be further pages.
void doubtLength(ForeignHistory& history)
{
    if (history.rows == pageByDefault || history.rows == largestPage)
        history.doubt(Unclear::CutShort, fmt::format("{}", history.rows));
}

ForeignQuestion predictionOfRow(const CsvTable& table, const CsvRow& row, std::string_view name,
                                ForeignHistory& history)
{
    const auto cell = [&](std::string_view column) -> const std::string& { return cellOf(row, table.column(column)); };
    const auto instant = [&](std::string_view column) { return instantIn(table, row, table.column(column), name); };
    ForeignQuestion question;
    question.line = row.line;
    question.identity = !cell("uuid").empty() ? cell("uuid") : cell("id");
    question.marker = readMarker(cell(csvMarker));
    question.title = cell("description");
    question.by = cell("creator_label");
    question.created = instant("created_at");
    if (const auto deadline = instant("deadline")) question.due = utcDate(*deadline);
    question.outcome = outcomeOfFlag(cell("outcome"));
    if (question.outcome == ForeignOutcome::Open && !isBlank(cell("outcome"))) {
        history.doubt(Unclear::UnknownOutcome, question.title);
        keepHomeless(question, "outcome", cell("outcome"));
    }
    question.resolvedAt = instant("last_judgement_at");
    if (cell("withdrawn") == "true") {
        question.outcome = ForeignOutcome::Ambiguous;
        history.doubt(Unclear::Withdrawn, question.title);
    }
    if (cell("description_with_group") != question.title)
        keepHomeless(question, "description_with_group", cell("description_with_group"));
    for (const std::string_view column : predictionBookHomeless) keepHomeless(question, column, cell(column));
    return question;
}

} // namespace

ForeignHistory readPredictionBookCsv(const CsvTable& table, std::string_view name)
{
    for (const std::string_view column : {"created_at", "description", "mean_confidence", "outcome"})
        if (table.column(column) == CsvTable::npos)
            throw Error(ErrorKind::Input,
                        fmt::format("{} has no column “{}”, so it is not PredictionBook’s list of predictions; check "
                                    "that it is such a file.",
                                    name, column));
    ForeignHistory history;
    history.rows = table.rows.size();
    const std::size_t mean = table.column("mean_confidence");
    for (const CsvRow& row : table.rows) {
        ForeignQuestion question = predictionOfRow(table, row, name, history);
        const std::string& written = cellOf(row, mean);
        int percent = -1;
        const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), percent);
        if (error != std::errc() || end != written.data() + written.size() || percent < 0 || percent > 100) {
            if (!isBlank(written)) history.doubt(Unclear::Unreadable, question.title);
            keepHomeless(question, "mean_confidence", written);
        } else if (percent == 0 && !question.marker) {
            history.doubt(Unclear::ZeroMayBeNone, question.title);
            keepHomeless(question, "mean_confidence", written);
        } else {
            if (!question.marker) history.doubt(Unclear::MeanOfAll, question.title);
            question.forecasts.push_back({question.by, question.created, percent / 100.0, {}, {}});
        }
        history.questions.push_back(std::move(question));
    }
    doubtLength(history);
    return history;
}

namespace {

/// The wagers of one prediction: all of them, those of the file's owner by the owner's name.
void addResponses(const JsonMembers& prediction, const std::string& owner, ForeignHistory& history,
                  ForeignQuestion& question)
{
    for (const JsonMembers& response : prediction.list("responses")) {
        const bool own = !owner.empty() && response.scalar("user_id") == owner;
        const std::string by = own ? history.me : response.scalar("user_label");
        const std::string comment = response.scalar("comment");
        const auto confidence = response.number("confidence");
        if (!confidence || *confidence < 0 || *confidence > 100) {
            if (confidence) history.doubt(Unclear::Unreadable, question.title);
            keepHomeless(question, fmt::format("Comment by {}, {}", by, response.scalar("created_at")), comment);
            continue;
        }
        question.forecasts.push_back({by, response.instant("created_at"), *confidence / 100, {}, comment});
    }
}

} // namespace

ForeignHistory readPredictionBookJson(const nlohmann::json& file, std::string_view name)
{
    ForeignHistory history;
    const JsonMembers top(file, name, "the file");
    const JsonMembers user = top.object("user");
    const std::string owner = user.scalar("user_id");
    history.me = user.scalar("name");
    for (const JsonMembers& prediction : top.requiredList("predictions")) {
        ++history.rows;
        ForeignQuestion question;
        question.title = prediction.scalar("description");
        question.identity = prediction.scalar("uuid");
        if (question.identity.empty()) question.identity = prediction.scalar("id");
        question.marker = readMarker(prediction.scalar(csvMarker));
        question.by = prediction.scalar("creator_id") == owner && !owner.empty() ? history.me
                                                                                 : prediction.scalar("creator_label");
        question.created = prediction.instant("created_at");
        if (const auto deadline = prediction.instant("deadline")) question.due = utcDate(*deadline);
        question.outcome = outcomeOfFlag(prediction.scalar("outcome"));
        question.resolvedAt = prediction.instant("last_judgement_at");
        if (prediction.scalar("withdrawn") == "true") {
            question.outcome = ForeignOutcome::Ambiguous;
            history.doubt(Unclear::Withdrawn, question.title);
        }
        const std::string grouped = prediction.scalar("description_with_group");
        if (grouped != question.title) keepHomeless(question, "description_with_group", grouped);
        for (const std::string_view member : predictionBookHomeless)
            keepHomeless(question, member, prediction.scalar(member));
        addResponses(prediction, owner, history, question);
        history.questions.push_back(std::move(question));
    }
    doubtLength(history);
    return history;
}

} // namespace soundings
