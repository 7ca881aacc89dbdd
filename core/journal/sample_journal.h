// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"

#include <string>

namespace soundings {

/// Makes the sample journal at `path` (the file must not exist; throws as Journal::create does). It is written as it
/// was lived: each entry, seal and later item at its own time, so its chain is the same on every machine. Returns the
/// entry to begin with.
Id makeSampleJournal(const std::string& path);

} // namespace soundings
