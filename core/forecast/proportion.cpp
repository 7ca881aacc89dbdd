// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/proportion.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr double z95 = 1.959963984540054;
constexpr double halfTail = 0.025;

/// ln Gamma(x) for x > 0: Stirling's series after lifting x (the C library's lgamma writes to a global).
double logGamma(double x)
{
    constexpr double halfLogTwoPi = 0.91893853320467274178;
    double lifted = 1;
    while (x < 12) lifted *= x++;
    const double r = 1 / (x * x);
    const double series =
        (1.0 / 12 -
         r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r * (1.0 / 1188 - r * (691.0 / 360360 - r / 156)))))) /
        x;
    return (x - 0.5) * std::log(x) - x + halfLogTwoPi + series - std::log(lifted);
}

double logBeta(double a, double b)
{
    return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/// The continued fraction of I_x(a, b) by Lentz's method; quick for x < (a + 1) / (a + b + 2).
double betaFraction(double a, double b, double x)
{
    constexpr double tiny = 1e-300;
    constexpr int most = 100'000;
    const auto notZero = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / notZero(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m <= most; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / notZero(1 + even * d);
        c = notZero(1 + even / c);
        result *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / notZero(1 + odd * d);
        c = notZero(1 + odd / c);
        result *= d * c;
        if (std::abs(d * c - 1) < 1e-16) break;
    }
    return result;
}

/// The lower tail where `lower`, the upper one where not: the smaller of the two keeps its digits.
double betaTail(double a, double b, double x, bool lower)
{
    if (x <= 0 || x >= 1) return (x >= 1) == lower ? 1 : 0;
    const double front = std::exp(a * std::log(x) + b * std::log1p(-x) - logBeta(a, b));
    const bool fromBelow = x < (a + 1) / (a + b + 2);
    const double tail = fromBelow ? front * betaFraction(a, b, x) / a : front * betaFraction(b, a, 1 - x) / b;
    return fromBelow == lower ? tail : 1 - tail;
}

/// The x in 0..1/2 with I_x(a, b) = p.
double quantileBelowHalf(double a, double b, double p)
{
    const double scale = logBeta(a, b);
    double low = 0;
    double high = 0.5;
    double x = std::min(a / (a + b), 0.5);
    for (int i = 0; i < 200; ++i) {
        const double excess = betaTail(a, b, x, true) - p;
        if (excess == 0) break;
        (excess > 0 ? high : low) = x;
        // Newton's step where it stays inside the bracket, else halve the bracket.
        const double density = std::exp((a - 1) * std::log(x) + (b - 1) * std::log1p(-x) - scale);
        double next = x - excess / density;
        if (!(next > low && next < high)) next = (low + high) / 2;
        const double step = std::abs(next - x);
        x = next;
        if (step <= 1e-15 * x) break;
    }
    return x;
}

} // namespace

ChanceInterval wilsonInterval(std::size_t events, std::size_t n)
{
    const auto count = static_cast<double>(n);
    const double share = static_cast<double>(events) / count;
    constexpr double zz = z95 * z95;
    const double centre = (share + zz / (2 * count)) / (1 + zz / count);
    const double half = z95 / (1 + zz / count) * std::sqrt(share * (1 - share) / count + zz / (4 * count * count));
    return {events == 0 ? 0 : centre - half, events == n ? 1 : centre + half};
}

ChanceInterval jeffreysInterval(std::size_t events, std::size_t n)
{
    const double a = static_cast<double>(events) + 0.5;
    const double b = static_cast<double>(n - events) + 0.5;
    return {events == 0 ? 0 : betaQuantile(a, b, halfTail), events == n ? 1 : betaQuantile(a, b, 1 - halfTail)};
}

double incompleteBeta(double a, double b, double x)
{
    return betaTail(a, b, x, true);
}

double betaQuantile(double a, double b, double p)
{
    if (p <= 0) return 0;
    if (p >= 1) return 1;
    // Solve for the distance from the nearer end of the scale, where doubles are dense.
    return incompleteBeta(a, b, 0.5) < p ? 1 - quantileBelowHalf(b, a, 1 - p) : quantileBelowHalf(a, b, p);
}

} // namespace soundings
