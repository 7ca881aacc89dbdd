// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/kinds.h"
#include "core/compute/problem_reader.h"
#include "core/diagnosis/ach.h"
#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace soundings {
namespace {

struct RatingWord {
    std::string_view word;
    AchRating rating;
};
constexpr std::array ratingWords{
    RatingWord{"CC", AchRating::VeryConsistent},   RatingWord{"C", AchRating::Consistent},
    RatingWord{"N", AchRating::Neutral},           RatingWord{"I", AchRating::Inconsistent},
    RatingWord{"II", AchRating::VeryInconsistent}, RatingWord{"NA", AchRating::NotApplicable},
};

AchRating readRating(const nlohmann::json& value, const std::string& place)
{
    const auto known = std::find_if(ratingWords.begin(), ratingWords.end(),
                                    [&value](const RatingWord& rating) { return value == rating.word; });
    if (known == ratingWords.end())
        throw Error(ErrorKind::Input, fmt::format("{} is none of CC, C, N, I, II and NA; choose one.", place));
    return known->rating;
}

} // namespace

nlohmann::json computeAch(const nlohmann::json& document)
{
    ProblemReader reader(document, {});
    const auto& rows = reader.list("matrix");
    std::vector<std::vector<AchRating>> matrix;
    for (std::size_t item = 0; item < rows.size(); ++item) {
        if (!rows[item].is_array())
            throw Error(ErrorKind::Input, fmt::format("matrix[{}] is not a list; give one.", item));
        auto& row = matrix.emplace_back();
        for (std::size_t i = 0; i < rows[item].size(); ++i)
            row.push_back(readRating(rows[item][i], fmt::format("matrix[{}][{}]", item, i)));
    }
    std::vector<double> credibility(matrix.size(), 1);
    if (const auto* given = reader.given("credibility"))
        credibility = readNumbers(*given, "credibility", {0, anyScale.high});
    reader.refuseUnknown();
    if (credibility.size() != matrix.size())
        throw Error(ErrorKind::Input, fmt::format("credibility has {} numbers for {} items; give one for each item.",
                                                  credibility.size(), matrix.size()));
    const AchResult result = ach(matrix, credibility);
    return {{"inconsistency", result.inconsistency}, {"diagnosticity", result.diagnosticity}};
}

} // namespace soundings
