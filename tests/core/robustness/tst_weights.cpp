// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/weights.h"
#include "tests/core/robustness/near.h"

#include <QtTest>

#include <limits>
#include <numeric>

using namespace soundings;

namespace {

using Weights = std::vector<double>;

bool near(const Weights& a, const Weights& b, double tolerance = 1e-12)
{
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (std::abs(a[i] - b[i]) > tolerance) return false;
    return true;
}

/// The reciprocal matrix with these judgements above the diagonal, row by row.
Matrix judgementsOf(std::size_t n, const std::vector<double>& above)
{
    Matrix matrix(n, std::vector<double>(n, 1));
    std::size_t next = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i + 1; j < n; ++j) {
            matrix[i][j] = above[next++];
            matrix[j][i] = 1 / matrix[i][j];
        }
    return matrix;
}

} // namespace

class TestWeights : public QObject {
    Q_OBJECT
private slots:
    void pointWeightsOfRanks();
    void tiedRanksShareTheMeanOfTheirPositions();
    void swingPointsAreNormalised();
    void unusablePointsAndRanksAreRefused();
    void consistentJudgementsGiveTheirRatios();
    void threeByThreeHasAClosedForm();
    void aCycleGivesEqualWeightsAndAWildRatio();
    void theWorstTripleIsTheOneThatWasSpoilt();
    void oneAndTwoAreAlwaysConsistent();
    void unusableJudgementsAreRefused();
};

void TestWeights::pointWeightsOfRanks()
{
    // Barron & Barrett 1996, their table for five ranks.
    QVERIFY(near(rankOrderCentroid(5), {.4567, .2567, .1567, .0900, .0400}, 5e-5));
    QVERIFY(near(rankSum(4), {.4, .3, .2, .1}));
    QVERIFY(near(rankReciprocal(3), {6.0 / 11, 3.0 / 11, 2.0 / 11}));
    for (std::size_t n = 1; n <= 30; ++n)
        for (const auto& weights : {rankOrderCentroid(n), rankSum(n), rankReciprocal(n)}) {
            VERIFY_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1.0, 1e-12);
            QVERIFY(std::is_sorted(weights.rbegin(), weights.rend()));
        }
}

void TestWeights::tiedRanksShareTheMeanOfTheirPositions()
{
    const auto roc = rankOrderCentroid(4); // 25/48, 13/48, 7/48, 3/48
    const Weights expected{25.0 / 48, 10.0 / 48, 10.0 / 48, 3.0 / 48};
    QVERIFY(near(forRanks(Weights{1, 2, 2, 3}, roc), expected));
    QVERIFY(near(forRanks(Weights{1, 2, 2, 4}, roc), expected));
    QVERIFY(near(forRanks(Weights{4, 2, 1, 2}, roc), {3.0 / 48, 10.0 / 48, 25.0 / 48, 10.0 / 48}));
    QVERIFY(near(forRanks(Weights{1, 1, 1, 1}, roc), {.25, .25, .25, .25}));
}

void TestWeights::swingPointsAreNormalised()
{
    QVERIFY(near(swingWeights(Weights{100, 60, 40, 0}), {.5, .3, .2, 0}));
    QVERIFY(near(swingWeights(Weights{7}), {1}));
}

void TestWeights::unusablePointsAndRanksAreRefused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    for (const Weights& points : {Weights{0, 0}, Weights{}, Weights{1, -1}, Weights{1, nan}, Weights{infinity}})
        QVERIFY(!refusalOf([&] { return swingWeights(points); }).empty());
    QVERIFY(refusalOf([] { return swingWeights({}); }).find("no swings") != std::string::npos);
    for (const Weights& ranks : {Weights{0, 1}, Weights{-1, 1}, Weights{nan, 1}})
        QVERIFY(!refusalOf([&] { return forRanks(ranks, rankSum(2)); }).empty());
    QVERIFY(!refusalOf([] { return rankOrderCentroid(0); }).empty());
}

void TestWeights::consistentJudgementsGiveTheirRatios()
{
    const auto result = ahp(judgementsOf(4, {2, 4, 8, 2, 4, 2}));
    QVERIFY(near(result.weights, {8.0 / 15, 4.0 / 15, 2.0 / 15, 1.0 / 15}, 1e-11));
    VERIFY_NEAR(result.lambdaMax, 4.0, 1e-10);
    VERIFY_NEAR(result.consistencyRatio, 0.0, 1e-10);
    QCOMPARE(result.randomIndex, .90);
}

/// For three rows the eigenvector is the geometric mean of rows and lambda = 1 + d + 1/d with d^3 = a12 a23 / a13
/// (Saaty 1980).
void TestWeights::threeByThreeHasAClosedForm()
{
    const double a = 3;
    const double b = 5;
    const double c = 4;
    const auto result = ahp(judgementsOf(3, {a, b, c}));
    const double first = std::cbrt(a * b);
    const double second = std::cbrt(c / a);
    const double third = std::cbrt(1 / (b * c));
    const double sum = first + second + third;
    QVERIFY(near(result.weights, {first / sum, second / sum, third / sum}, 1e-11));
    const double d = std::cbrt(a * c / b);
    VERIFY_NEAR(result.lambdaMax, 1 + d + 1 / d, 1e-10);
    VERIFY_NEAR(result.consistencyIndex, (d + 1 / d - 2) / 2, 1e-10);
    VERIFY_NEAR(result.consistencyRatio, (d + 1 / d - 2) / 2 / .58, 1e-10);
}

void TestWeights::aCycleGivesEqualWeightsAndAWildRatio()
{
    const auto result = ahp(judgementsOf(3, {9, 1.0 / 9, 9}));
    QVERIFY(near(result.weights, {1.0 / 3, 1.0 / 3, 1.0 / 3}));
    VERIFY_NEAR(result.consistencyRatio, 6.13, 0.005);
}

void TestWeights::theWorstTripleIsTheOneThatWasSpoilt()
{
    // Weights 8 : 4 : 2 : 1 : 1 but for one judgement, of 1 against 4, turned round: all triples with both suffer
    // alike, and the first of them is named.
    auto matrix = judgementsOf(5, {2, 4, 8, 8, 2, 4, 4, 2, 2, 1});
    matrix[1][4] = 1.0 / 8;
    matrix[4][1] = 8;
    const auto worst = ahp(matrix).worstTriple;
    QVERIFY(worst.has_value());
    QCOMPARE(*worst, (std::array<std::size_t, 3>{0, 1, 4}));
}

void TestWeights::oneAndTwoAreAlwaysConsistent()
{
    const auto one = ahp({{1}});
    QVERIFY(near(one.weights, {1}));
    QCOMPARE(one.lambdaMax, 1.0);
    const auto two = ahp(judgementsOf(2, {9}));
    QVERIFY(near(two.weights, {.9, .1}, 1e-11));
    QCOMPARE(two.consistencyRatio, 0.0);
    QCOMPARE(two.consistencyIndex, 0.0);
    QVERIFY(!two.worstTriple);
}

void TestWeights::unusableJudgementsAreRefused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Matrix tooLarge(10, std::vector<double>(10, 1));
    for (const Matrix& matrix : {Matrix{}, Matrix{{1, 2}}, Matrix{{1, 2}, {2, 1}}, Matrix{{1, -2}, {-.5, 1}},
                                 Matrix{{1, nan}, {1, 1}}, Matrix{{2}}, Matrix{{1, 0}, {0, 1}}, tooLarge})
        QVERIFY(!refusalOf([&] { return ahp(matrix); }).empty());
    QVERIFY(refusalOf([] { return ahp({{2, 3}, {1.0 / 3, 1}}); }).find("0 against itself is 2") != std::string::npos);
    // A third as people write it.
    QVERIFY(refusalOf([] { return ahp({{1, 3}, {.33, 1}}); }).empty());
    // Both culprits are named.
    const auto message = refusalOf([] { return ahp({{1, 3}, {.5, 1}}); });
    QVERIFY(message.find('3') != std::string::npos && message.find("0.5") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestWeights)
#include "tst_weights.moc"
