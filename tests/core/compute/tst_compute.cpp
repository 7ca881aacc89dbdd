// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compute.h"
#include "core/support/error.h"
#include "tests/support/tree.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <cmath>

using namespace soundings;
using nlohmann::json;

namespace {

json good()
{
    return json::parse(R"({"must":{"threshold":0.6,"questions":[{"weight":1,"range":{"low":0,"high":1}}]},
                           "can":{"threshold":0.5,"questions":[{"weight":1,"range":0.7}]},"samples":16384})");
}

json lens(const json& problem)
{
    return json::parse(compute("lens", problem.dump()));
}

/// The message of the refusal, empty where there was none.
std::string refusal(const json& problem, ErrorKind kind = ErrorKind::Input)
{
    try {
        (void)compute("lens", problem.dump());
    } catch (const Error& error) {
        return error.kind() == kind ? error.message() : std::string("wrong kind: ") + error.message();
    }
    return {};
}

} // namespace

class TestCompute : public QObject {
    Q_OBJECT
private slots:
    void certainAnswersGiveTheGoldenText();
    void everyKindOfRangeIsRead();
    void optionsAreHonoured();
    void rolesAreReported();
    void unknownMembersAreRefusedByName();
    void unusableValuesAreRefused();
    void otherKindsNameWhatExists();
    void everyKindHasAnExampleThatWorks();
    void theManualNamesEveryKind();
};

void TestCompute::certainAnswersGiveTheGoldenText()
{
    const std::string problem = R"({"must":{"threshold":0.6,"questions":[{"weight":2,"range":0.9,"trigger":0.8}]},
        "can":{"threshold":0.6,"questions":[{"weight":1,"range":0.2,"floor":0.3},{"weight":3,"range":0.5}]},
        "meets_aim":0.5,"samples":1000,"seed":3})";
    const json expected = json::parse(R"({"p_must":1,"p_can":0,
        "quadrants":{"do_it":0,"find_a_way":1,"resist":0,"let_go":0},"verdict":"find_a_way",
        "floor_failures":[{"axis":"can","question":0,"probability":1}],
        "trigger_hits":[{"axis":"must","question":0,"probability":1}],
        "settle":[{"axis":"must","question":0,"bits":0},{"axis":"can","question":0,"bits":0},
                  {"axis":"can","question":1,"bits":0}],
        "point_estimates":{"must":0.45,"can":0.425},"samples":1000,"seed":3})");
    QCOMPARE(QString::fromStdString(json::parse(compute("lens", problem)).dump()),
             QString::fromStdString(expected.dump()));
}

void TestCompute::everyKindOfRangeIsRead()
{
    auto problem = good();
    const auto mustOf = [&problem](const char* range) {
        problem["must"]["questions"][0]["range"] = json::parse(range);
        return lens(problem)["p_must"].get<double>();
    };
    QCOMPARE(mustOf("0.6"), 1.0);
    QVERIFY(std::abs(mustOf(R"({"low":0.2,"high":0.7})") - 0.2) < 0.02);
    QVERIFY(std::abs(mustOf(R"({"low":0,"mode":0.6,"high":1})") - 0.4) < 0.02);
    QVERIFY(std::abs(mustOf(R"({"low":0,"mode":0,"high":1,"shape":"pert"})") - std::pow(0.4, 5)) < 0.005);
    QVERIFY(std::abs(mustOf(R"({"p10":0.3,"likely":0.5,"p90":0.6})") - 0.1) < 0.015);
    QCOMPARE(mustOf(R"({"p10":-0.5,"likely":0.9,"p90":1.5})"), mustOf(R"({"p10":0,"likely":0.9,"p90":1})"));
    problem["must"]["questions"].push_back({{"weight", 0.5}, {"range", 1}});
    QVERIFY(mustOf("null") > 0.5);
    QCOMPARE(lens(problem)["verdict"], json("not_asked_yet"));
}

void TestCompute::optionsAreHonoured()
{
    auto problem = good();
    const auto first = lens(problem);
    problem["threads"] = 3;
    QCOMPARE(QString::fromStdString(lens(problem).dump()), QString::fromStdString(first.dump()));
    problem["seed"] = 2;
    const auto second = lens(problem);
    QVERIFY(second["p_must"] != first["p_must"]);
    QCOMPARE(second["seed"], json(2));
    problem["samples"] = 5000;
    QCOMPARE(lens(problem)["samples"], json(5000));
    problem["meets_aim"] = nullptr;
    QVERIFY(lens(problem)["p_must"].get<double>() < 0.2);
    problem["must"]["questions"] = json::array(
        {{{"weight", 1}, {"range", {{"low", 0}, {"high", 1}}}}, {{"weight", 1}, {"range", {{"low", 0}, {"high", 1}}}}});
    problem.erase("meets_aim");
    const double alone = lens(problem)["p_must"].get<double>();
    problem["correlation"] = 0.9;
    QVERIFY(lens(problem)["p_must"].get<double>() > alone + 0.02);
}

void TestCompute::rolesAreReported()
{
    auto problem = good();
    problem["can"]["questions"][0]["floor"] = 0.8;
    problem["must"]["questions"][0]["trigger"] = 0.9;
    const auto result = lens(problem);
    QCOMPARE(result["p_can"], json(0.0));
    QCOMPARE(result["floor_failures"][0]["axis"], json("can"));
    QCOMPARE(result["floor_failures"][0]["probability"], json(1.0));
    QVERIFY(std::abs(result["trigger_hits"][0]["probability"].get<double>() - 0.1) < 0.02);
}

void TestCompute::unknownMembersAreRefusedByName()
{
    auto problem = good();
    problem["colour"] = 1;
    QVERIFY(refusal(problem).find("colour") != std::string::npos);
    problem = good();
    problem["can"]["questions"][0]["wieght"] = 1;
    QVERIFY(refusal(problem).find("can.questions[0].wieght") != std::string::npos);
    problem = good();
    problem["must"]["questions"][0]["range"]["mood"] = 1;
    QVERIFY(refusal(problem).find("must.questions[0].range.mood") != std::string::npos);
    problem = good();
    problem["must"]["tau"] = 0.5;
    QVERIFY(refusal(problem).find("must.tau") != std::string::npos);
}

void TestCompute::unusableValuesAreRefused()
{
    const auto with = [](const char* pointer, const char* value) {
        auto problem = good();
        problem[json::json_pointer(pointer)] = json::parse(value);
        return problem;
    };
    QVERIFY(refusal(good()).empty());
    for (const auto& [pointer, value] : std::vector<std::pair<const char*, const char*>>{
             {"/must/questions/0/range", "1.2"},
             {"/must/questions/0/range", R"("high")"},
             {"/must/questions/0/range", R"({"low":0.8,"high":0.2})"},
             {"/must/questions/0/range", R"({"low":0.1,"mode":0.05,"high":0.2})"},
             {"/must/questions/0/range", R"({"low":0.1,"mode":0.15,"high":0.2,"shape":"beta"})"},
             {"/must/questions/0/range", R"({"low":0.1,"high":0.2,"shape":"pert"})"},
             {"/must/questions/0/range", R"({"p10":0.1,"likely":0.2})"},
             {"/must/questions/0/range", R"({"p10":0.5,"likely":0.2,"p90":0.6})"},
             {"/must/questions/0/weight", "-1"},
             {"/must/questions/0/weight", "0"},
             {"/must/questions/0/floor", "2"},
             {"/must/questions", "[]"},
             {"/must/questions", "{}"},
             {"/must/threshold", "1.5"},
             {"/correlation", "1"},
             {"/correlation", R"("high")"},
             {"/samples", "0"},
             {"/samples", "1.5"},
             {"/seed", "-1"},
             {"/threads", "0"},
             {"/must", "[]"}})
        QVERIFY2(!refusal(with(pointer, value)).empty() && !refusal(with(pointer, value)).starts_with("wrong kind"),
                 qPrintable(QString("%1 = %2").arg(pointer, value)));
    auto missing = good();
    missing.erase("can");
    QVERIFY(refusal(missing).find("can") != std::string::npos);
    missing = good();
    missing["can"]["questions"][0].erase("range");
    QVERIFY(refusal(missing).find("can.questions[0].range") != std::string::npos);
    QVERIFY(!refusal(json::array()).empty());
}

void TestCompute::everyKindHasAnExampleThatWorks()
{
    std::string names = computeKinds();
    int kinds = 0;
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find(", ", at), names.size());
        const std::string kind = names.substr(at, end - at);
        const json result = json::parse(compute(kind, computeExample(kind)));
        QVERIFY2(result.is_object() && !result.empty(), kind.c_str());
        QVERIFY2(computeExample(kind).ends_with("}\n"), kind.c_str());
        at = end + 2;
        ++kinds;
    }
    QCOMPARE(kinds, 8);
    QVERIFY_THROWS_EXCEPTION(Error, (void)computeExample("astrology"));
}

void TestCompute::otherKindsNameWhatExists()
{
    try {
        (void)compute("tea-leaves", "{}");
        QFAIL("not refused");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Usage);
        QVERIFY(error.message().find(computeKinds()) != std::string::npos);
        QVERIFY(computeKinds().starts_with("lens, "));
    }
}

void TestCompute::theManualNamesEveryKind()
{
    QFile manual(test::sourcePath("packaging/linux/soundings.1"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QByteArray line = QByteArray("is one of ") + computeKinds().c_str() + ".";
    QVERIFY2(manual.readAll().contains(line), line);
}

QTEST_APPLESS_MAIN(TestCompute)
#include "tst_compute.moc"
