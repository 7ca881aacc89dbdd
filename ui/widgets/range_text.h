// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/range.h"

#include <QString>

#include <optional>

namespace soundings::ui {

/// What somebody typed for an uncertain number.
struct RangeText {
    enum class Kind { Empty, Unknown, Stated, Unreadable };
    Kind kind = Kind::Empty;
    Range range;     ///< where stated
    QString problem; ///< where unreadable: one sentence
};

/// Reads "6", "4-9", "4-6-9", "4..9", "4 to 9", "6±2" (in either direction, in the user's number format or the C one),
/// "?" for unknown on purpose, and nothing. Two numbers have their middle as the likely one.
[[nodiscard]] RangeText readRange(const QString& text);

/// "6", "4–6–9", "?": how a range is shown where it was typed; reads back as the same range.
[[nodiscard]] QString typedRange(const std::optional<Range>& range);

/// "6 months", "4 to 9 months, most likely 6": the range as words.
[[nodiscard]] QString saidRange(const Range& range, const QString& unit);

/// A number in the user's format with at most six digits.
[[nodiscard]] QString shortNumber(double number);

} // namespace soundings::ui
