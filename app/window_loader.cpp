// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_part.h"
#include "core/support/program_part.h"

namespace soundings::app {

const WindowPart& windowPart()
{
    return *static_cast<const WindowPart*>(symbolOfPart("soundings_window.so", "soundingsWindow"));
}

} // namespace soundings::app
