// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sealed_constraints.h"

#include "core/support/cancelled.h"

#include <algorithm>
#include <utility>

namespace soundings {

SealedConstraints readSealedConstraints(const Journal& journal, SealedConstraints known, const std::stop_token& stop)
{
    const auto [entries, last] = journal.sealedAfter(known.upTo);
    for (const Id& id : entries) {
        if (stop.stop_requested()) throw Cancelled{};
        known.byEntry.erase(id);
        const auto entry = journal.find(id);
        if (!entry || entry->decision() == nullptr) continue; // a seal of something that is gone: verify names it
        const auto seal = journal.sealOf(id);
        if (!seal) continue; // taken back
        auto constraints = constraintsOf(*entry, localDate(seal->at));
        if (!constraints.empty()) known.byEntry.emplace(id, std::move(constraints));
    }
    known.upTo = last;
    return known;
}

std::vector<RememberedConstraint> inOrder(const SealedConstraints& constraints)
{
    std::vector<RememberedConstraint> all;
    for (const auto& [entry, several] : constraints.byEntry) all.insert(all.end(), several.begin(), several.end());
    std::ranges::stable_sort(all, {}, &RememberedConstraint::calledOn);
    return all;
}

} // namespace soundings
