// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

/// The yardstick of bench_smaa: 10 options, 8 criteria, triangular scores, uniform weights, one thread, everything known
/// when it is compiled and written by hand for AVX2 in floats.
struct HandProblem {
    std::array<std::array<float, 8>, 10> low, mode, high;
};
struct HandResult {
    std::array<std::array<std::uint64_t, 10>, 10> ranks{};
    std::array<std::array<double, 8>, 10> firstWeights{};
};
[[nodiscard]] HandResult handKernel(const HandProblem& problem, std::uint64_t draws, std::uint64_t seed);
