// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_part.h"

#include <thread>

namespace soundings::app {

/// Loads soundings_window.so, and reads the system's font configuration at the same time: the two take about as long.
class WindowLoader {
public:
    WindowLoader();
    WindowLoader(const WindowLoader&) = delete;
    WindowLoader& operator=(const WindowLoader&) = delete;
    ~WindowLoader();

    /// Throws Error{Internal} where it is missing.
    [[nodiscard]] const WindowPart& part();
    /// Returns when the fonts are known.
    void awaitFonts();

private:
    std::thread m_fonts;
};

} // namespace soundings::app
