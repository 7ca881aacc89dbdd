// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/ach.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <cmath>

namespace soundings {
namespace {

int pointsAgainst(AchRating rating)
{
    if (rating == AchRating::VeryInconsistent) return 2;
    return rating == AchRating::Inconsistent ? 1 : 0;
}

int onFive(AchRating rating)
{
    switch (rating) {
    case AchRating::VeryConsistent: return 5;
    case AchRating::Consistent: return 4;
    case AchRating::Neutral:
    case AchRating::NotApplicable: return 3;
    case AchRating::Inconsistent: return 2;
    case AchRating::VeryInconsistent: return 1;
    }
    return 3;
}

double spreadOf(const std::vector<AchRating>& ratings)
{
    // In whole numbers, so that equal ratings give exactly 0.
    const auto n = static_cast<long>(ratings.size());
    long sum = 0;
    long squares = 0;
    for (const AchRating rating : ratings) {
        const long points = onFive(rating);
        sum += points;
        squares += points * points;
    }
    return std::sqrt(static_cast<double>(n * squares - sum * sum)) / static_cast<double>(n);
}

} // namespace

AchResult ach(const std::vector<std::vector<AchRating>>& matrix, std::span<const double> credibility)
{
    if (matrix.empty() || matrix.front().empty())
        throw Error(ErrorKind::Input, "The matrix is empty; give at least one item and one hypothesis.");
    if (!credibility.empty() && credibility.size() != matrix.size())
        throw Error(ErrorKind::Input, fmt::format("credibility has {} numbers for {} items; give one for each item.",
                                                  credibility.size(), matrix.size()));
    AchResult result;
    result.inconsistency.assign(matrix.front().size(), 0);
    for (std::size_t item = 0; item < matrix.size(); ++item) {
        const auto& row = matrix[item];
        if (row.size() != result.inconsistency.size())
            throw Error(ErrorKind::Input,
                        fmt::format("matrix[{}] has {} ratings and matrix[0] has {}; make all rows equally long.", item,
                                    row.size(), result.inconsistency.size()));
        const double weight = credibility.empty() ? 1 : credibility[item];
        if (!(weight >= 0) || !std::isfinite(weight))
            throw Error(ErrorKind::Input, fmt::format("credibility[{}] is {}; give 0 or more.", item, weight));
        for (std::size_t i = 0; i < row.size(); ++i) result.inconsistency[i] += weight * pointsAgainst(row[i]);
        result.diagnosticity.push_back(spreadOf(row));
    }
    return result;
}

} // namespace soundings
