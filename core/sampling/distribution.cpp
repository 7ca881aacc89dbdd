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

/// The share of the support that lies below the mode of the triangle whose mode is `below` above its P10 and `above`
/// under its P90. Both equations hold only for shares of .1 to .9, and their difference rises, so halving finds it.
double modeShare(double below, double above)
{
    if (below == above) return 0.5;
    double low = 0.1;
    double high = 0.9;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        const double excess = tenthToMode(middle) * above - tenthToMode(1 - middle) * below;
        (excess < 0 ? low : high) = middle;
    }
    return (low + high) / 2;
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
    const double below = likely - p10;
    const double above = p90 - likely;
    const double share = modeShare(below, above);
    const double width = (below + above) / (tenthToMode(share) + tenthToMode(1 - share));
    return {Shape::Triangular, likely - share * width, likely, likely + (1 - share) * width};
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
