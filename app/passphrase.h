// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "core/journal/journal_key.h"
#include "core/support/secret.h"

#include <string>

namespace soundings::app {

/// A passphrase from the first line of `file` ("-" is standard input, of which no more than that line is read), or where
/// no file is named from the terminal, without showing it. Never from the command line, which others can see. `what` is
/// what it is asked for. Throws Error{Locked} where there is no terminal either.
[[nodiscard]] Secret readPassphrase(const std::string& file, const std::string& what);

/// The same for one that is to be set: on the terminal it is asked for twice. Throws Error{Input} where both differ or it
/// is empty.
[[nodiscard]] Secret readNewPassphrase(const std::string& file, const std::string& journal);

/// The key of the journal that a request names; null where that is not locked, where it is none, and for `lock`.
[[nodiscard]] SharedKey keyFor(const Request& request);

} // namespace soundings::app
