// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace soundings::app {

struct Request;

/// What the words of `session ...` ask for beyond what all commands know.
struct SessionWords {
    std::string title;
    std::string date;
    std::string engagement;                ///< any unique beginning of its id
    std::string client;                    ///< for whom a new engagement is made
    std::string worth;                     ///< what would make this hour worth it
    std::string questions;                 ///< the id of a set, or a file that holds one
    std::vector<std::string> participants; ///< "Name" or "Name:role" each
    std::vector<std::string> only;         ///< of `report`: which entries may be named
    bool keep = false;                     ///< of `agenda`: put it into the session
};

/// Adds `session new`, `list`, `agenda`, `report` and `questions`.
void addSessionCommands(CLI::App& app, Request& request);

} // namespace soundings::app
