// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_part.h"
#include "core/support/program_part.h"

#include <dlfcn.h>

namespace soundings::app {

const WindowPart& windowPart()
{
    // Qt by itself first: each of its thousands of names would else be looked for in all libraries of the window.
    (void)::dlopen("libQt6Widgets.so.6", RTLD_LAZY | RTLD_LOCAL);
    return *static_cast<const WindowPart*>(symbolOfPart("soundings_window.so", "soundingsWindow"));
}

} // namespace soundings::app
