// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/say.h"

#include <cstddef>
#include <string>

namespace soundings {

/// An imperative as a list shows it: how long it runs, by which tactics, and what moved.
struct ImperativeLine {
    Id entry;
    std::string title;
    Date since{}; ///< the day it was sealed as one, or called one later
    int days = 0; ///< from then to today
    std::size_t tactics = 0;
    std::string tactic;   ///< the hypothesis of the one that runs; empty = none runs
    std::string progress; ///< what signposts and looks say, one sentence

    bool operator==(const ImperativeLine&) const = default;
};

/// Of a sealed decision. What is covered stays out of it: it names no expectation, only what was read since.
[[nodiscard]] ImperativeLine imperativeLineOf(const Entry& entry, const Instant& sealedAt, Date today,
                                              const Translate& translate = {});

} // namespace soundings
