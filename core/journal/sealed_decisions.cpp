// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sealed_decisions.h"

#include "core/support/cancelled.h"
#include "core/tenacity/pursuit.h"

#include <algorithm>
#include <set>

namespace soundings {

SealedDecisions readSealedDecisions(const Journal& journal, const std::stop_token& stop)
{
    SealedDecisions all;
    std::set<Id> superseded;
    EntryQuery query;
    query.limit = 500;
    for (;;) {
        const std::vector<EntrySummary> page = journal.list(query);
        for (const EntrySummary& row : page) {
            if (stop.stop_requested()) throw Cancelled{};
            if (row.stage == Stage::Draft) continue;
            const auto seal = journal.sealOf(row.id);
            const auto entry = journal.find(row.id);
            if (!seal || !entry || entry->decision() == nullptr) continue;
            const Date sealedOn = localDate(seal->at);
            const Pursuit pursuit = pursuitOf(*entry);
            if (pursuit.kind == TenacityKind::Imperative && !pursuit.dropped)
                all.imperatives.push_back({entry->id, entry->title, sealedOn});
            for (const Id& id : entry->decision()->supersedes) superseded.insert(id);
            for (RememberedConstraint& constraint : constraintsOf(*entry, sealedOn))
                all.constraints.push_back(std::move(constraint));
        }
        if (page.size() < query.limit) break;
        query.beforeRow = page.back().row;
    }
    std::erase_if(all.imperatives, [&](const StandingImperative& one) { return superseded.contains(one.id); });
    std::ranges::stable_sort(all.imperatives, {}, &StandingImperative::sealedOn);
    std::ranges::stable_sort(all.constraints, {}, &RememberedConstraint::calledOn);
    return all;
}

} // namespace soundings
