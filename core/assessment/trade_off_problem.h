// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/value_scale.h"
#include "core/model/decision.h"
#include "core/robustness/weight_model.h"
#include "core/robustness/weights.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

// The largest table that the sampler takes.
inline constexpr std::size_t mostTradedOptions = 200;
inline constexpr std::size_t mostTradedCriteria = 30;

/// What is known of one option on one criterion.
enum class CellState {
    NotAssessed, ///< there is no Score yet (or an unusable one, or the criterion has no anchors)
    Unknown,     ///< a Score without a range: marked unknown, which counts as the whole scale
    Assessed,
};

/// One score on its way to the draws.
struct TradeOffCell {
    CellState state = CellState::NotAssessed;
    Distribution value;   ///< on the value scale, 0..1; unknown = uniform
    bool clipped = false; ///< the stated range leaves the anchors
    std::string pointer;  ///< of the Score, or of the option's list of scores where there is none

    bool operator==(const TradeOffCell&) const = default;
};

/// What the decision says about weights. Where something is missing or contradictory the model is UniformWeights and
/// `point` equal weights, and `missing` or a finding says so.
struct WeightReading {
    WeightMethod method = WeightMethod::NotYetKnown;
    WeightModel model;                ///< what is drawn from
    std::vector<double> point;        ///< one weighting that stands for the model, sum 1; rank-order centroid for ranks
    std::vector<double> rankSum;      ///< ranks only: the other usual summary
    std::optional<AhpResult> ahp;     ///< pairwise comparisons only
    std::string worstJudgements;      ///< the triple of them that fits together worst, in words; empty where consistent
    std::vector<std::size_t> missing; ///< criteria whose swing, rank, weight or comparisons are not given yet
    bool constrained = false;         ///< constraints between weights belong to the model

    bool operator==(const WeightReading&) const = default;
};

/// A decision's criteria, weights and scores as the sampler sees them, with the way back to the answers. Options are the
/// serious ones: not struck out, and without "do nothing", which is the reference and not rated.
struct TradeOffProblem {
    std::vector<std::size_t> options;              ///< indexes into the decision's
    std::vector<std::optional<ValueScale>> scales; ///< by criterion; empty where anchors are missing
    std::vector<std::vector<TradeOffCell>> cells;  ///< options x criteria
    WeightReading weights;
    std::vector<Finding> findings;
    std::string tooLarge; ///< says that there are more options or criteria than can be compared; empty where not

    [[nodiscard]] std::vector<std::vector<Distribution>> scores() const;
};

[[nodiscard]] TradeOffProblem tradeOffProblem(const Decision& decision, const Translate& translate = {});

/// The weights alone.
[[nodiscard]] WeightReading readWeights(const Decision& decision, const Translate& translate,
                                        std::vector<Finding>& findings);

/// The score of an option on a criterion; null where it is not assessed.
[[nodiscard]] const Score* scoreOf(const Option& option, const Id& criterion);

} // namespace soundings
