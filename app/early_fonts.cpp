// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/early_fonts.h"

#include <fontconfig/fontconfig.h>

#include <clocale>

#include <dlfcn.h>

namespace soundings::app {

EarlyFonts::EarlyFonts()
{
    std::setlocale(LC_ALL, ""); // before there is a second thread that reads numbers
    // By name, so that no command pays for it. It stays loaded, Qt needs it as well.
    void* library = ::dlopen("libfontconfig.so.1", RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    if (!library) return;
    const auto read = reinterpret_cast<decltype(&FcInit)>(::dlsym(library, "FcInit"));
    if (read) m_thread = std::jthread([read] { read(); });
}

void EarlyFonts::wait()
{
    if (m_thread.joinable()) m_thread.join();
}

} // namespace soundings::app
