// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"
#include "core/support/id.h"

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace soundings {

/// Looks on while many entries are written: told how many are done, asked to stop.
struct BulkWatch {
    std::function<void(std::size_t done, std::size_t total)> tell; ///< on the writing thread, every few hundred entries
    std::stop_token stop;
};

/// What writing many entries did; the rest was stored already, byte for byte.
struct BulkDone {
    std::size_t added = 0;
    std::vector<Id> changed;

    bool operator==(const BulkDone&) const = default;
};

/// The import that can be undone.
struct LastImport {
    Instant at;
    std::string source;
    std::size_t added = 0;
    std::size_t changed = 0;

    bool operator==(const LastImport&) const = default;
};

/// What undoing an import did.
struct ImportUndone {
    std::size_t removed = 0;
    std::vector<Id> restored;
    std::size_t kept = 0; ///< were changed after the import, and so stay as they are

    bool operator==(const ImportUndone&) const = default;
};

} // namespace soundings
