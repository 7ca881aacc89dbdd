// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace soundings::app {

/// The help that was asked for: of the last command among the words.
[[nodiscard]] std::string helpAskedOf(const CLI::App& app);

/// What the library says of words it cannot use, as one sentence with the way out.
[[nodiscard]] std::string sentenceOf(const CLI::ParseError& error);

} // namespace soundings::app
