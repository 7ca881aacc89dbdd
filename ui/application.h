// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace soundings::ui {

/// How the program was started as a window.
struct StartOptions {
    QString journal;           ///< empty = the one the settings know, else the default in the XDG data folder
    bool timeToWindow = false; ///< print milliseconds from process start to the first usable window, then leave (bench)
    std::function<void()> beforeText; ///< called, where it is set, before the first text is measured
};

/// Runs the window until it is closed; returns the exit code. Checks for a display first (one clear sentence on standard
/// error, exit code 1, where there is none).
int runWindow(int& argc, char** argv, const StartOptions& options);

} // namespace soundings::ui
