// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace soundings {

/// Quantiles of the PERT distribution (lambda = 4) on [0, 1] with its mode at `mode`: the beta distribution with
/// parameters 1 + 4 mode and 5 - 4 mode. Absolute error below 1e-7.
class PertTable {
public:
    explicit PertTable(double mode);

    /// The value that a fraction u of (0, 1) lies below.
    [[nodiscard]] double quantile(double u) const;

private:
    static constexpr std::size_t cells = 1024;

    /// Density at x(s) times x'(s), unnormalised; x = s^2 (3 - 2 s) tames both ends.
    [[nodiscard]] double slope(double s) const;

    double m_left;
    double m_right;
    std::array<double, cells + 1> m_mass{};      ///< unnormalised mass below each node of s
    std::array<double, 2 * cells + 1> m_slope{}; ///< at each node and each middle between two
};

} // namespace soundings
