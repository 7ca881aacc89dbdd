// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/normal.h"

#include "core/sampling/elementary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace soundings {
namespace {

constexpr double invSqrt2Pi = 0.39894228040143267794;

double density(double z)
{
    return invSqrt2Pi * expOfMinus(z * z / 2);
}

/// P(Z > z) for z >= 0: the power series near the middle, Laplace's continued fraction in the tail (Abramowitz & Stegun
/// 26.2.11 and 26.2.14).
double upperTail(double z)
{
    if (z < 3) {
        double term = z;
        double sum = z;
        for (int n = 3; n < 120; n += 2) {
            term *= z * z / n;
            sum += term;
        }
        return 0.5 - density(z) * sum;
    }
    double fraction = z;
    for (int n = 200; n >= 1; --n) fraction = z + n / fraction;
    return density(z) / fraction;
}

constexpr int cdfSteps = 32; ///< per unit
constexpr double cdfEnd = 8.5;
constexpr std::size_t cdfCells = static_cast<std::size_t>(2 * cdfEnd * cdfSteps) + 1;

struct CdfNode {
    double value = 0;
    double slope = 0;
};

std::array<CdfNode, cdfCells> makeCdfNodes()
{
    std::array<CdfNode, cdfCells> nodes;
    for (std::size_t i = 0; i < cdfCells; ++i) {
        const double z = static_cast<double>(i) / cdfSteps - cdfEnd;
        nodes[i] = {z < 0 ? upperTail(-z) : 1 - upperTail(z), density(z)};
    }
    return nodes;
}

/// Cells of the quantile's table: 32 for each power of two from 2^-60 up to 1/2, so that each is narrow relative to p.
constexpr int octaves = 59;
constexpr unsigned cellBits = 5;
constexpr std::size_t quantileCells = static_cast<std::size_t>(octaves) << cellBits;
constexpr unsigned dropped = 52 - cellBits;
constexpr std::uint64_t firstCell = std::bit_cast<std::uint64_t>(0x1p-60) >> dropped;

/// Taylor coefficients about the middle of a cell.
struct QuantileCell {
    double c0 = 0, c1 = 0, c2 = 0, c3 = 0;
};

double middleOfCell(std::uint64_t cell)
{
    return std::bit_cast<double>((cell << dropped) | (std::uint64_t{1} << (dropped - 1)));
}

/// The positive z with P(Z > z) = p, by Newton's steps on the tail from the neighbour's z.
double solveTail(double p, double start)
{
    double z = start;
    for (int i = 0; i < 60; ++i) {
        const double step = (upperTail(z) - p) / density(z);
        // Far from the root Newton overshoots on this convex tail; a step of one is always safe.
        z = std::max(0.0, z + std::clamp(step, -1.0, 1.0));
        if (step < 1e-13 && step > -1e-13) break;
    }
    return z;
}

std::array<QuantileCell, quantileCells> makeQuantileCells()
{
    std::array<QuantileCell, quantileCells> cells;
    double z = 0;
    for (std::size_t i = quantileCells; i-- > 0;) {
        z = solveTail(middleOfCell(firstCell + i), z);
        // x = -z is the lower quantile: x' = 1/phi, x'' = x x'^2, x''' = (1 + 2 x^2) x'^3.
        const double x = -z;
        const double d = 1 / density(x);
        cells[i] = {x, d, x * d * d / 2, (1 + 2 * x * x) * d * d * d / 6};
    }
    return cells;
}

const std::array<QuantileCell, quantileCells>& quantileTable()
{
    static const auto table = makeQuantileCells();
    return table;
}

/// The quantile of a lower tail of at most a half.
double lowerQuantile(const std::array<QuantileCell, quantileCells>& table, double tail)
{
    const double p = std::max(0x1p-60, std::min(tail, 0x1.fffffffffffffp-2));
    const std::uint64_t cell = std::bit_cast<std::uint64_t>(p) >> dropped;
    const double t = p - middleOfCell(cell);
    const QuantileCell& c = table[cell - firstCell];
    return c.c0 + t * (c.c1 + t * (c.c2 + t * c.c3));
}

} // namespace

double normalCdf(double z)
{
    static const auto nodes = makeCdfNodes();
    if (z <= -cdfEnd) return 0;
    if (z >= cdfEnd) return 1;
    const auto i = static_cast<std::size_t>((z + cdfEnd) * cdfSteps + 0.5);
    const double at = static_cast<double>(i) / cdfSteps - cdfEnd;
    const double d = z - at;
    // Taylor: the derivatives of the density are Hermite polynomials times itself.
    const double series = 1 + d * (-at / 2 + d * ((at * at - 1) / 6 + d * (at * (3 - at * at) / 24)));
    return nodes[i].value + nodes[i].slope * d * series;
}

double normalQuantile(double p)
{
    return p > 0.5 ? -lowerQuantile(quantileTable(), 1 - p) : lowerQuantile(quantileTable(), p);
}

void toNormal(std::span<double> uniforms)
{
    const auto& table = quantileTable();
    // Both subtractions are exact on the generator's grid, and nothing here branches.
    for (double& value : uniforms) {
        const double centred = value - 0.5;
        value = std::copysign(lowerQuantile(table, 0.5 - std::abs(centred)), centred);
    }
}

} // namespace soundings
