// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/pert.h"

#include "core/sampling/elementary.h"

#include <algorithm>

namespace soundings {
namespace {

double toUnit(double s)
{
    return s * s * (3 - 2 * s);
}

double power(double base, double exponent)
{
    if (exponent == 0) return 1;
    if (base < 1e-280) return 0;
    return expOfMinus(-exponent * naturalLog(base));
}

} // namespace

PertTable::PertTable(double mode) : m_left(4 * mode), m_right(4 * (1 - mode))
{
    constexpr double step = 1.0 / cells;
    for (std::size_t i = 0; i < m_slope.size(); ++i) m_slope[i] = slope(static_cast<double>(i) * step / 2);
    for (std::size_t i = 0; i < cells; ++i)
        m_mass[i + 1] = m_mass[i] + step / 6 * (m_slope[2 * i] + 4 * m_slope[2 * i + 1] + m_slope[2 * i + 2]);
}

double PertTable::slope(double s) const
{
    const double x = toUnit(s);
    // 1 - x by the mirror image of the map, exact near its end.
    return 6 * s * (1 - s) * power(x, m_left) * power(toUnit(1 - s), m_right);
}

double PertTable::quantile(double u) const
{
    const double target = u * m_mass.back();
    const auto node = std::upper_bound(m_mass.begin() + 1, m_mass.end() - 1, target) - 1;
    constexpr double step = 1.0 / cells;
    const auto cell = static_cast<std::size_t>(node - m_mass.begin());
    const double wanted = (target - *node) / step;
    // The slope within a cell is the parabola of Simpson's rule, so the mass is a cubic: bracketed Newton steps.
    const double* f = &m_slope[2 * cell];
    const double linear = -3 * f[0] + 4 * f[1] - f[2];
    const double square = 2 * f[0] - 4 * f[1] + 2 * f[2];
    double low = 0;
    double high = 1;
    double t = wanted * step / (node[1] - *node);
    for (int i = 0; i < 40 && high - low > 1e-11; ++i) {
        const double here = f[0] + t * (linear + t * square);
        const double excess = t * (f[0] + t * (linear / 2 + t * square / 3)) - wanted;
        (excess > 0 ? high : low) = t;
        const double tolerance = 1e-13 * wanted;
        if (excess < tolerance && excess > -tolerance) break;
        const double next = here > 0 ? t - excess / here : low;
        t = next > low && next < high ? next : (low + high) / 2;
    }
    return toUnit((static_cast<double>(cell) + t) * step);
}

} // namespace soundings
