// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/diagnosis.h"
#include "ui/widgets/key_grid.h"

#include <QString>

#include <optional>
#include <vector>

namespace soundings::ui {

/// How likely an item is under a cause, or, lighter, how well it fits.
enum class MatrixMode { Chances, Fits };

/// Causes as rows of the matrix: indexes in the entry, parts beneath what they are a part of, the unnamed one last.
[[nodiscard]] std::vector<std::size_t> matrixRows(const Diagnosis& diagnosis);

/// Causes in rows, items in columns by their numbers. What a part takes over from its whole is quiet.
[[nodiscard]] GridContent matrixContent(const Diagnosis& diagnosis, MatrixMode mode);

/// "3. Demos end in silence (sales lead, 3 Nov 2026)"
[[nodiscard]] QString itemWords(const Diagnosis& diagnosis, std::size_t item);

/// The number that a key stands for: 1 is the likeliest word of the scale. Blank for other keys.
[[nodiscard]] std::optional<double> chanceOfKey(QChar key);
/// The rating that a key stands for: 1 to 6, C, N, I or A; C and I pressed again say "very".
[[nodiscard]] std::optional<AchRating> fitOfKey(QChar key, std::optional<AchRating> before);
/// The keys in words.
[[nodiscard]] QString matrixKeys(MatrixMode mode);

} // namespace soundings::ui
