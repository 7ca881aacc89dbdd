// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace CLI {
class App;
}

namespace soundings::app {

/// The words of `contact`, `bundle` and `practice`, each of which is said with a second word behind it.
void addSharingCommands(CLI::App& app, Request& request);

} // namespace soundings::app
