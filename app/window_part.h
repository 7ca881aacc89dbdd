// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/support/program_part.h"

#include <functional>
#include <string>

namespace soundings::app {

/// How the window is opened.
struct WindowStart {
    std::string journal;                   ///< empty = the one opened last
    bool timeToWindow = false;             ///< print how long it took, then leave
    std::function<void()> beforeText = {}; ///< called before the first text is measured
};

/// What soundings_window.so offers, under the name soundingsWindow: all that needs Qt. Commands that draw nothing do not
/// load it. argc and argv are main's.
struct WindowPart {
    PartHead head;
    /// Runs the window until it is closed; returns the exit code.
    int (*run)(int& argc, char** argv, const WindowStart& start);
    /// A report drawn without a display, "pdf", "odt" or "html", as bytes.
    std::string (*draw)(int& argc, char** argv, const Report& report, const std::string& format);
};

/// Loads it. Throws Error{Internal} where it is missing or of another version.
[[nodiscard]] const WindowPart& windowPart();

} // namespace soundings::app
