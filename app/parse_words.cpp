// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parse_words.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace soundings::app {

std::string helpAskedOf(const CLI::App& app)
{
    const CLI::App* about = &app;
    std::string before = "soundings";
    for (auto chosen = app.get_subcommands(); !chosen.empty(); chosen = chosen.front()->get_subcommands()) {
        if (about != &app) before += " " + about->get_name();
        about = chosen.front();
    }
    return about == &app ? app.help() : about->help(before);
}

std::string sentenceOf(const CLI::ParseError& error)
{
    std::string what = error.what();
    std::ranges::replace(what, '\n', ' ');
    while (!what.empty() && (what.back() == '.' || what.back() == ' ')) what.pop_back();
    return what + "; see soundings --help.";
}

} // namespace soundings::app
