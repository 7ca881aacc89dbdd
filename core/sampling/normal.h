// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace soundings {

/// The standard normal distribution by tables of our own: +, -, *, / and sqrt only, so the same bits on every machine
/// (the C library's erfc, exp and log differ between processors). Absolute error below 1e-8.
[[nodiscard]] double normalCdf(double z);

/// The value that a fraction p of the open interval (0, 1) lies below; absolute error below 1e-7. p is clamped to
/// [2^-60, 1 - 2^-53].
[[nodiscard]] double normalQuantile(double p);

/// normalQuantile of each draw of Random::uniform, in place.
void toNormal(std::span<double> uniforms);

} // namespace soundings
