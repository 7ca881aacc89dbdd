// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/robustness/weight_sampler.h"
#include "core/robustness/weights.h"
#include "tests/core/robustness/near.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace soundings;

namespace {

struct Draws {
    std::vector<std::vector<double>> w; ///< by criterion
    double acceptance = 1;

    [[nodiscard]] std::size_t count() const { return w.front().size(); }
    [[nodiscard]] double mean(std::size_t j) const
    {
        return std::accumulate(w[j].begin(), w[j].end(), 0.0) / static_cast<double>(count());
    }
    [[nodiscard]] double variance(std::size_t j) const
    {
        const double middle = mean(j);
        double sum = 0;
        for (const double x : w[j]) sum += (x - middle) * (x - middle);
        return sum / static_cast<double>(count());
    }
};

/// Eight blocks of draws.
Draws drawsOf(const WeightModel& model, std::size_t criteria)
{
    const WeightSampler sampler(model, criteria, bestKernel());
    Draws draws;
    draws.w.resize(criteria);
    WeightSampler::State state;
    LineVector<float> tile(criteria * tileDraws);
    for (std::uint64_t block = 0; block < 8; ++block) {
        sampler.restart(state, 11, block);
        for (std::size_t i = 0; i < 64; ++i) {
            sampler.draw(state, tile.data());
            for (std::size_t j = 0; j < criteria; ++j)
                for (std::size_t t = 0; t < tileDraws; ++t)
                    draws.w[j].push_back(static_cast<double>(tile[j * tileDraws + t]));
        }
    }
    if (sampler.rejects())
        draws.acceptance = static_cast<double>(state.accepted) / static_cast<double>(state.candidates);
    return draws;
}

/// Kolmogorov's distance of a sample from the distribution function.
template <typename Cdf>
double distance(std::vector<double> sample, Cdf cdf)
{
    std::sort(sample.begin(), sample.end());
    double largest = 0;
    const auto n = static_cast<double>(sample.size());
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double expected = cdf(sample[i]);
        largest = std::max({largest, expected - static_cast<double>(i) / n, static_cast<double>(i + 1) / n - expected});
    }
    return largest;
}

/// Of n independent draws: exceeded once in 100,000 (Kolmogorov's limit, sqrt(ln(2/alpha)/2)).
double distanceLimit(std::size_t n)
{
    return 2.47 / std::sqrt(static_cast<double>(n));
}

WeightRule ruleOf(std::vector<double> coefficients, double atLeast = 0, std::string name = {})
{
    return {std::move(coefficients), atLeast, std::move(name)};
}

/// w_j >= ratio * w_(j+1).
LinearWeights chainOf(std::size_t criteria, double ratio)
{
    LinearWeights model;
    for (std::size_t j = 0; j + 1 < criteria; ++j) {
        std::vector<double> coefficients(criteria, 0.0);
        coefficients[j] = 1;
        coefficients[j + 1] = -ratio;
        model.rules.push_back(ruleOf(coefficients));
    }
    return model;
}

std::string refusal(const WeightModel& model, std::size_t criteria)
{
    return refusalOf([&] {
        (void)WeightSampler(model, criteria, bestKernel());
        return 0;
    });
}

bool names(const std::string& message, const std::string& what)
{
    return message.find(what) != std::string::npos;
}

} // namespace

class TestSmaaWeightModels : public QObject {
    Q_OBJECT
private slots:
    void uniformOnTheSimplex_data();
    void uniformOnTheSimplex();
    void completeOrders();
    void groupsAreDealtAtRandom();
    void intervalsAreUniform();
    void intervalsAcceptWhatTheyShould();
    void narrowIntervals();
    void lowerBoundsAloneAreAShrunkenSimplex();
    void rejectionFromLinearRules();
    void theWalkIsUniformOnASimplexOfRules();
    void theWalkIsUniformOnAThinSlab();
    void theWalkAgreesWithRejection();
    void infeasibleIntervalsNameTheConflict();
    void infeasibleRulesNameASmallConflict();
    void rulesThatLeaveNoVolumeAreRefused();
    void rulesThatSayNothingDoNoHarm();
    void unusableModelsAreRefused();
    void everySampleSatisfiesItsModel();
};

void TestSmaaWeightModels::uniformOnTheSimplex_data()
{
    QTest::addColumn<int>("criteria");
    for (const int n : {1, 2, 3, 5, 8, 13, 30}) QTest::newRow(qPrintable(QString::number(n))) << n;
}

/// Each weight is Beta(1, n - 1): P(w > x) = (1 - x)^(n-1).
void TestSmaaWeightModels::uniformOnTheSimplex()
{
    QFETCH(int, criteria);
    const auto n = static_cast<std::size_t>(criteria);
    const auto draws = drawsOf(UniformWeights{}, n);
    for (std::size_t j = 0; j < n; ++j) {
        if (n == 1)
            QCOMPARE(draws.mean(0), 1.0);
        else
            QVERIFY(distance(draws.w[j], [&](double x) { return 1 - std::pow(1 - x, criteria - 1); }) <
                    distanceLimit(draws.count()));
    }
}

/// The last of n weights in order is the least of the gaps: P(w_n > x) = (1 - n x)^(n-1) (David & Nagaraja 2003, 6.4).
void TestSmaaWeightModels::completeOrders()
{
    for (const std::size_t n : {2U, 3U, 8U, 30U}) {
        OrdinalWeights model;
        for (std::size_t j = n; j-- > 0;) model.groups.push_back({j});
        const auto draws = drawsOf(model, n);
        const auto roc = rankOrderCentroid(n);
        for (std::size_t k = 0; k < n; ++k) VERIFY_NEAR(draws.mean(n - 1 - k), roc[k], .002);
        const auto power = static_cast<double>(n - 1);
        QVERIFY(distance(draws.w[0], [&](double x) {
                    return 1 - std::pow(std::max(0.0, 1 - static_cast<double>(n) * x), power);
                }) < distanceLimit(draws.count()));
    }
}

void TestSmaaWeightModels::groupsAreDealtAtRandom()
{
    const auto draws = drawsOf(OrdinalWeights{{{4}, {0, 3, 1}, {}, {2}}}, 5);
    const auto roc = rankOrderCentroid(5);
    VERIFY_NEAR(draws.mean(4), roc[0], .002);
    VERIFY_NEAR(draws.mean(2), roc[4], .001);
    std::array<std::size_t, 6> orders{};
    for (std::size_t i = 0; i < draws.count(); ++i) {
        const double a = draws.w[0][i];
        const double b = draws.w[3][i];
        const double c = draws.w[1][i];
        QVERIFY(draws.w[4][i] >= std::max({a, b, c}) && draws.w[2][i] <= std::min({a, b, c}));
        ++orders[(a > b ? 1U : 0U) + (a > c ? 2U : 0U) + (b > c ? (a > b ? 2U : 1U) : 0U)];
    }
    for (const std::size_t j : {0U, 1U, 3U}) VERIFY_NEAR(draws.mean(j), (roc[1] + roc[2] + roc[3]) / 3, .001);
    for (const std::array<std::size_t, 2>& pair : {std::array<std::size_t, 2>{0, 3}, {0, 1}, {3, 1}}) {
        double wins = 0;
        for (std::size_t i = 0; i < draws.count(); ++i) wins += draws.w[pair[0]][i] > draws.w[pair[1]][i] ? 1 : 0;
        VERIFY_SHARE(wins / static_cast<double>(draws.count()), .5, draws.count());
    }
}

/// w1 <= 1/2 on the triangle: cutting off a corner of a quarter of the area with centroid (2/3, 1/6, 1/6) leaves the
/// mean (2/9, 7/18, 7/18); and P(w1 <= x) = (1 - (1 - x)^2) / (3/4).
void TestSmaaWeightModels::intervalsAreUniform()
{
    const auto draws = drawsOf(IntervalWeights{{{0, .5}, {0, 1}, {0, 1}}}, 3);
    VERIFY_NEAR(draws.mean(0), 2.0 / 9, .002);
    VERIFY_NEAR(draws.mean(1), 7.0 / 18, .003);
    VERIFY_NEAR(draws.mean(2), 7.0 / 18, .003);
    QVERIFY(distance(draws.w[0], [](double x) { return (1 - (1 - x) * (1 - x)) / .75; }) <
            distanceLimit(draws.count()));
}

/// Equal weights +-50 %: shares of the box that the widest coordinate completes (measured independently; methods notes
/// give .75, .60 and .48).
void TestSmaaWeightModels::intervalsAcceptWhatTheyShould()
{
    for (const auto& [n, share] : {std::pair{3.0, .75}, {5.0, .60}, {8.0, .48}}) {
        const IntervalWeights model{
            std::vector<IntervalWeights::Bounds>(static_cast<std::size_t>(n), {.5 / n, 1.5 / n})};
        const auto draws = drawsOf(model, static_cast<std::size_t>(n));
        VERIFY_NEAR(draws.acceptance, share, .01);
        for (std::size_t j = 0; j < draws.w.size(); ++j) VERIFY_NEAR(draws.mean(j), 1 / n, .001);
    }
}

void TestSmaaWeightModels::narrowIntervals()
{
    // One point, given as intervals.
    const auto point = drawsOf(IntervalWeights{{{.2, .2}, {.3, .3}, {.5, .5}}}, 3);
    VERIFY_NEAR(point.mean(0), .2, 1e-6);
    VERIFY_NEAR(point.mean(2), .5, 1e-6);
    // Lower bounds that already sum to 1.
    VERIFY_NEAR(drawsOf(IntervalWeights{{{.2, 1}, {.3, 1}, {.5, 1}}}, 3).mean(1), .3, 1e-6);
    // One known, two that share the rest.
    const auto line = drawsOf(IntervalWeights{{{.4, .4}, {0, 1}, {.1, 1}}}, 3);
    VERIFY_NEAR(line.mean(1), .25, .002);
    VERIFY_NEAR(line.variance(1), .25 / 12, .001);
}

void TestSmaaWeightModels::lowerBoundsAloneAreAShrunkenSimplex()
{
    // The box of eight criteria would accept one draw in 5,040.
    const auto draws = drawsOf(IntervalWeights{std::vector<IntervalWeights::Bounds>(8, {.05, 1})}, 8);
    QVERIFY(draws.acceptance > .99);
    QVERIFY(distance(draws.w[3], [](double x) { return 1 - std::pow(1 - (x - .05) / .6, 7); }) <
            distanceLimit(draws.count()) * 1.1);
    // And hanging from upper bounds: w = .2 - .6 s, only where it stays above 0: s < 1/3.
    const auto hanging = drawsOf(IntervalWeights{std::vector<IntervalWeights::Bounds>(8, {0, .14})}, 8);
    for (std::size_t j = 0; j < 8; ++j) VERIFY_NEAR(hanging.mean(j), .125, .001);
}

/// w1 >= 2 w2 on the triangle leaves the part with the corners 1, 3 and (2/3, 1/3, 0): a third, with their mean.
void TestSmaaWeightModels::rejectionFromLinearRules()
{
    const auto draws = drawsOf(LinearWeights{{ruleOf({1, -2, 0})}}, 3);
    VERIFY_SHARE(draws.acceptance, 1.0 / 3, draws.count() * 3);
    VERIFY_NEAR(draws.mean(0), (1 + 2.0 / 3) / 3, .003);
    VERIFY_NEAR(draws.mean(1), 1.0 / 9, .002);
    VERIFY_NEAR(draws.mean(2), 1.0 / 3, .003);
}

/// {w1 >= c w2, w2 >= c w3, ...} is a simplex: its corners are (c^(k-1), ..., c, 1, 0, ...) divided by their sum s_k, its
/// mean is theirs, and w_n s_n, the share of the last corner, is Beta(1, n - 1).
void TestSmaaWeightModels::theWalkIsUniformOnASimplexOfRules()
{
    constexpr double ratio = 1.5;
    for (const std::size_t n : {6U, 8U, 12U}) {
        const auto model = chainOf(n, ratio);
        QVERIFY(WeightSampler(model, n, bestKernel()).walks());
        const auto draws = drawsOf(model, n);
        std::vector<double> mean(n);
        double sum = 0;
        for (std::size_t k = 1; k <= n; ++k) {
            sum = 0;
            for (std::size_t j = 0; j < k; ++j) sum += std::pow(ratio, static_cast<double>(j));
            for (std::size_t j = 0; j < k; ++j)
                mean[j] += std::pow(ratio, static_cast<double>(k - 1 - j)) / sum / static_cast<double>(n);
        }
        for (std::size_t j = 0; j < n; ++j) VERIFY_NEAR(draws.mean(j), mean[j], .002);
        // Neighbours in a chain hang together a little: as many independent draws as a quarter of them.
        const double scale = sum;
        QVERIFY(distance(draws.w[n - 1], [&](double x) {
                    return 1 - std::pow(std::max(0.0, 1 - x * scale), static_cast<double>(n - 1));
                }) < distanceLimit(draws.count() / 4));
    }
}

/// |w1 - w2| <= .001 on the triangle: w3 is uniform, but for the thousandth at its upper end.
void TestSmaaWeightModels::theWalkIsUniformOnAThinSlab()
{
    const LinearWeights model{{ruleOf({1, -1, 0}, -.001), ruleOf({-1, 1, 0}, -.001)}};
    QVERIFY(WeightSampler(model, 3, bestKernel()).walks());
    const auto draws = drawsOf(model, 3);
    QVERIFY(distance(draws.w[2], [](double x) { return x; }) < distanceLimit(draws.count() / 4) + .001);
    QVERIFY(std::abs(draws.mean(0) - draws.mean(1)) < .0001);
}

void TestSmaaWeightModels::theWalkAgreesWithRejection()
{
    // Five criteria, each 1.2 times the next: one draw in 400 would be accepted, so the walk is taken. The means are
    // those of the corners; the spread of the first weight is compared with draws mixed from the corners.
    const auto model = chainOf(5, 1.2);
    QVERIFY(WeightSampler(model, 5, bestKernel()).walks());
    const auto walked = drawsOf(model, 5);
    const auto mixture = drawsOf(UniformWeights{}, 5);
    std::array<double, 5> sums{};
    for (std::size_t k = 0; k < 5; ++k) sums[k] = (k == 0 ? 0 : sums[k - 1]) + std::pow(1.2, static_cast<double>(k));
    std::vector<double> first;
    for (std::size_t i = 0; i < mixture.count(); ++i) {
        double w = 0;
        for (std::size_t k = 0; k < 5; ++k) w += mixture.w[k][i] * std::pow(1.2, static_cast<double>(k)) / sums[k];
        first.push_back(w);
    }
    std::sort(first.begin(), first.end());
    QVERIFY(distance(walked.w[0], [&](double x) {
                return static_cast<double>(std::upper_bound(first.begin(), first.end(), x) - first.begin()) /
                       static_cast<double>(first.size());
            }) < 2 * distanceLimit(walked.count() / 4));
}

void TestSmaaWeightModels::infeasibleIntervalsNameTheConflict()
{
    const auto lower = refusal(IntervalWeights{{{.6, 1}, {.1, 1}, {.5, 1}}}, 3);
    QVERIFY(names(lower, "criterion 0") && names(lower, "criterion 2") && !names(lower, "criterion 1"));
    const auto upper = refusal(IntervalWeights{{{0, .3}, {0, .3}, {0, .3}}}, 3);
    QVERIFY(names(upper, "criterion 0") && names(upper, "criterion 1") && names(upper, "criterion 2"));
    QVERIFY2(names(upper, "sum to 0.9, less"), upper.c_str()); // not 0.8999999999999999
    const auto upside = refusal(IntervalWeights{{{.5, .4}, {0, 1}}}, 2);
    QVERIFY(names(upside, "criterion 0") && names(upside, "0.5") && names(upside, "0.4"));
}

void TestSmaaWeightModels::infeasibleRulesNameASmallConflict()
{
    const LinearWeights model{{ruleOf({1, -1, 0, 0}, 0, "speed over price"), ruleOf({0, 0, 0, 1}, .01, "some care"),
                               ruleOf({0, 1, -1, 0}, 0, "price over risk"),
                               ruleOf({-1, 0, 1, 0}, .1, "risk over speed"),
                               ruleOf({0, 0, 1, -1}, 0, "risk over care")}};
    const auto message = refusal(model, 4);
    QVERIFY(names(message, "speed over price") && names(message, "price over risk") &&
            names(message, "risk over speed"));
    QVERIFY(!names(message, "care"));
    const auto alone = refusal(LinearWeights{{ruleOf({1, 1}, .1), ruleOf({1, 0}, 1.5)}}, 2);
    QVERIFY(names(alone, "rules[1]") && !names(alone, "rules[0]"));
    // Contradictions with the sum of 1 are found too.
    QVERIFY(names(refusal(LinearWeights{{ruleOf({1, 0}, .6, "a"), ruleOf({0, 1}, .6, "b")}}, 2), "together"));
}

void TestSmaaWeightModels::rulesThatLeaveNoVolumeAreRefused()
{
    const auto message = refusal(LinearWeights{{ruleOf({1, 1, 0}, .5, "a"), ruleOf({-1, -1, 0}, -.5, "b")}}, 3);
    QVERIFY(names(message, "“a”") && names(message, "“b”") && names(message, "room"));
    QVERIFY(names(refusal(LinearWeights{{ruleOf({1, 0, 0}, 1, "all of it")}}, 3), "all of it"));
}

void TestSmaaWeightModels::rulesThatSayNothingDoNoHarm()
{
    const auto draws = drawsOf(LinearWeights{{ruleOf({1, 1, 1}, 1), ruleOf({0, 0, 0}), ruleOf({1, 0, 0}, -1)}}, 3);
    QVERIFY(draws.acceptance > .99);
    VERIFY_NEAR(draws.mean(0), 1.0 / 3, .003);
    VERIFY_NEAR(drawsOf(LinearWeights{}, 2).mean(0), .5, .003);
}

void TestSmaaWeightModels::unusableModelsAreRefused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const WeightModel& model :
         {WeightModel{OrdinalWeights{{{0}, {1}}}}, WeightModel{OrdinalWeights{{{0}, {1}, {1}, {2}}}},
          WeightModel{OrdinalWeights{{{0}, {1}, {3}}}}, WeightModel{IntervalWeights{{{0, 1}, {0, 1}}}},
          WeightModel{IntervalWeights{{{nan, 1}, {0, 1}, {0, 1}}}}, WeightModel{FixedWeights{{1, 1}}},
          WeightModel{FixedWeights{{0, 0, 0}}}, WeightModel{FixedWeights{{1, -1, 1}}},
          WeightModel{FixedWeights{{1, nan, 1}}}, WeightModel{LinearWeights{{ruleOf({1, 1})}}},
          WeightModel{LinearWeights{{ruleOf({1, nan, 1})}}}, WeightModel{LinearWeights{{ruleOf({1, 0, 0}, nan)}}}})
        QVERIFY(!refusal(model, 3).empty());
    const auto missing = refusal(OrdinalWeights{{{0}, {2}}}, 3);
    QVERIFY(names(missing, "criterion 1"));
}

void TestSmaaWeightModels::everySampleSatisfiesItsModel()
{
    const IntervalWeights intervals{{{.1, .3}, {.2, .5}, {0, .2}, {.15, .6}}};
    const auto boxed = drawsOf(intervals, 4);
    const auto chain = chainOf(9, 1.4);
    const auto walked = drawsOf(chain, 9);
    for (std::size_t i = 0; i < boxed.count(); ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < 4; ++j) {
            const double w = boxed.w[j][i];
            sum += w;
            QVERIFY(w >= intervals.bounds[j].low - 2e-6 && w <= intervals.bounds[j].high + 2e-6);
        }
        QVERIFY(std::abs(sum - 1) < 1e-6);
        sum = 0;
        for (std::size_t j = 0; j < 9; ++j) {
            sum += walked.w[j][i];
            if (j < 8) QVERIFY(walked.w[j][i] >= 1.4 * walked.w[j + 1][i] - 1e-6);
        }
        QVERIFY(std::abs(sum - 1) < 1e-6);
    }
}

QTEST_APPLESS_MAIN(TestSmaaWeightModels)
#include "tst_smaa_weight_models.moc"
