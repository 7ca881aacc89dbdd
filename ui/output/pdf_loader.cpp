// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own finishedPdf: libqpdf and the dozen libraries behind it are loaded with the first PDF, not at each start.
#include "core/support/program_part.h"
#include "ui/output/pdf_finish.h"

namespace soundings::ui {

std::string finishedPdf(const std::string& pdf, const PdfDetails& details)
{
    const auto* part = static_cast<const PdfPart*>(symbolOfPart("soundings_pdf.so", "soundingsPdf"));
    return part->finishedPdf(pdf, details);
}

} // namespace soundings::ui
