// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::ui {

/// Whether there is a display to open a window on, as far as that can be told without Qt, which ends the process where
/// there is none.
[[nodiscard]] bool hasDisplay(int argc, char** argv);

/// One sentence on standard error: what is missing, and what to do instead.
void sayThatThereIsNoDisplay();

/// While it lives, Qt's complaints about a display are that one sentence, and its abort is an ordinary end with code 1.
class DisplayGuard {
public:
    DisplayGuard();
    DisplayGuard(const DisplayGuard&) = delete;
    DisplayGuard& operator=(const DisplayGuard&) = delete;
    ~DisplayGuard();
};

} // namespace soundings::ui
