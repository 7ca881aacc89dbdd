// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/kinds.h"
#include "core/compute/lens_json.h"
#include "core/compute/problem_reader.h"
#include "core/lens/lens.h"
#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace soundings {
namespace {

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

} // namespace

nlohmann::json computeLens(const nlohmann::json& document)
{
    ProblemReader reader(document, {});
    LensProblem problem;
    problem.must = readLensAxis(reader.required("must"), "must");
    problem.can = readLensAxis(reader.required("can"), "can");
    if (const auto* meetsAim = reader.optional("meets_aim")) problem.meetsAim = readRange(*meetsAim, "meets_aim");
    problem.correlation = reader.number("correlation", 0, 0.99).value_or(0);
    const Chance chance = readChance(reader);
    problem.samples = chance.samples.value_or(problem.samples);
    problem.seed = chance.seed.value_or(problem.seed);
    problem.threads = chance.threads;
    reader.refuseUnknown();
    return toJson(scoreLens(problem));
}

} // namespace soundings
