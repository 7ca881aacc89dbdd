// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compute.h"

#include "core/compute/lens_json.h"
#include "core/compute/problem_reader.h"
#include "core/lens/lens.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace soundings {
namespace {

constexpr std::uint64_t mostDraws = 100'000'000;
constexpr std::uint64_t mostThreads = 256;
constexpr std::uint64_t mostSeed = (std::uint64_t{1} << 53U) - 1; ///< whole numbers beyond are not exact in JSON

LensQuestion readLensQuestion(const nlohmann::json& value, const std::string& place)
{
    ProblemReader reader(value, place);
    LensQuestion question;
    question.weight = reader.number("weight", 0, 1e9).value_or(1);
    const auto& range = reader.required("range");
    question.range = readRange(range, reader.placeOf("range"));
    question.answered = !range.is_null();
    question.floor = reader.number("floor", 0, 1);
    question.trigger = reader.number("trigger", 0, 1);
    reader.refuseUnknown();
    return question;
}

LensAxis readLensAxis(const nlohmann::json& value, const std::string& place)
{
    ProblemReader reader(value, place);
    LensAxis axis;
    axis.threshold = reader.number("threshold", 0, 1).value_or(axis.threshold);
    const auto& questions = reader.required("questions");
    if (!questions.is_array())
        throw Error(ErrorKind::Input, fmt::format("{} is not a list; give one.", reader.placeOf("questions")));
    for (std::size_t i = 0; i < questions.size(); ++i)
        axis.questions.push_back(readLensQuestion(questions[i], fmt::format("{}[{}]", reader.placeOf("questions"), i)));
    reader.refuseUnknown();
    return axis;
}

std::string computeLens(const nlohmann::json& document)
{
    ProblemReader reader(document, {});
    LensProblem problem;
    problem.must = readLensAxis(reader.required("must"), "must");
    problem.can = readLensAxis(reader.required("can"), "can");
    if (const auto* meetsAim = reader.optional("meets_aim")) problem.meetsAim = readRange(*meetsAim, "meets_aim");
    problem.correlation = reader.number("correlation", 0, 0.99).value_or(0);
    problem.samples = reader.whole("samples", 1, mostDraws).value_or(problem.samples);
    problem.seed = reader.whole("seed", 0, mostSeed).value_or(problem.seed);
    problem.threads = static_cast<unsigned>(reader.whole("threads", 1, mostThreads).value_or(0));
    reader.refuseUnknown();
    return prettyJson(toJson(scoreLens(problem)));
}

} // namespace

std::string compute(std::string_view kind, std::string_view problem)
{
    if (kind != "lens")
        throw Error(ErrorKind::Usage,
                    fmt::format("There is nothing called “{}” to compute; this version has: lens.", kind));
    return computeLens(parseJson(problem, "the problem"));
}

} // namespace soundings
