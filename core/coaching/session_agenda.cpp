// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/session_agenda.h"

#include "core/support/text.h"

#include <algorithm>
#include <tuple>

namespace soundings {
namespace {

double minutesFor(TopicKind kind)
{
    switch (kind) {
    case TopicKind::Promised: return 4;
    case TopicKind::Due: return 8;
    case TopicKind::Unheard: return 8;
    case TopicKind::Drifting: return 8;
    case TopicKind::Coming: return 5;
    }
    return 5;
}

auto placeOf(const Topic& topic)
{
    return std::tuple(topic.kind, !topic.date, topic.date.value_or(Date{}));
}

std::string wordsOf(const Topic& topic, const Translate& tr)
{
    const std::string title = isBlank(topic.title) ? say(tr, "Untitled") : std::string(trimmed(topic.title));
    std::string text(trimmed(topic.text));
    if (topic.kind == TopicKind::Promised) {
        if (isBlank(topic.owner)) return text;
        const std::string owner(trimmed(topic.owner));
        return say(tr, "{owner}: {promise}", fmt::arg("owner", owner), fmt::arg("promise", text));
    }
    if (topic.kind == TopicKind::Unheard)
        return say(tr, "{title}: hear {who}", fmt::arg("title", title), fmt::arg("who", text));
    if (topic.due == DueKind::Review) return say(tr, "{title}: look again", fmt::arg("title", title));
    return text.empty() ? title : say(tr, "{title}: {what}", fmt::arg("title", title), fmt::arg("what", text));
}

} // namespace

ProposedAgenda proposeAgenda(const AgendaInput& input, const Translate& translate)
{
    std::vector<Topic> topics = input.topics;
    std::ranges::stable_sort(topics, {}, placeOf);
    ProposedAgenda agenda;
    double room = input.minutes - input.openAndEnd;
    for (const Topic& topic : topics) {
        ProposedItem item{wordsOf(topic, translate), topic.entry, minutesFor(topic.kind), topic.kind, topic.date};
        const auto same = [&](const ProposedItem& known) {
            return known.source == item.source && known.text == item.text;
        };
        if (isBlank(item.text) || std::ranges::any_of(agenda.items, same)) continue;
        if (!agenda.items.empty() && item.minutes > room) {
            ++agenda.left;
            continue;
        }
        room -= item.minutes;
        agenda.items.push_back(std::move(item));
    }
    return agenda;
}

std::vector<AgendaItem> itemsFrom(const ProposedAgenda& proposal, const std::vector<AgendaItem>& known, IdSource& ids)
{
    std::vector<AgendaItem> items;
    for (const ProposedItem& proposed : proposal.items) {
        const auto same = [&](const AgendaItem& item) {
            return item.source == proposed.source && item.text == proposed.text;
        };
        if (std::ranges::any_of(known, same)) continue;
        AgendaItem item;
        item.id = ids.next();
        item.text = proposed.text;
        item.source = proposed.source;
        item.minutes = proposed.minutes;
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace soundings
