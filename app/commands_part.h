// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window_part.h"

namespace soundings::app {

/// Opens the window and returns its exit code. argc and argv are main's.
using OpenWindow = int (*)(int& argc, char** argv, const WindowStart& start);

/// What soundings_commands.so offers, under the name soundingsCommands: the command line with all that its commands need.
/// A window that is opened by nothing but a journal's path does not load it.
struct CommandsPart {
    PartHead head;
    /// Does what the words say, complains on standard error where it cannot, and returns the exit code.
    int (*run)(int& argc, char** argv, OpenWindow open);
};

} // namespace soundings::app
