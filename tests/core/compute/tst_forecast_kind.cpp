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
    return json::parse(R"({"forecasts":[{"p":0.25,"outcome":0},{"p":0.25,"outcome":1},{"p":0.75,"outcome":1},
                                        {"p":0.75,"outcome":1}],"reference":0.5})");
}

} // namespace

class TestForecastKind : public QObject {
    Q_OBJECT
private slots:
    void fourForecastsGiveTheGoldenText();
    void givenBinsAreKeptWhenEmpty();
    void whatIsUndefinedIsNull();
    void wrongCertaintyIsInfinite();
    void unknownMembersAreRefusedByName();
    void unusableValuesAreRefused();
};

void TestForecastKind::fourForecastsGiveTheGoldenText()
{
    auto result = computed("forecast", good());
    const json jeffreys = result["bins"][0]["jeffreys"];
    const json wilson = result["bins"][0]["wilson"];
    const double logLoss = result["log_loss_nats"].get<double>();
    QVERIFY(std::abs(logLoss - (-3 * std::log(0.75) - std::log(0.25)) / 4) < 1e-15);
    // Beta(3/2, 3/2) is a semicircle; Wilson's interval of 1 in 2 is symmetric too.
    QVERIFY(std::abs(jeffreys[0].get<double>() + jeffreys[1].get<double>() - 1) < 1e-14);
    QVERIFY(std::abs(wilson[0].get<double>() - 0.094531205734) < 1e-11);
    for (auto& bin : result["bins"]) {
        bin.erase("wilson");
        bin.erase("jeffreys");
    }
    result.erase("log_loss_nats");
    const json expected = json::parse(R"({"n":4,"events":3,"base_rate":0.75,"brier":0.1875,"skill":0,
        "skill_declared":0.25,"reliability":0.0625,"resolution":0.0625,"uncertainty":0.1875,
        "bias_corrected":{"reliability":-0.0625,"resolution":0,"uncertainty":0.25},
        "within_bin_variance":0,"within_bin_covariance":0,
        "bins":[{"from":0.25,"to":0.25,"n":2,"mean":0.25,"observed":0.5},
                {"from":0.75,"to":0.75,"n":2,"mean":0.75,"observed":1}]})");
    QCOMPARE(QString::fromStdString(result.dump()), QString::fromStdString(expected.dump()));
}

void TestForecastKind::givenBinsAreKeptWhenEmpty()
{
    auto problem = good();
    problem["bins"] = {0, 0.2, 3 * 0.2, 1};
    problem["forecasts"][0]["p"] = 0.6;
    const auto bins = computed("forecast", problem)["bins"];
    QCOMPARE(bins.size(), std::size_t{3});
    QCOMPARE(bins[0], json::parse(R"({"from":0,"to":0.2,"n":0,"mean":null,"observed":null,"wilson":null,
                                      "jeffreys":null})"));
    QCOMPARE(bins[1]["n"], json(1));
    QCOMPARE(bins[2]["n"], json(3));
    QVERIFY(computed("forecast", problem)["within_bin_variance"] > 0);
}

void TestForecastKind::whatIsUndefinedIsNull()
{
    const auto none = computed("forecast", json::parse(R"({"forecasts":[],"reference":0.2})"));
    QCOMPARE(none["n"], json(0));
    QCOMPARE(none["bins"], json::array());
    for (const auto& [name, value] : none.items())
        if (name != "n" && name != "events" && name != "bins" && name != "bias_corrected")
            QVERIFY2(value.is_null(), name.c_str());
    for (const auto& [name, value] : none["bias_corrected"].items()) QVERIFY2(value.is_null(), name.c_str());
    const auto one = computed("forecast", json::parse(R"({"forecasts":[{"p":0,"outcome":0}],"reference":null})"));
    QCOMPARE(one["brier"], json(0.0));
    QCOMPARE(one["log_loss_nats"], json(0.0));
    QVERIFY(one["skill"].is_null() && one["skill_declared"].is_null());
    QVERIFY(one["bias_corrected"]["resolution"].is_null());
    QCOMPARE(one["bins"][0]["wilson"][0], json(0.0));
    QCOMPARE(one["bins"][0]["jeffreys"][0], json(0.0));
}

void TestForecastKind::wrongCertaintyIsInfinite()
{
    const auto result = computed("forecast", with(good(), "/forecasts/1/p", "0"));
    QCOMPARE(result["log_loss_nats"], json("infinite"));
}

void TestForecastKind::unknownMembersAreRefusedByName()
{
    QVERIFY(refusalBy("forecast", good()).empty());
    QVERIFY(refusalBy("forecast", with(good(), "/mood", "1")).find("mood") != std::string::npos);
    QVERIFY(refusalBy("forecast", with(good(), "/forecasts/2/why", "1")).find("forecasts[2].why") != std::string::npos);
    QVERIFY(refusalBy("forecast", without(good(), "/forecasts/1/p")).find("forecasts[1].p ") != std::string::npos);
    QVERIFY(refusalBy("forecast", without(good(), "/forecasts/1/outcome")).find("forecasts[1].outcome") !=
            std::string::npos);
}

void TestForecastKind::unusableValuesAreRefused()
{
    for (const auto& [pointer, value] : Unusable{{"/forecasts", "{}"},
                                                 {"/forecasts/0", "0.5"},
                                                 {"/forecasts/0/p", "1.01"},
                                                 {"/forecasts/0/p", "-0.01"},
                                                 {"/forecasts/0/p", "null"},
                                                 {"/forecasts/0/p", R"("high")"},
                                                 {"/forecasts/0/outcome", "2"},
                                                 {"/forecasts/0/outcome", "0.5"},
                                                 {"/forecasts/0/outcome", "true"},
                                                 {"/forecasts/0/outcome", "null"},
                                                 {"/reference", "1.5"},
                                                 {"/reference", R"("20 %")"},
                                                 {"/bins", "[]"},
                                                 {"/bins", "[0.5]"},
                                                 {"/bins", "[0,1,0.5]"},
                                                 {"/bins", "[0,0.5,0.5,1]"},
                                                 {"/bins", "[0,0.5]"},
                                                 {"/bins", "[-0.5,1]"},
                                                 {"/bins", "10"}})
        QVERIFY2(!refusalBy("forecast", with(good(), pointer, value)).empty(),
                 qPrintable(QString("%1 = %2").arg(pointer, value)));
    QVERIFY(!refusalBy("forecast", json::object()).empty());
    QVERIFY(!refusalBy("forecast", json::array()).empty());
}

QTEST_APPLESS_MAIN(TestForecastKind)
#include "tst_forecast_kind.moc"
