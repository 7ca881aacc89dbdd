// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csv.h"
#include "core/exchange/foreign_history.h"

#include <nlohmann/json_fwd.hpp>

namespace soundings {

// The layouts, one function each; `name` is said in errors. Fatebook's export has a row for each forecast, its import
// sheet percents; PredictionBook's CSV has one number for each prediction, its JSON every wager.
[[nodiscard]] bool isFatebookExport(const CsvTable& table);
[[nodiscard]] ForeignHistory readFatebookExport(const CsvTable& table, std::string_view name);
[[nodiscard]] ForeignHistory readFatebookSheet(const CsvTable& table, std::string_view name);
[[nodiscard]] ForeignHistory readFatebookJson(const nlohmann::json& file, std::string_view name);
[[nodiscard]] ForeignHistory readPredictionBookCsv(const CsvTable& table, std::string_view name);
[[nodiscard]] ForeignHistory readPredictionBookJson(const nlohmann::json& file, std::string_view name);

/// Splits at each `separator`, without the blanks around and without empty parts.
[[nodiscard]] std::vector<std::string> splitList(std::string_view text, char separator);

/// Adds "name: value" unless the value is blank.
void keepHomeless(ForeignQuestion& question, std::string_view name, std::string_view value);

/// A date cell of `row`; blank where it is empty. Throws Error{Input} naming the line where it is no moment.
[[nodiscard]] std::optional<Instant> instantIn(const CsvTable& table, const CsvRow& row, std::size_t column,
                                               std::string_view name);
/// A cell, empty where the table has no such column.
[[nodiscard]] const std::string& cellOf(const CsvRow& row, std::size_t column);

} // namespace soundings
