// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/forecast.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace soundings {

/// Between which values skill lies in 90 of 100 resamples.
struct SkillInterval {
    double p5 = 0;
    double p95 = 0;

    bool operator==(const SkillInterval&) const = default;
};

/// A bootstrap of the skill against a declared base rate, 0..1, or without one against each resample's own rate. What
/// belongs together is drawn together: `clusterOf` gives each forecast's project as any number; empty: each stands
/// alone. The same seed gives the same numbers. Resamples in which skill is undefined are left out; blank where fewer
/// than half of them remain, or for fewer than two clusters.
/// Throws Error{Input} for numbers outside their ranges and a list of clusters of another length.
[[nodiscard]] std::optional<SkillInterval> skillInterval(std::span<const Forecast> forecasts,
                                                         std::optional<double> reference,
                                                         std::span<const std::size_t> clusterOf = {},
                                                         std::uint64_t seed = 1, std::size_t resamples = 2000);

/// The same where each forecast has a base rate of its own, declared by its project.
[[nodiscard]] std::optional<SkillInterval> declaredSkillInterval(std::span<const Forecast> forecasts,
                                                                 std::span<const double> references,
                                                                 std::span<const std::size_t> clusterOf = {},
                                                                 std::uint64_t seed = 1, std::size_t resamples = 2000);

} // namespace soundings
