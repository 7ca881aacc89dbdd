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

namespace {

std::vector<Entry> askingNoMore(std::vector<Entry> entries)
{
    std::erase_if(entries, [](const Entry& entry) { return !entry.checkup()->next; });
    for (Entry& entry : entries) entry.checkup()->next.reset();
    return entries;
}

} // namespace

BegunCheckup beginCheckup(const Journal& journal, const Instant& now, Date today, IdSource& ids)
{
    std::vector<Entry> before = checkupsOf(journal);
    BegunCheckup begun;
    begun.begun = newCheckup(before.empty() ? nullptr : &before.front(), now, today, ids);
    begun.answered = askingNoMore(std::move(before));
    return begun;
}

std::vector<Entry> answeredBy(const Journal& journal, const Entry& newest)
{
    if (newest.checkup() == nullptr || !newest.checkup()->next) return {};
    std::vector<Entry> others = checkupsOf(journal);
    std::erase_if(others, [&](const Entry& entry) { return entry.id == newest.id; });
    return askingNoMore(std::move(others));
}

std::optional<Entry> asksAgainWithout(const Journal& journal, const Entry& removed)
{
    if (removed.checkup() == nullptr || !removed.checkup()->next) return {};
    std::vector<Entry> others = checkupsOf(journal);
    std::erase_if(others, [&](const Entry& entry) { return entry.id == removed.id; });
    const auto asks = [](const Entry& entry) { return entry.checkup()->next.has_value(); };
    if (others.empty() || std::ranges::any_of(others, asks)) return {};
    Entry latest = std::move(others.front());
    latest.checkup()->next = addMonths(dayOf(latest), 1);
    return latest;
}

} // namespace soundings
