// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/kinds.h"
#include "core/compute/problem_reader.h"
#include "core/robustness/weights.h"
#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace soundings {
namespace {

constexpr std::uint64_t mostWeighed = 1000;

using ByPosition = std::vector<double> (*)(std::size_t n);

nlohmann::json byRank(ProblemReader& reader, ByPosition weightsOf)
{
    const auto n = reader.whole("n", 1, mostWeighed);
    const auto* ranks = reader.optional("ranks");
    reader.refuseUnknown();
    if (n.has_value() == (ranks != nullptr))
        throw Error(ErrorKind::Input, "The problem gives not exactly one of n and ranks; keep one of them.");
    if (n) return {{"weights", weightsOf(*n)}};
    const auto given = readNumbers(*ranks, "ranks");
    if (given.empty()) throw Error(ErrorKind::Input, "ranks is empty; give at least one.");
    return {{"weights", forRanks(given, weightsOf(given.size()))}};
}

nlohmann::json bySwing(ProblemReader& reader)
{
    const auto points = readNumbers(reader.required("points"), "points");
    reader.refuseUnknown();
    return {{"weights", swingWeights(points)}};
}

nlohmann::json byAhp(ProblemReader& reader)
{
    const auto matrix = readMatrix(reader.required("matrix"), "matrix");
    reader.refuseUnknown();
    const AhpResult result = ahp(matrix);
    return {{"weights", result.weights},
            {"lambda_max", result.lambdaMax},
            {"consistency_index", result.consistencyIndex},
            {"consistency_ratio", result.consistencyRatio},
            {"random_index", result.randomIndex},
            {"random_index_source", "Saaty 1980"},
            {"worst_triple", result.worstTriple ? nlohmann::json(*result.worstTriple) : nlohmann::json()}};
}

} // namespace

nlohmann::json computeWeights(const nlohmann::json& document)
{
    ProblemReader reader(document, {});
    const auto& method = reader.required("method");
    if (method == "roc") return byRank(reader, rankOrderCentroid);
    if (method == "rank_sum") return byRank(reader, rankSum);
    if (method == "rank_reciprocal") return byRank(reader, rankReciprocal);
    if (method == "swing") return bySwing(reader);
    if (method == "ahp") return byAhp(reader);
    throw Error(ErrorKind::Input, "method is none of roc, rank_sum, rank_reciprocal, swing and ahp; choose one.");
}

} // namespace soundings
