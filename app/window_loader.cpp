// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_loader.h"

#include "core/support/program_part.h"

#include <dlfcn.h>

namespace soundings::app {

WindowLoader::WindowLoader()
{
    // The copy that Qt is going to use. Loaded before Qt and not beside it, for loading is one after the other anyway.
    // Where it is not there, or not under this name, Qt reads the fonts itself a little later.
    void* library = ::dlopen("libfontconfig.so.1", RTLD_LAZY);
    const auto read = library ? reinterpret_cast<int (*)()>(::dlsym(library, "FcInit")) : nullptr;
    if (read) m_fonts = std::thread([read] { read(); });
}

WindowLoader::~WindowLoader()
{
    awaitFonts();
}

const WindowPart& WindowLoader::part()
{
    return *static_cast<const WindowPart*>(symbolOfPart("soundings_window.so", "soundingsWindow"));
}

void WindowLoader::awaitFonts()
{
    if (m_fonts.joinable()) m_fonts.join();
}

} // namespace soundings::app
