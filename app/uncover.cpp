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

std::string coveredRemark(const CoveredCount& covered, std::size_t entries)
{
    const char* noun = entries == 1 ? "entry" : "entries";
    std::string remark;
    if (covered.expectations > 0)
        remark =
            fmt::format("What was expected in {} of {} {} is covered until what happened is written, so it was left "
                        "out; soundings review writes it, export --uncover takes it along as it is.",
                        covered.expectations, entries, noun);
    if (covered.voices > 0)
        remark +=
            fmt::format("{}What people said in {} of {} {} is hidden until its blind round is revealed, so it was "
                        "left out; export --uncover takes it along as it is.",
                        remark.empty() ? "" : " ", covered.voices, entries, noun);
    return remark;
}

} // namespace soundings::app
