// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own odtFile: libzip and what is behind it are loaded with the first such report, not at each start.
#include "core/support/program_part.h"
#include "ui/output/odt_file.h"

namespace soundings::ui {

std::string odtFile(const Report& report, const std::vector<OdtDrawing>& drawings)
{
    const auto* part = static_cast<const OdtPart*>(symbolOfPart("soundings_odt.so", "soundingsOdt"));
    return part->odtFile(report, drawings);
}

} // namespace soundings::ui
