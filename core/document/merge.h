// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <cstddef>

namespace soundings {

/// An entry that holds what both sides hold.
struct MergedEntry {
    Entry entry;
    std::size_t conflicts = 0; ///< places that both sides changed, each in its own way, beyond those known before
};

/// Merges two histories of one entry, place by place. What only one side changed since `base`, the last version that both had
/// (or null where none is known), is taken; where both did, one value stands and the other is kept as a conflict. Without a
/// base nothing counts as taken out: all that either side has is kept. Items of lists are told apart by what identifies them.
///
/// The same two entries give the same bytes whichever is called one and which other, and merging again changes nothing.
/// Both must have the same id. What would not be a document place by place is merged item by item, else as a whole.
[[nodiscard]] MergedEntry mergeEntries(const Entry* base, const Entry& one, const Entry& other);

} // namespace soundings
