// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/score_sampler.h"

#include "core/sampling/normal.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr double belowOne = 0x1.fffffep-1; ///< what the kernel's draws from (1, 2) are above those from (0, 1)

constexpr std::size_t cells = ScoreCell::tableCells;

/// Fractions at equal steps of s in [0, 1], u = 2 s^2 below the middle: both tails get their share of nodes.
std::vector<double> fractionsOverRoot()
{
    std::vector<double> nodes(cells + 1);
    for (std::size_t i = 0; i <= cells; ++i) {
        const double s = static_cast<double>(i) / cells;
        const double u = s <= 0.5 ? 2 * s * s : 1 - 2 * (1 - s) * (1 - s);
        nodes[i] = std::clamp(u, 1e-12, 1 - 1e-12);
    }
    return nodes;
}

std::vector<float> tableOf(const std::vector<double>& nodes)
{
    std::vector<float> table(nodes.begin(), nodes.end());
    table.push_back(table.back()); // the last node has a next one too
    return table;
}

std::vector<float> quantileTable(const Distribution& shape)
{
    auto nodes = fractionsOverRoot();
    shape.toQuantiles(nodes);
    return tableOf(nodes);
}

std::vector<float> normalTable()
{
    auto nodes = fractionsOverRoot();
    for (double& node : nodes) node = normalQuantile(node);
    return tableOf(nodes);
}

/// Quantiles at the fractions of equal steps of a normal deviate, cut to [0, 1].
std::vector<float> deviateTable(const Distribution& score)
{
    constexpr double end = ScoreCell::deviateEnd;
    std::vector<double> nodes(cells + 1);
    for (std::size_t i = 0; i <= cells; ++i) {
        const double z = (2 * static_cast<double>(i) / cells - 1) * end;
        nodes[i] = std::clamp(normalCdf(z), 1e-12, 1 - 1e-12);
    }
    score.toQuantiles(nodes);
    for (double& node : nodes) node = std::clamp(node, 0.0, 1.0);
    return tableOf(nodes);
}

} // namespace

double onGrid(double total)
{
    constexpr double grid = 0x1p40;
    return std::nearbyint(total * grid) / grid;
}

ScoreSampler::ScoreSampler(const Scores& scores, double correlation,
                           const std::optional<std::vector<double>>& fixedWeights, const Kernel& kernel)
    : m_kernel(kernel), m_alternatives(scores.size()), m_criteria(scores.front().size()), m_correlation(correlation)
{
    m_cells.reserve(m_alternatives * m_criteria);
    for (const auto& row : scores) {
        double base = 0;
        for (std::size_t j = 0; j < m_criteria; ++j) {
            const bool certain = row[j].shape() == Distribution::Shape::Certain;
            m_allCertain = m_allCertain && certain;
            m_cells.push_back(cellOf(row[j]));
            m_addedCells.push_back(m_cells.back());
            if (certain && fixedWeights) {
                base += (*fixedWeights)[j] * std::clamp(row[j].mode(), 0.0, 1.0);
                m_addedCells.back() = ScoreCell{};
            }
            if (m_correlation > 0) m_deviateTables.push_back(certain ? std::vector<float>{} : deviateTable(row[j]));
        }
        m_base.push_back(static_cast<float>(onGrid(base)));
    }
    if (m_correlation > 0) m_normalTable = normalTable();
}

ScoreCell ScoreSampler::cellOf(const Distribution& score)
{
    ScoreCell cell;
    const double width = score.high() - score.low();
    switch (score.shape()) {
    case Distribution::Shape::Certain:
        cell.offset = static_cast<float>(std::clamp(score.mode(), 0.0, 1.0));
        return cell;
    case Distribution::Shape::Uniform:
        cell.kind = ScoreCell::Uniform;
        cell.low = static_cast<float>(width);
        cell.offset = static_cast<float>(score.low() - width * belowOne);
        break;
    case Distribution::Shape::Triangular: {
        // Min and max of two uniform draws mixed (Stein & Keblis 2009): no branch, no root.
        const double share = (score.mode() - score.low()) / width;
        cell.kind = ScoreCell::Triangular;
        cell.low = static_cast<float>(width * (1 - share));
        cell.high = static_cast<float>(width * share);
        cell.offset = static_cast<float>(score.low() - width * belowOne);
        break;
    }
    case Distribution::Shape::Pert: {
        const double share = (score.mode() - score.low()) / width;
        const auto known = std::find(m_tableModes.begin(), m_tableModes.end(), share);
        const auto index = static_cast<std::size_t>(known - m_tableModes.begin());
        if (known == m_tableModes.end()) {
            m_tableModes.push_back(share);
            m_tables.push_back(quantileTable(Distribution::pert(0, share, 1)));
        }
        auto scaled = m_tables[index];
        for (float& value : scaled)
            value = static_cast<float>(std::clamp(score.low() + width * static_cast<double>(value), 0.0, 1.0));
        cell.kind = ScoreCell::Table;
        m_scaledTables.push_back(std::move(scaled));
        cell.table = m_scaledTables.back().data();
        return cell;
    }
    }
    cell.clipped = score.low() < 0 || score.high() > 1;
    return cell;
}

void ScoreSampler::restart(State& state, std::uint64_t seed, std::uint64_t block) const
{
    state.random = laneRandom(seed, 2 * block);
    if (m_correlation > 0) {
        state.factor.resize(tileDraws);
        state.draws.resize(m_criteria * tileDraws);
        state.unusedWeights.resize(m_criteria * tileDraws);
        state.unusedValue.resize(tileDraws);
    }
}

/// Draws the alternative's scores into state.draws and adds w x to value.
void ScoreSampler::drawCorrelated(State& state, std::size_t alternative, const float* w, float* value) const
{
    const auto common = static_cast<float>(std::sqrt(m_correlation));
    const auto own = static_cast<float>(std::sqrt(1 - m_correlation));
    m_kernel.throughTable(state.random, m_normalTable.data(), state.factor.data());
    for (std::size_t j = 0; j < m_criteria; ++j) {
        const std::size_t cell = alternative * m_criteria + j;
        float* x = &state.draws[j * tileDraws];
        if (m_cells[cell].kind == ScoreCell::Certain) {
            std::fill_n(x, tileDraws, m_cells[cell].offset);
            const float added = m_addedCells[cell].offset;
            for (std::size_t t = 0; t < tileDraws; ++t) value[t] += w[j * tileDraws + t] * added;
            continue;
        }
        m_kernel.throughTable(state.random, m_normalTable.data(), x);
        m_kernel.addCorrelated(common, own, state.factor.data(), m_deviateTables[cell].data(), w + j * tileDraws, x,
                               value);
    }
}

void ScoreSampler::total(State& state, const float* w, float* value) const
{
    for (std::size_t a = 0; a < m_alternatives; ++a) {
        float* row = value + a * tileDraws;
        std::fill_n(row, tileDraws, m_base[a]);
        if (m_correlation > 0)
            drawCorrelated(state, a, w, row);
        else
            m_kernel.addScores(state.random, m_criteria, &m_addedCells[a * m_criteria], w, row);
    }
}

void ScoreSampler::draw(State& state, float* x) const
{
    const std::size_t rows = m_alternatives * m_criteria;
    for (std::size_t a = 0; a < m_alternatives; ++a) {
        float* first = x + a * m_criteria * laneCount;
        if (m_correlation <= 0) {
            m_kernel.drawScores(state.random, m_criteria, &m_cells[a * m_criteria], rows, first);
            continue;
        }
        drawCorrelated(state, a, state.unusedWeights.data(), state.unusedValue.data());
        for (std::size_t j = 0; j < m_criteria; ++j)
            for (std::size_t round = 0; round < tileDraws / laneCount; ++round)
                std::copy_n(&state.draws[j * tileDraws + round * laneCount], laneCount,
                            first + (round * rows + j) * laneCount);
    }
}

} // namespace soundings
