// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/draw_table.h"

#include "core/sampling/normal.h"

#include <algorithm>
#include <array>

namespace soundings {
namespace {

constexpr double zEnd = 6.5; ///< one draw in 10^10 lies beyond
constexpr double zSteps = 128;
constexpr std::size_t zNodes = static_cast<std::size_t>(2 * zEnd * zSteps) + 1;

const std::array<double, zNodes>& fractionsOfNodes()
{
    static const auto fractions = [] {
        std::array<double, zNodes> result;
        for (std::size_t i = 0; i < zNodes; ++i) result[i] = normalCdf(static_cast<double>(i) / zSteps - zEnd);
        return result;
    }();
    return fractions;
}

/// min and max rather than clamp: compilers make branches of the latter.
double interpolated(const double* nodes, double z)
{
    // The upper end stays below the last node, so that its cell exists.
    const double place = std::max(0.0, std::min((z + zEnd) * zSteps, 2 * zEnd * zSteps - 0.001));
    const auto cell = static_cast<int>(place);
    const double share = place - cell;
    const double value = nodes[cell] + share * (nodes[cell + 1] - nodes[cell]);
    return std::max(0.0, std::min(value, 1.0));
}

} // namespace

DrawTable::DrawTable(const Distribution& distribution)
{
    if (distribution.shape() == Distribution::Shape::Certain) {
        m_constant = std::clamp(distribution.mode(), 0.0, 1.0);
        return;
    }
    const auto& fractions = fractionsOfNodes();
    m_nodes.assign(fractions.begin(), fractions.end());
    distribution.toQuantiles(m_nodes);
}

void DrawTable::draw(std::span<const double> z, std::span<double> draws) const
{
    if (m_nodes.empty()) {
        std::fill(draws.begin(), draws.end(), m_constant);
        return;
    }
    const double* nodes = m_nodes.data();
    for (std::size_t i = 0; i < z.size(); ++i) draws[i] = interpolated(nodes, z[i]);
}

double DrawTable::at(double z) const
{
    return m_nodes.empty() ? m_constant : interpolated(m_nodes.data(), z);
}

} // namespace soundings
