// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/compute.h"
#include "core/support/error.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <cmath>
#include <string>

using namespace soundings;
using nlohmann::json;

namespace {

json computed(const char* kind, const json& problem)
{
    return json::parse(compute(kind, problem.dump()));
}

/// The message of the refusal, empty where there was none.
std::string refusalOf(const char* kind, const json& problem)
{
    try {
        (void)compute(kind, problem.dump());
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Input ? error.message() : "wrong kind: " + error.message();
    }
    return {};
}

bool names(const std::string& message, const char* what)
{
    return message.find(what) != std::string::npos;
}

/// Equal but for the last bits of numbers.
bool close(const json& a, const json& b)
{
    if (a.is_number() && b.is_number()) return std::abs(a.get<double>() - b.get<double>()) <= 1e-14;
    if (a.type() != b.type() || a.size() != b.size()) return false;
    if (!a.is_structured()) return a == b;
    for (const auto& [key, value] : a.items())
        if (!close(value, a.is_array() ? b[std::stoul(key)] : b.value(key, json()))) return false;
    return true;
}

json smaaProblem()
{
    return json::parse(R"({"scores":[[{"low":0,"mode":0.2,"high":1},null],[0.5,{"p10":0.2,"likely":0.5,"p90":0.7}]],
                           "weights":{"model":"uniform"},"samples":5000})");
}

} // namespace

class TestComputeTradeOffs : public QObject {
    Q_OBJECT
private slots:
    void weightsByEveryMethod();
    void weightsRefuseWhatTheyDoNotKnow();
    void sensitivityGivesTheGoldenText();
    void sensitivityRefusesWhatItDoesNotKnow();
    void smaaGivesTheGoldenText();
    void smaaOfGivenDrawsGivesTheGoldenText();
    void smaaReadsEveryModelOfWeights();
    void smaaMakesAsManyDrawsAsAskedFor();
    void smaaRefusesWhatItDoesNotKnow();
    void smaaStopsWhereItIsPreciseEnough();
    void scoresMayHangTogetherWholly();
    void wholeNumbersMayBeWrittenAsOthersAre();
    void unknownNeedsAScaleWhoseEndsAreKnown();
};

void TestComputeTradeOffs::weightsByEveryMethod()
{
    const auto weights = [](const char* problem) { return computed("weights", json::parse(problem))["weights"]; };
    QCOMPARE(weights(R"({"method":"rank_sum","n":4})").dump(), std::string("[0.4,0.3,0.2,0.1]"));
    QCOMPARE(weights(R"({"method":"roc","n":2})").dump(), std::string("[0.75,0.25]"));
    QCOMPARE(weights(R"({"method":"roc","ranks":[2,1]})").dump(), std::string("[0.25,0.75]"));
    QCOMPARE(weights(R"({"method":"rank_sum","ranks":[1,1,1]})").size(), std::size_t{3});
    QVERIFY(std::abs(weights(R"({"method":"rank_reciprocal","n":3})")[0].get<double>() - 6.0 / 11) < 1e-15);
    QCOMPARE(weights(R"({"method":"swing","points":[100,60,40]})").dump(), std::string("[0.5,0.3,0.2]"));
    const json ahp = computed("weights", json::parse(R"({"method":"ahp","matrix":[[1,2,4],[0.5,1,2],[0.25,0.5,1]]})"));
    QCOMPARE(ahp["random_index"], json(.58));
    QCOMPARE(ahp["random_index_source"], json("Saaty 1980"));
    QVERIFY(std::abs(ahp["lambda_max"].get<double>() - 3) < 1e-12 && ahp["consistency_ratio"] < 1e-12);
    QCOMPARE(ahp["worst_triple"], json({0, 1, 2}));
    const json two = computed("weights", json::parse(R"({"method":"ahp","matrix":[[1,3],[0.333,1]]})"));
    QVERIFY(two["worst_triple"].is_null());
    QCOMPARE(two["consistency_ratio"], json(0.0));
}

void TestComputeTradeOffs::weightsRefuseWhatTheyDoNotKnow()
{
    const auto refusal = [](const char* problem) { return refusalOf("weights", json::parse(problem)); };
    QVERIFY(names(refusal(R"({"method":"roc","n":3,"colour":1})"), "colour"));
    QVERIFY(names(refusal(R"({"method":"swing","points":[1],"n":3})"), "n is not known"));
    QVERIFY(names(refusal(R"({"method":"tea"})"), "roc"));
    QVERIFY(names(refusal(R"({"n":3})"), "method"));
    QVERIFY(!refusal(R"({"method":"roc"})").empty());
    QVERIFY(!refusal(R"({"method":"roc","n":3,"ranks":[1,2,3]})").empty());
    QVERIFY(!refusal(R"({"method":"roc","n":0})").empty());
    QVERIFY(!refusal(R"({"method":"swing","points":[0,0]})").empty());
    QVERIFY(!refusal(R"({"method":"swing","points":[1,-1]})").empty());
    QVERIFY(names(refusal(R"({"method":"swing","points":[1,"a"]})"), "points[1]"));
    QVERIFY(!refusal(R"({"method":"ahp","matrix":[[1,2],[1,1]]})").empty());
}

void TestComputeTradeOffs::sensitivityGivesTheGoldenText()
{
    const json problem = json::parse(R"({"values":[[1,0],[0,0.5]],"weights":[0.5,0.5],"group":[0],
        "ranges":[[1,0],[0,{"low":0.25,"high":0.75}]]})");
    const json expected = json::parse(R"({"totals":[0.5,0.25],"leader":0,
        "weight_stability":[[0.3333333333333333,1.0],[0.0,0.6666666666666666]],
        "group_segments":[{"best":1,"from":0.0,"to":0.3333333333333333},{"best":0,"from":0.3333333333333333,"to":1}],
        "smallest_change":[{"leader":0,"rival":1,"criterion":0,"delta":-0.25},
                           {"leader":0,"rival":1,"criterion":1,"delta":0.5}]})");
    const json result = computed("sensitivity", problem);
    for (const auto& [name, value] : expected.items())
        QVERIFY2(close(result[name], value), result[name].dump().c_str());
    QVERIFY(std::abs(result["joint_distance"].get<double>() - .25 / (.75 * std::sqrt(2.0))) < 1e-15);
    QCOMPARE(result["tornado"].size(), std::size_t{4});
    QCOMPARE(result["tornado"][0]["alternative"], json(1));
    QCOMPARE(result["tornado"][0]["criterion"], json(1));
    QCOMPARE(result["tornado"][0]["flips"], json(false));
    const json plain = computed("sensitivity", json::parse(R"({"values":[[100,3],[100,3]],"weights":[1,0]})"));
    QVERIFY(plain["group_segments"].is_null() && plain["joint_distance"].is_null());
    QVERIFY(plain["weight_stability"][0].is_null());
}

void TestComputeTradeOffs::sensitivityRefusesWhatItDoesNotKnow()
{
    const auto refusal = [](const char* problem) { return refusalOf("sensitivity", json::parse(problem)); };
    QVERIFY(names(refusal(R"({"values":[[1]],"weights":[1],"seed":1})"), "seed"));
    QVERIFY(names(refusal(R"({"values":[[1]]})"), "weights"));
    QVERIFY(names(refusal(R"({"values":[[1,2],[1]],"weights":[1,1]})"), "values[1]"));
    QVERIFY(names(refusal(R"({"values":[[1,null]],"weights":[1,1]})"), "values[0][1]"));
    QVERIFY(names(refusal(R"({"values":[[1,2]],"weights":[1,1],"group":[-1]})"), "group[0]"));
    QVERIFY(!refusal(R"({"values":[[1,2]],"weights":[1,1],"group":[2]})").empty());
    QVERIFY(!refusal(R"({"values":[],"weights":[]})").empty());
}

void TestComputeTradeOffs::smaaGivesTheGoldenText()
{
    const json result = computed("smaa", json::parse(R"({"scores":[[0.5,1],[1,0.5],[0,0]],
        "weights":{"model":"fixed","values":[1,3]},"samples":100,"seed":7})"));
    const json expected = json::parse(R"({"rank_acceptability":[[1.0,0.0,0.0],[0.0,1.0,0.0],[0.0,0.0,1.0]],
        "central_weights":[[0.25,0.75],null,null],"confidence_factors":[1.0,null,null],
        "pairwise_winning":[[0.5,1.0,1.0],[0.0,0.5,1.0],[0.0,0.0,0.5]],"evpi":0.0,"feasible_share":1.0,
        "finding_out":[[0.0,0.0],[0.0,0.0],[0.0,0.0]],"standard_error_max":0.0,"samples":100,"seed":7})");
    QCOMPARE(result, expected);
}

void TestComputeTradeOffs::smaaOfGivenDrawsGivesTheGoldenText()
{
    const json result = computed("smaa", json::parse(R"({"given":{"scores":[[[3],[2]],[[-1],[4]],[[5],[5]]],
        "weights":[[1],[1],[1]]}})"));
    const json expected = json::parse(R"({"rank_acceptability":[[0.5,0.5],[0.5,0.5]],
        "central_weights":[[1.0],[1.0]],"confidence_factors":[0.5,0.5],"pairwise_winning":[[0.5,0.5],[0.5,0.5]],
        "samples":3,"seed":1})");
    for (const auto& [name, value] : expected.items())
        QVERIFY2(close(result[name], value), result[name].dump().c_str());
    QVERIFY(std::abs(result["evpi"].get<double>() - 1.0 / 3) < 1e-15);
    QVERIFY(names(refusalOf("smaa", json::parse(R"({"given":{"scores":[[[1]]],"weights":[[1]]},"scores":[]})")),
                  "scores is not known"));
}

void TestComputeTradeOffs::smaaReadsEveryModelOfWeights()
{
    auto problem = smaaProblem();
    for (const char* weights :
         {R"({"model":"ordinal","groups":[[1],[0]]})", R"({"model":"ordinal","groups":[[1,0]]})",
          R"({"model":"interval","bounds":[[0.2,0.9],[0,1]]})", R"({"model":"fixed","values":[2,1]})",
          R"({"model":"linear","rules":[{"coefficients":[1,-2],"at_least":0.1,"name":"more"}]})"}) {
        problem["weights"] = json::parse(weights);
        const json result = computed("smaa", problem);
        QVERIFY(result["feasible_share"] > 0);
        QCOMPARE(result["samples"], json(5000));
        QCOMPARE(result["finding_out"][1][0], json(0.0)); // certain: nothing to find out
        QVERIFY(result["finding_out"][0][0] >= 0);
    }
    problem["weights"] = json::parse(R"({"model":"interval","bounds":[[0.7,1],[0.6,1]]})");
    QVERIFY(names(refusalOf("smaa", problem), "criterion 0"));
    problem["weights"] =
        json::parse(R"({"model":"linear","rules":[{"coefficients":[1,0],"at_least":2,"name":"all"}]})");
    QVERIFY(names(refusalOf("smaa", problem), "all"));
}

void TestComputeTradeOffs::smaaMakesAsManyDrawsAsAskedFor()
{
    auto problem = smaaProblem();
    for (const int samples : {1, 255, 256, 257, 16385, 300001}) {
        problem["samples"] = samples;
        QCOMPARE(computed("smaa", problem)["samples"], json(samples));
    }
    problem["samples"] = 1000;
    problem["threads"] = 1;
    const json one = computed("smaa", problem);
    problem["threads"] = 3;
    QCOMPARE(computed("smaa", problem), one);
    problem["seed"] = 2;
    const json other = computed("smaa", problem);
    QCOMPARE(other["seed"], json(2));
    QVERIFY(other["rank_acceptability"] != one["rank_acceptability"]);
    problem["correlation"] = .5;
    QVERIFY(computed("smaa", problem)["rank_acceptability"] != other["rank_acceptability"]);
}

void TestComputeTradeOffs::smaaRefusesWhatItDoesNotKnow()
{
    const auto refusal = [](auto spoil) {
        auto problem = smaaProblem();
        spoil(problem);
        return refusalOf("smaa", problem);
    };
    QVERIFY(refusal([](json&) {}).empty());
    QVERIFY(names(refusal([](json& p) { p["colour"] = 1; }), "colour"));
    QVERIFY(names(refusal([](json& p) { p["weights"]["colour"] = 1; }), "weights.colour"));
    QVERIFY(names(refusal([](json& p) { p["scores"][0][0]["colour"] = 1; }), "scores[0][0].colour"));
    QVERIFY(names(refusal([](json& p) { p["weights"]["model"] = "tea"; }), "weights.model"));
    QVERIFY(names(refusal([](json& p) { p.erase("weights"); }), "weights"));
    QVERIFY(names(refusal([](json& p) { p["scores"][0][1] = 1.5; }), "scores[0][1]"));
    QVERIFY(names(refusal([](json& p) { p["scores"][1].push_back(0.5); }), "scores[1]"));
    QVERIFY(!refusal([](json& p) { p["samples"] = 0; }).empty());
    QVERIFY(!refusal([](json& p) { p["correlation"] = 1.01; }).empty());
    QVERIFY(!refusal([](json& p) { p["precision"] = 0; }).empty());
    QVERIFY(!refusal([](json& p) { p["scores"] = json::array(); }).empty());
    QVERIFY(names(
        refusal([](json& p) { p["weights"] = json::parse(R"({"model":"interval","bounds":[[0,1,2],[0,1,1]]})"); }),
        "weights.bounds"));
}

void TestComputeTradeOffs::smaaStopsWhereItIsPreciseEnough()
{
    auto problem = smaaProblem();
    QVERIFY(!computed("smaa", problem).contains("precise"));
    problem["precision"] = 0.0005;
    QCOMPARE(computed("smaa", problem)["precise"], json(false)); // 5,000 draws are too few for that
    problem.erase("samples");
    const json result = computed("smaa", problem);
    QCOMPARE(result["precise"], json(true));
    QVERIFY(result["standard_error_max"] < 0.0005 && result["samples"] <= 1048576);
    problem["precision"] = 0.002;
    QVERIFY(computed("smaa", problem)["samples"] < 300000);
}

/// One factor alone: both scores of the first are the same draw, and so is its total, whatever the weights.
void TestComputeTradeOffs::scoresMayHangTogetherWholly()
{
    const json result = computed("smaa", json::parse(R"({"scores":[[null,null],[0.25,0.25]],
        "weights":{"model":"uniform"},"correlation":1,"samples":200000})"));
    QVERIFY(std::abs(result["rank_acceptability"][0][0].get<double>() - 0.75) < 4.42 * 0.001);
}

void TestComputeTradeOffs::wholeNumbersMayBeWrittenAsOthersAre()
{
    auto problem = smaaProblem();
    const json one = computed("smaa", problem);
    problem["samples"] = 5000.0;
    problem["seed"] = 1.0;
    QCOMPARE(computed("smaa", problem), one);
    problem["weights"] = json::parse(R"({"model":"ordinal","groups":[[1.0],[0.0]]})");
    QCOMPARE(computed("smaa", problem)["samples"], json(5000));
    for (const double odd : {0.5, -1.0, 1e300}) {
        problem["samples"] = odd;
        QVERIFY(names(refusalOf("smaa", problem), "samples"));
    }
}

void TestComputeTradeOffs::unknownNeedsAScaleWhoseEndsAreKnown()
{
    auto problem =
        json::parse(R"({"values":[[0.2,0.9],[0.8,0.2]],"weights":[0.5,0.5],"ranges":[[0.2,0.9],[null,0.2]]})");
    const json bar = computed("sensitivity", problem)["tornado"][0];
    QCOMPARE(bar["alternative"], json(1));
    QVERIFY(std::abs(bar["low"].get<double>() - (.05 + .5 * .7)) < 1e-12);
    problem["values"] = json::parse("[[2,9],[8,2]]");
    problem["ranges"][0] = json::parse("[2,9]");
    QVERIFY(names(refusalOf("sensitivity", problem), "ranges[1][0] is null"));
    problem["ranges"][1] = json::parse(R"([{"low":0,"high":10},2])");
    QVERIFY(refusalOf("sensitivity", problem).empty());
}

QTEST_APPLESS_MAIN(TestComputeTradeOffs)
#include "tst_compute_trade_offs.moc"
