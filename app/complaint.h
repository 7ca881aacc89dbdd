// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <exception>

namespace soundings::app {

/// Whether --json is among the words, also where they cannot be understood.
[[nodiscard]] bool asksForJson(int argc, const char* const* argv);

/// One sentence for standard error, as JSON where asked for; returns the exit code.
int complain(const Error& error, bool json);

/// The same for whatever was thrown.
int complain(const std::exception_ptr& thrown, bool json);

} // namespace soundings::app
