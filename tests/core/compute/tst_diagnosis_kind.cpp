// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/compute/problems.h"

#include <QtTest>

#include <cmath>

using namespace soundings;
using nlohmann::json;

namespace {

json good()
{
    return json::parse(R"({"causes":["price","no demand","something else"],"prior":[2,1,1],
        "evidence":[{"likelihood":[0.25,0.5,0.5]},{"likelihood":[0.5,0.5,0],"alpha":1}],
        "questions":[{"name":"ask five who left","likelihood":[[1,0],[0,1],[0.5,0.5]],"cost":2},
                     {"name":"guess again","likelihood":[[0.5,0.5],[0.5,0.5],[0.5,0.5]],"cost":1}]})");
}

json goodMatrix()
{
    return json::parse(R"({"matrix":[["CC","I","II"],["C","C","C"],["NA","II","N"]],"credibility":[0.5,1,2]})");
}

} // namespace

class TestDiagnosisKind : public QObject {
    Q_OBJECT
private slots:
    void twoItemsGiveTheGoldenText();
    void groupsAndInformantsAreHonoured();
    void contradictionsAreNamedAndTheRestIsNull();
    void infinitiesAreWords();
    void robustnessComesWithSamples();
    void achGivesTheGoldenText();
    void unknownMembersAreRefusedByName();
    void unusableDiagnosesAreRefused();
    void unusableMatricesAreRefused();
};

void TestDiagnosisKind::twoItemsGiveTheGoldenText()
{
    auto result = computed("diagnosis", good());
    QVERIFY(std::abs(result["evidence"][0]["bits_moved"].get<double>() -
                     (1.0 / 3 * std::log2(2.0 / 3) + 2.0 / 3 * std::log2(4.0 / 3))) < 1e-12);
    QVERIFY(std::abs(result["evidence"][1]["bits_moved"].get<double>() - std::log2(1.5)) < 1e-12);
    for (auto& effect : result["evidence"]) effect.erase("bits_moved");
    for (auto& shares : result["posterior"]) shares = std::round(1e12 * shares.get<double>()) / 1e12;
    for (const char* name : {"p_answer", "information_gain_bits", "gain_per_cost", "probability_gain"}) {
        auto& value = result["questions"][0][name];
        if (value.is_array())
            for (auto& one : value) one = std::round(1e12 * one.get<double>()) / 1e12;
        else
            value = std::round(1e12 * value.get<double>()) / 1e12;
    }
    result["questions"].erase(1);
    result["entropy_bits"] = std::round(1e12 * result["entropy_bits"].get<double>()) / 1e12;
    const json expected = json::parse(R"({"posterior":[0.5,0.5,0.0],"entropy_bits":1.0,"contradiction":null,
        "evidence":[{"weight_of_evidence_bits":[0,1,1]},{"weight_of_evidence_bits":[0,0,"-infinite"]}],
        "questions":[{"name":"ask five who left","p_answer":[0.5,0.5],"posterior_by_answer":[[1,0,0],[0,1,0]],
                      "information_gain_bits":1.0,"gain_per_cost":0.5,"probability_gain":0.5}],
        "best_by_gain":"ask five who left","best_by_gain_per_cost":"ask five who left"})");
    QVERIFY2(result == expected, result.dump().c_str());
}

void TestDiagnosisKind::groupsAndInformantsAreHonoured()
{
    auto problem = json::parse(R"({"causes":["a","b"],"prior":[0.2,0.8],"evidence":[]})");
    for (int i = 0; i < 5; ++i) problem["evidence"].push_back({{"likelihood", {0.9, 0.3}}, {"group", "the letter"}});
    const auto first = [&problem] { return computed("diagnosis", problem)["posterior"][0].get<double>(); };
    QVERIFY(std::abs(first() - 3.0 / 7) < 1e-12);
    problem["group_correlation"] = 0;
    QVERIFY(std::abs(first() - 243.0 / 247) < 1e-12);
    problem.erase("group_correlation");
    for (auto& item : problem["evidence"]) item["group"] = 3;
    QVERIFY(std::abs(first() - 3.0 / 7) < 1e-12);
    problem["evidence"][0]["group"] = "3";
    QVERIFY(std::abs(first() - 9.0 / 13) < 1e-12);
    for (auto& item : problem["evidence"]) item["group"] = nullptr;
    QVERIFY(std::abs(first() - 243.0 / 247) < 1e-12);
    problem["evidence"] =
        json::parse(R"([{"likelihood":[0.8,0.2],"informant":{"reliability":0.5,"would_say_anyway":0.9}}])");
    const double odds = 0.25 * 0.85 / 0.55;
    QVERIFY(std::abs(first() - odds / (1 + odds)) < 1e-12);
}

void TestDiagnosisKind::contradictionsAreNamedAndTheRestIsNull()
{
    auto problem = good();
    problem["evidence"].push_back({{"likelihood", {0, 0, 1}}});
    const auto result = computed("diagnosis", problem);
    QCOMPARE(result["contradiction"], json({1, 2}));
    for (const char* name : {"posterior", "entropy_bits", "best_by_gain", "best_by_gain_per_cost"})
        QVERIFY2(result[name].is_null(), name);
    QVERIFY(result["evidence"][1]["bits_moved"].is_number());
    QVERIFY(result["evidence"][2]["bits_moved"].is_null());
    const auto& question = result["questions"][0];
    QCOMPARE(question["name"], json("ask five who left"));
    for (const char* name :
         {"p_answer", "posterior_by_answer", "information_gain_bits", "gain_per_cost", "probability_gain"})
        QVERIFY2(question[name].is_null(), name);
}

void TestDiagnosisKind::infinitiesAreWords()
{
    auto problem = good();
    problem["evidence"][0]["likelihood"] = {0, 0.5, 0};
    problem["questions"][0]["cost"] = 0;
    auto result = computed("diagnosis", problem);
    QCOMPARE(result["evidence"][0]["weight_of_evidence_bits"], json::parse(R"([null,"infinite",null])"));
    problem["evidence"] = json::array();
    result = computed("diagnosis", problem);
    QCOMPARE(result["questions"][0]["gain_per_cost"], json("infinite"));
    QCOMPARE(result["best_by_gain_per_cost"], json("ask five who left"));
    problem["questions"][0].erase("cost");
    QVERIFY(computed("diagnosis", problem)["questions"][0]["gain_per_cost"].is_null());
}

void TestDiagnosisKind::robustnessComesWithSamples()
{
    auto problem = json::parse(R"({"causes":["a","b"],"prior":[1,1],"evidence":[{"likelihood":[0.2,0.8]}]})");
    QVERIFY(!computed("diagnosis", problem).contains("robustness"));
    problem["samples"] = 100'000;
    const auto robustness = computed("diagnosis", problem)["robustness"];
    QCOMPARE(robustness["leader"], json("b"));
    QVERIFY(std::abs(robustness["holds"].get<double>() - 0.97725) < 0.002);
    QCOMPARE(robustness["seed"], json(1));
    problem["seed"] = 2;
    QVERIFY(computed("diagnosis", problem)["robustness"]["holds"] != robustness["holds"]);
    problem["evidence"][0]["likelihood"] = {0, 0};
    QVERIFY(computed("diagnosis", problem)["robustness"].is_null());
}

void TestDiagnosisKind::achGivesTheGoldenText()
{
    const auto result = computed("ach", goodMatrix());
    QCOMPARE(result["inconsistency"], json({0.0, 4.5, 1.0}));
    QVERIFY(std::abs(result["diagnosticity"][0].get<double>() - std::sqrt(26.0 / 9)) < 1e-15);
    QCOMPARE(result["diagnosticity"][1], json(0.0));
    QCOMPARE(result.size(), std::size_t{2});
    QCOMPARE(computed("ach", without(goodMatrix(), "/credibility"))["inconsistency"], json({0.0, 3.0, 2.0}));
}

void TestDiagnosisKind::unknownMembersAreRefusedByName()
{
    QVERIFY(refusalBy("diagnosis", good()).empty());
    for (const auto& [pointer, place] :
         std::vector<std::pair<const char*, const char*>>{{"/mood", "mood"},
                                                          {"/evidence/1/because", "evidence[1].because"},
                                                          {"/questions/0/why", "questions[0].why"}})
        QVERIFY2(refusalBy("diagnosis", with(good(), pointer, "1")).find(place) != std::string::npos, place);
    const auto informed =
        with(good(), "/evidence/0/informant", R"({"reliability":1,"would_say_anyway":0,"role":"sales"})");
    QVERIFY(refusalBy("diagnosis", informed).find("evidence[0].informant.role") != std::string::npos);
    QVERIFY(refusalBy("ach", with(goodMatrix(), "/samples", "1")).find("samples") != std::string::npos);
    for (const char* member :
         {"/causes", "/prior", "/evidence/0/likelihood", "/questions/0/name", "/questions/0/likelihood"})
        QVERIFY2(!refusalBy("diagnosis", without(good(), member)).empty(), member);
    QVERIFY(refusalBy("diagnosis", without(without(good(), "/evidence"), "/questions")).empty());
}

void TestDiagnosisKind::unusableDiagnosesAreRefused()
{
    for (const auto& [pointer, value] : Unusable{{"/causes", "3"},
                                                 {"/causes", "[]"},
                                                 {"/causes/0", "1"},
                                                 {"/causes/0", R"("")"},
                                                 {"/prior", "[0.5,0.5]"},
                                                 {"/prior", "[0,0,0]"},
                                                 {"/prior", "[1,1,-1]"},
                                                 {"/prior", R"([1,1,"a"])"},
                                                 {"/evidence", "{}"},
                                                 {"/evidence/0", "[0.5,0.5,0.5]"},
                                                 {"/evidence/0/likelihood", "[0.5,0.5]"},
                                                 {"/evidence/0/likelihood", "[0.5,0.5,1.5]"},
                                                 {"/evidence/0/likelihood", "[0.5,0.5,null]"},
                                                 {"/evidence/0/alpha", "2"},
                                                 {"/evidence/0/alpha", "-0.5"},
                                                 {"/evidence/0/group", "[1]"},
                                                 {"/evidence/0/group", "1.5"},
                                                 {"/evidence/0/informant", "0.5"},
                                                 {"/evidence/0/informant", R"({"reliability":0.5})"},
                                                 {"/evidence/0/informant", R"({"reliability":2,"would_say_anyway":0})"},
                                                 {"/group_correlation", "1.5"},
                                                 {"/questions/0/name", "1"},
                                                 {"/questions/0/likelihood", "[[1,0],[0,1]]"},
                                                 {"/questions/0/likelihood", "[[1,0],[0,1],[1]]"},
                                                 {"/questions/0/likelihood", "[[1,0],[0,1],[0.5,0.4]]"},
                                                 {"/questions/0/likelihood", "[[],[],[]]"},
                                                 {"/questions/0/cost", "-1"},
                                                 {"/questions/0/cost", R"("cheap")"},
                                                 {"/samples", "0"}})
        QVERIFY2(!refusalBy("diagnosis", with(good(), pointer, value)).empty(),
                 qPrintable(QString("%1 = %2").arg(pointer, value)));
}

void TestDiagnosisKind::unusableMatricesAreRefused()
{
    QVERIFY(refusalBy("ach", goodMatrix()).empty());
    for (const auto& [pointer, value] : Unusable{{"/matrix", "[]"},
                                                 {"/matrix", "{}"},
                                                 {"/matrix/0", "[]"},
                                                 {"/matrix/0", R"("CC")"},
                                                 {"/matrix/0", R"(["CC","I"])"},
                                                 {"/matrix/0/0", R"("cc")"},
                                                 {"/matrix/0/0", "1"},
                                                 {"/matrix/0/0", "null"},
                                                 {"/credibility", "[1,1]"},
                                                 {"/credibility", "[1,1,-1]"},
                                                 {"/credibility", "1"}})
        QVERIFY2(!refusalBy("ach", with(goodMatrix(), pointer, value)).empty(),
                 qPrintable(QString("%1 = %2").arg(pointer, value)));
    QVERIFY(!refusalBy("ach", without(goodMatrix(), "/matrix")).empty());
}

QTEST_APPLESS_MAIN(TestDiagnosisKind)
#include "tst_diagnosis_kind.moc"
