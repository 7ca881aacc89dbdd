// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <string>

namespace soundings::ui {

/// Writes a report as PDF (A4, embedded fonts, outline, language, page numbers, footer with the seal; the same bytes for
/// the same report) to the returned bytes. Needs a QGuiApplication; opens nothing outside.
[[nodiscard]] std::string toPdf(const Report& report);

} // namespace soundings::ui
