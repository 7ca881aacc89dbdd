// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/uncover.h"

#include <fmt/format.h>

namespace soundings::app {

Covering coveringOf(const Found& found, const World& world)
{
    return soundings::coveringOf(found.entry, found.seal.has_value(), world.clock.today());
}

Entry seenAs(const Request& request, const Found& found, const World& world)
{
    return request.uncover ? found.entry : asCovered(found.entry, coveringOf(found, world));
}

void recordUncovering(const Request& request, const World& world)
{
    if (!request.uncover || request.ids.empty()) return;
    {
        const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
        if (!coveringOf(loadEntry(journal, request.ids.front()), world).any()) return;
    }
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    Found found = loadEntry(journal, request.ids.front());
    if (!coveringOf(found, world).any()) return;
    found.entry.since.push_back({world.ids.next(), world.clock.now(), Uncovering{"soundings --uncover", {}}, {}});
    journal.save(found.entry, "uncover");
}

std::string coveredRemark(std::size_t covered, std::size_t entries)
{
    if (covered == 0) return {};
    return fmt::format(
        "What was expected in {} of {} {} is covered until what happened is written, so it was left out; "
        "soundings review writes it, export --uncover takes it along as it is.",
        covered, entries, entries == 1 ? "entry" : "entries");
}

} // namespace soundings::app
