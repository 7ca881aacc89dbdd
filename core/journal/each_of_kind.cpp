// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/each_of_kind.h"

#include "core/support/cancelled.h"

namespace soundings {

void eachOfKind(const Journal& journal, const std::string& kind, const std::function<void(const EntrySummary&)>& work,
                const std::stop_token& stop)
{
    EntryQuery page;
    page.kind = kind;
    page.limit = 200;
    for (;;) {
        const auto rows = journal.list(page);
        for (const EntrySummary& row : rows) {
            if (stop.stop_requested()) throw Cancelled();
            work(row);
        }
        if (rows.size() < page.limit) return;
        page.beforeRow = rows.back().row;
    }
}

} // namespace soundings
