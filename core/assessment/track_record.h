// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"
#include "core/support/id.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// What predictions are told apart by.
enum class SplitBy { Area, Kind, Horizon, Function, Period };

/// Resolved yes-or-no predictions of one part of a split, one chance said last and one outcome, summed up.
struct ScoredGroup {
    std::string part; ///< empty without a split; else an area, a function, a year, or the number of a kind or horizon
    double p = 0;     ///< 0..1
    bool happened = false;
    std::size_t n = 0;
    double firstLoss = 0;     ///< sum of (first chance - outcome)^2
    double averageLoss = 0;   ///< sum of the means over the days each stood
    std::size_t declared = 0; ///< how many have a base rate that was declared beforehand
    double declaredLoss = 0;  ///< sum of (that base rate - outcome)^2

    bool operator==(const ScoredGroup&) const = default;
};

/// Resolved yes-or-no predictions of one day.
struct ScoredDay {
    Date day{};
    std::size_t n = 0;
    double loss = 0;    ///< sum of (last chance - outcome)^2
    double squares = 0; ///< sum of the squares of those

    bool operator==(const ScoredDay&) const = default;
};

/// One of few resolved predictions, with what belongs together.
struct ClusteredForecast {
    double p = 0;
    bool happened = false;
    std::size_t project = 0; ///< the same number for predictions of one entry
    std::optional<double> reference;

    bool operator==(const ClusteredForecast&) const = default;
};

/// Predictions that are not scored, by why.
struct Unscored {
    std::size_t open = 0;     ///< waiting, due or not
    std::size_t overdue = 0;  ///< of those: due today or before
    std::size_t isVoid = 0;   ///< withdrawn, or of an option that was not taken
    std::size_t noNumber = 0; ///< resolved, but nothing was said that could be scored
    std::size_t drafts = 0;   ///< of decisions that are not sealed

    bool operator==(const Unscored&) const = default;
};

/// Decisions that were reviewed, by how they were decided and how they turned out.
struct ReviewedCounts {
    std::size_t earned = 0;
    std::size_t lucky = 0;
    std::size_t unlucky = 0;
    std::size_t toLearnFrom = 0;
    std::size_t notJudged = 0; ///< quality not rated in full, or too early to say

    bool operator==(const ReviewedCounts&) const = default;
};

/// All that a journal has resolved, as sums: what insights are computed from.
struct TrackRecord {
    std::vector<ScoredGroup> groups;        ///< by part, then by chance, then by outcome
    std::vector<ScoredDay> days;            ///< ascending
    std::vector<ClusteredForecast> singles; ///< every one, where they are few; else empty
    Unscored unscored;
    std::size_t intervals = 0; ///< quantities with an interval, resolved
    std::size_t hits = 0;      ///< of those: within the interval
    std::size_t choices = 0;   ///< one-of-several, resolved
    double choiceScore = 0;    ///< sum of their Brier scores, 0..2 each
    ReviewedCounts reviewed;

    bool operator==(const TrackRecord&) const = default;
};

/// A resolved prediction by its place in the journal.
struct ScoredPrediction {
    Id entry;
    Id prediction;
    double p = 0;
    bool happened = false;
    Date resolved{};

    bool operator==(const ScoredPrediction&) const = default;
};

} // namespace soundings
