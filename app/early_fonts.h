// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace soundings::app {

/// Has the system's font configuration read on a thread of its own, from construction on, while Qt connects to the display
/// and waits for its answers. Not before the window's libraries are loaded: each of the two would hold up the other, for
/// both ask for much memory. Qt finds it read. Sets the locale as Qt is going to set it.
class EarlyFonts {
public:
    EarlyFonts();
    /// Returns when it has been read; no text may be measured before. Without fontconfig it returns at once.
    void wait();

private:
    std::jthread m_thread;
};

} // namespace soundings::app
