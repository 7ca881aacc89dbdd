// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace soundings {

/// An uncertain number: what a range becomes for the sampler. Values are those of the support; see the makers, which
/// throw Error{Input} for values that are not finite or not in rising order. A range without width is certain.
class Distribution {
public:
    enum class Shape { Certain, Uniform, Triangular, Pert };

    Distribution() = default; ///< unknown: uniform on [0, 1]

    [[nodiscard]] static Distribution certain(double value);
    [[nodiscard]] static Distribution uniform(double low, double high);
    /// Bounds of the support and the mode; low <= mode <= high.
    [[nodiscard]] static Distribution triangular(double low, double mode, double high);
    /// PERT with lambda = 4.
    [[nodiscard]] static Distribution pert(double low, double mode, double high);
    /// The triangle whose P10 and P90 are as stated and whose mode is `likely` (methods.md section 3). Its support may
    /// leave [0, 1]; draws are clipped by whoever uses them.
    [[nodiscard]] static Distribution elicited(double p10, double likely, double p90);
    /// Likewise as a PERT distribution; its tenths are exact to 1e-6 of their distance.
    [[nodiscard]] static Distribution elicitedPert(double p10, double likely, double p90);
    /// Every value as likely as any other; p10 <= p90.
    [[nodiscard]] static Distribution elicitedUniform(double p10, double p90);

    [[nodiscard]] Shape shape() const { return m_shape; }
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double mode() const { return m_mode; }
    [[nodiscard]] double high() const { return m_high; }

    /// The value that a fraction u of (0, 1) lies below. Uses no library function but sqrt.
    [[nodiscard]] double quantile(double u) const;

    /// quantile of each fraction, in place; much faster than one by one where the shape is PERT.
    void toQuantiles(std::span<double> fractions) const;

    /// The mean of the draws after clipping them to [low, high]; absolute error below 1e-5 of the range's width.
    [[nodiscard]] double meanWithin(double low, double high) const;

    bool operator==(const Distribution&) const = default;

private:
    Distribution(Shape shape, double low, double mode, double high)
        : m_shape(shape), m_low(low), m_mode(mode), m_high(high)
    {
    }

    Shape m_shape = Shape::Uniform;
    double m_low = 0;
    double m_mode = 0.5;
    double m_high = 1;
};

} // namespace soundings
