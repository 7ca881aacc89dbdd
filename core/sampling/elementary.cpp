// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/elementary.h"

#include <bit>
#include <cstdint>

namespace soundings {

double expOfMinus(double x)
{
    if (x > 160) return 0;
    // A short Taylor series of x / 4096, squared twelve times.
    const double y = -x / 4096;
    double term = 1;
    double sum = 1;
    for (int n = 1; n <= 10; ++n) {
        term *= y / n;
        sum += term;
    }
    for (int i = 0; i < 12; ++i) sum *= sum;
    return sum;
}

double naturalLog(double x)
{
    constexpr double ln2 = 0.69314718055994530942;
    constexpr double sqrt2 = 1.41421356237309504880;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    auto exponent = static_cast<double>(static_cast<int>(bits >> 52) - 1023);
    double mantissa = std::bit_cast<double>((bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL);
    if (mantissa > sqrt2) {
        mantissa /= 2;
        exponent += 1;
    }
    // ln m = 2 artanh t with |t| < .172.
    const double t = (mantissa - 1) / (mantissa + 1);
    double power = t;
    double sum = 0;
    for (int n = 1; n <= 23; n += 2) {
        sum += power / n;
        power *= t * t;
    }
    return exponent * ln2 + 2 * sum;
}

} // namespace soundings
