// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/areas_reader.h"

#include "core/support/cancelled.h"

#include <functional>
#include <set>

namespace soundings {
namespace {

void eachOfKind(const Journal& journal, const char* kind, const std::stop_token& stop,
                const std::function<void(const EntrySummary&)>& act)
{
    EntryQuery page;
    page.kind = kind;
    page.limit = 200;
    for (;;) {
        const auto rows = journal.list(page);
        for (const EntrySummary& row : rows) {
            if (stop.stop_requested()) throw Cancelled();
            act(row);
        }
        if (rows.size() < page.limit) return;
        page.beforeRow = rows.back().row;
    }
}

} // namespace

AreasPicture areasOf(const Journal& journal, Date today, const Translate& translate, const std::stop_token& stop)
{
    AreasBuilder builder(today, translate);
    eachOfKind(journal, "area", stop, [&](const EntrySummary& row) { builder.addArea(journal.load(row.id)); });
    std::set<Id> waits;
    for (const DueItem& item : journal.due({})) waits.insert(item.entry);
    eachOfKind(journal, "decision", stop, [&](const EntrySummary& row) {
        if (row.life != Life::Standing) return;
        builder.addDecision(journal.load(row.id), row.stage != Stage::Draft,
                            row.stage != Stage::Reviewed || waits.contains(row.id));
    });
    return builder.take();
}

} // namespace soundings
