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
    double before = slope(0);
    for (std::size_t i = 0; i < cells; ++i) {
        const double s = static_cast<double>(i) * step;
        const double after = slope(s + step);
        m_mass[i + 1] = m_mass[i] + step / 6 * (before + 4 * slope(s + step / 2) + after);
        before = after;
    }
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
    const double start = static_cast<double>(node - m_mass.begin()) * step;
    const double wanted = target - *node;
    const double atStart = slope(start);
    // Simpson's rule from the node to s against the wanted mass: bracketed Newton steps within the cell.
    double low = start;
    double high = start + step;
    double s = start + step * wanted / (node[1] - *node);
    for (int i = 0; i < 40 && high - low > 1e-13; ++i) {
        const double here = slope(s);
        const double mass = (s - start) / 6 * (atStart + 4 * slope((start + s) / 2) + here);
        const double excess = mass - wanted;
        (excess > 0 ? high : low) = s;
        if (excess < 1e-14 * m_mass.back() && excess > -1e-14 * m_mass.back()) break;
        const double next = here > 0 ? s - excess / here : low;
        s = next > low && next < high ? next : (low + high) / 2;
    }
    return toUnit(s);
}

} // namespace soundings
