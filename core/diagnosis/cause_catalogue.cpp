// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/cause_catalogue.h"

#include "core/support/json.h"
#include "core/support/member_reader.h"
#include "core/support/resource.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace soundings {
namespace {

constexpr double mostVersions = 1'000'000;

template <typename Item>
const Item* itemById(const std::vector<Item>& items, std::string_view id)
{
    const auto it = std::find_if(items.begin(), items.end(), [id](const Item& item) { return item.id == id; });
    return it == items.end() ? nullptr : &*it;
}

template <typename Item>
void addOnce(std::vector<Item>& items, Item item, const MemberReader& reader)
{
    if (itemById(items, item.id) != nullptr) reader.fail(fmt::format("has {} twice", item.id));
    items.push_back(std::move(item));
}

void requireFunctions(const CauseCatalogue& catalogue, const std::vector<std::string>& ids, const MemberReader& reader)
{
    for (const std::string& id : ids)
        if (catalogue.findFunction(id) == nullptr) reader.fail(fmt::format("names the unknown function {}", id));
}

CompanyFunction readFunction(const nlohmann::json& item, std::string_view source)
{
    MemberReader reader(item, "a function", source);
    CompanyFunction function{reader.text("id"), reader.text("name"), reader.text("remark"), reader.flag("mute")};
    reader.refuseOthers();
    return function;
}

CatalogueCause readCause(const nlohmann::json& item, std::string_view source, const CauseCatalogue& catalogue)
{
    MemberReader first(item, "a cause", source);
    const std::string id = first.text("id");
    MemberReader reader(item, "the cause " + id, source);
    CatalogueCause cause;
    cause.id = reader.text("id");
    cause.name = reader.text("name");
    cause.text = reader.text("text");
    cause.seen = reader.texts("seen");
    cause.blamedBy = reader.texts("blamedBy", false);
    cause.pointsAt = reader.texts("pointsAt", false);
    cause.unnamed = reader.flag("unnamed");
    reader.refuseOthers();
    requireFunctions(catalogue, cause.blamedBy, reader);
    requireFunctions(catalogue, cause.pointsAt, reader);
    return cause;
}

LikelihoodWord readLikelihoodWord(const nlohmann::json& item, std::string_view source)
{
    MemberReader reader(item, "a word of the scale", source);
    LikelihoodWord word{reader.text("id"), reader.text("name"), reader.number("value", 0, 1, 0.5)};
    reader.refuseOthers();
    return word;
}

void requireCauses(const CauseCatalogue& catalogue, const std::vector<std::string>& ids, const MemberReader& reader)
{
    for (const std::string& id : ids)
        if (catalogue.findCause(id) == nullptr) reader.fail(fmt::format("names the unknown cause {}", id));
}

BankAnswer readAnswer(const nlohmann::json& item, const std::string& where, std::string_view source,
                      const CauseCatalogue& catalogue)
{
    MemberReader reader(item, where, source);
    BankAnswer answer{reader.text("text"), reader.texts("speaksFor", false), reader.texts("speaksAgainst", false)};
    reader.refuseOthers();
    requireCauses(catalogue, answer.speaksFor, reader);
    requireCauses(catalogue, answer.speaksAgainst, reader);
    return answer;
}

BankQuestion readBankQuestion(const nlohmann::json& item, std::string_view source, const CauseCatalogue& catalogue)
{
    MemberReader first(item, "a question", source);
    const std::string id = first.text("id");
    MemberReader reader(item, "the question " + id, source);
    BankQuestion question;
    question.id = reader.text("id");
    question.text = reader.text("text");
    question.purpose = reader.text("purpose");
    question.askedOf = reader.texts("askedOf");
    question.separates = reader.texts("separates");
    question.hours = reader.number("hours", 0.05, 1000, question.hours);
    if (item.contains("answers"))
        for (const auto& answer : reader.list("answers"))
            question.answers.push_back(readAnswer(answer, "an answer to " + id, source, catalogue));
    reader.refuseOthers();
    requireFunctions(catalogue, question.askedOf, reader);
    requireCauses(catalogue, question.separates, reader);
    if (question.answers.size() == 1) reader.fail("has only one answer");
    if (question.separates.size() < 2) reader.fail("tells fewer than two causes apart");
    return question;
}

} // namespace

const CatalogueCause* CauseCatalogue::findCause(std::string_view causeId) const
{
    return itemById(causes, causeId);
}

const CompanyFunction* CauseCatalogue::findFunction(std::string_view functionId) const
{
    return itemById(functions, functionId);
}

const BankQuestion* QuestionBank::find(std::string_view questionId) const
{
    return itemById(questions, questionId);
}

std::vector<double> QuestionBank::expectedAnswers(const BankQuestion& question, std::string_view cause) const
{
    std::vector<double> chances;
    double sum = 0;
    for (const BankAnswer& answer : question.answers) {
        const auto names = [cause](const std::vector<std::string>& causes) {
            return std::find(causes.begin(), causes.end(), cause) != causes.end();
        };
        const double weight = names(answer.speaksFor) ? speaksFor : names(answer.speaksAgainst) ? speaksAgainst : 1;
        chances.push_back(weight);
        sum += weight;
    }
    for (double& chance : chances) chance /= sum;
    return chances;
}

CauseCatalogue readCauseCatalogue(std::string_view json, std::string_view source)
{
    const nlohmann::json document = parseJson(json, source);
    MemberReader reader(document, {}, source);
    CauseCatalogue catalogue;
    catalogue.id = reader.text("id");
    catalogue.version = static_cast<int>(reader.number("version", 1, mostVersions, 1));
    catalogue.title = reader.text("title");
    catalogue.introduction = reader.text("introduction", false);
    catalogue.unnamedPrior = reader.number("unnamedPrior", 0.001, 0.999, catalogue.unnamedPrior);
    for (const auto& item : reader.list("scale")) addOnce(catalogue.scale, readLikelihoodWord(item, source), reader);
    for (const auto& item : reader.list("functions")) addOnce(catalogue.functions, readFunction(item, source), reader);
    for (const auto& item : reader.list("causes"))
        addOnce(catalogue.causes, readCause(item, source, catalogue), reader);
    reader.refuseOthers();
    if (std::count_if(catalogue.causes.begin(), catalogue.causes.end(),
                      [](const auto& cause) { return cause.unnamed; }) != 1)
        reader.fail("does not have exactly one unnamed cause");
    return catalogue;
}

QuestionBank readQuestionBank(std::string_view json, std::string_view source, const CauseCatalogue& catalogue)
{
    const nlohmann::json document = parseJson(json, source);
    MemberReader reader(document, {}, source);
    QuestionBank bank;
    bank.id = reader.text("id");
    bank.version = static_cast<int>(reader.number("version", 1, mostVersions, 1));
    bank.title = reader.text("title");
    bank.introduction = reader.text("introduction", false);
    bank.speaksFor = reader.number("speaksFor", 1.01, 1000, bank.speaksFor);
    bank.speaksAgainst = reader.number("speaksAgainst", 0.001, 0.99, bank.speaksAgainst);
    for (const auto& item : reader.list("questions"))
        addOnce(bank.questions, readBankQuestion(item, source, catalogue), reader);
    reader.refuseOthers();
    return bank;
}

const CauseCatalogue& standardCauses()
{
    static const CauseCatalogue catalogue =
        readCauseCatalogue(embeddedResource("questions/causes.json"), "questions/causes.json");
    return catalogue;
}

const QuestionBank& standardDiagnosisQuestions()
{
    static const QuestionBank bank =
        readQuestionBank(embeddedResource("questions/diagnosis.json"), "questions/diagnosis.json", standardCauses());
    return bank;
}

} // namespace soundings
