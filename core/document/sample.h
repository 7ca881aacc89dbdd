// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <utility>
#include <vector>

namespace soundings {

/// The journal to explore: its entries, and which of them were sealed when, in the order of sealing. What is in `since`
/// happened after the seal and carries its own time.
struct SampleJournal {
    std::vector<Entry> entries;
    std::vector<std::pair<Id, Instant>> seals;
};

/// The sample journal that is compiled in; the same at every call.
[[nodiscard]] SampleJournal readSampleJournal();

} // namespace soundings
