// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/blocks.h"
#include "core/sampling/distribution.h"
#include "core/sampling/draw_table.h"
#include "core/sampling/elementary.h"
#include "core/sampling/normal.h"
#include "core/support/error.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <mutex>
#include <set>

using namespace soundings;

namespace {

double exactCdf(double z)
{
    return 0.5 * std::erfc(-z / std::sqrt(2.0));
}

} // namespace

class TestSampling : public QObject {
    Q_OBJECT
private slots:
    void normalCdfAgreesWithErfc();
    void normalQuantileInvertsTheCdf();
    void elementaryFunctionsAgreeWithTheLibrary();
    void elicitedQuantilesAreRecovered_data();
    void elicitedQuantilesAreRecovered();
    void symmetricElicitedTriangleHasTheStatedHalfWidth();
    void triangularQuantileInvertsItsCdf();
    void pertQuantilesMatchTheBetaDistribution();
    void rangesWithoutWidthAreCertain();
    void unusableRangesAreRefused();
    void meanOfClippedDraws();
    void drawTableFollowsTheQuantiles();
    void everyBlockIsVisitedOnceByAnyNumberOfWorkers();
    void aStopEndsTheRun();
    void anExceptionInABlockReachesTheCaller();
};

void TestSampling::normalCdfAgreesWithErfc()
{
    double worst = 0;
    for (double z = -9; z <= 9; z += 0.00137) worst = std::max(worst, std::abs(normalCdf(z) - exactCdf(z)));
    QVERIFY2(worst < 1e-8, qPrintable(QString::number(worst)));
    QCOMPARE(normalCdf(0), 0.5);
}

void TestSampling::normalQuantileInvertsTheCdf()
{
    double worst = 0;
    for (double z = -7; z <= 0; z += 0.00137) {
        worst = std::max(worst, std::abs(normalQuantile(exactCdf(z)) - z));
        worst = std::max(worst, std::abs(normalQuantile(1 - exactCdf(z)) - -normalQuantile(exactCdf(z))) *
                                    (z > -4 ? 1.0 : 0.0));
    }
    QVERIFY2(worst < 1e-7, qPrintable(QString::number(worst)));
    QVERIFY(std::isfinite(normalQuantile(0)));
    QVERIFY(std::isfinite(normalQuantile(1)));
    std::vector<double> batch{0x1p-53, 0.1, 0.5 - 0x1p-53, 0.5 + 0x1p-53, 0.975, 1 - 0x1p-53};
    auto expected = batch;
    for (double& p : expected) p = normalQuantile(p);
    toNormal(batch);
    for (std::size_t i = 0; i < batch.size(); ++i) QVERIFY(std::abs(batch[i] - expected[i]) < 1e-8);
}

void TestSampling::elementaryFunctionsAgreeWithTheLibrary()
{
    for (double x = 0; x < 80; x += 0.37) QVERIFY(std::abs(expOfMinus(x) / std::exp(-x) - 1) < 1e-10);
    for (double x = 1e-9; x < 1e9; x *= 1.37) QVERIFY(std::abs(naturalLog(x) - std::log(x)) < 1e-12);
}

void TestSampling::elicitedQuantilesAreRecovered_data()
{
    QTest::addColumn<double>("p10");
    QTest::addColumn<double>("likely");
    QTest::addColumn<double>("p90");
    QTest::newRow("symmetric") << 0.35 << 0.5 << 0.65;
    QTest::newRow("leaning left") << 0.1 << 0.2 << 0.7;
    QTest::newRow("leaning right") << 0.1 << 0.65 << 0.7;
    QTest::newRow("low is likely") << 0.3 << 0.3 << 0.6;
    QTest::newRow("likely is high") << 0.3 << 0.6 << 0.6;
    QTest::newRow("cut at the scale's end") << 0.0 << 0.05 << 0.2;
    QTest::newRow("nearly certain") << 0.5 << 0.5000001 << 0.5000003;
}

void TestSampling::elicitedQuantilesAreRecovered()
{
    QFETCH(double, p10);
    QFETCH(double, likely);
    QFETCH(double, p90);
    const auto d = Distribution::elicited(p10, likely, p90);
    QCOMPARE(d.mode(), likely);
    QVERIFY(std::abs(d.quantile(0.1) - p10) < 1e-12);
    QVERIFY(std::abs(d.quantile(0.9) - p90) < 1e-12);

    const auto pert = Distribution::elicitedPert(p10, likely, p90);
    QCOMPARE(pert.shape(), Distribution::Shape::Pert);
    QCOMPARE(pert.mode(), likely);
    QVERIFY(std::abs(pert.quantile(0.1) - p10) < 1e-6 * (p90 - p10));
    QVERIFY(std::abs(pert.quantile(0.9) - p90) < 1e-6 * (p90 - p10));

    const auto uniform = Distribution::elicitedUniform(p10, p90);
    QCOMPARE(uniform.shape(), Distribution::Shape::Uniform);
    QVERIFY(std::abs(uniform.quantile(0.1) - p10) < 1e-12);
    QVERIFY(std::abs(uniform.quantile(0.9) - p90) < 1e-12);
}

void TestSampling::symmetricElicitedTriangleHasTheStatedHalfWidth()
{
    const auto d = Distribution::elicited(0.35, 0.5, 0.65);
    QVERIFY(std::abs(d.high() - d.mode() - 0.15 / (1 - std::sqrt(0.2))) < 1e-15);
    QVERIFY(std::abs(d.mode() - d.low() - 0.15 / (1 - std::sqrt(0.2))) < 1e-15);
}

void TestSampling::triangularQuantileInvertsItsCdf()
{
    const auto d = Distribution::triangular(0.2, 0.5, 1.0);
    for (double u = 0.01; u < 1; u += 0.01) {
        const double x = d.quantile(u);
        const double cdf = x < 0.5 ? (x - 0.2) * (x - 0.2) / (0.8 * 0.3) : 1 - (1 - x) * (1 - x) / (0.8 * 0.5);
        QVERIFY(std::abs(cdf - u) < 1e-14);
    }
    QCOMPARE(Distribution::triangular(0, 0, 1).quantile(0.75), 0.5);
    QCOMPARE(Distribution::triangular(0, 1, 1).quantile(0.25), 0.5);
}

void TestSampling::pertQuantilesMatchTheBetaDistribution()
{
    // Mode at an end: Beta(1, 5) has the closed form 1 - (1 - u)^(1/5).
    const auto left = Distribution::pert(0, 0, 1);
    for (double u = 0.001; u < 1; u += 0.037) QVERIFY(std::abs(left.quantile(u) - (1 - std::pow(1 - u, 0.2))) < 1e-7);
    // Mode 1/4: Beta(2, 4), whose cdf is the binomial tail P(X >= 2) of 5 trials.
    const auto quarter = Distribution::pert(0, 0.25, 1);
    for (double u = 0.001; u < 1; u += 0.037) {
        const double x = quarter.quantile(u);
        const double below = 1 - std::pow(1 - x, 5) - 5 * x * std::pow(1 - x, 4);
        QVERIFY(std::abs(below - u) < 1e-7);
    }
    // Mean (a + 4 m + b) / 6.
    QVERIFY(std::abs(Distribution::pert(0.1, 0.37, 0.9).meanWithin(0, 1) - (0.1 + 4 * 0.37 + 0.9) / 6) < 1e-5);
}

void TestSampling::rangesWithoutWidthAreCertain()
{
    const auto certain = Distribution::certain(0.4);
    QVERIFY(Distribution::uniform(0.4, 0.4) == certain);
    QVERIFY(Distribution::triangular(0.4, 0.4, 0.4) == certain);
    QVERIFY(Distribution::pert(0.4, 0.4, 0.4) == certain);
    QVERIFY(Distribution::elicited(0.4, 0.4, 0.4) == certain);
    QVERIFY(Distribution::elicitedPert(0.4, 0.4, 0.4) == certain);
    QVERIFY(Distribution::elicitedUniform(0.4, 0.4) == certain);
    QCOMPARE(certain.quantile(0.9), 0.4);
}

void TestSampling::unusableRangesAreRefused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    QVERIFY_THROWS_EXCEPTION(Error, (void)Distribution::certain(nan));
    QVERIFY_THROWS_EXCEPTION(Error, (void)Distribution::uniform(0.6, 0.4));
    QVERIFY_THROWS_EXCEPTION(Error, (void)Distribution::uniform(0, infinite));
    QVERIFY_THROWS_EXCEPTION(Error, (void)Distribution::triangular(0.1, 0.05, 0.9));
    QVERIFY_THROWS_EXCEPTION(Error, (void)Distribution::pert(0.1, nan, 0.9));
    QVERIFY_THROWS_EXCEPTION(Error, (void)Distribution::elicited(0.1, 0.95, 0.9));
    QVERIFY_THROWS_EXCEPTION(Error, (void)Distribution::elicitedPert(0.1, 0.95, 0.9));
    QVERIFY_THROWS_EXCEPTION(Error, (void)Distribution::elicitedUniform(0.9, 0.1));
}

void TestSampling::meanOfClippedDraws()
{
    QCOMPARE(Distribution::certain(1.5).meanWithin(0, 1), 1.0);
    QVERIFY(std::abs(Distribution().meanWithin(0, 1) - 0.5) < 1e-9);
    // Uniform on [-1, 1] clipped below at 0: half the mass at 0, half uniform on [0, 1].
    QVERIFY(std::abs(Distribution::uniform(-1, 1).meanWithin(0, 1) - 0.25) < 1e-6);
}

void TestSampling::drawTableFollowsTheQuantiles()
{
    const auto d = Distribution::elicited(0.05, 0.2, 0.8);
    const DrawTable table(d);
    for (double z = -5; z < 5; z += 0.0313) {
        const double exact = std::clamp(d.quantile(exactCdf(z)), 0.0, 1.0);
        QVERIFY2(std::abs(table.at(z) - exact) < 5e-6, qPrintable(QString::number(z)));
    }
    QCOMPARE(DrawTable(Distribution::certain(0.3)).at(2), 0.3);
    QVERIFY(table.at(-40) >= 0 && table.at(40) <= 1);
}

void TestSampling::everyBlockIsVisitedOnceByAnyNumberOfWorkers()
{
    const std::uint64_t samples = 5 * drawsPerBlock + 7;
    for (const unsigned workers : {1U, 2U, 3U}) {
        std::mutex mutex;
        std::multiset<std::uint64_t> seen;
        std::uint64_t draws = 0;
        QVERIFY(forEachBlock(samples, workers, {}, [&](unsigned, const DrawBlock& block) {
            const std::lock_guard lock(mutex);
            seen.insert(block.index);
            draws += block.draws;
        }));
        QCOMPARE(draws, samples);
        QCOMPARE(seen, (std::multiset<std::uint64_t>{0, 1, 2, 3, 4, 5}));
    }
}

void TestSampling::aStopEndsTheRun()
{
    std::stop_source source;
    int blocks = 0;
    const bool finished = forEachBlock(10 * drawsPerBlock, 1, source.get_token(), [&](unsigned, const DrawBlock&) {
        ++blocks;
        source.request_stop();
    });
    QVERIFY(!finished);
    QCOMPARE(blocks, 1);
}

void TestSampling::anExceptionInABlockReachesTheCaller()
{
    const auto run = [] {
        (void)forEachBlock(4 * drawsPerBlock, 2, {},
                           [](unsigned, const DrawBlock&) { throw Error(ErrorKind::Internal, "a block failed"); });
    };
    QVERIFY_THROWS_EXCEPTION(Error, run());
}

QTEST_APPLESS_MAIN(TestSampling)
#include "tst_sampling.moc"
