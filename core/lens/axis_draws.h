// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/lens.h"
#include "core/sampling/draw_table.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace soundings {

/// Draws are made in tiles that fit the processor's cache.
inline constexpr std::size_t drawsPerTile = 512;

/// An axis made ready for drawing; throws Error{Input} as scoreLens says, naming the axis.
struct AxisPlan {
    struct Item {
        DrawTable table;
        double weight = 0;  ///< of a sum of 1
        double floor = -1;  ///< -1: none
        double trigger = 2; ///< 2: none
        bool answered = true;
        double lowThird = 0; ///< draws at or below are in the first third
        double highThird = 0;
    };

    AxisPlan(const LensAxis& axis, Axis name, double problemCorrelation);

    std::vector<Item> items;
    double threshold = 0;
    double correlation = 0;
    double point = 0;       ///< weighted score of the likely values
    double blankWeight = 0; ///< share of the weight that is not answered
    bool anyBlank = false;
    bool blankFloor = false;   ///< a blank set to 0 fails a floor
    bool blankTrigger = false; ///< a blank set to 1 fires a trigger
};

/// The draws of one axis for one tile.
struct AxisTile {
    static constexpr std::uint8_t failed = 1;    ///< a floor
    static constexpr std::uint8_t triggered = 2; ///< a trigger, before k is looked at

    std::vector<double> draws;                            ///< one row of drawsPerTile for each question
    std::array<double, drawsPerTile> answered;            ///< weighted sum of the answered questions
    std::array<double, drawsPerTile> blank;               ///< of the blank ones
    std::array<std::uint8_t, drawsPerTile> roles;         ///< of all questions
    std::array<std::uint8_t, drawsPerTile> answeredRoles; ///< of the answered ones

    [[nodiscard]] const double* row(std::size_t question) const { return draws.data() + question * drawsPerTile; }

    /// Fills the tile from standard normal deviates: the common factor, then one row of `count` for each question
    /// (one-factor Gaussian copula: z = sqrt(rho) F + sqrt(1 - rho) e).
    void fill(const AxisPlan& plan, double rho, const double* deviates, std::size_t count);
};

} // namespace soundings
