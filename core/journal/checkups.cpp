// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/checkups.h"

#include <algorithm>

namespace soundings {

std::vector<Entry> checkupsOf(const Journal& journal, std::size_t most)
{
    EntryQuery query;
    query.kind = "checkup";
    query.limit = most;
    std::vector<Entry> entries;
    for (const EntrySummary& row : journal.list(query))
        if (Entry entry = journal.load(row.id); entry.checkup() != nullptr) entries.push_back(std::move(entry));
    std::ranges::stable_sort(entries, [](const Entry& a, const Entry& b) { return dayOf(b) < dayOf(a); });
    return entries;
}

BegunCheckup beginCheckup(const Journal& journal, const Instant& now, Date today, IdSource& ids)
{
    std::vector<Entry> before = checkupsOf(journal);
    BegunCheckup begun;
    begun.begun = newCheckup(before.empty() ? nullptr : &before.front(), now, today, ids);
    for (Entry& entry : before) {
        if (!entry.checkup()->next) continue;
        entry.checkup()->next.reset();
        begun.answered.push_back(std::move(entry));
    }
    return begun;
}

} // namespace soundings
