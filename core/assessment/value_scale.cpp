// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/value_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings {
namespace {

constexpr double largestDrawn = 1e300;
constexpr double leastWidth = 1e-12; ///< of the value scale; what is narrower is certain to any reader

Distribution elicitedAs(RangeShape shape, double low, double likely, double high)
{
    switch (shape) {
    case RangeShape::Uniform: return Distribution::elicitedUniform(low, high);
    case RangeShape::Pert: return Distribution::elicitedPert(low, likely, high);
    case RangeShape::Triangular: break;
    }
    return Distribution::elicited(low, likely, high);
}

} // namespace

bool isUsable(const Range& range)
{
    return std::isfinite(range.low) && std::isfinite(range.likely) && std::isfinite(range.high) &&
           range.low <= range.likely && range.likely <= range.high;
}

std::optional<ValueScale> ValueScale::of(const Criterion& criterion)
{
    ValueScale scale;
    const auto add = [&scale](double at, double worth) {
        const bool taken =
            std::any_of(scale.m_knots.begin(), scale.m_knots.end(), [at](const Knot& knot) { return knot.at == at; });
        if (!taken && std::isfinite(at) && std::isfinite(worth))
            scale.m_knots.push_back({at, std::clamp(worth, 0.0, 1.0)});
    };
    for (const ScalePoint& point : criterion.scale) add(point.at, point.worth);
    if (criterion.worst && criterion.best && *criterion.worst != *criterion.best) {
        add(*criterion.worst, 0);
        add(*criterion.best, 1);
    }
    if (scale.m_knots.size() < 2) return std::nullopt;
    std::sort(scale.m_knots.begin(), scale.m_knots.end(), [](const Knot& a, const Knot& b) { return a.at < b.at; });
    return scale;
}

double ValueScale::worthOf(double at) const
{
    if (at <= from()) return m_knots.front().worth;
    if (at >= to()) return m_knots.back().worth;
    const auto above = std::upper_bound(m_knots.begin(), m_knots.end(), at,
                                        [](double value, const Knot& knot) { return value < knot.at; });
    const Knot& right = *above;
    const Knot& left = *(above - 1);
    const double width = right.at - left.at;
    // Anchors near both ends of what a number can hold are farther apart than a number can say.
    const double share =
        std::isfinite(width) ? (at - left.at) / width : (at / 2 - left.at / 2) / (right.at / 2 - left.at / 2);
    return left.worth + (right.worth - left.worth) * share;
}

bool ValueScale::holds(double at) const
{
    return at >= from() && at <= to();
}

bool ValueScale::isMonotone() const
{
    const auto rises = [](const Knot& a, const Knot& b) { return a.worth < b.worth; };
    const auto falls = [](const Knot& a, const Knot& b) { return a.worth > b.worth; };
    return std::adjacent_find(m_knots.begin(), m_knots.end(), rises) == m_knots.end() ||
           std::adjacent_find(m_knots.begin(), m_knots.end(), falls) == m_knots.end();
}

Distribution ValueScale::distributionOf(const Range& range, RangeShape shape) const
{
    const double likely = worthOf(range.likely);
    double low = worthOf(range.low);
    double high = worthOf(range.high);
    if (!isMonotone()) {
        // A scale that turns sends both ends of a range to the same side of its middle, so the tenths are counted off
        // the worths of the draws themselves.
        std::array<double, 1000> worths;
        for (std::size_t i = 0; i < worths.size(); ++i)
            worths[i] = (static_cast<double>(i) + 0.5) / static_cast<double>(worths.size());
        const double size = std::max(std::abs(range.low), std::abs(range.high));
        const double unit = size > largestDrawn ? size : 1; // so that the ends of what is drawn are numbers
        elicitedAs(shape, range.low / unit, range.likely / unit, range.high / unit).toQuantiles(worths);
        for (double& worth : worths) worth = std::isfinite(worth) ? worthOf(worth * unit) : likely;
        std::sort(worths.begin(), worths.end());
        low = (worths[99] + worths[100]) / 2;
        high = (worths[899] + worths[900]) / 2;
    }
    if (low > high) std::swap(low, high);
    if (high - low < leastWidth) return Distribution::certain(std::clamp(likely, low, high));
    return elicitedAs(shape, low, std::clamp(likely, low, high), high);
}

} // namespace soundings
