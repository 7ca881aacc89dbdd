// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/distribution.h"

#include "core/sampling/pert.h"
#include "core/support/error.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings {
namespace {

void requireFinite(double value)
{
    if (!std::isfinite(value))
        throw Error(ErrorKind::Input, "A range holds something that is not a number; give plain numbers.");
}

void requireOrder(double low, double mode, double high)
{
    requireFinite(low);
    requireFinite(mode);
    requireFinite(high);
    if (low > mode || mode > high)
        throw Error(ErrorKind::Input, "A range is upside down; give its low, likely and high values in rising order.");
}

/// Where the tenth and the mode of a triangle lie apart, as a share of its width, when the mode is at share s.
double tenthToMode(double s)
{
    return s - std::sqrt(0.1 * s);
}

/// The support of a shape whose mode is `below` above its P10 and `above` under its P90: from and to, seen from the mode.
/// `toMode(s)` tells how far the tenth lies under the mode, as a share of the width, when the mode is at share s; both
/// equations hold only where that is not negative, from s = `least` on at the earliest, and their difference rises with s,
/// so halving finds it.
struct Support {
    double below = 0;
    double above = 0;
};

template <typename ToMode>
Support supportOf(double below, double above, double least, ToMode toMode)
{
    double low = least;
    double high = 1 - least;
    for (int i = 0; i < 80 && below != above; ++i) {
        const double middle = (low + high) / 2;
        const double excess = toMode(middle) * above - toMode(1 - middle) * below;
        (excess < 0 ? low : high) = middle;
    }
    const double share = below == above ? 0.5 : (low + high) / 2;
    const double width = (below + above) / (toMode(share) + toMode(1 - share));
    return {share * width, (1 - share) * width};
}

/// tenthToMode for PERT, between the nodes of a table by the cubic through the four nearest.
double pertTenthToMode(double s)
{
    constexpr std::size_t cells = 64;
    static const auto table = [] {
        std::array<double, cells + 1> nodes{};
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const double mode = static_cast<double>(i) / cells;
            nodes[i] = mode - PertTable(mode).quantile(0.1);
        }
        return nodes;
    }();
    const double at = s * cells;
    const std::size_t first =
        std::clamp(static_cast<std::ptrdiff_t>(at) - 1, std::ptrdiff_t{0}, static_cast<std::ptrdiff_t>(cells) - 3);
    const double t = at - static_cast<double>(first);
    const double* y = &table[first];
    return -y[0] * (t - 1) * (t - 2) * (t - 3) / 6 + y[1] * t * (t - 2) * (t - 3) / 2 -
           y[2] * t * (t - 1) * (t - 3) / 2 + y[3] * t * (t - 1) * (t - 2) / 6;
}

} // namespace

Distribution Distribution::certain(double value)
{
    requireFinite(value);
    return {Shape::Certain, value, value, value};
}

Distribution Distribution::uniform(double low, double high)
{
    requireOrder(low, low, high);
    if (low == high) return certain(low);
    return {Shape::Uniform, low, low + (high - low) / 2, high};
}

Distribution Distribution::triangular(double low, double mode, double high)
{
    requireOrder(low, mode, high);
    if (low == high) return certain(low);
    return {Shape::Triangular, low, mode, high};
}

Distribution Distribution::pert(double low, double mode, double high)
{
    requireOrder(low, mode, high);
    if (low == high) return certain(low);
    return {Shape::Pert, low, mode, high};
}

Distribution Distribution::elicited(double p10, double likely, double p90)
{
    requireOrder(p10, likely, p90);
    if (p10 == p90) return certain(likely);
    const Support support = supportOf(likely - p10, p90 - likely, 0.1, tenthToMode);
    return {Shape::Triangular, likely - support.below, likely, likely + support.above};
}

Distribution Distribution::elicitedPert(double p10, double likely, double p90)
{
    requireOrder(p10, likely, p90);
    if (p10 == p90) return certain(likely);
    const Support support = supportOf(likely - p10, p90 - likely, 0, pertTenthToMode);
    return {Shape::Pert, likely - support.below, likely, likely + support.above};
}

Distribution Distribution::elicitedUniform(double p10, double p90)
{
    requireOrder(p10, p10, p90);
    const double tenth = (p90 - p10) / 8; // the middle eight tenths are stated
    return uniform(p10 - tenth, p90 + tenth);
}

double Distribution::quantile(double u) const
{
    toQuantiles({&u, 1});
    return u;
}

void Distribution::toQuantiles(std::span<double> fractions) const
{
    const double width = m_high - m_low;
    switch (m_shape) {
    case Shape::Certain: std::fill(fractions.begin(), fractions.end(), m_mode); break;
    case Shape::Uniform:
        for (double& u : fractions) u = m_low + u * width;
        break;
    case Shape::Triangular: {
        const double c = (m_mode - m_low) / width;
        for (double& u : fractions)
            u = u < c ? m_low + width * std::sqrt(u * c) : m_high - width * std::sqrt((1 - u) * (1 - c));
        break;
    }
    case Shape::Pert: {
        const PertTable table((m_mode - m_low) / width);
        for (double& u : fractions) u = m_low + width * table.quantile(u);
        break;
    }
    }
}

double Distribution::meanWithin(double low, double high) const
{
    std::array<double, 1024> values;
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = (static_cast<double>(i) + 0.5) / static_cast<double>(values.size());
    toQuantiles(values);
    double sum = 0;
    for (const double value : values) sum += std::clamp(value, low, high);
    return sum / static_cast<double>(values.size());
}

} // namespace soundings
