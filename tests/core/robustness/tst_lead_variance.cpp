// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/lead_variance.h"
#include "tests/core/robustness/near.h"

#include <QtTest>

using namespace soundings;

namespace {

SmaaProblem pairOf(std::vector<Distribution> one, std::vector<Distribution> other,
                   WeightModel weights = UniformWeights{})
{
    SmaaProblem problem;
    problem.scores = {std::move(one), std::move(other)};
    problem.weights = std::move(weights);
    problem.samples = 1U << 16U;
    return problem;
}

const Distribution none = Distribution::certain(0);
const Distribution whole = Distribution::uniform(0, 1);

} // namespace

class TestLeadVariance : public QObject {
    Q_OBJECT
private slots:
    void fixedWeightsLeaveAllToTheScores();
    void certainScoresLeaveAllToTheWeights();
    void scoresAndWeightsTogetherAreNobodysAlone();
    void eachHasItsShare();
    void whatDoesNotVaryHasNoShares();
    void theFirstDrawsAreEnough();
    void unusablePairsAreRefused();
};

/// The lead is then a plain sum, whether scores hang together or not.
void TestLeadVariance::fixedWeightsLeaveAllToTheScores()
{
    for (const double correlation : {0.0, 0.3, 1.0}) {
        SmaaProblem pair = pairOf({whole, Distribution::triangular(.2, .3, .9)}, {Distribution::pert(0, .5, 1), none},
                                  FixedWeights{{.3, .7}});
        pair.correlation = correlation;
        const auto shares = leadVariance(pair);
        QVERIFY(shares.has_value());
        VERIFY_NEAR(shares->scores, 1.0, 1e-6);
        VERIFY_NEAR(shares->weights, 0.0, 1e-9);
    }
}

void TestLeadVariance::certainScoresLeaveAllToTheWeights()
{
    const auto shares = leadVariance(pairOf({Distribution::certain(1), none}, {none, Distribution::certain(.5)}));
    QVERIFY(shares.has_value());
    VERIFY_NEAR(shares->weights, 1.0, 1e-6);
    VERIFY_NEAR(shares->scores, 0.0, 1e-9);
}

/// D = w x1 + (1 - w) x2, all uniform on (0, 1): Var D = E[w^2 + (1-w)^2] / 12 = 1/18, Var E[D|x] = 1/24, and
/// E[D|w] = 1/2.
void TestLeadVariance::scoresAndWeightsTogetherAreNobodysAlone()
{
    const auto shares = leadVariance(pairOf({whole, whole}, {none, none}));
    QVERIFY(shares.has_value());
    VERIFY_NEAR(shares->scores, 0.75, 0.01);
    VERIFY_NEAR(shares->weights, 0.0, 0.001);
}

/// D = w + (1 - w) x: Var D = 7/144, Var E[D|x] = Var E[D|w] = 1/48.
void TestLeadVariance::eachHasItsShare()
{
    const auto shares = leadVariance(pairOf({Distribution::certain(1), whole}, {none, none}));
    QVERIFY(shares.has_value());
    VERIFY_NEAR(shares->scores, 3.0 / 7, 0.01);
    VERIFY_NEAR(shares->weights, 3.0 / 7, 0.01);
}

void TestLeadVariance::whatDoesNotVaryHasNoShares()
{
    QVERIFY(!leadVariance(pairOf({Distribution::certain(.8), none}, {none, none}, FixedWeights{{1, 1}})));
    QVERIFY(!leadVariance(pairOf({Distribution::certain(.8)}, {Distribution::certain(.8)})));
    QVERIFY(leadVariance(pairOf({whole, whole}, {none, none}, FixedWeights{{1, 0}})).has_value());
}

void TestLeadVariance::theFirstDrawsAreEnough()
{
    SmaaProblem pair = pairOf({whole, whole}, {whole, none});
    const auto shares = leadVariance(pair);
    pair.samples = 1U << 20U;
    QCOMPARE(leadVariance(pair), shares);
    pair.seed = 2;
    QVERIFY(leadVariance(pair) != shares);
    pair.samples = 300; // not a whole number of tiles
    const auto few = leadVariance(pair);
    QVERIFY(few.has_value() && few->scores + few->weights <= 1);
}

void TestLeadVariance::unusablePairsAreRefused()
{
    SmaaProblem pair = pairOf({whole}, {none});
    pair.samples = 0;
    QVERIFY(!refusalOf([&] { return leadVariance(pair); }).empty());
    pair = pairOf({whole, whole}, {none});
    QVERIFY(!refusalOf([&] { return leadVariance(pair); }).empty());
    pair.scores.pop_back();
    QVERIFY(!refusalOf([&] { return leadVariance(pair); }).empty());
    pair = pairOf({whole, whole}, {none, none}, FixedWeights{{1}});
    QVERIFY(!refusalOf([&] { return leadVariance(pair); }).empty());
}

QTEST_APPLESS_MAIN(TestLeadVariance)
#include "tst_lead_variance.moc"
