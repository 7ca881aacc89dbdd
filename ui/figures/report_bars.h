// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

class QPainter;

namespace soundings::ui {

/// A figure of bars on paper, `width` px wide: ink that survives black and white.
void paintBarsOnPaper(QPainter& painter, const BarsBlock& bars, double width);
[[nodiscard]] double heightOnPaper(const BarsBlock& bars);

/// The same as an SVG element for HTML reports.
[[nodiscard]] std::string barsSvg(const BarsBlock& bars);

} // namespace soundings::ui
