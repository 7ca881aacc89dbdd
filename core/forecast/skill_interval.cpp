// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/skill_interval.h"

#include "core/support/error.h"
#include "core/support/random.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace soundings {
namespace {

/// What a resample needs of one project.
struct ClusterSums {
    double n = 0;
    double events = 0;
    double brier = 0;
    double declared = 0;
};

/// `references` has one for each forecast, or none.
std::vector<ClusterSums> sumClusters(std::span<const Forecast> forecasts, std::span<const double> references,
                                     std::span<const std::size_t> clusterOf)
{
    std::unordered_map<std::size_t, std::size_t> known;
    std::vector<ClusterSums> clusters;
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const auto [it, isNew] = known.try_emplace(clusterOf.empty() ? i : clusterOf[i], clusters.size());
        if (isNew) clusters.emplace_back();
        ClusterSums& sums = clusters[it->second];
        const Forecast& forecast = forecasts[i];
        if (!(forecast.p >= 0 && forecast.p <= 1))
            throw Error(ErrorKind::Input, "The chance of a forecast is not between 0 and 1; correct it.");
        const double outcome = forecast.happened ? 1 : 0;
        sums.n += 1;
        sums.events += outcome;
        sums.brier += (forecast.p - outcome) * (forecast.p - outcome);
        if (!references.empty()) sums.declared += (references[i] - outcome) * (references[i] - outcome);
    }
    return clusters;
}

double quantileOf(const std::vector<double>& ascending, double share)
{
    const double at = share * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const double next = ascending[std::min(below + 1, ascending.size() - 1)];
    return ascending[below] + (at - static_cast<double>(below)) * (next - ascending[below]);
}

std::optional<SkillInterval> bootstrap(const std::vector<ClusterSums>& clusters, bool declared, std::uint64_t seed,
                                       std::size_t resamples)
{
    if (clusters.size() < 2) return {};
    std::vector<double> skills;
    skills.reserve(resamples);
    for (std::size_t round = 0; round < resamples; ++round) {
        Random random(seed, round);
        ClusterSums total;
        for (std::size_t i = 0; i < clusters.size(); ++i) {
            const auto pick = static_cast<std::size_t>(random.uniform() * static_cast<double>(clusters.size()));
            const ClusterSums& sums = clusters[std::min(pick, clusters.size() - 1)];
            total.n += sums.n;
            total.events += sums.events;
            total.brier += sums.brier;
            total.declared += sums.declared;
        }
        const double own = total.events * (total.n - total.events) / total.n;
        const double yardstick = declared ? total.declared : own;
        if (yardstick > 0) skills.push_back(1 - total.brier / yardstick);
    }
    if (skills.empty() || 2 * skills.size() < resamples) return {};
    std::sort(skills.begin(), skills.end());
    return SkillInterval{quantileOf(skills, 0.05), quantileOf(skills, 0.95)};
}

void requireReferences(std::span<const double> references)
{
    for (const double reference : references)
        if (!(reference >= 0 && reference <= 1))
            throw Error(ErrorKind::Input, "The declared base rate is not between 0 and 1; correct it.");
}

void requireProjects(std::span<const Forecast> forecasts, std::span<const std::size_t> clusterOf)
{
    if (!clusterOf.empty() && clusterOf.size() != forecasts.size())
        throw Error(ErrorKind::Input, "Not every forecast has its project; give one for each.");
}

} // namespace

std::optional<SkillInterval> skillInterval(std::span<const Forecast> forecasts, std::optional<double> reference,
                                           std::span<const std::size_t> clusterOf, std::uint64_t seed,
                                           std::size_t resamples)
{
    requireProjects(forecasts, clusterOf);
    const std::vector<double> references(reference ? forecasts.size() : 0, reference.value_or(0));
    if (reference) requireReferences(std::span(&*reference, 1));
    return bootstrap(sumClusters(forecasts, references, clusterOf), reference.has_value(), seed, resamples);
}

std::optional<SkillInterval> declaredSkillInterval(std::span<const Forecast> forecasts,
                                                   std::span<const double> references,
                                                   std::span<const std::size_t> clusterOf, std::uint64_t seed,
                                                   std::size_t resamples)
{
    requireProjects(forecasts, clusterOf);
    if (references.size() != forecasts.size())
        throw Error(ErrorKind::Input, "Not every forecast has its declared base rate; give one for each.");
    requireReferences(references);
    return bootstrap(sumClusters(forecasts, references, clusterOf), true, seed, resamples);
}

} // namespace soundings
