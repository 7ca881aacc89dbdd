// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lens/lens.h"
#include "core/lens/question_set.h"
#include "core/support/error.h"

#include <QtTest>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace soundings;

namespace {

LensQuestion question(Distribution range, double weight = 1)
{
    return {.weight = weight, .range = range, .floor = {}, .trigger = {}, .answered = true};
}

LensQuestion blankQuestion(double weight = 1)
{
    return {.weight = weight, .range = {}, .floor = {}, .trigger = {}, .answered = false};
}

LensAxis axisOf(std::vector<LensQuestion> questions, double threshold = 0.6)
{
    return {.threshold = threshold, .questions = std::move(questions), .correlation = {}};
}

/// One certain answer on each axis unless replaced.
LensProblem problemOf(LensAxis must, LensAxis can)
{
    LensProblem problem;
    problem.must = std::move(must);
    problem.can = std::move(can);
    problem.samples = 1U << 16U;
    return problem;
}

LensAxis certainAxis(double value)
{
    return axisOf({question(Distribution::certain(value))});
}

/// Four standard deviations of a share from n draws.
double tolerance(double p, double n)
{
    return 4 * std::sqrt(p * (1 - p) / n) + 1e-5;
}

#define VERIFY_SHARE(actual, exact, n)                                                                                 \
    QVERIFY2(std::abs((actual) - (exact)) < tolerance(exact, static_cast<double>(n)),                                  \
             qPrintable(QString("%1 instead of %2").arg(actual).arg(exact)))

LensProblem richProblem()
{
    LensProblem problem;
    problem.must =
        axisOf({question(Distribution::elicited(0.5, 0.7, 0.8)), question(Distribution::uniform(0.2, 0.9), 2),
                question(Distribution::pert(0.3, 0.6, 1)), blankQuestion(0.5)});
    problem.must.questions[0].trigger = 0.75;
    problem.can = axisOf({question(Distribution::triangular(0.2, 0.6, 0.9)), question(Distribution::certain(0.7)),
                          question(Distribution::elicited(0.4, 0.7, 1))});
    problem.can.questions[0].floor = 0.35;
    problem.meetsAim = Distribution::uniform(0.4, 1);
    problem.correlation = 0.3;
    problem.samples = 100'000;
    problem.seed = 7;
    return problem;
}

} // namespace

class TestLens : public QObject {
    Q_OBJECT
private slots:
    void oneUniformQuestionAgainstItsThreshold();
    void twoUniformsSumToATriangle();
    void correlationTable_data();
    void correlationTable();
    void weightsAreNormalised();
    void floorsFailTheAxisWhateverTheScore();
    void triggersPassTheAxisButNotThroughAFloor();
    void triggersNeedHalfOfTheAim();
    void theAimScalesMust();
    void certainAnswersOnTheThresholdPass();
    void allBlankIsNotAskedYet();
    void halfAnsweredIsEnoughOnlyIfTheBlanksDoNotDecide();
    void aQuadrantIsNamedOnlyWithSixTenthsAndTwiceTheNext();
    void quadrantsSumToOneAndAgreeWithTheAxes();
    void bitEqualForAnyNumberOfThreads();
    void pinnedNumbersOnEveryMachine();
    void theOrderOfQuestionsDoesNotMatter();
    void informationIsExactForOneQuestionThatDecides();
    void informationIsNeverNegativeAndZeroWithoutDiscrimination();
    void fogOfAUniformAnswer();
    void optionsTogetherEqualOptionsAlone();
    void aVerdictThatFlipsInsideTheBandIsNotSettled();
    void unusableProblemsAreRefused();
    void aStopCancels();
    void standardSetsAreComplete();
    void brokenSetsAreRefusedByName();
};

void TestLens::oneUniformQuestionAgainstItsThreshold()
{
    const auto problem = problemOf(axisOf({question(Distribution::uniform(0, 1))}, 0.6),
                                   axisOf({question(Distribution::uniform(0.5, 0.9))}, 0.6));
    const auto result = scoreLens(problem);
    VERIFY_SHARE(result.pMust, 0.4, problem.samples);
    VERIFY_SHARE(result.pCan, 0.75, problem.samples);
    VERIFY_SHARE(result.quadrants[0], 0.3, problem.samples); // the axes are independent
    VERIFY_SHARE(result.quadrants[1], 0.1, problem.samples);
    VERIFY_SHARE(result.quadrants[2], 0.45, problem.samples);
    VERIFY_SHARE(result.quadrants[3], 0.15, problem.samples);
}

void TestLens::twoUniformsSumToATriangle()
{
    const auto uniform = question(Distribution::uniform(0, 1));
    const auto problem = problemOf(axisOf({uniform, uniform}, 0.6), certainAxis(1));
    // P((U + V) / 2 >= .6) = (2 - 1.2)^2 / 2.
    VERIFY_SHARE(scoreLens(problem).pMust, 0.32, problem.samples);
}

void TestLens::correlationTable_data()
{
    QTest::addColumn<double>("rho");
    QTest::addColumn<double>("average");
    QTest::addColumn<double>("allSix");
    QTest::newRow("0") << 0.0 << 0.766 << 0.416;
    QTest::newRow(".3") << 0.3 << 0.676 << 0.527;
    QTest::newRow(".5") << 0.5 << 0.650 << 0.599;
    QTest::newRow(".8") << 0.8 << 0.629 << 0.716;
}

/// The table of methods section 3: six equal triangles (.35, .65, .90).
void TestLens::correlationTable()
{
    QFETCH(double, rho);
    QFETCH(double, average);
    QFETCH(double, allSix);
    std::vector<LensQuestion> six(6, question(Distribution::triangular(0.35, 0.65, 0.9)));
    auto floors = six;
    for (auto& q : floors) q.floor = 0.5;
    auto problem = problemOf(axisOf(six, 0.6), axisOf(floors, 0));
    problem.correlation = rho;
    problem.samples = 1U << 18U;
    const auto result = scoreLens(problem);
    QVERIFY2(std::abs(result.pMust - average) < 0.003, qPrintable(QString::number(result.pMust)));
    QVERIFY2(std::abs(result.pCan - allSix) < 0.003, qPrintable(QString::number(result.pCan)));
    // Independent floors have the closed form (1 - F(.5))^6.
    if (rho == 0) VERIFY_SHARE(result.pCan, std::pow(1 - 0.15 * 0.15 / (0.55 * 0.3), 6), problem.samples);
    for (const auto& failure : result.floorFailures)
        VERIFY_SHARE(failure.probability, 0.15 * 0.15 / (0.55 * 0.3), problem.samples);
}

void TestLens::weightsAreNormalised()
{
    const auto low = Distribution::certain(0.2);
    const auto high = Distribution::certain(0.8);
    const auto result = scoreLens(
        problemOf(axisOf({question(low, 10), question(high, 30)}), axisOf({question(low, 0), question(high, 0.001)})));
    QVERIFY(std::abs(result.mustPoint - 0.65) < 1e-12);
    QVERIFY(std::abs(result.canPoint - 0.8) < 1e-12);
    QCOMPARE(result.pMust, 1.0);
    QCOMPARE(result.pCan, 1.0);
    QCOMPARE(result.verdict, Standing::DoIt);
}

void TestLens::floorsFailTheAxisWhateverTheScore()
{
    auto weak = question(Distribution::uniform(0, 1), 0);
    weak.floor = 0.3;
    const auto problem = problemOf(certainAxis(1), axisOf({question(Distribution::certain(1)), weak}));
    const auto result = scoreLens(problem);
    VERIFY_SHARE(result.pCan, 0.7, problem.samples);
    QCOMPARE(result.floorFailures.size(), std::size_t{1});
    QCOMPARE(result.floorFailures[0].axis, Axis::Can);
    QCOMPARE(result.floorFailures[0].question, std::size_t{1});
    VERIFY_SHARE(result.floorFailures[0].probability, 0.3, problem.samples);
}

void TestLens::triggersPassTheAxisButNotThroughAFloor()
{
    auto reason = question(Distribution::uniform(0, 1), 0);
    reason.trigger = 0.8;
    auto floored = question(Distribution::uniform(0, 1), 0);
    floored.floor = 0.5;
    const auto low = question(Distribution::certain(0.1));
    const auto problem = problemOf(axisOf({low, reason}), axisOf({low, reason, floored}));
    const auto result = scoreLens(problem);
    VERIFY_SHARE(result.pMust, 0.2, problem.samples);
    VERIFY_SHARE(result.pCan, 0.1, problem.samples);
    QCOMPARE(result.triggerHits.size(), std::size_t{2});
    VERIFY_SHARE(result.triggerHits[0].probability, 0.2, problem.samples);
}

void TestLens::triggersNeedHalfOfTheAim()
{
    auto reason = question(Distribution::certain(0.9));
    reason.trigger = 0.8;
    auto problem = problemOf(axisOf({reason}, 0.95), certainAxis(1));
    QCOMPARE(scoreLens(problem).pMust, 1.0);
    problem.meetsAim = Distribution::certain(0.5);
    QCOMPARE(scoreLens(problem).pMust, 1.0);
    problem.meetsAim = Distribution::certain(0.49);
    QCOMPARE(scoreLens(problem).pMust, 0.0);
    problem.meetsAim = Distribution::uniform(0, 1);
    VERIFY_SHARE(scoreLens(problem).pMust, 0.5, problem.samples);
}

void TestLens::theAimScalesMust()
{
    auto problem = problemOf(certainAxis(0.8), certainAxis(0.8));
    problem.meetsAim = Distribution::uniform(0.3, 0.9);
    const auto result = scoreLens(problem);
    VERIFY_SHARE(result.pMust, 0.25, problem.samples); // k >= .75
    QCOMPARE(result.pCan, 1.0);
    QVERIFY(std::abs(result.mustPoint - 0.48) < 1e-12);
}

void TestLens::certainAnswersOnTheThresholdPass()
{
    const std::vector<LensQuestion> six(6, question(Distribution::certain(0.6)));
    const auto result = scoreLens(problemOf(axisOf(six), axisOf(six)));
    QCOMPARE(result.quadrants[0], 1.0);
}

void TestLens::allBlankIsNotAskedYet()
{
    const std::vector<LensQuestion> six(6, blankQuestion());
    const auto result = scoreLens(problemOf(axisOf(six), axisOf(six)));
    QCOMPARE(result.verdict, Standing::NotAskedYet);
    QVERIFY(std::abs(result.quadrants[3] - 0.64) < 0.01); // what an average would have named
}

void TestLens::halfAnsweredIsEnoughOnlyIfTheBlanksDoNotDecide()
{
    const auto high = question(Distribution::certain(1));
    // 4 of 6 at 1: even with the blanks at 0 the score is .67.
    QCOMPARE(scoreLens(problemOf(axisOf({high, high, high, high, blankQuestion(), blankQuestion()}), certainAxis(1)))
                 .verdict,
             Standing::DoIt);
    // 3 of 6: the blanks at 0 give .5, at 1 they give 1.
    QCOMPARE(scoreLens(problemOf(axisOf({high, high, high, blankQuestion(), blankQuestion(), blankQuestion()}),
                                 certainAxis(1)))
                 .verdict,
             Standing::NotAskedYet);
    // Less than half of the weight, though it could not change the result.
    QCOMPARE(scoreLens(problemOf(axisOf({high, blankQuestion(1.1)}, 0.1), certainAxis(1))).verdict,
             Standing::NotAskedYet);
    QCOMPARE(scoreLens(problemOf(axisOf({high, blankQuestion(1)}, 0.1), certainAxis(1))).verdict, Standing::DoIt);
    // A blank floor decides as well.
    auto floor = blankQuestion(0);
    floor.floor = 0.2;
    QCOMPARE(scoreLens(problemOf(certainAxis(1), axisOf({high, floor}))).verdict, Standing::NotAskedYet);
}

void TestLens::aQuadrantIsNamedOnlyWithSixTenthsAndTwiceTheNext()
{
    const auto verdictAt = [](double pMust) {
        // Uniform on [0, 1] passes a threshold of 1 - p with probability p.
        return scoreLens(problemOf(axisOf({question(Distribution::uniform(0, 1))}, 1 - pMust), certainAxis(1))).verdict;
    };
    QCOMPARE(verdictAt(0.62), Standing::NotSettled); // .62 is not twice .38
    QCOMPARE(verdictAt(0.65), Standing::NotSettled);
    QCOMPARE(verdictAt(0.68), Standing::DoIt);
    QCOMPARE(verdictAt(0.32), Standing::Resist);
    QCOMPARE(verdictAt(0.5), Standing::NotSettled);
}

void TestLens::quadrantsSumToOneAndAgreeWithTheAxes()
{
    const auto result = scoreLens(richProblem());
    const auto& q = result.quadrants;
    QVERIFY(std::abs(q[0] + q[1] + q[2] + q[3] - 1) < 1e-12);
    QVERIFY(std::abs(q[0] + q[1] - result.pMust) < 1e-12);
    QVERIFY(std::abs(q[0] + q[2] - result.pCan) < 1e-12);
    QCOMPARE(result.samples, std::uint64_t{100'000});
    QCOMPARE(result.seed, std::uint64_t{7});
}

void TestLens::bitEqualForAnyNumberOfThreads()
{
    auto problem = richProblem();
    problem.threads = 1;
    const auto one = scoreLens(problem);
    for (const unsigned threads : {2U, 3U, 8U}) {
        problem.threads = threads;
        QVERIFY(scoreLens(problem) == one);
    }
    problem.seed = 8;
    QVERIFY(!(scoreLens(problem) == one));
}

/// Another machine or compiler that computes other bits is found here.
void TestLens::pinnedNumbersOnEveryMachine()
{
    const auto result = scoreLens(richProblem());
    const std::array<double, 10> actual{result.pMust,
                                        result.pCan,
                                        result.quadrants[0],
                                        result.quadrants[1],
                                        result.quadrants[2],
                                        result.fog.must.p10,
                                        result.fog.can.p90,
                                        result.fog.tilt,
                                        result.settle.front().bits,
                                        result.floorFailures.front().probability};
    const std::array<double, 10> pinned{
        0x1.ecf95d4e8fb01p-3, 0x1.629dc725c3deep-1, 0x1.54467381d7dbfp-3,  0x1.3165d3996fa83p-4, 0x1.0d8c2a454de7fp-1,
        0x1.ee5745d1745d1p-3, 0x1.8dec71c71c71cp-1, -0x1.4a0e38b2fdd0cp-9, 0x1.516c6182772e5p-2, 0x1.4a4d2b2bfdb4dp-4};
    for (std::size_t i = 0; i < actual.size(); ++i)
        QVERIFY2(actual[i] == pinned[i], fmt::format("{}: {:a}", i, actual[i]).c_str());
}

void TestLens::theOrderOfQuestionsDoesNotMatter()
{
    auto problem = richProblem();
    problem.samples = 1U << 16U;
    const auto before = scoreLens(problem);
    std::reverse(problem.must.questions.begin(), problem.must.questions.end());
    std::reverse(problem.can.questions.begin(), problem.can.questions.end());
    const auto after = scoreLens(problem);
    for (std::size_t q = 0; q < 4; ++q) QVERIFY(std::abs(before.quadrants[q] - after.quadrants[q]) < 0.012);
    QVERIFY(std::abs(before.mustPoint - after.mustPoint) < 1e-12);
    QCOMPARE(before.verdict, after.verdict);
}

void TestLens::informationIsExactForOneQuestionThatDecides()
{
    // U against .5 with thirds: the outer thirds decide, the middle one says nothing: 2/3 of a bit.
    const auto result = scoreLens(problemOf(axisOf({question(Distribution::uniform(0, 1))}, 0.5), certainAxis(1)));
    QCOMPARE(result.settle.front().axis, Axis::Must);
    QVERIFY2(std::abs(result.settle.front().bits - 2.0 / 3) < 0.005,
             qPrintable(QString::number(result.settle[0].bits)));
}

void TestLens::informationIsNeverNegativeAndZeroWithoutDiscrimination()
{
    auto problem = richProblem();
    for (std::uint64_t seed = 1; seed < 6; ++seed) {
        problem.seed = seed;
        const auto result = scoreLens(problem);
        QCOMPARE(result.settle.size(), std::size_t{7});
        QVERIFY(std::is_sorted(result.settle.begin(), result.settle.end(),
                               [](const SettleItem& a, const SettleItem& b) { return a.bits > b.bits; }));
        for (const auto& item : result.settle) {
            QVERIFY(item.bits >= 0);
            if (item.axis == Axis::Can && item.question == 1) QCOMPARE(item.bits, 0.0); // certain
        }
    }
    // A result that is the same on every draw leaves nothing to settle.
    for (const auto& item :
         scoreLens(problemOf(axisOf({question(Distribution::uniform(0.7, 1))}), certainAxis(1))).settle)
        QCOMPARE(item.bits, 0.0);
}

void TestLens::fogOfAUniformAnswer()
{
    const auto fog = scoreLens(problemOf(axisOf({question(Distribution::uniform(0.2, 0.8))}), certainAxis(0.7))).fog;
    QVERIFY(std::abs(fog.must.p10 - 0.26) < 0.003);
    QVERIFY(std::abs(fog.must.p50 - 0.5) < 0.003);
    QVERIFY(std::abs(fog.must.p90 - 0.74) < 0.003);
    QCOMPARE(fog.can.p10, 0.7);
    QCOMPARE(fog.can.p90, 0.7);
    QCOMPARE(fog.tilt, 0.0);
}

void TestLens::optionsTogetherEqualOptionsAlone()
{
    std::vector<LensProblem> problems(3, richProblem());
    problems[1].can.questions[0].range = Distribution::certain(0.9);
    problems[1].meetsAim = Distribution::certain(1);
    problems[2].must.questions[1].range = Distribution::certain(0.1);
    const auto together = scoreOptions(problems);
    for (std::size_t i = 0; i < problems.size(); ++i) QVERIFY(together[i].lens == scoreLens(problems[i]));
    problems[2].seed = 99;
    QVERIFY_THROWS_EXCEPTION(Error, (void)scoreOptions(problems));
}

void TestLens::aVerdictThatFlipsInsideTheBandIsNotSettled()
{
    const auto standingAt = [](double must, double band) {
        const std::vector<LensProblem> problems{problemOf(certainAxis(must), certainAxis(0.9))};
        LensBand bands;
        bands.threshold = band;
        return scoreOptions(problems, bands).front().standing;
    };
    QCOMPARE(standingAt(0.75, 0.1), Standing::DoIt);
    QCOMPARE(standingAt(0.65, 0.1), Standing::NotSettled);
    QCOMPARE(standingAt(0.65, 0.04), Standing::DoIt);
    QCOMPARE(standingAt(0.55, 0.1), Standing::NotSettled);
    QCOMPARE(standingAt(0.45, 0.1), Standing::Resist);
}

void TestLens::unusableProblemsAreRefused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto refused = [](LensProblem problem) {
        try {
            (void)scoreLens(problem);
        } catch (const Error& error) {
            return error.kind() == ErrorKind::Input && !error.message().empty();
        }
        return false;
    };
    const auto good = problemOf(certainAxis(0.5), certainAxis(0.5));
    QVERIFY(!refused(good));
    auto bad = good;
    bad.must.questions.clear();
    QVERIFY(refused(bad));
    for (const double weight : {0.0, -1.0, nan}) {
        bad = good;
        bad.can.questions[0].weight = weight;
        QVERIFY(refused(bad));
    }
    for (const double threshold : {-0.1, 1.1, nan}) {
        bad = good;
        bad.can.threshold = threshold;
        QVERIFY(refused(bad));
        bad = good;
        bad.must.questions[0].floor = threshold;
        QVERIFY(refused(bad));
        bad = good;
        bad.correlation = threshold;
        QVERIFY(refused(bad));
    }
    bad = good;
    bad.samples = 0;
    QVERIFY(refused(bad));
}

void TestLens::aStopCancels()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled, (void)scoreLens(richProblem(), source.get_token()));
}

void TestLens::standardSetsAreComplete()
{
    const auto& sets = standardQuestions();
    const std::vector<std::string> must{"must.survival", "must.direction",  "must.customers",
                                        "must.rivals",   "must.foundation", "must.window"};
    const std::vector<std::string> can{"can.people",  "can.money",        "can.time",
                                       "can.knowhow", "can.dependencies", "can.attention"};
    for (const auto* set : {&sets.must, &sets.can}) {
        const auto& ids = set == &sets.must ? must : can;
        QCOMPARE(set->questions.size(), ids.size());
        QCOMPARE(set->threshold, 0.6);
        QCOMPARE(set->correlation, 0.3);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const Question& q = set->questions[i];
            QCOMPARE(q.id, ids[i]);
            QVERIFY(!q.help.empty() && !q.why.empty() && !q.source.empty() && !q.followUp.empty());
            QCOMPARE(q.anchors.size(), std::size_t{5});
            const bool may = i < 2;
            QCOMPARE(q.mayBeTrigger, may && set == &sets.must);
            QCOMPARE(q.mayBeFloor, may && set == &sets.can);
        }
    }
    QVERIFY(sets.can.find("can.money") != nullptr);
    QVERIFY(sets.can.find("must.survival") == nullptr);
}

void TestLens::brokenSetsAreRefusedByName()
{
    const auto messageOf = [](const char* json) -> std::string {
        try {
            (void)readQuestionSet(json, "coach.json");
        } catch (const Error& error) {
            return error.message();
        }
        return {};
    };
    QVERIFY(messageOf("{}").find("\"id\"") != std::string::npos);
    QVERIFY(messageOf(R"({"id":"a","title":"A","questions":[]})").find("questions") != std::string::npos);
    QVERIFY(messageOf(R"({"id":"a","title":"A","questions":[{"id":"q","name":"n","text":"t","anchors":[
            {"at":0,"words":"x"},{"at":10,"words":"y"}]}]})")
                .find("no anchor at 5") != std::string::npos);
    const char* unknown = R"({"id":"a","title":"A","colour":1,"questions":[{"id":"q","name":"n","text":"t","anchors":[
            {"at":0,"words":"x"},{"at":5,"words":"z"},{"at":10,"words":"y"}]}]})";
    QVERIFY(messageOf(unknown).find("colour") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestLens)
#include "tst_lens.moc"
