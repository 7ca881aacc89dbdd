// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/sensitivity.h"
#include "tests/core/robustness/near.h"

#include <QtTest>

#include <limits>

using namespace soundings;

class TestSensitivity : public QObject {
    Q_OBJECT
private slots:
    void twoOptionsOnTwoCriteria();
    void theLeaderStaysFirstInsideItsIntervalAndNotBeyond();
    void smallestChangesBringTheRivalLevel();
    void parallelLinesNeverMeet();
    void aWeightOfOneHasNoInterval();
    void levelOptionsHaveNoRoom();
    void groupSegmentsAreTheUpperEnvelope();
    void linesThroughOnePointLeaveNoSliver();
    void theRivalIsTheNextBehind();
    void tornadoMovesOneScoreAtATime();
    void theScaleOfValuesDoesNotMatter();
    void oneOption();
    void unusableProblemsAreRefused();
    void dominatedOptionsAreNamed();
};

/// A = (1, 0) and B = (0, .5) at weights (.6, .4): totals .6 and .2, level where t = (1 - t)/2, t = 1/3.
void TestSensitivity::twoOptionsOnTwoCriteria()
{
    const auto result = sensitivity({{{1, 0}, {0, .5}}, {.6, .4}, {}, {}});
    VERIFY_NEAR(result.totals[0], .6, 1e-15);
    VERIFY_NEAR(result.totals[1], .2, 1e-15);
    QCOMPARE(result.leader, std::size_t{0});
    VERIFY_NEAR(result.weightStability[0]->low, 1.0 / 3, 1e-15);
    QCOMPARE(result.weightStability[0]->high, 1.0);
    QCOMPARE(result.weightStability[1]->low, 0.0);
    VERIFY_NEAR(result.weightStability[1]->high, 2.0 / 3, 1e-15);
    // Advantages (1, -.5), centred (.75, -.75): .4 / (.75 sqrt 2).
    VERIFY_NEAR(*result.jointDistance, .4 / (.75 * std::sqrt(2.0)), 1e-14);
}

void TestSensitivity::theLeaderStaysFirstInsideItsIntervalAndNotBeyond()
{
    const Matrix values{{.9, .2, .5, .4}, {.4, .8, .6, .3}, {.5, .5, .3, .9}};
    const std::vector<double> weights{.4, .3, .2, .1};
    const auto base = sensitivity({values, weights, {}, {}});
    int ends = 0;
    for (std::size_t k = 0; k < 4; ++k) {
        const auto leaderAt = [&](double t) {
            auto moved = weights;
            for (std::size_t j = 0; j < 4; ++j) moved[j] = j == k ? t : weights[j] * (1 - t) / (1 - weights[k]);
            return sensitivity({values, moved, {}, {}}).leader;
        };
        const auto [low, high] = *base.weightStability[k];
        QVERIFY(low <= weights[k] && weights[k] <= high);
        QCOMPARE(leaderAt(low + 1e-9), base.leader);
        QCOMPARE(leaderAt(high - 1e-9), base.leader);
        if (low > 0) QVERIFY(leaderAt(low - 1e-6) != base.leader);
        if (high < 1) QVERIFY(leaderAt(high + 1e-6) != base.leader);
        ends += (low > 0 ? 1 : 0) + (high < 1 ? 1 : 0);
    }
    QVERIFY(ends >= 3);
}

void TestSensitivity::smallestChangesBringTheRivalLevel()
{
    const Matrix values{{.9, .2, .5}, {.4, .8, .6}, {.8, .1, .4}};
    const std::vector<double> weights{.5, .3, .2};
    const auto result = sensitivity({values, weights, {}, {}});
    QCOMPARE(result.smallestChange.size(), std::size_t{6});
    int found = 0;
    for (const auto& change : result.smallestChange) {
        if (change.rival == 2) QVERIFY(!change.delta); // dominated: no weights bring it level
        if (!change.delta) continue;
        ++found;
        auto moved = weights;
        moved[change.criterion] += *change.delta;
        double lead = 0;
        for (std::size_t j = 0; j < 3; ++j) lead += moved[j] * (values[change.leader][j] - values[change.rival][j]);
        VERIFY_NEAR(lead, 0.0, 1e-14);
        QVERIFY(moved[change.criterion] >= 0 && moved[change.criterion] <= 1);
    }
    QCOMPARE(found, 3);
}

void TestSensitivity::parallelLinesNeverMeet()
{
    // The same lead on every criterion.
    const auto result = sensitivity({{{.6, .7}, {.4, .5}}, {.5, .5}, {}, {}});
    for (const auto& interval : result.weightStability) {
        QCOMPARE(interval->low, 0.0);
        QCOMPARE(interval->high, 1.0);
    }
    QVERIFY(!result.jointDistance);
}

void TestSensitivity::aWeightOfOneHasNoInterval()
{
    const auto result = sensitivity({{{.6, .7}, {.4, .9}}, {1, 0}, {}, {}});
    QVERIFY(!result.weightStability[0]);
    QVERIFY(result.weightStability[1].has_value());
}

void TestSensitivity::levelOptionsHaveNoRoom()
{
    // .1 + .2 and .3 are level although doubles say otherwise; the first of the level ones leads.
    const auto result = sensitivity({{{.3, .3}, {.1 + .2, .3}, {.9, -.3}}, {.5, .5}, {}, {}});
    QCOMPARE(result.leader, std::size_t{0});
    VERIFY_NEAR(result.weightStability[0]->high, .5, 1e-12);
    QCOMPARE(*result.jointDistance, 0.0);
}

/// Group {0}: totals t, 1 - t and .6 give three segments with ends at .4 and .6.
void TestSensitivity::groupSegmentsAreTheUpperEnvelope()
{
    const auto result = sensitivity({{{1, 0}, {0, 1}, {.6, .6}}, {.5, .5}, {0}, {}});
    QCOMPARE(result.groupSegments.size(), std::size_t{3});
    const std::array<std::size_t, 3> best{1, 2, 0};
    const std::array<double, 4> ends{0, .4, .6, 1};
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(result.groupSegments[i].best, best[i]);
        VERIFY_NEAR(result.groupSegments[i].from, ends[i], 1e-14);
        VERIFY_NEAR(result.groupSegments[i].to, ends[i + 1], 1e-14);
    }
    QVERIFY(sensitivity({{{1, 0}, {0, 1}}, {.5, .5}, {0, 1}, {}}).groupSegments.empty());
    QVERIFY(sensitivity({{{1, 0}, {0, 1}}, {.5, .5}, {}, {}}).groupSegments.empty());
    // One criterion has no proportions to keep, so it may weigh nothing today.
    const auto single = sensitivity({{{1, 0}, {0, 1}}, {0, 1}, {0}, {}}).groupSegments;
    QCOMPARE(single.size(), std::size_t{2});
    QCOMPARE(single.front().best, std::size_t{1});
    VERIFY_NEAR(single.front().to, .5, 1e-14);
}

/// Rounding puts the crossings of lines that meet in one point side by side.
void TestSensitivity::linesThroughOnePointLeaveNoSliver()
{
    const std::array<double, 5> slopes{-.45, -.37, -.09, .11, .39};
    for (const double at : {.1, .3, .4017656799892843, .7, .93}) {
        Matrix values;
        for (const double slope : slopes) values.push_back({.5 + (1 - at) * slope, .5 - at * slope});
        const auto segments = sensitivity({values, {.5, .5}, {0}, {}}).groupSegments;
        QCOMPARE(segments.size(), std::size_t{2});
        QCOMPARE(segments[0].best, std::size_t{0});
        QCOMPARE(segments[1].best, std::size_t{4});
        VERIFY_NEAR(segments[0].to, at, 1e-12);
        QCOMPARE(segments[1].from, segments[0].to);
    }
    // What meets at the very end leads nowhere.
    for (const double end : {.1, .3, .7})
        QCOMPARE(sensitivity({{{end, .9}, {end, .3}}, {.5, .5}, {0}, {}}).groupSegments.size(), std::size_t{1});
}

void TestSensitivity::theRivalIsTheNextBehind()
{
    QCOMPARE(sensitivity({{{.2}, {.9}, {.7}}, {1}, {}, {}}).rival, std::optional<std::size_t>(2));
    QCOMPARE(sensitivity({{{.9}, {.9}, {.9}}, {1}, {}, {}}).rival, std::optional<std::size_t>(1));
    QVERIFY(!sensitivity({{{.9}}, {1}, {}, {}}).rival);
}

void TestSensitivity::tornadoMovesOneScoreAtATime()
{
    const auto certain = [](double x) { return Distribution::certain(x); };
    const auto result = sensitivity({{{.8, .5}, {.6, .5}, {.1, .1}},
                                     {.5, .5},
                                     {},
                                     {{Distribution::uniform(.2, 1.0), certain(.5)},
                                      {certain(.6), Distribution::uniform(.4, .6)},
                                      {certain(.1), certain(.1)}}});
    QCOMPARE(result.tornado.size(), std::size_t{4});
    // Lead .1 at the base; the leader's first score from P10 .28 to P90 .92.
    QCOMPARE(result.tornado[0].alternative, std::size_t{0});
    QCOMPARE(result.tornado[0].criterion, std::size_t{0});
    VERIFY_NEAR(result.tornado[0].low, .1 + .5 * (.28 - .8), 1e-12);
    VERIFY_NEAR(result.tornado[0].high, .1 + .5 * (.92 - .8), 1e-12);
    QVERIFY(result.tornado[0].flips);
    // The rival's score lowers the lead as it rises.
    QCOMPARE(result.tornado[1].alternative, std::size_t{1});
    QCOMPARE(result.tornado[1].criterion, std::size_t{1});
    VERIFY_NEAR(result.tornado[1].low, .1 + .5 * .08, 1e-12);
    VERIFY_NEAR(result.tornado[1].high, .1 - .5 * .08, 1e-12);
    QVERIFY(!result.tornado[1].flips);
}

void TestSensitivity::theScaleOfValuesDoesNotMatter()
{
    Matrix values{{.9, .2, .5}, {.4, .8, .6}, {.8, .1, .4}};
    const auto small = sensitivity({values, {.5, .3, .2}, {1, 2}, {}});
    for (auto& row : values)
        for (double& value : row) value = value * 1024 - 512;
    const auto large = sensitivity({values, {50, 30, 20}, {1, 2}, {}});
    QCOMPARE(large.leader, small.leader);
    for (std::size_t k = 0; k < 3; ++k) {
        VERIFY_NEAR(large.weightStability[k]->low, small.weightStability[k]->low, 1e-12);
        VERIFY_NEAR(large.weightStability[k]->high, small.weightStability[k]->high, 1e-12);
    }
    VERIFY_NEAR(*large.jointDistance, *small.jointDistance, 1e-12);
    QCOMPARE(large.groupSegments.size(), small.groupSegments.size());
}

void TestSensitivity::oneOption()
{
    const auto result = sensitivity({{{.5}}, {1}, {}, {{Distribution::uniform(0, 1)}}});
    QCOMPARE(result.leader, std::size_t{0});
    QVERIFY(!result.jointDistance && result.smallestChange.empty() && result.tornado.empty());
}

void TestSensitivity::unusableProblemsAreRefused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const SensitivityProblem good{{{1, 0}, {0, 1}}, {.5, .5}, {}, {}};
    const auto refused = [&](auto spoil) {
        auto problem = good;
        spoil(problem);
        return !refusalOf([&] { return sensitivity(problem); }).empty();
    };
    QVERIFY(!refused([](auto&) {}));
    QVERIFY(refused([](auto& p) { p.values.clear(); }));
    QVERIFY(refused([](auto& p) { p.values[1].pop_back(); }));
    QVERIFY(refused([nan](auto& p) { p.values[1][0] = nan; }));
    QVERIFY(refused([](auto& p) { p.weights = {0, 0}; }));
    QVERIFY(refused([](auto& p) { p.weights[0] = -.1; }));
    QVERIFY(refused([nan](auto& p) { p.weights[0] = nan; }));
    QVERIFY(refused([](auto& p) { p.group = {2}; }));
    QVERIFY(refused([](auto& p) { p.group = {1, 1}; }));
    QVERIFY(refused([](auto& p) { p.ranges.resize(1); }));
}

void TestSensitivity::dominatedOptionsAreNamed()
{
    const auto certain = [](double x) { return Distribution::certain(x); };
    using Row = std::vector<Distribution>;
    const Row best{Distribution::uniform(.6, 1), certain(.5)};
    const Row worse{Distribution::uniform(.1, .5), certain(.5)};
    const Row overlapping{Distribution::uniform(.1, .7), certain(.5)};
    QVERIFY((dominated({best, worse, overlapping}) == std::vector<Dominance>{{1, 0}}));
    QVERIFY(dominated({best, best}).empty()); // equals beat nobody
    QVERIFY(dominated({Row{certain(.5)}, Row{certain(.5)}}).empty());
    // A draw is cut to the scale, so a range that ends beyond it dominates nothing at its end.
    QVERIFY(dominated({Row{certain(1), certain(.4)}, Row{Distribution::uniform(1, 1.5), certain(.4)}}).empty());
}

QTEST_APPLESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
