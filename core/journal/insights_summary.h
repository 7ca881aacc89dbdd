// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/imperative_line.h"
#include "core/assessment/insights.h"
#include "core/assessment/period.h"
#include "core/journal/journal.h"

#include <string>
#include <vector>

namespace soundings {

/// All that the page of insights and the command `calibration` show.
struct InsightsSummary {
    Insights insights;
    std::vector<ImperativeLine> imperatives;

    bool operator==(const InsightsSummary&) const = default;
};

[[nodiscard]] InsightsSummary insightsSummaryOf(const Journal& journal, Date today, const InsightsInput& input = {});

/// A resolved prediction in words.
struct ShownPrediction {
    Id entry;
    Id prediction;
    std::string statement;
    std::string title; ///< of the entry
    double p = 0;
    bool happened = false;
    Date resolved{};

    bool operator==(const ShownPrediction&) const = default;
};

/// The predictions of one bin, the newest outcomes first.
struct ShownPredictions {
    std::vector<ShownPrediction> shown;
    std::size_t covered = 0; ///< left out, because a review of their decision is due and not written
    bool more = false;       ///< there are others behind the limit

    bool operator==(const ShownPredictions&) const = default;
};

/// Scored predictions with a chance within [from, to].
[[nodiscard]] ShownPredictions predictionsSaid(const Journal& journal, double from, double to, Date today,
                                               std::size_t limit = 100);

/// What happened in the entries of a journal from `from` to `to`, both included, and what fell due then and still waits.
[[nodiscard]] Period periodOf(const Journal& journal, Date from, Date to, Date today);

} // namespace soundings
