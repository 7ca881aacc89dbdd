// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/checkup_questions.h"

#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/member_reader.h"
#include "core/support/resource.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace soundings {
namespace {

constexpr std::array<const char*, 6> placeWords = {"decision", "story", "imperatives", "areas", "diagnosis", "ask"};

const nlohmann::json& partNamed(const nlohmann::json& document, const char* name, std::string_view source)
{
    const auto found = document.find(name);
    if (found == document.end() || !found->is_object())
        throw Error(ErrorKind::Input, fmt::format("The question file {} has no \"{}\"; add it.", source, name));
    return *found;
}

BlindSpotCard readBlindSpotCard(const nlohmann::json& item, std::string_view source)
{
    MemberReader reader(item, "\"blindSpot\"", source);
    BlindSpotCard card;
    card.text = reader.text("text");
    card.help = reader.text("help", false);
    card.why = reader.text("why", false);
    reader.refuseOthers();
    return card;
}

CheckupStep readCheckupStep(const nlohmann::json& item, std::string_view source)
{
    MemberReader reader(item, "a step", source);
    CheckupStep step;
    step.about = reader.text("about");
    step.text = reader.text("text");
    step.action = reader.text("action");
    const std::string word = reader.text("place");
    const auto place = checkupPlaceOf(word);
    if (!place) reader.fail(fmt::format("leads to the unknown place {}", word));
    step.place = *place;
    reader.refuseOthers();
    return step;
}

/// A low answer leads to one step: not to none, and not to a choice of them.
void requireOneStepEach(const CheckupQuestions& questions, const MemberReader& reader)
{
    std::vector<std::string> needed = {"ask", "learn"};
    for (const Question& question : questions.principles.questions) needed.push_back(question.id);
    for (const std::string& about : needed)
        if (std::ranges::count(questions.steps, about, &CheckupStep::about) != 1)
            reader.fail(fmt::format("needs exactly one step for {}", about));
    if (questions.steps.size() != needed.size()) reader.fail("has a step for something that it does not ask");
}

} // namespace

const CheckupStep* CheckupQuestions::stepFor(std::string_view about) const
{
    const auto found = std::ranges::find(steps, about, &CheckupStep::about);
    return found == steps.end() ? nullptr : &*found;
}

CheckupQuestions readCheckupQuestions(std::string_view json, std::string_view source)
{
    const nlohmann::json document = parseJson(json, source);
    if (!document.is_object())
        throw Error(ErrorKind::Input, fmt::format("The question file {} is no JSON object; mend it.", source));
    CheckupQuestions questions;
    questions.blindSpot = readBlindSpotCard(partNamed(document, "blindSpot", source), source);
    questions.principles = readQuestionSet(canonicalJson(partNamed(document, "principles", source)), source);
    questions.understanding =
        readQuestionSet(canonicalJson(partNamed(document, "understanding", source)), source).questions.front();
    nlohmann::json rest = document;
    for (const char* read : {"blindSpot", "principles", "understanding"}) rest.erase(read);
    MemberReader reader(rest, {}, source);
    questions.id = reader.text("id");
    questions.version = static_cast<int>(reader.number("version", 1, 1'000'000, 1));
    questions.title = reader.text("title");
    questions.introduction = reader.text("introduction", false);
    questions.functions = reader.texts("functions");
    questions.low = reader.number("low", 0, 10, 5);
    questions.strong = reader.number("strong", 0, 10, 7);
    questions.bar = reader.number("bar", 0, 1, 0.8);
    if (questions.low > questions.strong) reader.fail("calls an answer low that it also calls strong");
    for (const auto& item : reader.list("steps")) questions.steps.push_back(readCheckupStep(item, source));
    requireOneStepEach(questions, reader);
    reader.refuseOthers();
    return questions;
}

const CheckupQuestions& standardCheckup()
{
    static const CheckupQuestions questions =
        readCheckupQuestions(embeddedResource("questions/checkup.json"), "questions/checkup.json");
    return questions;
}

const char* wordOf(CheckupPlace place)
{
    return placeWords[static_cast<std::size_t>(place)];
}

std::optional<CheckupPlace> checkupPlaceOf(std::string_view word)
{
    const auto found = std::ranges::find(placeWords, word);
    if (found == placeWords.end()) return {};
    return static_cast<CheckupPlace>(found - placeWords.begin());
}

} // namespace soundings
