// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace soundings {

/// One resolved yes-or-no forecast.
struct Forecast {
    double p = 0; ///< the stated chance, 0..1
    bool happened = false;

    bool operator==(const Forecast&) const = default;
};

/// Forecasts that say the same and ended the same, counted instead of listed.
struct CountedForecast {
    Forecast forecast;
    std::size_t count = 1;

    bool operator==(const CountedForecast&) const = default;
};

/// Forecasts that are looked at together: those of one issued value, or those within [from, to).
struct ForecastBin {
    double from = 0;
    double to = 1; ///< the last bin of given edges includes it; equal to `from` for a bin of one issued value
    std::size_t n = 0;
    std::size_t events = 0;
    std::optional<double> mean;     ///< of the stated chances; blank where the bin is empty
    std::optional<double> observed; ///< events / n; blank likewise

    bool operator==(const ForecastBin&) const = default;
};

/// The three terms of Murphy 1973.
struct MurphyTerms {
    double reliability = 0;
    double resolution = 0;
    double uncertainty = 0;

    bool operator==(const MurphyTerms&) const = default;
};

/// The same with the bias of small samples taken out (Ferro & Fricker 2012): terms may leave their usual range, their
/// sum is unchanged.
struct CorrectedTerms {
    double reliability = 0;
    std::optional<double> resolution;  ///< blank for a single forecast, whose spread is unknown
    std::optional<double> uncertainty; ///< likewise

    bool operator==(const CorrectedTerms&) const = default;
};

/// How good a set of forecasts was. What is undefined is blank: all of it for no forecasts.
struct ForecastScores {
    std::size_t n = 0;
    std::size_t events = 0;
    std::optional<double> baseRate;      ///< events / n
    std::optional<double> brier;         ///< mean (p - o)^2, 0..1, lower is better (Brier 1950, one category counted)
    std::optional<double> logLoss;       ///< in nats; infinite where a forecast of 0 or 1 was wrong
    std::optional<double> skill;         ///< 1 - Brier / that of the sample's own base rate; blank where that is 0
    std::optional<double> skillDeclared; ///< the same against the declared base rate; blank without one
    std::optional<MurphyTerms> terms;    ///< Brier = reliability - resolution + uncertainty + variance - covariance
    std::optional<CorrectedTerms> corrected;
    std::optional<double> withinBinVariance;   ///< 0 for bins of one issued value (Stephenson et al. 2008)
    std::optional<double> withinBinCovariance; ///< with its factor 2
    std::vector<ForecastBin> bins;             ///< ascending

    bool operator==(const ForecastScores&) const = default;
};

/// `reference` is the base rate declared beforehand, 0..1. Without `edges` there is one bin for each issued value; with
/// them (at least two, ascending) bins are [from, to), the last one closed, and empty ones are kept. Chances and edges
/// that agree to nine decimals count as equal, so that 0.6 lies on the edge 3 * 0.2. Throws Error{Input} for numbers
/// outside their ranges and for a forecast that no bin takes.
[[nodiscard]] ForecastScores scoreForecasts(std::span<const Forecast> forecasts, std::optional<double> reference = {},
                                            std::span<const double> edges = {});
/// The same for forecasts that are counted.
[[nodiscard]] ForecastScores scoreCounted(std::span<const CountedForecast> forecasts,
                                          std::optional<double> reference = {}, std::span<const double> edges = {});

/// What a number of resolved forecasts is enough to show (methods.md section 5).
enum class ForecastDetail {
    Scores,        ///< below 10: the list and the Brier score
    Skill,         ///< from 10: also skill, with its interval
    Decomposition, ///< from 50: also the terms, bias-corrected
};
[[nodiscard]] ForecastDetail detailFor(std::size_t resolved);

/// Whether each part of a split has the ten resolved forecasts that comparing the parts needs.
[[nodiscard]] bool enoughToSplit(std::span<const std::size_t> resolvedInEach);

} // namespace soundings
