// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/robustness/aligned.h"
#include "core/robustness/kernel.h"
#include "core/robustness/smaa.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace soundings {

/// What is counted in whole numbers, in any order.
struct SmaaCounts {
    std::uint64_t draws = 0;
    std::uint64_t candidates = 0; ///< of the sampler of weights
    std::uint64_t accepted = 0;
    std::vector<std::uint64_t> ranks; ///< alternatives x ranks: draws without a tie of that alternative
    std::vector<std::uint64_t> wins;  ///< alternatives x alternatives, above the diagonal: row strictly better
    std::vector<std::uint64_t> ties;  ///< likewise

    void add(const SmaaCounts& other);
};

/// What is summed block by block.
struct SmaaSums {
    double maximum = 0;
    std::vector<double> values;       ///< by alternative
    std::vector<double> firstWeights; ///< alternatives x criteria, each draw by its share of the first rank
    std::vector<double> tiedRanks;    ///< alternatives x ranks: shares of tied draws; empty before the first tie

    void add(const SmaaSums& other);
};

/// Counts draws into ranks, wins and sums; a tie over ranks r..r+k-1 counts as 1/k of each.
class SmaaTally {
public:
    SmaaTally(std::size_t alternatives, std::size_t criteria);

    void reset(SmaaSums& sums) const;
    /// One draw by itself, alternatives' values and the criteria's weights.
    void addDraw(const std::vector<double>& value, const std::vector<double>& w, SmaaSums& sums);
    /// A tile, the first `draws` of it; matrices x tileDraws.
    void addTile(const Kernel& kernel, const float* value, const float* w, std::size_t draws, SmaaSums& sums);

    [[nodiscard]] SmaaCounts& counts() { return m_counts; }

private:
    void mendTie(const float* value, const float* w, std::size_t draw, SmaaSums& sums);
    void addTied(std::size_t alternative, std::size_t better, std::size_t equal, SmaaSums& sums) const;

    std::size_t m_alternatives;
    std::size_t m_criteria;
    SmaaCounts m_counts;
    LineVector<std::int32_t> m_place;
    LineVector<std::int32_t> m_tied;
    std::vector<double> m_value;
    std::vector<double> m_weights;
};

/// The indices from what was counted; those that need more than one pass stay empty.
[[nodiscard]] SmaaResult resultOf(std::size_t alternatives, std::size_t criteria, const SmaaCounts& counts,
                                  const SmaaSums& sums);

/// The largest standard error of the rank acceptabilities so far.
[[nodiscard]] double standardErrorMax(const SmaaCounts& counts, const SmaaSums& sums);

} // namespace soundings
