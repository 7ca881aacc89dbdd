// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"

namespace soundings::app {

/// "pdf", "html", "odt" or "md": what --format says, else the ending of the file's name; Markdown for standard output.
/// Throws Error{Usage} where the name does not say.
[[nodiscard]] std::string reportFormat(const Request& request);

/// Writes a report to where the request says and as it says.
[[nodiscard]] Answer writeOut(const Report& report, const Request& request, int& argc, char** argv);

} // namespace soundings::app
