// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings {

/// Where the program keeps what is not told another place: the first journal, one's own key, contacts. $XDG_DATA_HOME, else
/// ~/.local/share, and "soundings" in it; empty where neither is known.
[[nodiscard]] std::string dataFolder();

/// Where the settings are, and what could not be saved: $XDG_CONFIG_HOME, else ~/.config, and "soundings" in it.
[[nodiscard]] std::string configFolder();

} // namespace soundings
