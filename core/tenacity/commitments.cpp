// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenacity/commitments.h"

#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace soundings {

std::vector<CommitmentHistory> commitmentHistories(const Entry& entry)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return {};
    std::vector<CommitmentHistory> all;
    for (const Commitment& commitment : decision->commitments) all.push_back({commitment, {}, {}, false});
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
    const std::string_view name = trimmed(which);
    if (histories.empty()) throw Error(ErrorKind::NotFound, "This decision has no commitment.");
    std::size_t number = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool isNumber = read.ec == std::errc() && read.ptr == name.data() + name.size();
    if (isNumber && number >= 1 && number <= histories.size()) return number - 1;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < histories.size(); ++i)
        if (!name.empty() && std::string_view(histories[i].made.id).starts_with(name)) found.push_back(i);
    if (found.size() == 1) return found.front();
    if (found.size() > 1)
        throw Error(ErrorKind::Input, fmt::format("{} commitments have an id that begins with {}; write more of it.",
                                                  found.size(), withVisibleControls(name)));
    throw Error(ErrorKind::NotFound,
                fmt::format("There is no commitment {}; this decision has {}.", withVisibleControls(name),
                            histories.size() == 1 ? std::string("one, number 1")
                                                  : fmt::format("numbers 1 to {}", histories.size())));
}

} // namespace soundings
