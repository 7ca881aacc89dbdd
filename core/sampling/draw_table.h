// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sampling/distribution.h"

#include <cstddef>
#include <span>
#include <vector>

namespace soundings {

/// Turns standard normal deviates into draws of one distribution clipped to [0, 1] (the last step of a Gaussian
/// copula): a table over z with linear interpolation, within 2e-6 of the support's width.
class DrawTable {
public:
    explicit DrawTable(const Distribution& distribution);

    /// draws[i] for deviates z[i]; the spans are equally long.
    void draw(std::span<const double> z, std::span<double> draws) const;

    /// One draw.
    [[nodiscard]] double at(double z) const;

private:
    double m_constant = 0;
    std::vector<double> m_nodes; ///< empty: certain
};

} // namespace soundings
