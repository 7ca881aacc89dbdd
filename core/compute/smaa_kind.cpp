// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/kinds.h"
#include "core/compute/problem_reader.h"
#include "core/robustness/smaa.h"
#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace soundings {
namespace {

using nlohmann::json;

constexpr double leastPrecision = 1e-6; ///< would take more draws than there can be

const json& listIn(ProblemReader& reader, const char* name)
{
    const json& list = reader.required(name);
    if (!list.is_array())
        throw Error(ErrorKind::Input, fmt::format("{} is not a list; give one.", reader.placeOf(name)));
    return list;
}

OrdinalWeights readOrdinal(ProblemReader& reader)
{
    const json& groups = listIn(reader, "groups");
    OrdinalWeights model;
    for (std::size_t i = 0; i < groups.size(); ++i)
        model.groups.push_back(readIndices(groups[i], fmt::format("{}[{}]", reader.placeOf("groups"), i)));
    return model;
}

IntervalWeights readIntervals(ProblemReader& reader)
{
    IntervalWeights model;
    const std::string place = reader.placeOf("bounds");
    for (const auto& pair : readMatrix(listIn(reader, "bounds"), place, {0, 1})) {
        if (pair.size() != 2)
            throw Error(ErrorKind::Input, fmt::format("{} holds something else than pairs; give [low, high] for each "
                                                      "criterion.",
                                                      place));
        model.bounds.push_back({pair[0], pair[1]});
    }
    return model;
}

LinearWeights readLinear(ProblemReader& reader)
{
    const json& rules = listIn(reader, "rules");
    LinearWeights model;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        ProblemReader rule(rules[i], fmt::format("{}[{}]", reader.placeOf("rules"), i));
        WeightRule read;
        read.coefficients = readNumbers(rule.required("coefficients"), rule.placeOf("coefficients"));
        read.atLeast = rule.number("at_least", anyScale.low, anyScale.high).value_or(0);
        if (const json* name = rule.optional("name")) {
            if (!name->is_string())
                throw Error(ErrorKind::Input, fmt::format("{} is not a text; give one.", rule.placeOf("name")));
            read.name = name->get<std::string>();
        }
        rule.refuseUnknown();
        model.rules.push_back(std::move(read));
    }
    return model;
}

WeightModel readModel(ProblemReader& reader)
{
    const json& model = reader.required("model");
    if (model == "uniform") return UniformWeights{};
    if (model == "ordinal") return readOrdinal(reader);
    if (model == "interval") return readIntervals(reader);
    if (model == "fixed") return FixedWeights{readNumbers(reader.required("values"), reader.placeOf("values"))};
    if (model == "linear") return readLinear(reader);
    throw Error(ErrorKind::Input, fmt::format("{} is none of uniform, ordinal, interval, fixed and linear; choose one.",
                                              reader.placeOf("model")));
}

WeightModel readWeights(const json& value)
{
    ProblemReader reader(value, "weights");
    WeightModel model = readModel(reader);
    reader.refuseUnknown();
    return model;
}

GivenDraws readGiven(const json& value)
{
    ProblemReader reader(value, "given");
    const json& scores = listIn(reader, "scores");
    GivenDraws draws;
    for (std::size_t s = 0; s < scores.size(); ++s)
        draws.scores.push_back(readMatrix(scores[s], fmt::format("given.scores[{}]", s)));
    draws.weights = readMatrix(reader.required("weights"), "given.weights");
    reader.refuseUnknown();
    return draws;
}

template <typename Values>
json listOrNulls(const Values& values)
{
    json list = json::array();
    for (const auto& value : values) list.push_back(value ? json(*value) : json());
    return list;
}

json toJson(const SmaaResult& result)
{
    return {{"rank_acceptability", result.rankAcceptability},
            {"central_weights", listOrNulls(result.centralWeights)},
            {"confidence_factors", listOrNulls(result.confidenceFactors)},
            {"pairwise_winning", result.pairwiseWinning},
            {"evpi", result.evpi},
            {"feasible_share", result.feasibleShare},
            {"finding_out", result.findingOut.empty() ? json() : json(result.findingOut)},
            {"standard_error_max", result.standardErrorMax},
            {"samples", result.samples},
            {"seed", result.seed}};
}

} // namespace

json computeSmaa(const json& document)
{
    ProblemReader reader(document, {});
    if (const json* given = reader.optional("given")) {
        const Chance chance = readChance(reader);
        reader.refuseUnknown();
        SmaaResult result = smaa(readGiven(*given));
        result.seed = chance.seed.value_or(1);
        return toJson(result);
    }
    SmaaProblem problem;
    problem.scores = readRanges(reader.required("scores"), "scores");
    problem.weights = readWeights(reader.required("weights"));
    problem.correlation = reader.number("correlation", 0, 1).value_or(0);
    const Chance chance = readChance(reader);
    problem.samples = chance.samples.value_or(problem.samples);
    problem.seed = chance.seed.value_or(problem.seed);
    problem.threads = chance.threads;
    problem.precision = reader.number("precision", leastPrecision, 1);
    problem.findingOut = true;
    reader.refuseUnknown();
    const SmaaResult result = smaa(problem);
    json answer = toJson(result);
    if (problem.precision) answer["precise"] = result.precise; // else the draws end where they were told to
    return answer;
}

} // namespace soundings
