// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/criterion.h"
#include "core/sampling/distribution.h"

#include <optional>
#include <vector>

namespace soundings {

/// What a criterion's numbers are worth, 0 (worst we would still discuss) to 1 (best we could plausibly get): straight
/// lines between its anchors and the points of its scale, level beyond them.
class ValueScale {
public:
    /// Empty where anchors are missing, equal or not finite; a scale of two points or more does without them.
    [[nodiscard]] static std::optional<ValueScale> of(const Criterion& criterion);

    /// The worth of a number in the criterion's unit; beyond the ends that of the nearer end.
    [[nodiscard]] double worthOf(double at) const;

    /// Whether a number lies between the ends, so that nothing is cut off.
    [[nodiscard]] bool holds(double at) const;

    /// A score on [0, 1]: the shape through the P10 and P90 that the stated range has on this scale, its mode the
    /// worth of the likely value. Exact where the scale is straight over the range; where it bends, P10 and P90 stay
    /// exact and the shape between them is as said. The range must be usable (see isUsable).
    [[nodiscard]] Distribution distributionOf(const Range& range, RangeShape shape = RangeShape::Triangular) const;

    /// Whether worth rises or falls from one end to the other without turning.
    [[nodiscard]] bool isMonotone() const;

    [[nodiscard]] double from() const { return m_knots.front().at; } ///< the lower end, in the unit
    [[nodiscard]] double to() const { return m_knots.back().at; }    ///< the upper end

private:
    struct Knot {
        double at = 0;
        double worth = 0;
    };

    std::vector<Knot> m_knots; ///< rising in `at`, at least two
};

/// Whether the three numbers of a range are finite and in rising order.
[[nodiscard]] bool isUsable(const Range& range);

} // namespace soundings
