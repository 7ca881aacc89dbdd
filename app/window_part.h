// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/support/program_part.h"

#include <string>

namespace soundings::app {

/// What soundings_window.so offers, under the name soundingsWindow: all that needs Qt. Commands that draw nothing do not
/// load it. argc and argv are main's.
struct WindowPart {
    PartHead head;
    /// Runs the window until it is closed; returns the exit code. `journal` empty = the one opened last.
    int (*run)(int& argc, char** argv, const std::string& journal, bool timeToWindow);
    /// A report drawn without a display, "pdf" or "html", as bytes.
    std::string (*draw)(int& argc, char** argv, const Report& report, const std::string& format);
};

/// Loads it. Throws Error{Internal} where it is missing or of another version.
[[nodiscard]] const WindowPart& windowPart();

} // namespace soundings::app
