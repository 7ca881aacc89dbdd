// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What soundings_pdf.so shows of itself.
#include "ui/output/pdf_finish.h"

namespace soundings::ui {

extern "C" const PdfPart soundingsPdf{{SOUNDINGS_VERSION}, &finishedPdf};

} // namespace soundings::ui
