// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/smaa.h"
#include "core/support/error.h"
#include "tests/core/robustness/near.h"

#include <QtTest>

#include <numeric>

using namespace soundings;

namespace {

/// The mean weights of a model: those with which the only alternative is first.
std::vector<double> meanOf(const WeightModel& model, std::size_t criteria)
{
    SmaaProblem problem;
    problem.scores = {std::vector<Distribution>(criteria)};
    problem.weights = model;
    problem.samples = 1U << 18U;
    return smaa(problem).centralWeights.front().value();
}

WeightRule rule(std::vector<double> coefficients, double atLeast, std::string name = {})
{
    return {std::move(coefficients), atLeast, std::move(name)};
}

} // namespace

class TestWeightReduction : public QObject {
    Q_OBJECT
private slots:
    void pinnedIntervalsLeaveTheOthersUniform();
    void aPinBesideThinIntervalsIsDrawn();
    void aPinBesideAnOrderIsDrawn();
    void equalImportanceLeavesASmallerSimplex();
    void multiplesKeepTheirRatio();
    void nothingLeftToVaryIsOnePoint();
    void contradictingPinsAreNamed();
};

void TestWeightReduction::pinnedIntervalsLeaveTheOthersUniform()
{
    // w0 = .4; the others share .6 uniformly: .2 each by symmetry.
    const auto mean = meanOf(IntervalWeights{{{.4, .4}, {0, 1}, {0, 1}, {0, 1}}}, 4);
    VERIFY_NEAR(mean[0], .4, 1e-6);
    for (std::size_t j = 1; j < 4; ++j) VERIFY_NEAR(mean[j], .2, 1e-3);
}

void TestWeightReduction::aPinBesideThinIntervalsIsDrawn()
{
    const IntervalWeights model{{{.1, .1}, {.12, .27}, {.21, .41}, {.13, .54}, {.23, .44}, {.14, .34}}};
    const auto mean = meanOf(model, 6);
    VERIFY_NEAR(std::accumulate(mean.begin(), mean.end(), 0.0), 1.0, 1e-6);
    VERIFY_NEAR(mean[0], .1, 1e-6);
    for (std::size_t j = 0; j < 6; ++j)
        QVERIFY(mean[j] >= model.bounds[j].low - 1e-6 && mean[j] <= model.bounds[j].high + 1e-6);
}

void TestWeightReduction::aPinBesideAnOrderIsDrawn()
{
    // w0 = .2, w1 >= w2 on the .8 that is left: uniform on [.4, .8], mean .6.
    const auto mean = meanOf(LinearWeights{{rule({1, 0, 0}, .2), rule({-1, 0, 0}, -.2), rule({0, 1, -1}, 0)}}, 3);
    VERIFY_NEAR(mean[0], .2, 1e-6);
    VERIFY_NEAR(mean[1], .6, 1e-3);
    VERIFY_NEAR(mean[2], .2, 1e-3);
}

void TestWeightReduction::equalImportanceLeavesASmallerSimplex()
{
    // w0 = w1 = s / 2 with (s, w2) uniform on the simplex: means 1/4, 1/4, 1/2.
    const auto mean = meanOf(LinearWeights{{rule({1, -1, 0}, 0), rule({-2, 2, 0}, 0)}}, 3);
    VERIFY_NEAR(mean[0], mean[1], 1e-6);
    VERIFY_NEAR(mean[0], .25, 1e-3);
    VERIFY_NEAR(mean[2], .5, 1e-3);
}

void TestWeightReduction::multiplesKeepTheirRatio()
{
    // w0 = 2 w1 and w1 = w3: with (w0 + w1 + w3, w2) uniform the means are 1/4, 1/8, 1/2, 1/8.
    const auto mean = meanOf(
        LinearWeights{{rule({1, -2, 0, 0}, 0), rule({-1, 2, 0, 0}, 0), rule({0, 1, 0, -1}, 0), rule({0, -1, 0, 1}, 0)}},
        4);
    const std::vector<double> exact{.25, .125, .5, .125};
    for (std::size_t j = 0; j < 4; ++j) VERIFY_NEAR(mean[j], exact[j], 1e-3);
}

void TestWeightReduction::nothingLeftToVaryIsOnePoint()
{
    const auto pinned = meanOf(IntervalWeights{{{.25, .25}, {0, 1}}}, 2);
    VERIFY_NEAR(pinned[1], .75, 1e-12);
    const auto tied = meanOf(LinearWeights{{rule({1, -3}, 0), rule({-1, 3}, 0)}}, 2);
    VERIFY_NEAR(tied[0], .75, 1e-12);
}

void TestWeightReduction::contradictingPinsAreNamed()
{
    const LinearWeights model{{rule({1, 0, 0}, .7, "A at least 70 %"), rule({-1, 0, 0}, -.7, "A at most 70 %"),
                               rule({0, 1, 0}, .7, "B at least 70 %"), rule({0, -1, 0}, -.7, "B at most 70 %")}};
    try {
        requireSatisfiable(model, 3);
        QFAIL("accepted");
    } catch (const Error& error) {
        QVERIFY2(error.message().find("A at least 70 %") != std::string::npos, error.message().c_str());
        QVERIFY2(error.message().find("B at least 70 %") != std::string::npos, error.message().c_str());
    }
}

QTEST_APPLESS_MAIN(TestWeightReduction)
#include "tst_weight_reduction.moc"
