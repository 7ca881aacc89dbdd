// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/kinds.h"
#include "core/compute/problem_reader.h"
#include "core/compute/result_json.h"
#include "core/diagnosis/diagnosis.h"
#include "core/diagnosis/leader_robustness.h"
#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace soundings {
namespace {

constexpr double mostCost = 1e15;

std::string readName(const nlohmann::json& value, const std::string& place)
{
    if (!value.is_string() || value.get_ref<const std::string&>().empty())
        throw Error(ErrorKind::Input, fmt::format("{} is no name; give a text.", place));
    return value.get<std::string>();
}

/// A text or a number; different kinds never name the same group.
std::string readGroup(const nlohmann::json& value, const std::string& place)
{
    if (!value.is_string() && !value.is_number_integer())
        throw Error(ErrorKind::Input, fmt::format("{} is neither a text nor a whole number; give one.", place));
    const bool blank = value.is_string() && value.get_ref<const std::string&>().empty();
    return blank ? std::string{} : value.dump();
}

double requiredShare(ProblemReader& reader, const char* name)
{
    const auto value = reader.number(name, 0, 1);
    if (!value) throw Error(ErrorKind::Input, fmt::format("{} is missing; add it.", reader.placeOf(name)));
    return *value;
}

Informant readInformant(const nlohmann::json& value, const std::string& place)
{
    ProblemReader reader(value, place);
    const Informant informant{requiredShare(reader, "reliability"), requiredShare(reader, "would_say_anyway")};
    reader.refuseUnknown();
    return informant;
}

DiagnosisEvidence readEvidence(const nlohmann::json& value, const std::string& place)
{
    ProblemReader reader(value, place);
    DiagnosisEvidence item;
    item.likelihood = readNumbers(reader.required("likelihood"), reader.placeOf("likelihood"), {0, 1});
    if (reader.given("alpha") != nullptr) item.alpha = *reader.number("alpha", 0, 1);
    if (const auto* group = reader.given("group")) item.group = readGroup(*group, reader.placeOf("group"));
    if (const auto* informant = reader.given("informant"))
        item.informant = readInformant(*informant, reader.placeOf("informant"));
    reader.refuseUnknown();
    return item;
}

DiagnosisQuestion readDiagnosisQuestion(const nlohmann::json& value, const std::string& place)
{
    ProblemReader reader(value, place);
    DiagnosisQuestion question;
    question.name = readName(reader.required("name"), reader.placeOf("name"));
    question.likelihood = readMatrix(reader.required("likelihood"), reader.placeOf("likelihood"), {0, 1});
    if (reader.given("cost") != nullptr) question.cost = reader.number("cost", 0, mostCost);
    reader.refuseUnknown();
    return question;
}

template <typename Item>
std::vector<Item> readItems(ProblemReader& reader, const char* name,
                            Item (*read)(const nlohmann::json& value, const std::string& place))
{
    std::vector<Item> items;
    if (reader.given(name) == nullptr) return items;
    const auto& list = reader.list(name);
    items.reserve(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) items.push_back(read(list[i], fmt::format("{}[{}]", name, i)));
    return items;
}

nlohmann::json numbersOrNull(const std::optional<std::vector<double>>& numbers)
{
    return numbers ? nlohmann::json(*numbers) : nlohmann::json();
}

nlohmann::json effectToJson(const EvidenceEffect& effect)
{
    nlohmann::json weights = nlohmann::json::array();
    for (const auto& bits : effect.weightBits) weights.push_back(resultNumber(bits));
    return {{"bits_moved", resultNumber(effect.bitsMoved)}, {"weight_of_evidence_bits", std::move(weights)}};
}

nlohmann::json valueToJson(const DiagnosisQuestion& question, const QuestionValue& value)
{
    nlohmann::json posteriors;
    if (value.pAnswer) {
        posteriors = nlohmann::json::array();
        for (const auto& posterior : value.posteriorByAnswer) posteriors.push_back(numbersOrNull(posterior));
    }
    return {{"name", question.name},
            {"p_answer", numbersOrNull(value.pAnswer)},
            {"posterior_by_answer", std::move(posteriors)},
            {"information_gain_bits", resultNumber(value.gainBits)},
            {"gain_per_cost", resultNumber(value.gainPerCost)},
            {"probability_gain", resultNumber(value.probabilityGain)}};
}

nlohmann::json resultToJson(const DiagnosisProblem& problem, const DiagnosisResult& result)
{
    nlohmann::json evidence = nlohmann::json::array();
    for (const EvidenceEffect& effect : result.evidence) evidence.push_back(effectToJson(effect));
    nlohmann::json questions = nlohmann::json::array();
    for (std::size_t i = 0; i < result.questions.size(); ++i)
        questions.push_back(valueToJson(problem.questions[i], result.questions[i]));
    const auto nameOf = [&problem](std::optional<std::size_t> question) {
        return question ? nlohmann::json(problem.questions[*question].name) : nlohmann::json();
    };
    return {{"posterior", numbersOrNull(result.posterior)},
            {"entropy_bits", resultNumber(result.entropyBits)},
            {"contradiction", result.posterior ? nlohmann::json() : nlohmann::json(result.contradiction)},
            {"evidence", std::move(evidence)},
            {"questions", std::move(questions)},
            {"best_by_gain", nameOf(result.bestByGain)},
            {"best_by_gain_per_cost", nameOf(result.bestByGainPerCost)}};
}

} // namespace

nlohmann::json computeDiagnosis(const nlohmann::json& document)
{
    ProblemReader reader(document, {});
    const auto& names = reader.list("causes");
    std::vector<std::string> causes;
    for (std::size_t i = 0; i < names.size(); ++i) causes.push_back(readName(names[i], fmt::format("causes[{}]", i)));
    DiagnosisProblem problem;
    problem.prior = readNumbers(reader.required("prior"), "prior", {0, anyScale.high});
    if (problem.prior.size() != causes.size())
        throw Error(ErrorKind::Input, fmt::format("prior has {} numbers for {} causes; give one for each cause.",
                                                  problem.prior.size(), causes.size()));
    problem.evidence = readItems(reader, "evidence", readEvidence);
    if (reader.given("group_correlation") != nullptr)
        problem.groupCorrelation = *reader.number("group_correlation", 0, 1);
    problem.questions = readItems(reader, "questions", readDiagnosisQuestion);
    const Chance chance = readChance(reader);
    reader.refuseUnknown();

    nlohmann::json result = resultToJson(problem, diagnose(problem));
    if (chance.samples) {
        const auto robustness = leaderRobustness(problem, *chance.samples, chance.seed.value_or(1));
        if (robustness)
            result["robustness"] = {{"leader", causes[robustness->leader]},
                                    {"holds", robustness->holds},
                                    {"samples", robustness->samples},
                                    {"seed", robustness->seed}};
        else
            result["robustness"] = nullptr;
    }
    return result;
}

} // namespace soundings
