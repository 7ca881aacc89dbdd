// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/smaa.h"
#include "core/robustness/smaa_run.h"
#include "core/robustness/weights.h"
#include "core/support/cancelled.h"
#include "tests/core/robustness/near.h"

#include <QtTest>

#include <future>
#include <limits>
#include <numeric>
#include <thread>

using namespace soundings;

namespace {

using Row = std::vector<Distribution>;

Distribution certain(double x)
{
    return Distribution::certain(x);
}

Row certainRow(const std::vector<double>& values)
{
    Row row;
    for (const double value : values) row.push_back(certain(value));
    return row;
}

SmaaProblem problemOf(std::vector<Row> scores, WeightModel weights = UniformWeights{})
{
    SmaaProblem problem;
    problem.scores = std::move(scores);
    problem.weights = std::move(weights);
    problem.samples = 200'000;
    return problem;
}

/// Every kind of range, ties and all.
SmaaProblem richProblem()
{
    auto problem = problemOf({{Distribution::uniform(.2, .8), Distribution::triangular(.1, .6, .9), certain(.4)},
                              {Distribution::pert(.1, .7, .9), Distribution::elicited(.3, .5, .95), Distribution{}},
                              certainRow({.5, .5, .5}),
                              certainRow({.5, .5, .5}),
                              {Distribution::triangular(0, 0, 1), Distribution::uniform(0, 1), certain(.9)}});
    problem.samples = 70'000; // more than one wave's share for each thread, and a part of a tile at the end
    problem.findingOut = true;
    return problem;
}

} // namespace

class TestSmaa : public QObject {
    Q_OBJECT
private slots:
    void twoCriteriaHaveExactShares();
    void threeCriteriaHaveExactAreas();
    void oneCriterionComparesTheScores_data();
    void oneCriterionComparesTheScores();
    void correlationWithinAnAlternative();
    void rocIsTheCentralWeightUnderACompleteOrder();
    void tiesAreSharedEqually();
    void tiesOfSumsAreTies();
    void rowsAndColumnsSumToOne();
    void permutingPermutes();
    void duplicatedScoresAreTiedWhateverTheWeights();
    void confidenceFactorsCountFirsts();
    void confidenceAtFixedWeightsIsTheFirstRank();
    void findingOutOfOneDecidingAnswer();
    void bitEqualForAnyNumberOfThreads();
    void bitEqualForEveryInstructionSet();
    void pinnedNumbersOnEveryMachine();
    void precisionStopsAtACheckpoint();
    void anotherSeedGivesOtherNumbers();
    void oneOptionAndOneCriterion();
    void theLargestProblem();
    void givenDraws();
    void unusableProblemsAreRefused();
    void aStopCancels();
    void aStopInTheMiddleCancelsEachNumberOfThreads();
};

/// With w1 = t uniform on [0, 1]: V = t, 1 - t and .6, so A is first for t > .6, B for t < .4. E[max V] =
/// .4 * .8 + .2 * .6 + .4 * .8 = .76 against .6.
void TestSmaa::twoCriteriaHaveExactShares()
{
    const auto problem = problemOf({certainRow({1, 0}), certainRow({0, 1}), certainRow({.6, .6})});
    const auto result = smaa(problem);
    const auto n = problem.samples;
    VERIFY_SHARE(result.rankAcceptability[0][0], .4, n);
    VERIFY_SHARE(result.rankAcceptability[1][0], .4, n);
    VERIFY_SHARE(result.rankAcceptability[2][0], .2, n);
    VERIFY_SHARE(result.rankAcceptability[2][1], .8, n);
    VERIFY_SHARE(result.rankAcceptability[0][1], .1, n); // .5 < t < .6 is second, behind C
    VERIFY_SHARE(result.pairwiseWinning[0][1], .5, n);
    VERIFY_SHARE(result.pairwiseWinning[2][0], .6, n);
    VERIFY_NEAR((*result.centralWeights[0])[0], .8, .003);
    VERIFY_NEAR((*result.centralWeights[2])[0], .5, .003);
    VERIFY_NEAR(result.evpi, .16, .002);
    QCOMPARE(result.feasibleShare, 1.0);
    VERIFY_NEAR(result.standardErrorMax, std::sqrt(.25 / static_cast<double>(n)), 2e-5);
}

/// On the triangle of weights three specialists and (.5, .5, .5): the regions max w > 1/2 are three corner triangles of
/// a quarter of the area each, with centroid (2/3, 1/6, 1/6); the middle one is left to the generalist. Without it the
/// three thirds' centroids are the centroid of {w1 >= w2 >= w3}, (11, 5, 2)/18, with the last two in either order.
void TestSmaa::threeCriteriaHaveExactAreas()
{
    auto problem = problemOf({certainRow({1, 0, 0}), certainRow({0, 1, 0}), certainRow({0, 0, 1})});
    auto result = smaa(problem);
    for (std::size_t a = 0; a < 3; ++a) {
        VERIFY_SHARE(result.rankAcceptability[a][0], 1.0 / 3, problem.samples);
        for (std::size_t j = 0; j < 3; ++j)
            VERIFY_NEAR((*result.centralWeights[a])[j], j == a ? 11.0 / 18 : 7.0 / 36, .004);
    }
    problem.scores.push_back(certainRow({.5, .5, .5}));
    result = smaa(problem);
    for (std::size_t a = 0; a < 4; ++a) VERIFY_SHARE(result.rankAcceptability[a][0], .25, problem.samples);
    for (std::size_t j = 0; j < 3; ++j) {
        VERIFY_NEAR((*result.centralWeights[0])[j], j == 0 ? 2.0 / 3 : 1.0 / 6, .004);
        VERIFY_NEAR((*result.centralWeights[3])[j], 1.0 / 3, .003);
    }
}

void TestSmaa::oneCriterionComparesTheScores_data()
{
    QTest::addColumn<Distribution>("one");
    QTest::addColumn<Distribution>("other");
    QTest::addColumn<double>("wins");
    const auto uniform = Distribution::uniform(0, 1);
    QTest::newRow("uniform against its middle") << uniform << Distribution::uniform(.25, .75) << .5;
    // P(U > B) for B uniform on [.5, 1] is E[1 - B].
    QTest::newRow("uniform against its upper half") << uniform << Distribution::uniform(.5, 1) << .25;
    QTest::newRow("triangle against a number") << Distribution::triangular(0, .5, 1) << certain(.25) << .875;
    // F(x) = x^2 / (m) below the mode: 1 - .1 * .1 / .2.
    QTest::newRow("skewed triangle") << Distribution::triangular(0, .2, 1) << certain(.1) << .95;
    QTest::newRow("mode at the low end") << Distribution::triangular(0, 0, 1) << certain(.5) << .25;
    QTest::newRow("mode at the high end") << Distribution::triangular(0, 1, 1) << certain(.5) << .75;
    QTest::newRow("P90 of an elicited triangle") << Distribution::elicited(.2, .5, .7) << certain(.7) << .1;
    // Beta(1, 5) and Beta(3, 3): 1 - F(.25) = .75^5; 1 - F(.25) = 1 - (10 x^3 - 15 x^4 + 6 x^5).
    QTest::newRow("PERT, mode at its low end") << Distribution::pert(0, 0, 1) << certain(.25) << std::pow(.75, 5);
    QTest::newRow("PERT, symmetric") << Distribution::pert(0, .5, 1) << certain(.25)
                                     << 1 - (10 / 64.0 - 15 / 256.0 + 6 / 1024.0);
    QTest::newRow("deep in a PERT's tail") << Distribution::pert(0, 0, 1) << certain(.75) << std::pow(.25, 5);
}

void TestSmaa::oneCriterionComparesTheScores()
{
    QFETCH(Distribution, one);
    QFETCH(Distribution, other);
    QFETCH(double, wins);
    auto problem = problemOf({{one}, {other}});
    for (const double correlation : {0.0, 0.5}) {
        // One criterion leaves nothing to be correlated with, but goes another way through the program.
        problem.correlation = correlation;
        const auto result = smaa(problem);
        VERIFY_SHARE(result.pairwiseWinning[0][1], wins, problem.samples);
        VERIFY_SHARE(result.rankAcceptability[0][0], wins, problem.samples);
    }
}

/// The total of two uniform scores with equal weights, correlated through normal deviates at rho: its variance is
/// (1 + r)/24 with r = 6/pi asin(rho/2) (Pearson 1907); seen through the expected maximum against its mean of .5 at
/// rho = .99 and 0: E|X - .5| rises from 1/6 towards 1/4.
void TestSmaa::correlationWithinAnAlternative()
{
    const auto uniform = Distribution::uniform(0, 1);
    auto problem = problemOf({{uniform, uniform}, certainRow({.5, .5})}, FixedWeights{{.5, .5}});
    const auto independent = smaa(problem);
    VERIFY_NEAR(independent.evpi, 1.0 / 12, .001); // E[max(X, .5)] - .5 = E|X - .5| / 2 for the triangle on [0, 1]
    problem.correlation = .99;
    const auto together = smaa(problem);
    VERIFY_NEAR(together.evpi, 1.0 / 8, .001); // almost one uniform score
    VERIFY_SHARE(together.rankAcceptability[0][0], .5, problem.samples);
}

void TestSmaa::rocIsTheCentralWeightUnderACompleteOrder()
{
    const auto problem = problemOf({certainRow({.9, .9, .9, .9, .9}), certainRow({.1, .2, .3, .4, .5})},
                                   OrdinalWeights{{{3}, {0}, {4}, {1}, {2}}});
    const auto result = smaa(problem);
    const auto roc = rankOrderCentroid(5);
    const std::array<std::size_t, 5> order{3, 0, 4, 1, 2};
    for (std::size_t k = 0; k < 5; ++k) VERIFY_NEAR((*result.centralWeights[0])[order[k]], roc[k], .002);
    QCOMPARE(result.rankAcceptability[0][0], 1.0);
    QVERIFY(!result.centralWeights[1] && !result.confidenceFactors[1]);
    QCOMPARE(*result.confidenceFactors[0], 1.0);
    QCOMPARE(result.evpi, 0.0);
}

void TestSmaa::tiesAreSharedEqually()
{
    for (const std::size_t m : {2U, 3U, 7U, 25U, 200U}) {
        auto problem = problemOf(std::vector<Row>(m, certainRow({.3, .7})));
        problem.samples = 1'000;
        const auto result = smaa(problem);
        const double share = 1 / static_cast<double>(m);
        for (std::size_t a = 0; a < m; ++a) {
            for (std::size_t r = 0; r < m; ++r) VERIFY_NEAR(result.rankAcceptability[a][r], share, 1e-12);
            VERIFY_NEAR(result.pairwiseWinning[a][m - 1 - a], .5, 1e-12);
            VERIFY_NEAR(*result.confidenceFactors[a], share, 1e-12);
            VERIFY_NEAR((*result.centralWeights[a])[0], .5, .05);
        }
        QCOMPARE(result.evpi, 0.0);
    }
    // Two that tie for the first place, before a third: ranks 1 and 2 are shared, the third is alone.
    const auto result = smaa(problemOf({certainRow({.5, .6}), certainRow({.1, .1}), certainRow({.5, .6})}));
    for (const std::size_t a : {0U, 2U}) {
        VERIFY_NEAR(result.rankAcceptability[a][0], .5, 1e-12);
        VERIFY_NEAR(result.rankAcceptability[a][1], .5, 1e-12);
    }
    QCOMPARE(result.rankAcceptability[1][2], 1.0);
}

void TestSmaa::tiesOfSumsAreTies()
{
    // Sums of the same three numbers in another order, at weights of a third that no float holds.
    const auto result = smaa(problemOf({certainRow({.1, .2, .6}), certainRow({.6, .1, .2}), certainRow({.3, .3, .3})},
                                       FixedWeights{{1, 1, 1}}));
    for (const auto& row : result.rankAcceptability)
        for (const double share : row) VERIFY_NEAR(share, 1.0 / 3, 1e-12);
    VERIFY_NEAR((*result.centralWeights[0])[0], 1.0 / 3, 1e-15);
    QCOMPARE(result.standardErrorMax, 0.0);
    // The same beside something that varies.
    const auto beside = smaa(problemOf(
        {certainRow({.1, .2, .6}), certainRow({.6, .1, .2}), {certain(.3), Distribution::uniform(0, .1), certain(0)}},
        FixedWeights{{1, 1, 1}}));
    VERIFY_NEAR(beside.rankAcceptability[0][0], .5, 1e-12);
    QCOMPARE(beside.pairwiseWinning[0][1], .5);
}

void TestSmaa::rowsAndColumnsSumToOne()
{
    const auto result = smaa(richProblem());
    for (std::size_t a = 0; a < 5; ++a) {
        double row = 0;
        double column = 0;
        for (std::size_t b = 0; b < 5; ++b) {
            row += result.rankAcceptability[a][b];
            column += result.rankAcceptability[b][a];
            VERIFY_NEAR(result.pairwiseWinning[a][b] + result.pairwiseWinning[b][a], 1.0, 1e-12);
        }
        VERIFY_NEAR(row, 1.0, 1e-12);
        VERIFY_NEAR(column, 1.0, 1e-12);
        QCOMPARE(result.pairwiseWinning[a][a], .5);
        if (result.centralWeights[a])
            VERIFY_NEAR(std::accumulate(result.centralWeights[a]->begin(), result.centralWeights[a]->end(), 0.0), 1.0,
                        1e-12);
    }
    QVERIFY(result.evpi > 0);
}

void TestSmaa::permutingPermutes()
{
    auto problem = richProblem();
    const auto before = smaa(problem);
    std::reverse(problem.scores.begin(), problem.scores.end());
    for (auto& row : problem.scores) std::reverse(row.begin(), row.end());
    const auto after = smaa(problem);
    for (std::size_t a = 0; a < 5; ++a) {
        // Two independent runs: their difference has twice the variance.
        for (std::size_t r = 0; r < 5; ++r)
            VERIFY_SHARE(after.rankAcceptability[4 - a][r], before.rankAcceptability[a][r] * .999 + .0005,
                         problem.samples / 2);
        for (std::size_t j = 0; j < 3; ++j)
            VERIFY_NEAR((*after.centralWeights[4 - a])[2 - j], (*before.centralWeights[a])[j], .03);
    }
}

void TestSmaa::duplicatedScoresAreTiedWhateverTheWeights()
{
    const auto result = smaa(richProblem());
    QCOMPARE(result.pairwiseWinning[2][3], .5);
    QCOMPARE(result.rankAcceptability[2], result.rankAcceptability[3]);
    // What both have of the first place is half of what one of them has alone.
    auto alone = richProblem();
    alone.scores.erase(alone.scores.begin() + 3);
    VERIFY_SHARE(2 * result.rankAcceptability[2][0], smaa(alone).rankAcceptability[2][0], alone.samples / 2);
}

void TestSmaa::confidenceFactorsCountFirsts()
{
    // At A's central weights (.75, .25), V_A = .75 x against .25: first where x > 1/3; x uniform.
    const auto problem = problemOf({{Distribution::uniform(0, 1), certain(0)}, certainRow({0, 1})});
    const auto result = smaa(problem);
    const double w = (*result.centralWeights[0])[0];
    VERIFY_SHARE(*result.confidenceFactors[0], 1 - (1 - w) / w, problem.samples);
    auto without = problem;
    without.confidence = false;
    QVERIFY(smaa(without).confidenceFactors.empty());
}

void TestSmaa::confidenceAtFixedWeightsIsTheFirstRank()
{
    auto problem = richProblem();
    problem.weights = FixedWeights{{2, 1, 1}};
    const auto result = smaa(problem);
    for (std::size_t a = 0; a < 5; ++a) {
        QCOMPARE(result.confidenceFactors[a].has_value(), result.rankAcceptability[a][0] > 0);
        if (result.confidenceFactors[a]) QCOMPARE(*result.confidenceFactors[a], result.rankAcceptability[a][0]);
        if (result.centralWeights[a]) QCOMPARE(*result.centralWeights[a], (std::vector<double>{.5, .25, .25}));
    }
}

/// Uniform against .5 on one criterion: knowing nothing is right half of the time, knowing the tenth that the score
/// lies in always is. A score that cannot change the order is worth nothing.
void TestSmaa::findingOutOfOneDecidingAnswer()
{
    auto problem = problemOf({{Distribution::uniform(0, 1), Distribution::uniform(.4, .5)}, certainRow({.5, .45})},
                             FixedWeights{{1, 0}});
    problem.findingOut = true;
    const auto result = smaa(problem);
    VERIFY_NEAR(result.findingOut[0][0], .5, .005);
    VERIFY_NEAR(result.findingOut[0][1], 0.0, .005);
    QCOMPARE(result.findingOut[1][0], 0.0);
    for (const auto& row : smaa(richProblem()).findingOut)
        for (const double gain : row) QVERIFY(gain >= 0 && gain <= 1);
}

void TestSmaa::bitEqualForAnyNumberOfThreads()
{
    auto problem = richProblem();
    for (const WeightModel& weights :
         {WeightModel{UniformWeights{}}, WeightModel{IntervalWeights{{{.2, .5}, {.1, .6}, {.2, .6}}}},
          WeightModel{LinearWeights{{{{1, -1, 0}, 0, {}}, {{-1, 1, 0}, -.001, {}}}}}}) {
        problem.weights = weights;
        problem.threads = 1;
        const auto one = smaa(problem);
        for (const unsigned threads : {2U, 3U, 4U}) {
            problem.threads = threads;
            QVERIFY(smaa(problem) == one);
        }
    }
}

void TestSmaa::bitEqualForEveryInstructionSet()
{
    const KernelList list = usableKernels();
    auto problem = richProblem();
    for (const double correlation : {0.0, 0.3})
        for (const WeightModel& weights :
             {WeightModel{UniformWeights{}}, WeightModel{OrdinalWeights{{{2, 0}, {1}}}},
              WeightModel{IntervalWeights{{{.2, .5}, {.1, .6}, {.2, .6}}}},
              WeightModel{LinearWeights{{{{1, -1, 0}, 0, {}}, {{-1, 1, 0}, -.001, {}}}}}}) {
            problem.correlation = correlation;
            problem.weights = weights;
            const auto reference = smaa(problem, *list.kernels[0], {});
            for (std::size_t k = 1; k < list.count; ++k)
                QVERIFY2(smaa(problem, *list.kernels[k], {}) == reference, list.kernels[k]->name);
        }
    problem.scores.resize(40, problem.scores.front()); // counts ranks another way
    const auto reference = smaa(problem, *list.kernels[0], {});
    for (std::size_t k = 1; k < list.count; ++k) QVERIFY(smaa(problem, *list.kernels[k], {}) == reference);
}

/// Another machine or compiler that computes other bits is found here.
void TestSmaa::pinnedNumbersOnEveryMachine()
{
    auto problem = richProblem();
    problem.correlation = 0;
    const auto result = smaa(problem);
    const std::array<double, 6> actual{result.rankAcceptability[0][0],
                                       result.rankAcceptability[1][2],
                                       result.pairwiseWinning[0][4],
                                       (*result.centralWeights[4])[1],
                                       result.evpi,
                                       *result.confidenceFactors[1]};
    const std::array<double, 6> pinned{0.10829999999999999, 0.049299999999999997, 0.32267142857142855,
                                       0.30083419743028034, 0.11734130690225533,  0.50975714285714291};
    QString differing;
    for (std::size_t i = 0; i < actual.size(); ++i)
        if (actual[i] != pinned[i]) differing += QString(" %1: %2").arg(i).arg(actual[i], 0, 'g', 17);
    QVERIFY2(differing.isEmpty(), qPrintable(differing));
}

void TestSmaa::precisionStopsAtACheckpoint()
{
    auto problem = problemOf({{Distribution::uniform(0, 1)}, {Distribution::uniform(0, 1)}});
    problem.samples = 4U << 20U;
    problem.precision = .0005; // N > .25 / .0005^2 = a million
    problem.confidence = false;
    const auto result = smaa(problem);
    QVERIFY(result.precise);
    QVERIFY(result.standardErrorMax < .0005);
    QVERIFY(result.samples >= 990'000 && result.samples <= (5U << 18U));
    problem.threads = 3;
    QVERIFY(smaa(problem) == result);
    problem.samples = 100'000;
    const auto limited = smaa(problem);
    QVERIFY(!limited.precise);
    QCOMPARE(limited.samples, std::uint64_t{100'000});
    problem.precision.reset();
    QCOMPARE(smaa(problem).samples, std::uint64_t{100'000});
}

void TestSmaa::anotherSeedGivesOtherNumbers()
{
    auto problem = richProblem();
    const auto before = smaa(problem);
    problem.seed = 2;
    const auto after = smaa(problem);
    QVERIFY(before.rankAcceptability != after.rankAcceptability);
    QCOMPARE(after.seed, std::uint64_t{2});
}

void TestSmaa::oneOptionAndOneCriterion()
{
    for (const std::size_t m : {1U, 3U})
        for (const std::size_t n : {1U, 3U}) {
            auto problem = problemOf(std::vector<Row>(m, Row(n, Distribution::uniform(.2, .6))));
            problem.samples = 999;
            problem.findingOut = true;
            const auto result = smaa(problem);
            QCOMPARE(result.samples, std::uint64_t{999});
            if (m == 1) {
                QCOMPARE(result.rankAcceptability[0][0], 1.0);
                QCOMPARE(*result.confidenceFactors[0], 1.0);
                QCOMPARE(result.evpi, 0.0);
            }
            if (n == 1) QCOMPARE((*result.centralWeights[0])[0], 1.0);
        }
    auto single = problemOf({{Distribution{}}});
    single.samples = 1;
    QCOMPARE(smaa(single).rankAcceptability[0][0], 1.0);
}

void TestSmaa::theLargestProblem()
{
    std::vector<Row> scores(200, Row(30, Distribution::triangular(.1, .5, .9)));
    scores[17].assign(30, Distribution::triangular(.8, .9, 1));
    auto problem = problemOf(scores);
    problem.samples = 2'000;
    const auto result = smaa(problem);
    QVERIFY(result.rankAcceptability[17][0] > .99);
    double sum = 0;
    for (const auto& row : result.rankAcceptability) sum += row[0];
    VERIFY_NEAR(sum, 1.0, 1e-9);
}

void TestSmaa::givenDraws()
{
    // Three draws of two alternatives on one criterion beyond the scale: a win, a loss and a tie.
    const auto result = smaa(GivenDraws{{{{3}, {2}}, {{-1}, {4}}, {{5}, {5}}}, {{1}, {1}, {2}}});
    VERIFY_NEAR(result.rankAcceptability[0][0], .5, 1e-15);
    VERIFY_NEAR(result.pairwiseWinning[0][1], .5, 1e-15);
    // Weights as given: (1 + 2/2) / 1.5.
    VERIFY_NEAR((*result.centralWeights[0])[0], 4.0 / 3, 1e-15);
    VERIFY_NEAR(*result.confidenceFactors[0], .5, 1e-15);
    // E[max] = (3 + 4 + 10)/3; E[V_A] = (3 - 1 + 10)/3, E[V_B] = (2 + 4 + 10)/3.
    VERIFY_NEAR(result.evpi, 1.0 / 3, 1e-13);
    QCOMPARE(result.samples, std::uint64_t{3});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const GivenDraws& bad :
         {GivenDraws{}, GivenDraws{{{{1}, {2}}}, {}}, GivenDraws{{{{1}, {2, 3}}}, {{1}}},
          GivenDraws{{{{1}, {2}}}, {{1, 2}}}, GivenDraws{{{{nan}, {2}}}, {{1}}}, GivenDraws{{{{1}, {2}}}, {{nan}}}})
        QVERIFY(!refusalOf([&] { return smaa(bad); }).empty());
}

void TestSmaa::unusableProblemsAreRefused()
{
    const auto good = problemOf({certainRow({.1, .2}), certainRow({.2, .1})});
    const auto refused = [&](auto spoil) {
        auto problem = good;
        spoil(problem);
        return !refusalOf([&] { return smaa(problem); }).empty();
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(!refused([](auto&) {}));
    QVERIFY(refused([](auto& p) { p.scores.clear(); }));
    QVERIFY(refused([](auto& p) { p.scores = {{}}; }));
    QVERIFY(refused([](auto& p) { p.scores[1].pop_back(); }));
    QVERIFY(refused([](auto& p) { p.scores.resize(201, p.scores[0]); }));
    QVERIFY(refused([](auto& p) { p.scores = {Row(31)}; }));
    QVERIFY(refused([](auto& p) { p.samples = 0; }));
    QVERIFY(refused([](auto& p) { p.samples = 100'000'001; }));
    for (const double bad : {-.1, 1.001, nan}) QVERIFY(refused([bad](auto& p) { p.correlation = bad; }));
    for (const double bad : {0.0, -1.0, nan}) QVERIFY(refused([bad](auto& p) { p.precision = bad; }));
}

void TestSmaa::aStopCancels()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, (void)smaa(richProblem(), source.get_token()));
}

void TestSmaa::aStopInTheMiddleCancelsEachNumberOfThreads()
{
    auto problem = richProblem();
    problem.samples = 100'000'000; // so many that no machine is through before the stop
    for (const unsigned threads : {1U, 2U, 4U}) {
        problem.threads = threads;
        std::stop_source source;
        auto run = std::async(std::launch::async, [&] { return smaa(problem, source.get_token()); });
        for (int i = 0; i < 1000; ++i) std::this_thread::yield();
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Cancelled, (void)run.get());
    }
}

QTEST_APPLESS_MAIN(TestSmaa)
#include "tst_smaa.moc"
