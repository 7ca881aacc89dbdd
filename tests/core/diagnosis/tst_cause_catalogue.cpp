// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/cause_catalogue.h"
#include "core/support/error.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace soundings;
using nlohmann::json;

namespace {

json smallCatalogue()
{
    return json::parse(R"({"id":"causes","title":"t",
        "scale":[{"id":"likely","name":"likely","value":0.75}],"functions":[{"id":"sales","name":"Sales","remark":"r"}],
        "causes":[{"id":"price","name":"price","text":"t","seen":["s"],"blamedBy":["sales"],"pointsAt":["sales"]},
                  {"id":"else","name":"else","text":"t","seen":["s"],"unnamed":true}]})");
}

json smallBank()
{
    return json::parse(R"({"id":"diagnosis","title":"t","questions":[
        {"id":"a","text":"t","purpose":"p","askedOf":["sales"],"separates":["price","else"]}]})");
}

std::string catalogueRefusal(const json& file)
{
    try {
        (void)readCauseCatalogue(file.dump(), "own.json");
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Input ? error.message() : std::string{};
    }
    return {};
}

std::string bankRefusal(const json& file)
{
    try {
        (void)readQuestionBank(file.dump(), "own.json", readCauseCatalogue(smallCatalogue().dump(), "own.json"));
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Input ? error.message() : std::string{};
    }
    return {};
}

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class TestCauseCatalogue : public QObject {
    Q_OBJECT
private slots:
    void theCatalogueHasTheCausesOfTheTrade();
    void theUnnamedCauseKeepsAShare();
    void everyNamedCauseIsBlamedBySomeoneElse();
    void theBankAsksEnoughAboutEachCause();
    void everyQuestionCanBeAnsweredAndSaysWhatFor();
    void unusableCataloguesAreRefused();
    void unusableBanksAreRefused();
};

void TestCauseCatalogue::theCatalogueHasTheCausesOfTheTrade()
{
    const CauseCatalogue& catalogue = standardCauses();
    std::vector<std::string> ids;
    for (const CatalogueCause& cause : catalogue.causes) ids.push_back(cause.id);
    QCOMPARE(ids, (std::vector<std::string>{"sales_execution", "product_gap", "no_demand", "product_market_fit",
                                            "timing", "positioning", "wrong_segment", "hard_to_explain", "price",
                                            "onboarding", "capacity", "measurement_error", "something_else"}));
    for (const CatalogueCause& cause : catalogue.causes) {
        QVERIFY2(cause.seen.size() >= 3, cause.id.c_str());
        QVERIFY2(cause.text.ends_with('.') && !cause.name.empty(), cause.id.c_str());
        for (const std::string& seen : cause.seen) QVERIFY2(seen.ends_with('.'), seen.c_str());
        QCOMPARE(catalogue.findCause(cause.id), &cause);
    }
    QVERIFY(catalogue.findCause("bad luck") == nullptr);
    QCOMPARE(catalogue.findFunction("sales")->name, std::string("Sales"));
}

void TestCauseCatalogue::theUnnamedCauseKeepsAShare()
{
    const CauseCatalogue& catalogue = standardCauses();
    QCOMPARE(catalogue.unnamedPrior, 0.1);
    QVERIFY(catalogue.findCause("something_else")->unnamed);
    QVERIFY(catalogue.causes.back().unnamed); // said last, so that the named ones are weighed first
}

void TestCauseCatalogue::everyNamedCauseIsBlamedBySomeoneElse()
{
    std::set<std::string> blaming;
    for (const CatalogueCause& cause : standardCauses().causes) {
        if (cause.unnamed) continue;
        QVERIFY2(!cause.blamedBy.empty() && !cause.pointsAt.empty(), cause.id.c_str());
        blaming.insert(cause.blamedBy.begin(), cause.blamedBy.end());
        // Blame points away from whoever utters it, at least for one of them.
        QVERIFY2(std::any_of(cause.blamedBy.begin(), cause.blamedBy.end(),
                             [&cause](const std::string& function) {
                                 return std::find(cause.pointsAt.begin(), cause.pointsAt.end(), function) ==
                                        cause.pointsAt.end();
                             }),
                 cause.id.c_str());
    }
    for (const char* function :
         {"founder", "sales", "marketing", "product", "engineering", "customer_success", "finance", "operations"})
        QVERIFY2(blaming.contains(function), function);
}

void TestCauseCatalogue::theBankAsksEnoughAboutEachCause()
{
    const QuestionBank& bank = standardDiagnosisQuestions();
    QVERIFY(bank.questions.size() >= 60);
    std::map<std::string, int> asked;
    std::set<std::string> texts;
    for (const BankQuestion& question : bank.questions) {
        QVERIFY2(texts.insert(question.text).second, question.id.c_str());
        std::set<std::string> causes(question.separates.begin(), question.separates.end());
        QCOMPARE(causes.size(), question.separates.size());
        for (const std::string& cause : causes) ++asked[cause];
    }
    for (const CatalogueCause& cause : standardCauses().causes)
        QVERIFY2(asked[cause.id] >= 6, qPrintable(QString("%1 %2").arg(cause.id.c_str()).arg(asked[cause.id])));
}

void TestCauseCatalogue::everyQuestionCanBeAnsweredAndSaysWhatFor()
{
    std::map<std::string, int> answers;
    for (const BankQuestion& question : standardDiagnosisQuestions().questions) {
        QVERIFY2(question.id.starts_with("ask."), question.id.c_str());
        QVERIFY2(holds(question.text, "?") || question.text.ends_with('.'), question.text.c_str());
        QVERIFY2(question.purpose.ends_with('.'), question.purpose.c_str());
        QVERIFY(question.purpose != question.text);
        for (const std::string& function : question.askedOf) ++answers[function];
    }
    for (const CompanyFunction& function : standardCauses().functions)
        QVERIFY2(answers[function.id] >= 3, function.id.c_str());
}

void TestCauseCatalogue::unusableCataloguesAreRefused()
{
    QVERIFY(catalogueRefusal(smallCatalogue()).empty());
    const auto changed = [](const char* pointer, const char* value) {
        auto file = smallCatalogue();
        file[json::json_pointer(pointer)] = json::parse(value);
        return catalogueRefusal(file);
    };
    QVERIFY(holds(changed("/mood", "1"), "mood"));
    QVERIFY(holds(changed("/causes/0/mood", "1"), "the cause price"));
    QVERIFY(holds(changed("/causes/0/blamedBy", R"(["legal"])"), "legal"));
    QVERIFY(holds(changed("/causes/0/pointsAt", R"(["legal"])"), "legal"));
    QVERIFY(holds(changed("/causes/0/unnamed", "true"), "unnamed"));
    QVERIFY(holds(changed("/causes/1/unnamed", "false"), "unnamed"));
    QVERIFY(holds(changed("/causes/1/id", R"("price")"), "twice"));
    QVERIFY(holds(changed("/causes/0/seen", "[]"), "seen"));
    QVERIFY(holds(changed("/causes/0/seen", "[1]"), "seen"));
    QVERIFY(holds(changed("/causes/0/name", R"("")"), "name"));
    QVERIFY(holds(changed("/unnamedPrior", "0"), "unnamedPrior"));
    QVERIFY(holds(changed("/functions", "{}"), "functions"));
    QVERIFY(holds(changed("/title", "3"), "own.json"));
    QVERIFY(!catalogueRefusal(json::array()).empty());
}

void TestCauseCatalogue::unusableBanksAreRefused()
{
    QVERIFY(bankRefusal(smallBank()).empty());
    const auto changed = [](const char* pointer, const char* value) {
        auto file = smallBank();
        file[json::json_pointer(pointer)] = json::parse(value);
        return bankRefusal(file);
    };
    QVERIFY(holds(changed("/questions/0/separates", R"(["price"])"), "fewer than two"));
    QVERIFY(holds(changed("/questions/0/separates", R"(["price","weather"])"), "weather"));
    QVERIFY(holds(changed("/questions/0/askedOf", R"(["legal"])"), "legal"));
    QVERIFY(holds(changed("/questions/0/askedOf", "[]"), "askedOf"));
    QVERIFY(holds(changed("/questions/0/purpose", R"("")"), "purpose"));
    QVERIFY(holds(changed("/questions/0/mood", "1"), "the question a"));
    QVERIFY(holds(changed("/questions", "[]"), "questions"));
}

QTEST_APPLESS_MAIN(TestCauseCatalogue)
#include "tst_cause_catalogue.moc"
