// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/session.h"
#include "core/support/say.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// Why something is proposed for an hour, in the order in which it comes: what was promised, what has a date, who was
/// not heard, what drifts, what only comes up later.
enum class TopicKind { Promised, Due, Unheard, Drifting, Coming };

/// Something in a journal that an hour could be spent on.
struct Topic {
    TopicKind kind = TopicKind::Due;
    Id entry;
    std::string title; ///< of the entry
    std::string text;  ///< the promise, the prediction, the signpost; of an unheard voice whose it is
    std::string owner; ///< of a promise
    std::optional<Date> date;
    std::optional<DueKind> due; ///< of Due and Coming: what kind of thing it is

    bool operator==(const Topic&) const = default;
};

/// What an agenda is made from; a journal is read for it elsewhere (core/journal/session_topics.h).
struct AgendaInput {
    std::vector<Topic> topics;
    double minutes = 50;    ///< of the whole hour
    double openAndEnd = 10; ///< of them for what would make it worth it, and for what is taken away
};

/// One line of a proposed agenda.
struct ProposedItem {
    std::string text;
    Id source;
    double minutes = 0;
    TopicKind kind = TopicKind::Due;
    std::optional<Date> date;

    bool operator==(const ProposedItem&) const = default;
};

struct ProposedAgenda {
    std::vector<ProposedItem> items;
    std::size_t left = 0; ///< how many topics had no room

    bool operator==(const ProposedAgenda&) const = default;
};

/// The agenda that the topics make: kind by kind, within a kind the earliest date first, those without a date last. What
/// concerns the same entry and has the same words stands once, where it comes first. Each takes the minutes of its kind
/// until the hour is full; the first one always has room.
[[nodiscard]] ProposedAgenda proposeAgenda(const AgendaInput& input, const Translate& translate = {});

/// The items of a proposal that a session has not yet, as items of its own.
[[nodiscard]] std::vector<AgendaItem> itemsFrom(const ProposedAgenda& proposal, const std::vector<AgendaItem>& known,
                                                IdSource& ids);

} // namespace soundings
