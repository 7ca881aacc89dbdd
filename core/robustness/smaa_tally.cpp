// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/smaa_tally.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

template <typename Number>
void addEach(std::vector<Number>& to, const std::vector<Number>& from)
{
    if (to.size() < from.size()) to.resize(from.size());
    for (std::size_t i = 0; i < from.size(); ++i) to[i] += from[i];
}

double acceptability(const SmaaCounts& counts, const SmaaSums& sums, std::size_t place)
{
    const double tied = sums.tiedRanks.empty() ? 0 : sums.tiedRanks[place];
    return (static_cast<double>(counts.ranks[place]) + tied) / static_cast<double>(counts.draws);
}

} // namespace

void SmaaCounts::add(const SmaaCounts& other)
{
    draws += other.draws;
    candidates += other.candidates;
    accepted += other.accepted;
    addEach(ranks, other.ranks);
    addEach(wins, other.wins);
    addEach(ties, other.ties);
}

void SmaaSums::add(const SmaaSums& other)
{
    maximum += other.maximum;
    addEach(values, other.values);
    addEach(firstWeights, other.firstWeights);
    addEach(tiedRanks, other.tiedRanks);
}

SmaaTally::SmaaTally(std::size_t alternatives, std::size_t criteria)
    : m_alternatives(alternatives),
      m_criteria(criteria),
      m_place(alternatives * tileDraws),
      m_tied(tileDraws),
      m_value(alternatives),
      m_weights(criteria)
{
    m_counts.ranks.resize(alternatives * alternatives);
    m_counts.wins.resize(alternatives * alternatives);
    m_counts.ties.resize(alternatives * alternatives);
}

void SmaaTally::reset(SmaaSums& sums) const
{
    sums.maximum = 0;
    sums.values.assign(m_alternatives, 0);
    sums.firstWeights.assign(m_alternatives * m_criteria, 0);
    sums.tiedRanks.clear();
}

void SmaaTally::addTied(std::size_t alternative, std::size_t better, std::size_t equal, SmaaSums& sums) const
{
    if (sums.tiedRanks.empty()) sums.tiedRanks.resize(m_alternatives * m_alternatives);
    const double share = 1 / static_cast<double>(equal + 1);
    for (std::size_t rank = better; rank <= better + equal; ++rank)
        sums.tiedRanks[alternative * m_alternatives + rank] += share;
}

void SmaaTally::addDraw(const std::vector<double>& value, const std::vector<double>& w, SmaaSums& sums)
{
    ++m_counts.draws;
    for (std::size_t a = 0; a < m_alternatives; ++a) {
        std::size_t better = 0;
        std::size_t equal = 0;
        for (std::size_t b = 0; b < m_alternatives; ++b) {
            if (b == a) continue;
            better += value[b] > value[a] ? 1U : 0U;
            equal += value[b] == value[a] ? 1U : 0U;
            if (b < a) continue;
            m_counts.wins[a * m_alternatives + b] += value[a] > value[b] ? 1U : 0U;
            m_counts.ties[a * m_alternatives + b] += value[a] == value[b] ? 1U : 0U;
        }
        sums.values[a] += value[a];
        if (equal == 0)
            ++m_counts.ranks[a * m_alternatives + better];
        else
            addTied(a, better, equal, sums);
        if (better > 0) continue;
        for (std::size_t j = 0; j < m_criteria; ++j)
            sums.firstWeights[a * m_criteria + j] += w[j] / static_cast<double>(equal + 1);
    }
    sums.maximum += *std::max_element(value.begin(), value.end());
}

void SmaaTally::addTile(const Kernel& kernel, const float* value, const float* w, std::size_t draws, SmaaSums& sums)
{
    if (draws == tileDraws) {
        m_counts.draws += draws;
        const TileTally into{m_counts.ranks.data(),    m_counts.wins.data(), sums.values.data(), &sums.maximum,
                             sums.firstWeights.data(), m_place.data(),       m_tied.data()};
        if (!kernel.tally(m_alternatives, m_criteria, value, w, into)) return;
        for (std::size_t t = 0; t < tileDraws; ++t)
            if (m_tied[t] != 0) mendTie(value, w, t, sums);
        return;
    }
    for (std::size_t t = 0; t < draws; ++t) {
        for (std::size_t a = 0; a < m_alternatives; ++a) m_value[a] = static_cast<double>(value[a * tileDraws + t]);
        for (std::size_t j = 0; j < m_criteria; ++j) m_weights[j] = static_cast<double>(w[j * tileDraws + t]);
        addDraw(m_value, m_weights, sums);
    }
}

/// The kernel has counted the draw as if each tied alternative had the best of their ranks.
void SmaaTally::mendTie(const float* value, const float* w, std::size_t draw, SmaaSums& sums)
{
    for (std::size_t a = 0; a < m_alternatives; ++a) {
        const float mine = value[a * tileDraws + draw];
        std::size_t equal = 0;
        for (std::size_t b = 0; b < m_alternatives; ++b) {
            if (b == a || value[b * tileDraws + draw] != mine) continue;
            ++equal;
            if (b > a) ++m_counts.ties[a * m_alternatives + b];
        }
        if (equal == 0) continue;
        const auto better = static_cast<std::size_t>(m_place[a * tileDraws + draw]);
        --m_counts.ranks[a * m_alternatives + better];
        addTied(a, better, equal, sums);
        if (better > 0) continue;
        const double surplus = 1 - 1 / static_cast<double>(equal + 1);
        for (std::size_t j = 0; j < m_criteria; ++j)
            sums.firstWeights[a * m_criteria + j] -= surplus * static_cast<double>(w[j * tileDraws + draw]);
    }
}

double standardErrorMax(const SmaaCounts& counts, const SmaaSums& sums)
{
    double largest = 0;
    for (std::size_t i = 0; i < counts.ranks.size(); ++i) {
        const double b = acceptability(counts, sums, i);
        largest = std::max(largest, b * (1 - b));
    }
    return std::sqrt(largest / static_cast<double>(counts.draws));
}

SmaaResult resultOf(std::size_t alternatives, std::size_t criteria, const SmaaCounts& counts, const SmaaSums& sums)
{
    SmaaResult result;
    const auto draws = static_cast<double>(counts.draws);
    result.rankAcceptability.assign(alternatives, std::vector<double>(alternatives));
    result.pairwiseWinning.assign(alternatives, std::vector<double>(alternatives, 0.5));
    for (std::size_t a = 0; a < alternatives; ++a) {
        for (std::size_t r = 0; r < alternatives; ++r)
            result.rankAcceptability[a][r] = acceptability(counts, sums, a * alternatives + r);
        for (std::size_t b = a + 1; b < alternatives; ++b) {
            const auto wins = static_cast<double>(counts.wins[a * alternatives + b]);
            const auto ties = static_cast<double>(counts.ties[a * alternatives + b]);
            result.pairwiseWinning[a][b] = (wins + ties / 2) / draws;
            result.pairwiseWinning[b][a] = (draws - wins - ties / 2) / draws;
        }
        std::optional<std::vector<double>> central;
        const auto first = sums.firstWeights.begin() + static_cast<std::ptrdiff_t>(a * criteria);
        if (result.rankAcceptability[a][0] > 0) {
            central.emplace(first, first + static_cast<std::ptrdiff_t>(criteria));
            const double share = result.rankAcceptability[a][0] * draws;
            for (double& weight : *central) weight /= share;
        }
        result.centralWeights.push_back(std::move(central));
    }
    const double highestMean = *std::max_element(sums.values.begin(), sums.values.end());
    result.evpi = std::max(0.0, (sums.maximum - highestMean) / draws);
    result.feasibleShare =
        counts.candidates == 0 ? 1 : static_cast<double>(counts.accepted) / static_cast<double>(counts.candidates);
    result.standardErrorMax = standardErrorMax(counts, sums);
    result.samples = counts.draws;
    return result;
}

} // namespace soundings
