// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// One record of a CSV file with the line it begins on (the header is line 1).
struct CsvRow {
    std::size_t line = 0;
    std::vector<std::string> cells; ///< as many as the header has; missing ones are empty
};

/// A CSV file with a header.
struct CsvTable {
    std::vector<std::string> header;
    std::vector<CsvRow> rows;

    /// Where a column is; npos where there is none.
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
    [[nodiscard]] std::size_t column(std::string_view name) const;
};

/// The column by which a file says that Soundings wrote it, so that its cells were made harmless and are taken back as
/// they were; its cells say which prediction a row is of.
inline constexpr std::string_view csvMarker = "soundings";

/// Reads a CSV file strictly (RFC 4180; also ; and tab between cells): UTF-8 with or without a byte-order mark, no NUL, at
/// most 200 columns, cells up to 1 MB. An apostrophe that `csvText` put before a cell is taken off where the file carries
/// the marker. Empty where the file is. Throws Error{Input} with one sentence that names the line.
[[nodiscard]] CsvTable readCsv(std::string_view bytes, std::string_view source);

/// A text as a quoted cell that no spreadsheet takes for a formula: those that begin like one get an apostrophe.
[[nodiscard]] std::string csvText(std::string_view text);

} // namespace soundings
