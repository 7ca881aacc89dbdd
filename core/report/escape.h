// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/board.h"
#include "core/report/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// The lines of a text, cut at every kind of line end (also U+0085, U+2028, U+2029), without surrounding spaces; other
/// control characters are dropped and bytes that are not UTF-8 become U+FFFD. At least one line.
[[nodiscard]] std::vector<std::string> linesOf(std::string_view text);

/// For HTML text and quoted attributes: & < > " ' as character references.
[[nodiscard]] std::string htmlEscaped(std::string_view text);

/// For CommonMark and GitHub's dialect: nothing in one line of text can become mark-up. `startsLine` says that the text
/// stands at a line's beginning, where # - + = > 1. and so on mean something.
[[nodiscard]] std::string markdownEscaped(std::string_view line, bool startsLine);

/// The board as a table, for writers that cannot draw.
[[nodiscard]] Table boardTable(const BoardFigure& figure);

} // namespace soundings
