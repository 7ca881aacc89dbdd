// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace soundings {

/// Something promised in a decision or a session, with what became of it.
struct CommitmentHistory {
    Commitment made;
    std::optional<CommitmentClosed> closed; ///< the last that was said of it
    std::optional<Instant> closedAt;
    bool lapsed = false; ///< a review came on its date or later, or the decision was dropped

    [[nodiscard]] bool isOpen() const { return !closed && !lapsed; }
    [[nodiscard]] bool isLate(Date today) const { return isOpen() && made.due && *made.due < today; }
};

/// The commitments of a decision or a session; none for other entries.
[[nodiscard]] std::vector<CommitmentHistory> commitmentHistories(const Entry& entry);

/// The index that `which` names: its number from 1, or any unique beginning of its id. Throws Error where there is none.
[[nodiscard]] std::size_t commitmentNamed(const std::vector<CommitmentHistory>& histories, std::string_view which);

} // namespace soundings
