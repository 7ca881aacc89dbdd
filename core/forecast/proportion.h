// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace soundings {

/// Where a chance may lie, 0..1.
struct ChanceInterval {
    double low = 0;
    double high = 1;

    bool operator==(const ChanceInterval&) const = default;
};

/// The 95 % score interval of a proportion (Wilson 1927, as Newcombe 1998 has it): n >= 1, events <= n.
[[nodiscard]] ChanceInterval wilsonInterval(std::size_t events, std::size_t n);

/// The 95 % Jeffreys interval: equal tails of Beta(events + 1/2, n - events + 1/2), from 0 where nothing happened and to 1
/// where all did (Brown, Cai & DasGupta 2001). n >= 1, events <= n.
[[nodiscard]] ChanceInterval jeffreysInterval(std::size_t events, std::size_t n);

/// The regularised incomplete beta function I_x(a, b) for a, b > 0 and x in 0..1.
[[nodiscard]] double incompleteBeta(double a, double b, double x);

/// The x with I_x(a, b) = p, for a, b > 0 and p in 0..1; absolute error below 1e-12 where the density is not flat.
[[nodiscard]] double betaQuantile(double a, double b, double p);

} // namespace soundings
