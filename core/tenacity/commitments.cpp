// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenacity/commitments.h"

#include "core/support/named_item.h"

#include <algorithm>

namespace soundings {

std::vector<CommitmentHistory> commitmentHistories(const Entry& entry)
{
    std::vector<CommitmentHistory> all;
    const Session* session = entry.session();
    const Decision* decision = entry.decision();
    if (decision == nullptr && session == nullptr) return all;
    for (const Commitment& commitment : decision != nullptr ? decision->commitments : session->commitments)
        all.push_back({commitment, {}, {}, false});
    for (const SinceItem& item : entry.since) {
        if (const auto* closed = std::get_if<CommitmentClosed>(&item.what)) {
            const auto found =
                std::ranges::find_if(all, [&](const auto& each) { return each.made.id == closed->commitment; });
            if (found == all.end()) continue;
            found->closed = *closed;
            found->closedAt = item.at;
        } else if (std::holds_alternative<Review>(item.what)) {
            const Date on = localDate(item.at);
            for (CommitmentHistory& each : all) each.lapsed = each.lapsed || !each.made.due || on >= *each.made.due;
        }
    }
    // A decision that was dropped asks for nothing, whenever it was promised.
    if (std::ranges::any_of(entry.since, [](const auto& item) { return std::holds_alternative<Drop>(item.what); }))
        for (CommitmentHistory& each : all) each.lapsed = true;
    return all;
}

std::size_t commitmentNamed(const std::vector<CommitmentHistory>& histories, std::string_view which)
{
    std::vector<std::string_view> ids;
    for (const CommitmentHistory& history : histories) ids.emplace_back(history.made.id);
    return itemNamed(ids, which, {"commitment", "commitments", "decision or session"});
}

} // namespace soundings
