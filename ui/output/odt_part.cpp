// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What soundings_odt.so shows of itself.
#include "ui/output/odt_file.h"

namespace soundings::ui {

extern "C" const OdtPart soundingsOdt{{SOUNDINGS_VERSION}, &odtFile};

} // namespace soundings::ui
