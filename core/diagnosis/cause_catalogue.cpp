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
    CompanyFunction function{reader.text("id"), reader.text("name"), reader.text("remark")};
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
    reader.refuseOthers();
    requireFunctions(catalogue, question.askedOf, reader);
    for (const std::string& cause : question.separates)
        if (catalogue.findCause(cause) == nullptr) reader.fail(fmt::format("names the unknown cause {}", cause));
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
