// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/aligned.h"
#include "core/robustness/kernel.h"
#include "core/robustness/weight_model.h"
#include "core/robustness/weight_reduction.h"
#include "core/robustness/weight_rules.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace soundings {

/// Draws weights uniformly from what a model leaves of the simplex, by tiles.
///
/// Exact for uniform and ordinal models. Intervals: the box of all but the widest criterion, or a shrunken simplex
/// where that accepts too little, by rejection. Linear rules: rejection from the simplex where it accepts one draw in
/// a hundred, else hit-and-run (Smith 1984): chains start at the point with the most room, in each block of draws
/// anew; move along a fixed set of directions that pilot runs have scaled to the set's shape; and leave out 16 n steps
/// before the first draw and 4 n between draws, n the number of criteria. Weights that are said to be one number or a
/// multiple of another are taken out first.
class WeightSampler {
public:
    /// Throws Error{Input} for a model that nothing satisfies or whose numbers are unusable.
    WeightSampler(const WeightModel& model, std::size_t criteria, const Kernel& kernel);

    /// One block's generator and what it has drawn ahead.
    struct State {
        LaneRandom random;
        std::uint64_t candidates = 0;
        std::uint64_t accepted = 0;
        std::vector<float> spare; ///< accepted draws not handed out yet, criteria x spareEnd
        std::size_t spareBegin = 0;
        std::size_t spareEnd = 0;
        LineVector<float> scratch;
        LineVector<float> reduced; ///< draws of the smaller simplex
        std::vector<double> slack; ///< of the chains; empty until the first tile
        std::uint64_t choices = 0; ///< generator of the chains' directions
    };
    void restart(State& state, std::uint64_t seed, std::uint64_t block) const;

    /// The next tile: criteria x tileDraws.
    void draw(State& state, float* w) const;

    /// The only weights, where the model is fixed.
    [[nodiscard]] const std::optional<std::vector<double>>& fixed() const { return m_fixed; }
    /// By rejection: its acceptance is worth reporting.
    [[nodiscard]] bool rejects() const
    {
        return m_inner ? m_inner->rejects() : m_method == Method::Box || m_method == Method::Cut;
    }
    [[nodiscard]] bool walks() const { return m_inner ? m_inner->walks() : m_method == Method::Chain; }

private:
    enum class Method { Fixed, Simplex, Ordinal, Box, Cut, Chain, Reduced };

    void planFixed(const FixedWeights& model);
    void planOrdinal(const OrdinalWeights& model);
    void planIntervals(const IntervalWeights& model);
    void planLinear(const LinearWeights& model);
    void planReduced(const WeightModel& model, WeightReduction reduction);
    void planChain(const std::vector<WeightRule>& rules, const RulesRoom& room);
    void learnShape(std::vector<double>& directions, std::uint64_t round);
    void setDirections(const std::vector<double>& directions);
    [[nodiscard]] double pilotAcceptance() const;

    void drawOrdinal(State& state, float* w) const;
    void drawCandidates(State& state, float* w) const;
    void drawAccepted(State& state, float* w) const;
    [[nodiscard]] bool accepts(const float* w, std::size_t draw) const;
    void startChain(State& state) const;
    void walk(State& state, std::size_t steps) const;
    void drawChain(State& state, float* w) const;
    void drawReduced(State& state, float* w) const;

    const Kernel& m_kernel;
    std::size_t m_criteria;
    Method m_method = Method::Simplex;
    std::optional<std::vector<double>> m_fixed;
    std::vector<std::vector<std::size_t>> m_groups;
    /// Box: low and width of each criterion. Cut: w = low + scale * (a draw from the simplex).
    std::vector<float> m_low;
    std::vector<float> m_width;
    std::size_t m_widest = 0;
    float m_scale = 1;
    std::vector<float> m_floor; ///< what accepted draws must lie between
    std::vector<float> m_ceiling;
    std::vector<WeightRule> m_rules;
    ChainPlan m_chain;
    std::vector<double> m_steps;
    std::vector<double> m_start;                  ///< slacks of the chains' start
    std::unique_ptr<const WeightSampler> m_inner; ///< of the smaller simplex
    WeightReduction m_reduction;
};

} // namespace soundings
