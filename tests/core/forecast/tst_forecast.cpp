// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/forecast.h"
#include "core/forecast/other_scores.h"
#include "core/forecast/proportion.h"
#include "core/forecast/skill_interval.h"
#include "core/support/error.h"
#include "core/support/random.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace soundings;

namespace {

std::vector<Forecast> forecastsOf(const std::vector<double>& p, const std::vector<int>& outcomes)
{
    std::vector<Forecast> forecasts;
    for (std::size_t i = 0; i < p.size(); ++i) forecasts.push_back({p[i], outcomes[i] == 1});
    return forecasts;
}

/// Ten forecasts of rain, and what came: the worked example of Brier 1950, whose two-category score is 0.19.
std::vector<Forecast> brier1950()
{
    return forecastsOf({0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1}, {0, 1, 1, 1, 0, 0, 0, 0, 0, 0});
}

/// Fifteen forecasts; their scores were computed apart from this program.
std::vector<Forecast> fifteen()
{
    return forecastsOf({.05, .1, .1, .3, .35, .35, .6, .6, .6, .75, .8, .9, .95, .2, .45},
                       {0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 0, 0, 1});
}

std::vector<Forecast> calibrated(std::size_t n, std::uint64_t seed)
{
    Random random(seed);
    std::vector<Forecast> forecasts;
    for (std::size_t i = 0; i < n; ++i) {
        const double p = 0.05 + 0.1 * std::floor(10 * random.uniform());
        forecasts.push_back({p, random.uniform() < p});
    }
    return forecasts;
}

bool isNear(double actual, double expected, double tolerance = 1e-12)
{
    if (std::abs(actual - expected) <= tolerance) return true;
    qWarning("%.17g instead of %.17g", actual, expected);
    return false;
}

template <typename Call>
std::string refusalOf(Call call)
{
    try {
        (void)call();
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Input ? error.message() : "of the wrong kind";
    }
    return {};
}

} // namespace

class TestForecast : public QObject {
    Q_OBJECT
private slots:
    void brierHasTheValueOfItsFirstPaper();
    void scoresAgreeWithAnIndependentComputation();
    void issuedValuesDecomposeExactly();
    void binsNeedTheTwoTermsWithinThem();
    void theIdentityHoldsForRandomSets();
    void edgesThatAreSumsOfFractionsTakeTheirForecast();
    void emptyBinsAreKept();
    void noForecastHasNoScore();
    void oneForecastHasNoSkill();
    void ratesOfZeroAndOneHaveNoSkill();
    void wrongCertaintyIsInfinitelyWrong();
    void theOrderChangesNothing();
    void theCorrectionTakesOutTheBias();
    void unusableForecastsAreRefused();
    void wilsonAgreesWithNewcombe();
    void jeffreysAgreesWithItsTable();
    void betaQuantileInvertsTheIncompleteBeta();
    void betaHasItsClosedForms();
    void gatesOpenAtTenAndFifty();
    void severalCategoriesScoreTwiceTheBinaryOne();
    void intervalsAreCountedWithTheirEnds();
    void revisionsAreScoredFromTheFirst();
    void skillIntervalsKeepProjectsTogether();
};

void TestForecast::brierHasTheValueOfItsFirstPaper()
{
    const auto scores = scoreForecasts(brier1950());
    QCOMPARE(scores.n, std::size_t{10});
    QCOMPARE(scores.events, std::size_t{3});
    QVERIFY(isNear(*scores.brier, 0.095));
    std::vector<CategoryForecast> categories;
    for (const Forecast& forecast : brier1950())
        categories.push_back({{forecast.p, 1 - forecast.p}, forecast.happened ? std::size_t{0} : std::size_t{1}});
    QVERIFY(isNear(*categoryBrier(categories), 0.19));
}

void TestForecast::scoresAgreeWithAnIndependentComputation()
{
    const auto scores = scoreForecasts(fifteen(), 0.2);
    QVERIFY(isNear(*scores.baseRate, 8.0 / 15));
    QVERIFY(isNear(*scores.brier, 0.233));
    QVERIFY(isNear(*scores.logLoss, 0.724535368499014));
    QVERIFY(isNear(*scores.skill, 0.06383928571428565));
    QVERIFY(isNear(*scores.skillDeclared, 0.35277777777777797));
    QVERIFY(!scoreForecasts(fifteen()).skillDeclared);
}

void TestForecast::issuedValuesDecomposeExactly()
{
    const auto scores = scoreForecasts(fifteen());
    QVERIFY(isNear(scores.terms->reliability, 0.12188888888888888));
    QVERIFY(isNear(scores.terms->resolution, 0.1377777777777778));
    QVERIFY(isNear(scores.terms->uncertainty, 0.24888888888888888));
    QVERIFY(isNear(scores.corrected->reliability, 0.033));
    QVERIFY(isNear(*scores.corrected->resolution, 0.0666666666666667));
    QVERIFY(isNear(*scores.corrected->uncertainty, 0.26666666666666666));
    QCOMPARE(*scores.withinBinVariance, 0.0);
    QCOMPARE(*scores.withinBinCovariance, 0.0);
    QCOMPARE(scores.bins.size(), std::size_t{11});
    const ForecastBin& six = scores.bins[6];
    QCOMPARE(six.from, 0.6);
    QCOMPARE(six.to, 0.6);
    QCOMPARE(*six.mean, 0.6);
    QCOMPARE(six.n, std::size_t{3});
    QVERIFY(isNear(*six.observed, 2.0 / 3));
}

void TestForecast::binsNeedTheTwoTermsWithinThem()
{
    const std::vector<double> fifths{0, 0.2, 0.4, 0.6, 0.8, 1};
    const auto scores = scoreForecasts(fifteen(), {}, fifths);
    QVERIFY(isNear(scores.terms->reliability, 0.046097222222222234));
    QVERIFY(isNear(scores.terms->resolution, 0.06));
    QVERIFY(isNear(*scores.withinBinVariance, 0.003013888888888888));
    QVERIFY(isNear(*scores.withinBinCovariance, 0.005));
    QVERIFY(isNear(scores.corrected->reliability, -0.031680555555555545));
    QVERIFY(isNear(*scores.corrected->resolution, 0));
    QVERIFY(isNear(*scores.brier, 0.233));
    QCOMPARE(scores.bins[2].n, std::size_t{1});
    QCOMPARE(scores.bins[4].n, std::size_t{3});
}

void TestForecast::theIdentityHoldsForRandomSets()
{
    Random random(11);
    for (int round = 0; round < 300; ++round) {
        std::vector<Forecast> forecasts;
        const auto n = static_cast<std::size_t>(1 + 40 * random.uniform());
        for (std::size_t i = 0; i < n; ++i) forecasts.push_back({random.uniform(), random.uniform() < 0.4});
        for (const auto& edges : {std::vector<double>{}, {0, 1}, {0, 0.1, 0.35, 0.5, 0.9, 1}}) {
            const auto scores = scoreForecasts(forecasts, {}, edges);
            const MurphyTerms& terms = *scores.terms;
            const double within = *scores.withinBinVariance - *scores.withinBinCovariance;
            QVERIFY(isNear(terms.reliability - terms.resolution + terms.uncertainty + within, *scores.brier));
            if (n == 1) continue;
            const CorrectedTerms& corrected = *scores.corrected;
            QVERIFY(
                isNear(corrected.reliability - *corrected.resolution + *corrected.uncertainty + within, *scores.brier));
        }
    }
}

void TestForecast::edgesThatAreSumsOfFractionsTakeTheirForecast()
{
    std::vector<double> edges;
    for (int i = 0; i <= 5; ++i) edges.push_back(i * 0.2);
    QVERIFY(edges[3] > 0.6); // the trap
    for (const auto& fifths : {edges, {0, 0.2, 0.4, 0.6, 0.8, 1}}) {
        for (int percent = 0; percent <= 100; ++percent) {
            const auto scores = scoreForecasts(forecastsOf({percent / 100.0}, {1}), {}, fifths);
            const auto expected = static_cast<std::size_t>(std::min(percent / 20, 4));
            for (std::size_t k = 0; k < 5; ++k)
                QCOMPARE(scores.bins[k].n, static_cast<std::size_t>(k == expected ? 1 : 0));
        }
    }
    // The same chance, once typed and once computed, is one issued value.
    QCOMPARE(scoreForecasts(forecastsOf({0.6, 3 * 0.2}, {0, 1})).bins.size(), std::size_t{1});
    QCOMPARE(scoreForecasts(forecastsOf({0.6, 0.61}, {0, 1})).bins.size(), std::size_t{2});
}

void TestForecast::emptyBinsAreKept()
{
    const auto scores = scoreForecasts(forecastsOf({0.1, 0.9}, {0, 1}), {}, std::vector<double>{0, 0.25, 0.5, 0.75, 1});
    QCOMPARE(scores.bins.size(), std::size_t{4});
    QCOMPARE(scores.bins[1].n, std::size_t{0});
    QVERIFY(!scores.bins[1].mean && !scores.bins[1].observed);
    QCOMPARE(scores.bins[1].from, 0.25);
    QCOMPARE(scores.bins[1].to, 0.5);
    QVERIFY(isNear(scores.terms->reliability, 0.01));
}

void TestForecast::noForecastHasNoScore()
{
    const auto scores = scoreForecasts({}, 0.2, std::vector<double>{0, 0.5, 1});
    QCOMPARE(scores.n, std::size_t{0});
    QVERIFY(!scores.baseRate && !scores.brier && !scores.logLoss && !scores.skill && !scores.skillDeclared);
    QVERIFY(!scores.terms && !scores.corrected && !scores.withinBinVariance && !scores.withinBinCovariance);
    QCOMPARE(scores.bins.size(), std::size_t{2});
    QVERIFY(scoreForecasts({}).bins.empty());
}

void TestForecast::oneForecastHasNoSkill()
{
    const auto scores = scoreForecasts(forecastsOf({0.7}, {1}), 0.5);
    QVERIFY(isNear(*scores.brier, 0.09));
    QVERIFY(isNear(*scores.logLoss, -std::log(0.7)));
    QVERIFY(!scores.skill);
    QVERIFY(isNear(*scores.skillDeclared, 1 - 0.09 / 0.25));
    QVERIFY(isNear(scores.terms->reliability, 0.09));
    QCOMPARE(scores.terms->resolution, 0.0);
    QCOMPARE(scores.terms->uncertainty, 0.0);
    QVERIFY(isNear(scores.corrected->reliability, 0.09));
    QVERIFY(!scores.corrected->resolution && !scores.corrected->uncertainty);
}

void TestForecast::ratesOfZeroAndOneHaveNoSkill()
{
    for (const int outcome : {0, 1}) {
        const auto scores = scoreForecasts(forecastsOf({0.2, 0.5, 0.9}, {outcome, outcome, outcome}), outcome);
        QCOMPARE(*scores.baseRate, static_cast<double>(outcome));
        QVERIFY(!scores.skill);
        QVERIFY(!scores.skillDeclared); // its reference was never wrong
        QCOMPARE(scores.terms->uncertainty, 0.0);
        QVERIFY(scoreForecasts(forecastsOf({0.2, 0.5, 0.9}, {outcome, outcome, outcome}), 0.3).skillDeclared);
    }
    const auto same = scoreForecasts(forecastsOf({0.5, 0.5, 0.5, 0.5}, {0, 1, 0, 1}));
    QCOMPARE(*same.skill, 0.0);
    QCOMPARE(same.terms->reliability, 0.0);
    QCOMPARE(same.terms->resolution, 0.0);
}

void TestForecast::wrongCertaintyIsInfinitelyWrong()
{
    const double infinite = std::numeric_limits<double>::infinity();
    QCOMPARE(*scoreForecasts(forecastsOf({1, 0.5}, {0, 1})).logLoss, infinite);
    QCOMPARE(*scoreForecasts(forecastsOf({0, 0.5}, {1, 1})).logLoss, infinite);
    const auto right = scoreForecasts(forecastsOf({0, 1}, {0, 1}));
    QCOMPARE(*right.logLoss, 0.0);
    QVERIFY(!std::signbit(*right.logLoss));
    QCOMPARE(*right.brier, 0.0);
    QCOMPARE(*right.skill, 1.0);
}

void TestForecast::theOrderChangesNothing()
{
    auto forecasts = fifteen();
    const auto before = scoreForecasts(forecasts, 0.3);
    std::reverse(forecasts.begin(), forecasts.end());
    const auto after = scoreForecasts(forecasts, 0.3);
    QVERIFY(isNear(*after.brier, *before.brier));
    QVERIFY(isNear(after.terms->reliability, before.terms->reliability));
    QCOMPARE(after.bins, before.bins);
    // Every forecast twice leaves all but the corrected terms.
    forecasts.insert(forecasts.end(), forecasts.begin(), forecasts.end());
    const auto doubled = scoreForecasts(forecasts, 0.3);
    QVERIFY(isNear(*doubled.skill, *before.skill));
    QVERIFY(isNear(doubled.terms->resolution, before.terms->resolution));
    QVERIFY(std::abs(doubled.corrected->reliability - before.corrected->reliability) > 0.01);
}

void TestForecast::theCorrectionTakesOutTheBias()
{
    // A calibrated forecaster on ten values seems unreliable for want of cases: .033 at n = 50, .016 at n = 100.
    for (const auto& [n, seeming] : {std::pair<std::size_t, double>{50, 0.033}, {100, 0.0165}}) {
        double raw = 0;
        double corrected = 0;
        constexpr int rounds = 2000;
        for (int round = 0; round < rounds; ++round) {
            const auto scores = scoreForecasts(calibrated(n, 1000 + static_cast<std::uint64_t>(round)));
            raw += scores.terms->reliability / rounds;
            corrected += scores.corrected->reliability / rounds;
        }
        QVERIFY2(std::abs(raw - seeming) < 0.002, qPrintable(QString::number(raw)));
        QVERIFY2(std::abs(corrected) < 0.002, qPrintable(QString::number(corrected)));
    }
}

void TestForecast::unusableForecastsAreRefused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto good = fifteen();
    for (const double p : {-0.1, 1.1, nan})
        QVERIFY(refusalOf([p] { return scoreForecasts(forecastsOf({p}, {1})); }).find("between 0 and 1") !=
                std::string::npos);
    for (const double reference : {-0.1, 1.1, nan})
        QVERIFY(refusalOf([&] { return scoreForecasts(good, reference); }).find("base rate") != std::string::npos);
    for (const auto& edges : {std::vector<double>{0},
                              {0, 0.5, 0.5, 1},
                              {0, 0.6, 0.4, 1},
                              {0, 2},
                              {-1, 1},
                              {0, nan, 1},
                              {0.6, 3 * 0.2},
                              {0.3, 1},
                              {0, 0.9}})
        QVERIFY(!refusalOf([&] { return scoreForecasts(good, {}, edges); }).empty());
    QVERIFY(refusalOf([&] { return scoreForecasts(good, {}, std::vector<double>{0.3, 1}); }).find("0.05") !=
            std::string::npos);
}

void TestForecast::wilsonAgreesWithNewcombe()
{
    // Newcombe 1998, table I, method 3.
    struct Row {
        std::size_t events, n;
        double low, high;
    };
    for (const auto& [events, n, low, high] : {Row{81, 263, 0.2553, 0.3662}, Row{15, 148, 0.0624, 0.1605},
                                               Row{0, 20, 0, 0.1611}, Row{1, 29, 0.0061, 0.1718}}) {
        const auto interval = wilsonInterval(events, n);
        QVERIFY(isNear(interval.low, low, 5e-5));
        QVERIFY(isNear(interval.high, high, 5e-5));
        const auto mirrored = wilsonInterval(n - events, n);
        QVERIFY(isNear(mirrored.low, 1 - interval.high));
        QVERIFY(isNear(mirrored.high, 1 - interval.low));
    }
    QCOMPARE(wilsonInterval(0, 7).low, 0.0);
    QCOMPARE(wilsonInterval(7, 7).high, 1.0);
    QVERIFY(isNear(wilsonInterval(81, 263).low, 0.2552885198782742));
}

void TestForecast::jeffreysAgreesWithItsTable()
{
    // Brown, Cai & DasGupta 2001, table 5, to its three decimals; then to more digits from another library.
    struct Row {
        std::size_t events, n;
        double low, high, tolerance;
    };
    for (const auto& [events, n, low, high, tolerance] :
         {Row{0, 7, 0, 0.292, 5e-4}, Row{1, 7, 0.016, 0.501, 5e-4}, Row{2, 7, 0.065, 0.648, 5e-4},
          Row{3, 7, 0.139, 0.766, 6e-4}, Row{1, 7, 0.0158765242127468, 0.5007974616190776, 1e-12},
          Row{81, 263, 0.2545219349910236, 0.3656474991740823, 1e-12},
          Row{1, 29, 0.003746173649057073, 0.15007768600223173, 1e-12},
          Row{999, 1000, 0.9953355411912086, 0.999892081195319, 1e-12},
          Row{50'000, 100'000, 0.4969010623469325, 0.5030989376530675, 1e-11},
          Row{3, 100'000, 8.449415825486262e-06, 8.006161709151736e-05, 1e-14}, Row{1, 1, 0.1467463163095751, 1, 1e-12},
          Row{0, 1, 0, 0.8532536836904248, 1e-12}}) {
        const auto interval = jeffreysInterval(events, n);
        QVERIFY(isNear(interval.low, low, tolerance));
        QVERIFY(isNear(interval.high, high, tolerance));
    }
}

void TestForecast::betaQuantileInvertsTheIncompleteBeta()
{
    Random random(5);
    for (int round = 0; round < 3000; ++round) {
        const double a = std::exp(-2 + 10 * random.uniform());
        const double b = std::exp(-2 + 10 * random.uniform());
        const double p = round % 3 == 0 ? 0.001 * random.uniform() : random.uniform();
        const double x = betaQuantile(a, b, p);
        QVERIFY(x >= 0 && x <= 1);
        // Far from 0 a double's own grid limits how well x can say p.
        const double grid = incompleteBeta(a, b, std::nextafter(x, 1.0)) - incompleteBeta(a, b, std::nextafter(x, 0.0));
        QVERIFY2(std::abs(incompleteBeta(a, b, x) - p) < 1e-12 + 4 * std::abs(grid),
                 qPrintable(QString("%1 %2 %3").arg(a).arg(b).arg(p)));
    }
    QVERIFY(isNear(betaQuantile(2, 3, 0.1), 0.14255931671003072));
    QVERIFY(isNear(betaQuantile(30, 2, 0.9999), 0.9995341689794148));
    QVERIFY(isNear(betaQuantile(0.1, 4, 0.3) * 1e6, 1.0069073392280682, 1e-10));
    QVERIFY(isNear(betaQuantile(200, 300, 0.5), 0.3998665627141165));
    QCOMPARE(betaQuantile(3, 4, 0), 0.0);
    QCOMPARE(betaQuantile(3, 4, 1), 1.0);
}

void TestForecast::betaHasItsClosedForms()
{
    const double pi = std::acos(-1.0);
    for (int i = 1; i < 20; ++i) {
        const double x = i / 20.0;
        QVERIFY(isNear(incompleteBeta(1, 1, x), x));
        QVERIFY(isNear(incompleteBeta(3, 1, x), x * x * x));
        QVERIFY(isNear(incompleteBeta(1, 4, x), 1 - std::pow(1 - x, 4)));
        QVERIFY(isNear(incompleteBeta(0.5, 0.5, x), 2 / pi * std::asin(std::sqrt(x))));
        QVERIFY(isNear(betaQuantile(0.5, 0.5, x), std::pow(std::sin(pi * x / 2), 2)));
        QVERIFY(isNear(incompleteBeta(7, 2.5, x), 1 - incompleteBeta(2.5, 7, 1 - x)));
    }
    QCOMPARE(incompleteBeta(2, 3, 0), 0.0);
    QCOMPARE(incompleteBeta(2, 3, 1), 1.0);
}

void TestForecast::gatesOpenAtTenAndFifty()
{
    QCOMPARE(detailFor(0), ForecastDetail::Scores);
    QCOMPARE(detailFor(9), ForecastDetail::Scores);
    QCOMPARE(detailFor(10), ForecastDetail::Skill);
    QCOMPARE(detailFor(49), ForecastDetail::Skill);
    QCOMPARE(detailFor(50), ForecastDetail::Decomposition);
    QVERIFY(enoughToSplit(std::vector<std::size_t>{10, 30}));
    QVERIFY(!enoughToSplit(std::vector<std::size_t>{100, 9}));
}

void TestForecast::severalCategoriesScoreTwiceTheBinaryOne()
{
    QVERIFY(isNear(*categoryBrier(std::vector<CategoryForecast>{{{0.2, 0.5, 0.3}, 1}}), 0.04 + 0.25 + 0.09));
    QVERIFY(isNear(*categoryBrier(std::vector<CategoryForecast>{{{1, 0, 0}, 0}, {{1, 0, 0}, 2}}), 1.0));
    QVERIFY(!categoryBrier({}));
    QVERIFY(refusalOf([] { return categoryBrier(std::vector<CategoryForecast>{{{0.5, 0.4}, 0}}); }).find("0.9") !=
            std::string::npos);
    QVERIFY(!refusalOf([] { return categoryBrier(std::vector<CategoryForecast>{{{0.5, 0.5}, 2}}); }).empty());
    QVERIFY(!refusalOf([] { return categoryBrier(std::vector<CategoryForecast>{{{1.5, -0.5}, 0}}); }).empty());
}

void TestForecast::intervalsAreCountedWithTheirEnds()
{
    const std::vector<IntervalForecast> forecasts{
        {1, 3, 0.8, 1}, {1, 3, 0.8, 3}, {1, 3, 0.8, 3.01}, {5, 5, 0.6, 5}, {-2, 0, 0.5, -3}};
    const auto hits = intervalHits(forecasts);
    QCOMPARE(hits->n, std::size_t{5});
    QCOMPARE(hits->hits, std::size_t{3});
    QVERIFY(isNear(hits->rate, 0.6));
    QVERIFY(isNear(hits->stated, 0.7));
    QCOMPARE(hits->interval, wilsonInterval(3, 5));
    QVERIFY(!intervalHits({}));
    QVERIFY(!refusalOf([] { return intervalHits(std::vector<IntervalForecast>{{3, 1, 0.8, 2}}); }).empty());
    QVERIFY(!refusalOf([] { return intervalHits(std::vector<IntervalForecast>{{1, 3, 1, 2}}); }).empty());
}

void TestForecast::revisionsAreScoredFromTheFirst()
{
    // 30 % for 10 days, 60 % for 30, 90 % for the last 10; it happened.
    const std::vector<Revision> revisions{{0, 0.3}, {10, 0.6}, {40, 0.9}};
    const auto score = revisedBrier(revisions, 50, true);
    QVERIFY(isNear(score.first, 0.49));
    QVERIFY(isNear(score.last, 0.01));
    QVERIFY(isNear(score.timeAverage, (10 * 0.49 + 30 * 0.16 + 10 * 0.01) / 50));
    // What was said on the day of the outcome knew it.
    const auto early = revisedBrier(revisions, 40, true);
    QVERIFY(isNear(early.last, 0.16));
    QVERIFY(isNear(early.timeAverage, (10 * 0.49 + 30 * 0.16) / 40));
    const auto sameDay = revisedBrier(std::vector<Revision>{{7, 0.2}}, 7, false);
    QVERIFY(isNear(sameDay.first, 0.04));
    QVERIFY(isNear(sameDay.timeAverage, 0.04));
    QVERIFY(!refusalOf([] { return revisedBrier({}, 7, false); }).empty());
    QVERIFY(!refusalOf([] { return revisedBrier(std::vector<Revision>{{7, 0.2}, {6, 0.3}}, 9, false); }).empty());
}

void TestForecast::skillIntervalsKeepProjectsTogether()
{
    const auto forecasts = calibrated(40, 3);
    const auto alone = skillInterval(forecasts, 0.5);
    const double skill = *scoreForecasts(forecasts, 0.5).skillDeclared;
    QVERIFY(alone->p5 < skill && skill < alone->p95);
    QCOMPARE(*skillInterval(forecasts, 0.5), *alone);
    QVERIFY(*skillInterval(forecasts, 0.5, {}, 2) != *alone);
    // Forty forecasts copied ten times know no more than the forty.
    std::vector<Forecast> copied;
    std::vector<std::size_t> projects;
    for (int copy = 0; copy < 10; ++copy)
        for (std::size_t i = 0; i < forecasts.size(); ++i) {
            copied.push_back(forecasts[i]);
            projects.push_back(i);
        }
    const auto together = skillInterval(copied, 0.5, projects);
    QVERIFY(isNear(together->p5, alone->p5, 1e-9) && isNear(together->p95, alone->p95, 1e-9));
    QVERIFY(skillInterval(copied, 0.5)->p95 - skillInterval(copied, 0.5)->p5 < 0.5 * (alone->p95 - alone->p5));
    QVERIFY(!skillInterval(forecastsOf({0.5}, {1}), 0.5));
    QVERIFY(!skillInterval(forecastsOf({0.5, 0.5}, {1, 1}), {})); // no base rate but 1
    QVERIFY(!refusalOf([&] { return skillInterval(forecasts, 0.5, std::vector<std::size_t>{1, 2}); }).empty());
}

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
