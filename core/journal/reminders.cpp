// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/reminders.h"

#include "core/journal/journal.h"

#include <map>

namespace soundings {

Rescheduled rescheduled(const DueItem& item, std::optional<Date> until, const std::string& reason)
{
    return {item.kind, item.item, until, reason, {}};
}

std::size_t moveReminders(Journal& journal, const Clock& clock, IdSource& ids, const std::vector<DueItem>& items,
                          std::optional<Date> until, const std::string& reason)
{
    std::map<Id, std::vector<Rescheduled>> byEntry;
    for (const DueItem& item : items) byEntry[item.entry].push_back(rescheduled(item, until, reason));
    for (auto& [id, moved] : byEntry) {
        Entry entry = journal.load(id);
        for (Rescheduled& one : moved) entry.since.push_back({ids.next(), clock.now(), std::move(one), {}});
        journal.save(entry, "reminders");
    }
    return byEntry.size();
}

} // namespace soundings
