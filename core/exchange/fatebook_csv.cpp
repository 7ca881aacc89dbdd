// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/readers.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace soundings {
namespace {

constexpr std::string_view exportShare = "Forecast (scale = 0-1)";
constexpr double dayMs = 24.0 * 60 * 60 * 1000;

/// Columns that have no place in an entry and are kept as they are.
constexpr std::array<std::string_view, 5> fatebookHomeless = {
    "Your Brier score for this question", "Your relative Brier score for this question", "Question shared with",
    "Question shared publicly", "Question comments"};

std::string inLowerCase(std::string_view text)
{
    std::string lower(trimmed(text));
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::optional<double> leadingNumber(std::string_view text)
{
    const std::string_view number = trimmed(text);
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end == number.data() || !std::isfinite(value)) return {};
    return value;
}

ForeignOutcome outcomeOf(std::string_view word)
{
    const std::string lower = inLowerCase(word);
    if (lower.empty()) return ForeignOutcome::Open;
    if (lower == "yes") return ForeignOutcome::Yes;
    if (lower == "no") return ForeignOutcome::No;
    return ForeignOutcome::Ambiguous;
}

/// A column of the export with its place.
struct ExportColumns {
    explicit ExportColumns(const CsvTable& table)
        : title(table.column("Question title")),
          option(table.column("Multiple choice option")),
          by(table.column("Forecast created by")),
          share(table.column(exportShare)),
          at(table.column("Forecast created at")),
          askedBy(table.column("Question created by")),
          asked(table.column("Question created at")),
          due(table.column("Question resolve by")),
          resolution(table.column("Resolution")),
          resolved(table.column("Resolved at")),
          notes(table.column("Question notes")),
          tags(table.column("Question tags"))
    {
        for (std::size_t i = 0; i < homeless.size(); ++i) homeless[i] = table.column(fatebookHomeless[i]);
    }
    std::size_t title, option, by, share, at, askedBy, asked, due, resolution, resolved, notes, tags;
    std::array<std::size_t, fatebookHomeless.size()> homeless{};
};

/// Puts the rows of the export together, question by question.
class FatebookExportReader {
public:
    FatebookExportReader(const CsvTable& table, std::string_view name) : m_table(table), m_name(name), m_columns(table)
    {
    }

    ForeignHistory read()
    {
        m_history.rows = m_table.rows.size();
        for (const CsvRow& row : m_table.rows) addRow(row);
        return std::move(m_history);
    }

private:
    void addRow(const CsvRow& row)
    {
        const std::string& title = cellOf(row, m_columns.title);
        const std::string identity =
            fmt::format("{}\n{}\n{}", title, cellOf(row, m_columns.asked), cellOf(row, m_columns.askedBy));
        const auto [known, isNew] = m_byIdentity.try_emplace(identity, m_history.questions.size());
        if (isNew) begin(row, identity);
        ForeignQuestion& question = m_history.questions[known->second];
        const std::string& option = cellOf(row, m_columns.option);
        if (!option.empty() && std::ranges::find(question.options, option) == question.options.end())
            question.options.push_back(option);
        addOutcome(question, option, cellOf(row, m_columns.resolution), row);
        addForecast(question, option, row);
    }

    void begin(const CsvRow& row, const std::string& identity)
    {
        ForeignQuestion question;
        question.identity = identity;
        question.line = row.line;
        question.title = cellOf(row, m_columns.title);
        question.by = cellOf(row, m_columns.askedBy);
        question.created = instantIn(m_table, row, m_columns.asked, m_name);
        if (question.created) m_history.doubt(Unclear::NoZone, question.title);
        if (const auto due = instantIn(m_table, row, m_columns.due, m_name)) question.due = utcDate(*due);
        question.resolvedAt = instantIn(m_table, row, m_columns.resolved, m_name);
        question.notes = cellOf(row, m_columns.notes);
        question.tags = splitList(cellOf(row, m_columns.tags), ';');
        for (std::size_t i = 0; i < fatebookHomeless.size(); ++i)
            keepHomeless(question, fatebookHomeless[i], cellOf(row, m_columns.homeless[i]));
        m_history.questions.push_back(std::move(question));
    }

    void addOutcome(ForeignQuestion& question, const std::string& option, const std::string& word, const CsvRow& row)
    {
        const ForeignOutcome outcome = outcomeOf(word);
        if (outcome == ForeignOutcome::Ambiguous && inLowerCase(word) != "ambiguous") {
            if (std::ranges::find(question.options, word) != question.options.end()) {
                question.chosen = word;
                return;
            }
            m_history.doubt(Unclear::UnknownOutcome, question.title);
            keepHomeless(question, "Resolution", word);
        }
        if (!option.empty())
            question.optionOutcomes[option] = outcome;
        else
            question.outcome = outcome;
        if (!question.resolvedAt) question.resolvedAt = instantIn(m_table, row, m_columns.resolved, m_name);
    }

    void addForecast(ForeignQuestion& question, const std::string& option, const CsvRow& row)
    {
        const std::string& written = cellOf(row, m_columns.share);
        if (isBlank(written)) return;
        const auto share = leadingNumber(written);
        if (!share || *share < 0 || *share > 1) {
            m_history.doubt(Unclear::Unreadable, question.title);
            keepHomeless(question, "Forecast by " + cellOf(row, m_columns.by), written);
            return;
        }
        ForeignForecast forecast;
        forecast.by = cellOf(row, m_columns.by);
        forecast.at = instantIn(m_table, row, m_columns.at, m_name);
        forecast.share = *share;
        forecast.option = option;
        question.forecasts.push_back(std::move(forecast));
    }

    const CsvTable& m_table;
    std::string_view m_name;
    ExportColumns m_columns;
    ForeignHistory m_history;
    std::unordered_map<std::string, std::size_t> m_byIdentity;
};

/// A column of the import sheet by any of its usual names; npos where there is none.
std::size_t sheetColumn(const CsvTable& table, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names)
        for (std::size_t i = 0; i < table.header.size(); ++i)
            if (inLowerCase(table.header[i]) == name) return i;
    return CsvTable::npos;
}

/// The import sheet: percents, and what is left out has the site's defaults.
class FatebookSheetReader {
public:
    FatebookSheetReader(const CsvTable& table, std::string_view name)
        : m_table(table),
          m_name(name),
          m_title(sheetColumn(table, {"questiontitle", "question title", "question", "title"})),
          m_share(sheetColumn(table, {"forecast", "probability", "prediction"})),
          m_asked(sheetColumn(table, {"qcreatedat", "question created at", "created at", "created", "date"})),
          m_at(sheetColumn(table, {"fcreatedat", "forecast created at"})),
          m_resolution(sheetColumn(table, {"resolution", "outcome"})),
          m_resolved(sheetColumn(table, {"resolvedat", "resolved at"})),
          m_due(sheetColumn(table, {"resolveby", "resolve by", "question resolve by", "due"})),
          m_tags(sheetColumn(table, {"tags"})),
          m_notes(sheetColumn(table, {"notes"})),
          m_more(sheetColumn(table, {"notesextra", "notes extra"})),
          m_marker(table.column(csvMarker))
    {
        if (m_title == CsvTable::npos || m_share == CsvTable::npos)
            throw Error(ErrorKind::Input,
                        fmt::format("{} has neither the columns of Fatebook’s export nor those of its import sheet "
                                    "(questionTitle, forecast, qCreatedAt, resolution); check that it is such a file.",
                                    name));
    }

    ForeignHistory read()
    {
        m_history.rows = m_table.rows.size();
        for (const CsvRow& row : m_table.rows) addRow(row);
        const bool tiny = m_forecasts > 0 && m_highest <= 1;
        if (tiny) m_history.doubt(Unclear::BelowOnePercent, m_history.questions.front().title);
        return std::move(m_history);
    }

private:
    void addRow(const CsvRow& row)
    {
        const std::string& title = cellOf(row, m_title);
        const std::string& marker = cellOf(row, m_marker);
        const std::string identity = readMarker(marker) ? marker : fmt::format("{}\n{}", title, cellOf(row, m_asked));
        const auto [known, isNew] = m_byIdentity.try_emplace(identity, m_history.questions.size());
        if (isNew) begin(row, identity);
        addForecast(m_history.questions[known->second], row);
    }

    void begin(const CsvRow& row, const std::string& identity)
    {
        ForeignQuestion question;
        question.identity = identity;
        question.marker = readMarker(cellOf(row, m_marker));
        question.line = row.line;
        question.title = cellOf(row, m_title);
        question.created = instantIn(m_table, row, m_asked, m_name);
        const std::string& word = cellOf(row, m_resolution);
        question.outcome = outcomeOf(word);
        if (question.outcome == ForeignOutcome::Ambiguous && inLowerCase(word) != "ambiguous") {
            m_history.doubt(Unclear::UnknownOutcome, question.title);
            keepHomeless(question, "resolution", word);
        }
        question.resolvedAt = instantIn(m_table, row, m_resolved, m_name);
        auto due = instantIn(m_table, row, m_due, m_name);
        if (question.created) { // what the site itself takes where nothing is said
            const Instant nextDay{question.created->utcMs + static_cast<std::int64_t>(dayMs), "UTC"};
            if (!due && !question.marker) due = nextDay;
            if (!question.resolvedAt && question.outcome != ForeignOutcome::Open) question.resolvedAt = nextDay;
        }
        if (due) question.due = utcDate(*due);
        question.tags = splitList(cellOf(row, m_tags), ',');
        question.notes = cellOf(row, m_notes);
        keepHomeless(question, "notesExtra", cellOf(row, m_more));
        m_history.questions.push_back(std::move(question));
    }

    void addForecast(ForeignQuestion& question, const CsvRow& row)
    {
        std::string written = cellOf(row, m_share);
        if (isBlank(written)) return;
        if (const auto sign = written.find('%'); sign != std::string::npos) written.erase(sign, 1);
        const auto percent = leadingNumber(written);
        if (!percent || *percent < 0 || *percent > 100) {
            m_history.doubt(Unclear::Unreadable, question.title);
            keepHomeless(question, "forecast", cellOf(row, m_share));
            return;
        }
        m_highest = std::max(m_highest, *percent);
        ++m_forecasts;
        ForeignForecast forecast;
        forecast.at = instantIn(m_table, row, m_at, m_name);
        if (!forecast.at) forecast.at = instantIn(m_table, row, m_asked, m_name);
        forecast.share = *percent / 100;
        question.forecasts.push_back(std::move(forecast));
    }

    const CsvTable& m_table;
    std::string_view m_name;
    std::size_t m_title, m_share, m_asked, m_at, m_resolution, m_resolved, m_due, m_tags, m_notes, m_more, m_marker;
    double m_highest = 0;
    std::size_t m_forecasts = 0;
    ForeignHistory m_history;
    std::unordered_map<std::string, std::size_t> m_byIdentity;
};

} // namespace

bool isFatebookExport(const CsvTable& table)
{
    return table.column("Question title") != CsvTable::npos && table.column(exportShare) != CsvTable::npos;
}

ForeignHistory readFatebookExport(const CsvTable& table, std::string_view name)
{
    return FatebookExportReader(table, name).read();
}

ForeignHistory readFatebookSheet(const CsvTable& table, std::string_view name)
{
    return FatebookSheetReader(table, name).read();
}

} // namespace soundings
