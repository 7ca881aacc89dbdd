// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/areas_reader.h"

#include "core/journal/each_of_kind.h"

#include <set>

namespace soundings {
AreasPicture areasOf(const Journal& journal, Date today, const Translate& translate, const std::stop_token& stop)
{
    AreasBuilder builder(today, translate);
    eachOfKind(journal, "area", [&](const EntrySummary& row) { builder.addArea(journal.load(row.id)); }, stop);
    std::set<Id> waits;
    for (const DueItem& item : journal.due({})) waits.insert(item.entry);
    const auto addDecision = [&](const EntrySummary& row) {
        if (row.life != Life::Standing) return;
        builder.addDecision(journal.load(row.id), row.stage != Stage::Draft,
                            row.stage != Stage::Reviewed || waits.contains(row.id));
    };
    eachOfKind(journal, "decision", addDecision, stop);
    return builder.take();
}

} // namespace soundings
