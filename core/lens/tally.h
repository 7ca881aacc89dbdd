// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/axis_draws.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace soundings {

/// How many draws fell into each quadrant, in the order of Standing.
using QuadrantCounts = std::array<std::uint64_t, 4>;

/// Everything that is counted for one option: integers, so that the order of adding does not matter.
struct LensTally {
    static constexpr std::size_t fogBins = 1024;
    using Thirds = std::array<QuadrantCounts, 3>;

    /// [must][can]: how many of the thresholds tau - band, tau, tau + band each axis passes (0..3).
    std::array<std::array<std::uint64_t, 4>, 4> levels{};
    QuadrantCounts blanksAtZero{};
    QuadrantCounts blanksAtOne{};
    std::array<QuadrantCounts, 2> correlationBand{}; ///< at the low and the high rho
    std::array<std::vector<Thirds>, 2> thirds;       ///< by axis and question
    std::array<std::vector<std::uint64_t>, 2> floorFailures;
    std::array<std::vector<std::uint64_t>, 2> triggerHits;
    std::array<std::array<std::uint32_t, fogBins>, 2> fog{};
    std::array<double, 2> lowest{1, 1};
    std::array<double, 2> highest{0, 0};

    LensTally(std::size_t mustQuestions, std::size_t canQuestions);
    void add(const LensTally& other);

    /// The counts when must passes at level `must` or more, and can likewise (1: tau - band, 2: tau, 3: tau + band).
    [[nodiscard]] QuadrantCounts quadrants(std::size_t mustLevel, std::size_t canLevel) const;
};

/// Sums of the scores about .5, for the tilt: kept per block and added in the order of blocks.
struct LensSums {
    double must = 0, can = 0, mustSquared = 0, canSquared = 0, product = 0;
    void add(const LensSums& other);
};

/// One option's plans; `must` may be shared with others.
struct OptionPlan {
    const AxisPlan* must = nullptr;
    AxisPlan can;
    DrawTable meetsAim;
};

/// Counts one tile of `count` draws: both axes drawn, k the draws of how far the option meets the aim.
void tallyTile(const OptionPlan& plan, const AxisTile& must, const AxisTile& can, const double* k, std::size_t count,
               double thresholdBand, LensTally& tally, LensSums& sums);

/// Only the quadrants at tau.
void tallyQuadrants(const OptionPlan& plan, const AxisTile& must, const AxisTile& can, const double* k,
                    std::size_t count, QuadrantCounts& counts);

} // namespace soundings
