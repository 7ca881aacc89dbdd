// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/program_part.h"

#include <cstdint>
#include <string>
#include <vector>

namespace soundings::ui {

/// One line of a PDF's outline.
struct PdfMark {
    std::string text; ///< UTF-8
    int level = 1;
    int page = 0;       ///< from 0
    double fromTop = 0; ///< points from the page's top edge
};

struct PdfDetails {
    std::string language;       ///< BCP 47
    std::string subject;        ///< UTF-8
    std::int64_t dateUtcMs = 0; ///< stands as the date of creation
    std::vector<PdfMark> outline;
};

/// Adds to Qt's PDF what Qt does not write: outline, language, title in the window, a fixed date and an id that depends
/// on the contents only, so that the same report gives the same bytes. Throws Error{Internal}. In the program this asks
/// soundings_pdf.so (pdf_loader.cpp); tests link the work itself (pdf_finish.cpp).
[[nodiscard]] std::string finishedPdf(const std::string& pdf, const PdfDetails& details);

/// What soundings_pdf.so offers, under the name soundingsPdf.
struct PdfPart {
    PartHead head;
    std::string (*finishedPdf)(const std::string& pdf, const PdfDetails& details);
};

} // namespace soundings::ui
