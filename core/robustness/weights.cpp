// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/weights.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

constexpr std::size_t mostCompared = 9;
constexpr double reciprocityTolerance = 0.0101; ///< 3 against .33 is how people write a third

/// Saaty 1980, for n = 0, 1, 2, ...
constexpr std::array<double, mostCompared + 1> randomIndices{0, 0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45};

void requireSome(std::size_t n)
{
    if (n == 0) throw Error(ErrorKind::Input, "There are no ranks to weigh; give at least one.");
}

std::vector<double> normalised(std::vector<double> weights)
{
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights) weight /= sum;
    return weights;
}

std::vector<double> product(const Matrix& matrix, const std::vector<double>& vector)
{
    std::vector<double> result(matrix.size());
    for (std::size_t i = 0; i < matrix.size(); ++i)
        result[i] = std::inner_product(vector.begin(), vector.end(), matrix[i].begin(), 0.0);
    return result;
}

void requireJudgements(const Matrix& judgements)
{
    const std::size_t n = judgements.size();
    if (n == 0 || n > mostCompared)
        throw Error(ErrorKind::Input, fmt::format("The comparison has {} rows; give 1 to {}.", n, mostCompared));
    for (const auto& row : judgements)
        if (row.size() != n)
            throw Error(ErrorKind::Input, "The comparison is not square; give as many columns as rows.");
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            const double judgement = judgements[i][j];
            if (!(judgement > 0) || !std::isfinite(judgement))
                throw Error(ErrorKind::Input,
                            fmt::format("The judgement of {} against {} is not a positive number; give one, "
                                        "e.g. 3 for three times as much.",
                                        i, j));
            if (i == j && std::abs(judgement - 1) > reciprocityTolerance)
                throw Error(ErrorKind::Input,
                            fmt::format("The judgement of {} against itself is {}; make it 1.", i, judgement));
            if (std::abs(judgement * judgements[j][i] - 1) > reciprocityTolerance)
                throw Error(ErrorKind::Input,
                            fmt::format("The judgements {} of {} against {} and {} of {} against {} contradict each "
                                        "other; make one the reciprocal of the other.",
                                        judgement, i, j, judgements[j][i], j, i));
        }
}

/// The three whose round trip ends farthest from where it began.
std::array<std::size_t, 3> worstTripleOf(const Matrix& judgements)
{
    std::array<std::size_t, 3> worst{0, 1, 2};
    double farthest = 0;
    const std::size_t n = judgements.size();
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j)
            for (std::size_t k = j + 1; k < n; ++k) {
                const double round = judgements[i][j] * judgements[j][k] / judgements[i][k];
                const double far = std::max(round, 1 / round);
                // A hair's breadth more, so that rounding does not choose between equals.
                if (far > farthest * (1 + 1e-9)) {
                    farthest = far;
                    worst = {i, j, k};
                }
            }
    return worst;
}

} // namespace

std::vector<double> rankOrderCentroid(std::size_t n)
{
    requireSome(n);
    std::vector<double> weights(n);
    double sum = 0;
    for (std::size_t k = n; k-- > 0;) {
        sum += 1 / static_cast<double>(k + 1);
        weights[k] = sum / static_cast<double>(n);
    }
    return weights;
}

std::vector<double> rankSum(std::size_t n)
{
    requireSome(n);
    std::vector<double> weights(n);
    for (std::size_t k = 0; k < n; ++k) weights[k] = static_cast<double>(n - k);
    return normalised(std::move(weights));
}

std::vector<double> rankReciprocal(std::size_t n)
{
    requireSome(n);
    std::vector<double> weights(n);
    for (std::size_t k = 0; k < n; ++k) weights[k] = 1 / static_cast<double>(k + 1);
    return normalised(std::move(weights));
}

std::vector<double> forRanks(std::span<const double> ranks, std::span<const double> byPosition)
{
    if (ranks.size() != byPosition.size())
        throw Error(ErrorKind::Internal, "Ranks and the weights of their positions differ in number.");
    for (const double rank : ranks)
        if (!(rank > 0) || !std::isfinite(rank))
            throw Error(ErrorKind::Input, "A rank is not a positive number; give 1 to the first, 2 to the second.");
    std::vector<std::size_t> order(ranks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    std::vector<double> weights(ranks.size());
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        double sum = 0;
        for (; to < order.size() && ranks[order[to]] == ranks[order[from]]; ++to) sum += byPosition[to];
        const double mean = sum / static_cast<double>(to - from);
        for (; from < to; ++from) weights[order[from]] = mean;
    }
    return weights;
}

std::vector<double> swingWeights(std::span<const double> points)
{
    if (points.empty()) throw Error(ErrorKind::Input, "There are no swings to weigh; give at least one.");
    double sum = 0;
    for (const double point : points) {
        if (!(point >= 0) || !std::isfinite(point))
            throw Error(ErrorKind::Input,
                        "A swing’s points are negative or not a number; give 0 to 100, 100 to the swing raised first.");
        sum += point;
    }
    if (!(sum > 0) || !std::isfinite(sum))
        throw Error(ErrorKind::Input, "All swings have 0 points; give 100 to the one you would raise first.");
    std::vector<double> weights(points.begin(), points.end());
    for (double& weight : weights) weight /= sum;
    return weights;
}

AhpResult ahp(const Matrix& judgements)
{
    requireJudgements(judgements);
    const std::size_t n = judgements.size();
    AhpResult result;
    result.weights.assign(n, 1 / static_cast<double>(n));
    for (int step = 0; step < 10'000; ++step) {
        auto next = normalised(product(judgements, result.weights));
        double change = 0;
        for (std::size_t i = 0; i < n; ++i) change = std::max(change, std::abs(next[i] - result.weights[i]));
        result.weights = std::move(next);
        if (change < 1e-13) break;
    }
    const auto image = product(judgements, result.weights);
    for (std::size_t i = 0; i < n; ++i) result.lambdaMax += image[i] / result.weights[i];
    result.lambdaMax /= static_cast<double>(n);
    if (n <= 2) return result;
    const auto count = static_cast<double>(n);
    // A consistent matrix has lambda = n; rounding may leave a trace below.
    result.consistencyIndex = std::max(0.0, (result.lambdaMax - count) / (count - 1));
    result.randomIndex = randomIndices[n];
    result.consistencyRatio = result.consistencyIndex / result.randomIndex;
    result.worstTriple = worstTripleOf(judgements);
    return result;
}

} // namespace soundings
