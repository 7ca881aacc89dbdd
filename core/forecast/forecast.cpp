// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/forecast.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace soundings {
namespace {

constexpr std::size_t fewestForSkill = 10;
constexpr std::size_t fewestForTerms = 50;
constexpr std::size_t fewestInPart = 10;

/// Chances are compared as whole billionths: 0.6 and 3 * 0.2 differ as doubles.
std::int64_t gridOf(double chance)
{
    return std::llround(chance * 1e9);
}

struct BinSums {
    double p = 0;
    double squares = 0;  ///< of the distances to the bin's mean
    double happened = 0; ///< of the distances of those that happened
};

struct Binned {
    std::vector<ForecastBin> bins;
    std::vector<std::size_t> binOf; ///< by forecast
};

void requireChance(double value, std::string_view what)
{
    if (!(value >= 0 && value <= 1))
        throw Error(ErrorKind::Input, fmt::format("{} is {}, which is not between 0 and 1; correct it.", what, value));
}

Binned byIssuedValue(std::span<const CountedForecast> forecasts)
{
    std::unordered_map<std::int64_t, std::size_t> known;
    std::vector<double> values;
    Binned result;
    result.binOf.reserve(forecasts.size());
    for (const auto& [forecast, count] : forecasts) {
        const auto [it, isNew] = known.try_emplace(gridOf(forecast.p), values.size());
        if (isNew) values.push_back(forecast.p);
        result.binOf.push_back(it->second);
    }
    std::vector<std::size_t> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&values](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<std::size_t> placeOf(values.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        placeOf[order[place]] = place;
        result.bins.push_back({.from = values[order[place]],
                               .to = values[order[place]],
                               .n = 0,
                               .events = 0,
                               .mean = {},
                               .observed = {}});
    }
    for (std::size_t& bin : result.binOf) bin = placeOf[bin];
    return result;
}

Binned byEdges(std::span<const CountedForecast> forecasts, std::span<const double> edges)
{
    if (edges.size() < 2) throw Error(ErrorKind::Input, "One edge makes no bin; give at least two.");
    std::vector<std::int64_t> grid;
    for (const double edge : edges) {
        requireChance(edge, "An edge of the bins");
        grid.push_back(gridOf(edge));
        if (grid.size() > 1 && grid.back() <= grid[grid.size() - 2])
            throw Error(ErrorKind::Input, "The edges of the bins do not rise; give them in rising order.");
    }
    Binned result;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        result.bins.push_back({.from = edges[i], .to = edges[i + 1], .n = 0, .events = 0, .mean = {}, .observed = {}});
    for (const auto& [forecast, count] : forecasts) {
        const std::int64_t p = gridOf(forecast.p);
        if (p < grid.front() || p > grid.back())
            throw Error(ErrorKind::Input,
                        fmt::format("A forecast of {} lies in no bin; let the edges reach from 0 to 1.", forecast.p));
        const auto above = std::upper_bound(grid.begin(), grid.end(), p) - grid.begin();
        result.binOf.push_back(std::min(static_cast<std::size_t>(above - 1), result.bins.size() - 1));
    }
    return result;
}

/// Fills in the bins and returns what the terms need of each.
std::vector<BinSums> fillBins(std::span<const CountedForecast> forecasts, Binned& binned)
{
    std::vector<BinSums> sums(binned.bins.size());
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        ForecastBin& bin = binned.bins[binned.binOf[i]];
        bin.n += forecasts[i].count;
        bin.events += forecasts[i].forecast.happened ? forecasts[i].count : 0;
        sums[binned.binOf[i]].p += forecasts[i].forecast.p * static_cast<double>(forecasts[i].count);
    }
    for (std::size_t k = 0; k < sums.size(); ++k) {
        ForecastBin& bin = binned.bins[k];
        if (bin.n == 0) continue;
        const auto n = static_cast<double>(bin.n);
        // A sum of equal numbers may round away from them.
        bin.mean = bin.from == bin.to ? bin.from : sums[k].p / n;
        bin.observed = static_cast<double>(bin.events) / n;
    }
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const std::size_t k = binned.binOf[i];
        const double distance = forecasts[i].forecast.p - *binned.bins[k].mean;
        const auto count = static_cast<double>(forecasts[i].count);
        sums[k].squares += count * distance * distance;
        if (forecasts[i].forecast.happened) sums[k].happened += count * distance;
    }
    return sums;
}

void addTerms(const std::vector<BinSums>& sums, ForecastScores& scores)
{
    const auto n = static_cast<double>(scores.n);
    const double rate = *scores.baseRate;
    MurphyTerms terms;
    terms.uncertainty = rate * (1 - rate);
    double spread = 0; // what chance alone adds to reliability and to resolution
    double variance = 0;
    double covariance = 0;
    for (std::size_t k = 0; k < sums.size(); ++k) {
        const ForecastBin& bin = scores.bins[k];
        if (bin.n == 0) continue;
        const auto size = static_cast<double>(bin.n);
        const double observed = *bin.observed;
        const double miss = *bin.mean - observed;
        terms.reliability += size * miss * miss;
        terms.resolution += size * (observed - rate) * (observed - rate);
        if (bin.n > 1) spread += size * observed * (1 - observed) / (size - 1);
        variance += sums[k].squares;
        // Sum of (o - mean o)(p - mean p): the second factor's own sum is 0.
        covariance += 2 * sums[k].happened;
    }
    terms.reliability /= n;
    terms.resolution /= n;
    spread /= n;
    scores.terms = terms;
    scores.withinBinVariance = variance / n;
    scores.withinBinCovariance = covariance / n;
    CorrectedTerms corrected;
    corrected.reliability = terms.reliability - spread;
    if (scores.n > 1) {
        corrected.resolution = terms.resolution - spread + terms.uncertainty / (n - 1);
        corrected.uncertainty = terms.uncertainty * n / (n - 1);
    }
    scores.corrected = corrected;
}

/// -ln of the chance given to what happened.
double surprise(const Forecast& forecast)
{
    return forecast.happened ? -std::log(forecast.p) : -std::log1p(-forecast.p);
}

} // namespace

ForecastScores scoreForecasts(std::span<const Forecast> forecasts, std::optional<double> reference,
                              std::span<const double> edges)
{
    std::vector<CountedForecast> counted;
    counted.reserve(forecasts.size());
    for (const Forecast& forecast : forecasts) counted.push_back({forecast, 1});
    return scoreCounted(counted, reference, edges);
}

ForecastScores scoreCounted(std::span<const CountedForecast> forecasts, std::optional<double> reference,
                            std::span<const double> edges)
{
    if (reference) requireChance(*reference, "The declared base rate");
    ForecastScores scores;
    double brier = 0;
    double declared = 0;
    double logLoss = 0;
    for (const auto& [forecast, count] : forecasts) {
        requireChance(forecast.p, "The chance of a forecast");
        if (count == 0) continue;
        const auto times = static_cast<double>(count);
        const double outcome = forecast.happened ? 1 : 0;
        scores.n += count;
        scores.events += forecast.happened ? count : 0;
        brier += times * (forecast.p - outcome) * (forecast.p - outcome);
        declared += times * (reference.value_or(0) - outcome) * (reference.value_or(0) - outcome);
        logLoss += times * surprise(forecast);
    }
    Binned binned = edges.empty() ? byIssuedValue(forecasts) : byEdges(forecasts, edges);
    const auto sums = fillBins(forecasts, binned);
    scores.bins = std::move(binned.bins);
    if (scores.n == 0) return scores;

    const auto n = static_cast<double>(scores.n);
    scores.baseRate = static_cast<double>(scores.events) / n;
    scores.brier = brier / n;
    scores.logLoss = logLoss / n;
    addTerms(sums, scores);
    if (scores.events > 0 && scores.events < scores.n) scores.skill = 1 - *scores.brier / scores.terms->uncertainty;
    if (reference && declared > 0) scores.skillDeclared = 1 - brier / declared;
    return scores;
}

ForecastDetail detailFor(std::size_t resolved)
{
    if (resolved < fewestForSkill) return ForecastDetail::Scores;
    return resolved < fewestForTerms ? ForecastDetail::Skill : ForecastDetail::Decomposition;
}

bool enoughToSplit(std::span<const std::size_t> resolvedInEach)
{
    return std::all_of(resolvedInEach.begin(), resolvedInEach.end(),
                       [](std::size_t resolved) { return resolved >= fewestInPart; });
}

} // namespace soundings
