// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

class QTextBlock;
class QTextDocument;

namespace soundings::ui {

/// Puts page breaks into a report's document, which is laid out in pages of `pageHeight` device units, so that nothing
/// that is marked KeepWithNext ends a page and no row of a table is torn apart, unless it is very high.
void breakPages(QTextDocument& document, qreal pageHeight);

/// Where the first line of a block really is: a line that does not fit moves down while its block's box stays. Device
/// units from the top of the first page; empty for a block without lines.
[[nodiscard]] std::optional<qreal> firstLineTop(const QTextDocument& document, const QTextBlock& block);

} // namespace soundings::ui
