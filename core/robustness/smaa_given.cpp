// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/refuse.h"
#include "core/robustness/smaa.h"
#include "core/robustness/smaa_tally.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

bool allFinite(const std::vector<double>& row)
{
    return std::all_of(row.begin(), row.end(), [](double value) { return std::isfinite(value); });
}

void requireUsable(const GivenDraws& draws)
{
    if (draws.scores.empty() || draws.scores.front().empty() || draws.scores.front().front().empty())
        refuse("There is nothing to compare; give at least one draw, one alternative and one criterion.");
    if (draws.weights.size() != draws.scores.size())
        refuse(fmt::format("There are {} draws of scores and {} of weights; give as many of each.", draws.scores.size(),
                           draws.weights.size()));
    const std::size_t alternatives = draws.scores.front().size();
    const std::size_t criteria = draws.scores.front().front().size();
    for (std::size_t s = 0; s < draws.scores.size(); ++s) {
        bool usable = draws.scores[s].size() == alternatives && draws.weights[s].size() == criteria &&
                      allFinite(draws.weights[s]);
        for (const auto& row : draws.scores[s]) usable = usable && row.size() == criteria && allFinite(row);
        if (!usable)
            refuse(fmt::format("Draw {} has another size than draw 0 or a number that is not finite; give each one {} "
                               "alternatives and {} criteria.",
                               s, alternatives, criteria));
    }
}

/// On a grid of about 2^-44 of the largest: rounding does not break ties.
std::vector<double> totalsOf(const Matrix& scores, const std::vector<double>& weights)
{
    std::vector<double> totals;
    double largest = 0;
    for (const auto& row : scores) {
        totals.push_back(std::inner_product(row.begin(), row.end(), weights.begin(), 0.0));
        largest = std::max(largest, std::abs(totals.back()));
    }
    double grid = 0x1p-44;
    while (grid * 0x1p44 < largest) grid *= 2;
    while (grid * 0x1p43 > largest && grid > 0x1p-900) grid /= 2;
    for (double& total : totals) total = std::nearbyint(total / grid) * grid;
    return totals;
}

} // namespace

SmaaResult smaa(const GivenDraws& draws)
{
    requireUsable(draws);
    const std::size_t alternatives = draws.scores.front().size();
    const std::size_t criteria = draws.scores.front().front().size();
    SmaaTally tally(alternatives, criteria);
    SmaaSums sums;
    tally.reset(sums);
    for (std::size_t s = 0; s < draws.scores.size(); ++s)
        tally.addDraw(totalsOf(draws.scores[s], draws.weights[s]), draws.weights[s], sums);
    SmaaResult result = resultOf(alternatives, criteria, tally.counts(), sums);
    for (std::size_t a = 0; a < alternatives; ++a) {
        result.confidenceFactors.emplace_back();
        if (!result.centralWeights[a]) continue;
        double firsts = 0;
        for (const Matrix& scores : draws.scores) {
            const auto totals = totalsOf(scores, *result.centralWeights[a]);
            if (totals[a] == *std::max_element(totals.begin(), totals.end()))
                firsts += 1 / static_cast<double>(std::count(totals.begin(), totals.end(), totals[a]));
        }
        result.confidenceFactors[a] = firsts / static_cast<double>(draws.scores.size());
    }
    return result;
}

} // namespace soundings
