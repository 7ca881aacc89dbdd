// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/foreign_history.h"

#include "core/exchange/foreign_time.h"
#include "core/exchange/readers.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace soundings {
namespace {

constexpr std::size_t mostFileBytes = 50U << 20U;
constexpr int mostJsonDepth = 64;

bool looksLikeJson(std::string_view bytes)
{
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    const std::string_view text = trimmed(bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096)));
    return text.starts_with('{') || text.starts_with('[');
}

ForeignHistory readTable(const CsvTable& table, ForeignFormat format, std::string_view name)
{
    if (table.header.empty())
        throw Error(ErrorKind::Input, fmt::format("{} is empty; there was nothing to export.", name));
    if (format == ForeignFormat::PredictionBook) return readPredictionBookCsv(table, name);
    return isFatebookExport(table) ? readFatebookExport(table, name) : readFatebookSheet(table, name);
}

} // namespace

void ForeignHistory::doubt(Unclear what, const std::string& where)
{
    Doubt& doubt = doubts[what];
    if (doubt.times++ == 0) doubt.first = where;
}

std::vector<std::string> ForeignHistory::people() const
{
    std::map<std::string, std::size_t> counts;
    for (const ForeignQuestion& question : questions)
        for (const ForeignForecast& forecast : question.forecasts) ++counts[forecast.by];
    std::vector<std::string> names;
    for (const auto& [name, count] : counts) names.push_back(name);
    std::ranges::stable_sort(names, [&](const auto& a, const auto& b) { return counts.at(a) > counts.at(b); });
    return names;
}

const char* wordOf(ForeignFormat format)
{
    return format == ForeignFormat::Fatebook ? "fatebook" : "predictionbook";
}

ForeignFormat guessForeignFormat(std::string_view bytes)
{
    constexpr std::size_t beginning = 4096;
    const std::string_view start = bytes.substr(0, beginning);
    const bool theirs = start.find("mean_confidence") != std::string_view::npos ||
                        start.find("\"predictions\"") != std::string_view::npos;
    return theirs ? ForeignFormat::PredictionBook : ForeignFormat::Fatebook;
}

ForeignHistory readForeignHistory(std::string_view bytes, ForeignFormat format, std::string_view name)
{
    if (bytes.size() > mostFileBytes)
        throw Error(ErrorKind::Input,
                    fmt::format("{} is larger than the 50 MB that are read at most; split it.", name));
    ForeignHistory history;
    if (looksLikeJson(bytes)) {
        const nlohmann::json file = parseJson(bytes, name, {mostFileBytes, mostJsonDepth});
        history = format == ForeignFormat::Fatebook ? readFatebookJson(file, name) : readPredictionBookJson(file, name);
    } else {
        history = readTable(readCsv(bytes, name), format, name);
    }
    history.source = wordOf(format);
    return history;
}

std::vector<std::string> splitList(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (const auto part = trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

void keepHomeless(ForeignQuestion& question, std::string_view name, std::string_view value)
{
    if (!isBlank(value)) question.homeless.push_back(fmt::format("{}: {}", name, value));
}

std::string markerText(const Marker& marker)
{
    return marker ? marker.entry + (marker.standsAlone ? '/' : ':') + marker.prediction : std::string();
}

Marker readMarker(std::string_view text)
{
    constexpr std::size_t idLength = 36;
    text = trimmed(text);
    if (text.size() != 2 * idLength + 1) return {};
    const Marker marker{Id(text.substr(0, idLength)), Id(text.substr(idLength + 1)), text[idLength] == '/'};
    const bool sound = isId(marker.entry) && isId(marker.prediction) && (marker.standsAlone || text[idLength] == ':');
    return sound ? marker : Marker();
}

std::optional<Instant> instantIn(const CsvTable& table, const CsvRow& row, std::size_t column, std::string_view name)
{
    const std::string& cell = cellOf(row, column);
    if (isBlank(cell)) return {};
    const auto instant = foreignInstant(cell);
    if (!instant)
        throw Error(
            ErrorKind::Input,
            fmt::format("{}, line {}: “{}” in the column “{}” is not a date and time such as 2026-02-28 09:30:00.",
                        name, row.line, withVisibleControls(shortened(cell, 40)),
                        withVisibleControls(shortened(table.header[column], 40))));
    return instant;
}

const std::string& cellOf(const CsvRow& row, std::size_t column)
{
    static const std::string none;
    return column < row.cells.size() ? row.cells[column] : none;
}

} // namespace soundings
