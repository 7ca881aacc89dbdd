// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/data_folder.h"

#include <cstdlib>

namespace soundings {

namespace {

std::string folderIn(const char* variable, const char* otherwise)
{
    const char* const named = std::getenv(variable); // NOLINT(concurrency-mt-unsafe): nothing here sets it
    if (named != nullptr && *named == '/') return std::string(named) + "/soundings";
    const char* const home = std::getenv("HOME"); // NOLINT(concurrency-mt-unsafe): as above
    return home != nullptr && *home != '\0' ? std::string(home) + otherwise + "/soundings" : std::string();
}

} // namespace

std::string dataFolder()
{
    return folderIn("XDG_DATA_HOME", "/.local/share");
}

std::string configFolder()
{
    return folderIn("XDG_CONFIG_HOME", "/.config");
}

} // namespace soundings
