// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"

#include <string>
#include <vector>

namespace soundings {

/// A place of an entry that was changed on two sides, each in its own way: one value stands in the document, the others
/// are kept here until somebody chooses. An entry with conflicts cannot be sealed.
struct Conflict {
    /// Like a JSON pointer into the document, but an item of a list goes by what identifies it ("/belief/options/ID/title")
    /// instead of by its place in the list. Empty: the whole document.
    std::string place;
    std::vector<std::string> others; ///< canonical JSON of each value that does not stand; empty = taken out there
    Extra extra;

    bool operator==(const Conflict&) const = default;
};

} // namespace soundings
