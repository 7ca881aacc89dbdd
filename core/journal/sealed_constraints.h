// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/constraint_memory.h"
#include "core/journal/journal.h"

#include <cstdint>
#include <map>
#include <stop_token>
#include <vector>

namespace soundings {

/// Every constraint that a sealed decision of one journal called immovable, as far as the chain of seals was read.
struct SealedConstraints {
    std::int64_t upTo = -1; ///< the last number of the chain that was read; -1 = nothing was
    std::map<Id, std::vector<RememberedConstraint>> byEntry;

    bool operator==(const SealedConstraints&) const = default;
};

/// Reads on from what is known: only the decisions to which seals were added since. Throws Cancelled when a stop was
/// requested.
[[nodiscard]] SealedConstraints readSealedConstraints(const Journal& journal, SealedConstraints known = {},
                                                      const std::stop_token& stop = {});

/// All of them, the first that were called so first.
[[nodiscard]] std::vector<RememberedConstraint> inOrder(const SealedConstraints& constraints);

} // namespace soundings
