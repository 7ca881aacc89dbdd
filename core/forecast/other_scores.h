// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/proportion.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace soundings {

/// One resolved forecast over several outcomes of which exactly one came.
struct CategoryForecast {
    std::vector<double> p; ///< one for each outcome, 0..1, sum 1
    std::size_t came = 0;  ///< index of the outcome that came

    bool operator==(const CategoryForecast&) const = default;
};

/// Brier's score as he wrote it in 1950: the sum over all outcomes, 0..2, the mean over forecasts. With two outcomes it
/// is twice the `brier` of ForecastScores; say which one is shown. Blank for no forecasts. Throws Error{Input} for
/// chances that do not add up to 1 and an outcome that is not among them.
[[nodiscard]] std::optional<double> categoryBrier(std::span<const CategoryForecast> forecasts);

/// One resolved forecast of a quantity: it was said to lie within [low, high] with the chance `stated`.
struct IntervalForecast {
    double low = 0;
    double high = 0;
    double stated = 0.8; ///< between 0 and 1
    double value = 0;    ///< what it turned out to be

    bool operator==(const IntervalForecast&) const = default;
};

/// How often stated intervals held the value; both ends belong to them.
struct IntervalHits {
    std::size_t n = 0;
    std::size_t hits = 0;
    double stated = 0;       ///< mean of the stated chances: what the share of hits should be near
    double rate = 0;         ///< hits / n
    ChanceInterval interval; ///< Wilson's

    bool operator==(const IntervalHits&) const = default;
};

/// Blank for no forecasts. Throws Error{Input} for ends in the wrong order and chances outside (0, 1).
[[nodiscard]] std::optional<IntervalHits> intervalHits(std::span<const IntervalForecast> forecasts);

/// A forecast that was revised: each chance held from its day until the next one's.
struct Revision {
    int day = 0; ///< days since any fixed date, ascending
    double p = 0;

    bool operator==(const Revision&) const = default;
};

/// The Brier score of one forecast that was revised, three ways, so that a late change of mind does not hide the start.
struct RevisedBrier {
    double first = 0;
    double last = 0;
    double timeAverage = 0; ///< each day counts once

    bool operator==(const RevisedBrier&) const = default;
};

/// `resolved` is the day of the outcome; revisions of that day and later do not count, unless there is no other. Throws
/// Error{Input} for no revision, days out of order and chances outside 0..1.
[[nodiscard]] RevisedBrier revisedBrier(std::span<const Revision> revisions, int resolved, bool happened);

} // namespace soundings
