// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/support/program_part.h"

#include <string>
#include <vector>

namespace soundings::ui {

/// A figure of a report, drawn: an SVG file, and the same as PNG for programs that cannot show it. Empty where it is not
/// drawn.
struct OdtDrawing {
    std::string svg;
    std::string png;
};

/// A report as the bytes of an OpenDocument text (ISO/IEC 26300, version 1.3): real headings, header rows that are
/// repeated, pages that are numbered, figures with their words. `drawings` has one for each figure of the report, in its
/// order; what is missing there is written as a table (the board) or left out. The same report gives the same bytes.
/// Throws Error{Internal}.
[[nodiscard]] std::string odtFile(const Report& report, const std::vector<OdtDrawing>& drawings);

/// What soundings_odt.so offers, under the name soundingsOdt.
struct OdtPart {
    PartHead head;
    std::string (*odtFile)(const Report& report, const std::vector<OdtDrawing>& drawings);
};

} // namespace soundings::ui
