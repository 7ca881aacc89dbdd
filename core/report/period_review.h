// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/period.h"
#include "core/report/report.h"

#include <string>
#include <vector>

namespace soundings {

/// One thing that happened, or fell due.
struct PeriodLine {
    Date day{};
    Id entry;
    std::string title; ///< of the entry
    std::string what;
    std::string details; ///< may be empty; lines

    bool operator==(const PeriodLine&) const = default;
};

/// A look back at a period: what was resolved, what fell due and waits, what moved; each by day.
struct PeriodReview {
    Date from{};
    Date to{};
    std::string sentence;
    std::vector<PeriodLine> resolved; ///< outcomes, reviews with their lessons, readings, promises closed, drops
    std::vector<PeriodLine> fellDue;
    std::vector<PeriodLine> moved; ///< seals, amendments, updates, tactics, constraints, reminders, remarks

    bool operator==(const PeriodReview&) const = default;
};

/// What is covered today is left out of the words, as everywhere.
[[nodiscard]] PeriodReview periodReviewOf(const Period& period, const Translate& translate = {});

[[nodiscard]] Report periodReport(const PeriodReview& review, const Instant& now, const Translate& translate = {});

/// What a kind of due thing is called: "Review", "Prediction", ...
[[nodiscard]] std::string nameOf(DueKind kind, const Translate& translate = {});

} // namespace soundings
