// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/aligned.h"
#include "core/robustness/kernel.h"
#include "core/sampling/distribution.h"

#include <optional>
#include <vector>

namespace soundings {

/// Draws the scores of all alternatives by tiles, clipped to [0, 1]; with a correlation, by a one-factor Gaussian copula
/// within each alternative.
class ScoreSampler {
public:
    using Scores = std::vector<std::vector<Distribution>>;

    /// With fixed weights totals of what is certain are computed once, so that ties of sums are ties.
    ScoreSampler(const Scores& scores, double correlation, const std::optional<std::vector<double>>& fixedWeights,
                 const Kernel& kernel);

    struct State {
        LaneRandom random;
        LineVector<float> factor;
        LineVector<float> draws;
        LineVector<float> unusedWeights; ///< where totals are computed on the way and not wanted
        LineVector<float> unusedValue;
    };
    void restart(State& state, std::uint64_t seed, std::uint64_t block) const;

    /// value = V of each alternative, alternatives x tileDraws, for weights criteria x tileDraws.
    void total(State& state, const float* w, float* value) const;

    /// The scores that total would draw: row = alternative x criteria + criterion, draw t of row r is at
    /// (t / laneCount * rows + r) * laneCount + t % laneCount.
    void draw(State& state, float* x) const;

    [[nodiscard]] bool allCertain() const { return m_allCertain; }

private:
    [[nodiscard]] ScoreCell cellOf(const Distribution& score);
    void drawCorrelated(State& state, std::size_t alternative, const float* w, float* value) const;

    const Kernel& m_kernel;
    std::size_t m_alternatives;
    std::size_t m_criteria;
    double m_correlation;
    bool m_allCertain = true;
    std::vector<ScoreCell> m_cells;
    std::vector<ScoreCell> m_addedCells; ///< without what m_base holds
    std::vector<float> m_base;
    std::vector<std::vector<float>> m_tables;
    std::vector<double> m_tableModes; ///< tables are shared by scores whose mode lies at the same share
    std::vector<std::vector<float>> m_scaledTables;
    std::vector<float> m_normalTable;
    std::vector<std::vector<float>> m_deviateTables; ///< by cell: its quantiles over normal deviates
};

/// A total on a grid of 2^-40: sums that differ by rounding alone are equal.
[[nodiscard]] double onGrid(double total);

} // namespace soundings
