// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// Something that fell due within a period and has not been dealt with.
struct PeriodDue {
    Id entry;
    std::string title; ///< of the entry
    DueKind kind = DueKind::Review;
    std::string text;
    Date date{};
    bool keeping = false; ///< the day is past until which it was to be kept; no review

    bool operator==(const PeriodDue&) const = default;
};

/// An entry in which something may have happened within a period.
struct PeriodEntry {
    Entry entry;
    std::optional<Instant> sealedAt;

    bool operator==(const PeriodEntry&) const = default;
};

/// What a look back at a period is made from: days from `from` to `to`, both included.
struct Period {
    Date from{};
    Date to{};
    Date today{};
    std::vector<PeriodEntry> entries;
    std::vector<PeriodDue> due;

    bool operator==(const Period&) const = default;
};

} // namespace soundings
