// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/ach.h"
#include "core/diagnosis/diagnosis.h"
#include "core/diagnosis/leader_robustness.h"
#include "core/support/error.h"
#include "core/support/random.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace soundings;

namespace {

using Matrix = std::vector<std::vector<double>>;

DiagnosisEvidence item(std::vector<double> likelihood, double alpha = 1, std::string group = {})
{
    return {std::move(likelihood), alpha, std::move(group), {}};
}

DiagnosisProblem problemOf(std::vector<double> prior, std::vector<DiagnosisEvidence> evidence = {})
{
    DiagnosisProblem problem;
    problem.prior = std::move(prior);
    problem.evidence = std::move(evidence);
    return problem;
}

std::vector<double> posteriorOf(const DiagnosisProblem& problem)
{
    return *diagnose(problem).posterior;
}

QuestionValue valueAt(std::vector<double> posterior, Matrix likelihood, std::optional<double> cost = {})
{
    return valueOf({"q", std::move(likelihood), cost}, posterior, "questions[0]");
}

/// Four causes and four items; their figures were computed apart from this program.
DiagnosisProblem fourByFour()
{
    auto problem = problemOf({.4, .3, .2, .1}, {item({.8, .3, .5, .5}), item({.2, .6, .4, .5}, .5),
                                                item({.9, .9, .1, .3}), item({.05, .5, .5, .5}, .7)});
    problem.questions = {{"two answers", {{.9, .1}, {.2, .8}, {.5, .5}, {.6, .4}}, 2.0},
                         {"three answers", {{.7, .2, .1}, {.1, .2, .7}, {.3, .3, .4}, {1, 0, 0}}, 4.0}};
    return problem;
}

std::vector<double> randomShares(Random& random, std::size_t n)
{
    std::vector<double> shares(n);
    for (double& share : shares) share = 0.01 + random.uniform();
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares) share /= sum;
    return shares;
}

DiagnosisProblem randomProblem(std::uint64_t seed)
{
    Random random(seed);
    const auto causes = static_cast<std::size_t>(2 + 6 * random.uniform());
    auto problem = problemOf(randomShares(random, causes));
    for (int i = 0; i < 12; ++i) {
        DiagnosisEvidence evidence;
        for (std::size_t cause = 0; cause < causes; ++cause) evidence.likelihood.push_back(random.uniform());
        evidence.alpha = random.uniform();
        if (i % 3 == 0) evidence.group = "the same meeting";
        if (i % 4 == 0) evidence.informant = Informant{random.uniform(), random.uniform()};
        problem.evidence.push_back(std::move(evidence));
    }
    problem.groupCorrelation = random.uniform();
    for (int q = 0; q < 5; ++q) {
        DiagnosisQuestion question;
        for (std::size_t cause = 0; cause < causes; ++cause)
            question.likelihood.push_back(randomShares(random, static_cast<std::size_t>(q + 2)));
        problem.questions.push_back(std::move(question));
    }
    return problem;
}

double bitsIn(const std::vector<double>& shares)
{
    double bits = 0;
    for (const double share : shares)
        if (share > 0) bits -= share * std::log2(share);
    return bits;
}

bool isNear(double actual, double expected, double tolerance = 1e-12)
{
    if (std::abs(actual - expected) <= tolerance) return true;
    qWarning("%.17g instead of %.17g", actual, expected);
    return false;
}

bool areNear(const std::vector<double>& actual, const std::vector<double>& expected, double tolerance = 1e-12)
{
    bool near = actual.size() == expected.size();
    for (std::size_t i = 0; near && i < actual.size(); ++i) near = isNear(actual[i], expected[i], tolerance);
    return near;
}

std::string refusalOf(const DiagnosisProblem& problem)
{
    try {
        (void)diagnose(problem);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Input ? error.message() : std::string{};
    }
    return {};
}

constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT
private slots:
    void bayesHasItsTextbookAnswers();
    void figuresAgreeWithAnIndependentComputation();
    void questionsAgreeWithAnIndependentComputation();
    void fiveTellersOfOneStoryCountOnce();
    void interestMakesAStatementWeakOnlyInItsOwnDirection();
    void theOrderOfEvidenceChangesNothing();
    void priorsAreNormalised();
    void threeHundredItemsDoNotUnderflow();
    void whatDoesNotCountIsLeftOut();
    void theImpossibleStaysImpossible();
    void theUnnamedCauseWinsWhenTheNamedAreContradicted();
    void aContradictionNamesItsItems();
    void withoutEvidenceThePriorStands();
    void leadersAreFoundWithoutEachItem();
    void weightsAreAgainstThePriorsLeader();
    void gainIsTheMeanDropOfUncertainty();
    void gainHasItsClosedForms();
    void aQuestionThatCannotDiscriminateGainsNothing();
    void impossibleAnswersAreSkipped();
    void gainAndProbabilityGainMayDisagree();
    void costsRankQuestions();
    void duplicatesAreEqual();
    void robustnessHasItsClosedForm();
    void robustnessIsRepeatable();
    void achScoresWhatSpeaksAgainst();
    void unusableProblemsAreRefused();
    void unusableQuestionsAreRefused();
    void unusableMatricesAreRefused();
};

void TestDiagnosis::bayesHasItsTextbookAnswers()
{
    // Downey, Think Bayes, chapters 1 and 3: a vanilla cookie from one of two bowls; rolls of one of five dice.
    QVERIFY(areNear(posteriorOf(problemOf({1, 1}, {item({.75, .5})})), {.6, .4}));
    std::vector<DiagnosisEvidence> rolls;
    const std::vector<int> sides{4, 6, 8, 12, 20};
    for (const int roll : {6, 6, 8, 7, 7, 5, 4}) {
        DiagnosisEvidence evidence;
        for (const int n : sides) evidence.likelihood.push_back(roll > n ? 0 : 1.0 / n);
        rolls.push_back(std::move(evidence));
    }
    const std::vector<double> one{1, 1, 1, 1, 1};
    QVERIFY(areNear(posteriorOf(problemOf(one, {rolls[0]})), {0, .392157, .294118, .196078, .117647}, 5e-7));
    QVERIFY(areNear(posteriorOf(problemOf(one, rolls)), {0, 0, .943248, .0552061, .0015457}, 5e-7));
}

void TestDiagnosis::figuresAgreeWithAnIndependentComputation()
{
    const auto result = diagnose(fourByFour());
    QVERIFY(
        areNear(*result.posterior, {0.2438834811591302, 0.59543662441145, 0.06002123061618462, 0.10065866381323535}));
    QVERIFY(isNear(*result.entropyBits, 1.518873789161965));
    QCOMPARE(*result.leader, std::size_t{1});
    const std::vector<double> moved{0.10553002871905895, 0.039569766225154665, 0.25021697821237815, 0.4172412059644615};
    const Matrix weights{{0, -1.415037499278844, -0.6780719051126376, -0.6780719051126376},
                         {0, 0.792481250360578, 0.5, 0.6609640474436812},
                         {0, 0, -3.169925001442312, -1.5849625007211563},
                         {0, 2.3253496664211535, 2.3253496664211535, 2.3253496664211535}};
    for (std::size_t i = 0; i < 4; ++i) {
        QVERIFY(isNear(*result.evidence[i].bitsMoved, moved[i]));
        for (std::size_t cause = 0; cause < 4; ++cause)
            QVERIFY(isNear(*result.evidence[i].weightBits[cause], weights[i][cause]));
    }
    QVERIFY(result.contradiction.empty());
}

void TestDiagnosis::questionsAgreeWithAnIndependentComputation()
{
    const auto result = diagnose(fourByFour());
    const QuestionValue& two = result.questions[0];
    QVERIFY(areNear(*two.pAnswer, {0.4289882715215407, 0.5710117284784595}));
    QVERIFY(areNear(*two.posteriorByAnswer[0],
                    {0.5116576550326405, 0.27760042124207657, 0.06995672679267036, 0.14078519693261266}));
    QVERIFY(isNear(*two.gainBits, 0.2834021037435164));
    QVERIFY(isNear(*two.gainPerCost, 0.2834021037435164 / 2));
    QVERIFY(isNear(*two.probabilityGain, 0.1004078081609272));
    const QuestionValue& three = result.questions[1];
    QVERIFY(areNear(*three.posteriorByAnswer[2], {0.05242523266336908, 0.8959660734662646, 0.05160869387036647, 0}));
    QVERIFY(isNear(*three.gainBits, 0.4296628411989005));
    QVERIFY(isNear(*three.probabilityGain, 0.11117477437024603));
    QCOMPARE(*result.bestByGain, std::size_t{1});
    QCOMPARE(*result.bestByGainPerCost, std::size_t{0});
}

void TestDiagnosis::fiveTellersOfOneStoryCountOnce()
{
    const std::vector<DiagnosisEvidence> five(5, item({.9, .3}));
    QVERIFY(isNear(posteriorOf(problemOf({.2, .8}, five))[0], 243.0 / 247)); // odds 1/4 * 3^5
    auto grouped = problemOf({.2, .8}, five);
    for (auto& evidence : grouped.evidence) evidence.group = "one customer's letter";
    QVERIFY(isNear(posteriorOf(grouped)[0], 3.0 / 7)); // odds 1/4 * 3
    grouped.groupCorrelation = 0;
    QVERIFY(isNear(posteriorOf(grouped)[0], 243.0 / 247));
    grouped.groupCorrelation = 0.5; // 5 / (1 + 4/2) stories
    const double odds = 0.25 * std::pow(3, 5.0 / 3);
    QVERIFY(isNear(posteriorOf(grouped)[0], odds / (1 + odds)));
    QVERIFY(isNear(diagnose(grouped).evidence[2].alpha, 1.0 / 3));
    // An item that is left out tells no story; one of another group tells its own.
    grouped.groupCorrelation = 1;
    grouped.evidence[1].alpha = grouped.evidence[3].alpha = 0;
    QVERIFY(isNear(diagnose(grouped).evidence[0].alpha, 1.0 / 3));
    grouped.evidence[4].group = "another";
    QVERIFY(isNear(diagnose(grouped).evidence[4].alpha, 1));
    QVERIFY(isNear(posteriorOf(grouped)[0], 9.0 / 13));
}

void TestDiagnosis::interestMakesAStatementWeakOnlyInItsOwnDirection()
{
    // P(e | h) = .8 or .2; half of what is said would be said anyway, nine times in ten.
    auto saying = problemOf({1, 1}, {item({.8, .2})});
    saying.evidence[0].informant = Informant{0.5, 0.9};
    auto odds = posteriorOf(saying);
    QVERIFY(isNear(odds[0] / odds[1], 0.85 / 0.55));
    auto denying = problemOf({1, 1}, {item({.2, .8})});
    denying.evidence[0].informant = Informant{0.5, 0.1};
    odds = posteriorOf(denying);
    QVERIFY(isNear(odds[1] / odds[0], 3));
    saying.evidence[0].informant = Informant{1, 0.9};
    QVERIFY(isNear(posteriorOf(saying)[0], 0.8));
    saying.evidence[0].informant = Informant{0, 0.9};
    QVERIFY(isNear(posteriorOf(saying)[0], 0.5));
    // Nothing an informant says makes a cause impossible unless the informant is always right.
    saying.evidence[0] = item({.8, 0});
    saying.evidence[0].informant = Informant{0.9, 0.5};
    QVERIFY(posteriorOf(saying)[1] > 0);
    saying.evidence[0].informant = Informant{0.9, 0};
    QCOMPARE(posteriorOf(saying)[1], 0.0);
}

void TestDiagnosis::theOrderOfEvidenceChangesNothing()
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto problem = randomProblem(seed);
        if (seed % 5 == 0) problem.evidence[3].likelihood[0] = 0;
        const auto before = diagnose(problem);
        std::reverse(problem.evidence.begin(), problem.evidence.end());
        std::rotate(problem.evidence.begin(), problem.evidence.begin() + 5, problem.evidence.end());
        const auto after = diagnose(problem);
        QVERIFY(areNear(*after.posterior, *before.posterior));
        QCOMPARE(after.leader, before.leader);
        QVERIFY(isNear(*after.questions[2].gainBits, *before.questions[2].gainBits));
    }
}

void TestDiagnosis::priorsAreNormalised()
{
    auto problem = fourByFour();
    const auto before = diagnose(problem);
    for (double& prior : problem.prior) prior *= 1234.5;
    const auto after = diagnose(problem);
    QVERIFY(areNear(*after.posterior, *before.posterior));
    QVERIFY(isNear(*after.evidence[0].bitsMoved, *before.evidence[0].bitsMoved));
}

void TestDiagnosis::threeHundredItemsDoNotUnderflow()
{
    // Each item is 1e-4 or 2e-4: their products leave the doubles long before the end.
    const auto result = diagnose(problemOf({.5, .5}, std::vector<DiagnosisEvidence>(300, item({1e-4, 2e-4}))));
    QVERIFY(isNear(std::log2((*result.posterior)[0] / (*result.posterior)[1]), -300, 1e-6));
    QVERIFY(isNear((*result.posterior)[1], 1));
    auto even = problemOf({.3, .7}, std::vector<DiagnosisEvidence>(150, item({1e-9, 1e-7})));
    even.evidence.insert(even.evidence.end(), 150, item({1e-7, 1e-9}));
    const auto balanced = diagnose(even);
    QVERIFY(areNear(*balanced.posterior, {.3, .7}, 1e-9));
    for (const auto& effect : balanced.evidence) QVERIFY(std::isfinite(*effect.bitsMoved) && *effect.bitsMoved >= 0);
}

void TestDiagnosis::whatDoesNotCountIsLeftOut()
{
    const auto result = diagnose(problemOf({.3, .7}, {item({0, .5}, 0), item({0, 0}, 0)}));
    QVERIFY(areNear(*result.posterior, {.3, .7}));
    QCOMPARE(*result.evidence[0].bitsMoved, 0.0);
    QCOMPARE(*result.evidence[0].weightBits[1], 0.0);
    QVERIFY(isNear(posteriorOf(problemOf({.5, .5}, {item({.9, .1}, .5)}))[0], 0.75)); // odds 9^.5
}

void TestDiagnosis::theImpossibleStaysImpossible()
{
    std::vector<DiagnosisEvidence> evidence(50, item({.99, .01, .5}));
    evidence.push_back(item({0, .2, .1}));
    const auto posterior = posteriorOf(problemOf({.8, .1, .1}, evidence));
    QCOMPARE(posterior[0], 0.0);
    QVERIFY(isNear(posterior[2], 1));
    QCOMPARE(posteriorOf(problemOf({0, .1, .1}, {item({1, .5, .5})}))[0], 0.0);
    QCOMPARE(posteriorOf(problemOf({1, 1}, {item({0, 1e-300})})), (std::vector<double>{0, 1}));
    QCOMPARE(*diagnose(problemOf({1, 1}, {item({0, .5})})).entropyBits, 0.0);
}

void TestDiagnosis::theUnnamedCauseWinsWhenTheNamedAreContradicted()
{
    // Three named causes and "something else", which has the base rate of the evidence.
    const auto result = diagnose(
        problemOf({.3, .3, .3, .1}, {item({.02, .9, .9, .5}), item({.9, .02, .9, .5}), item({.9, .9, .02, .5})}));
    QCOMPARE(*result.leader, std::size_t{3});
    QVERIFY((*result.posterior)[3] > 0.4);
    QCOMPARE(posteriorOf(problemOf({.5, .4, .1}, {item({0, .5, .5}), item({.5, 0, .5})})),
             (std::vector<double>{0, 0, 1}));
}

void TestDiagnosis::aContradictionNamesItsItems()
{
    auto problem = problemOf({.5, .5, 0}, {item({.5, .6, .5}), item({0, .5, .5}), item({.4, 0, .5}), item({.5, .5, 0}),
                                           item({0, 0, .5}, 0)});
    problem.questions = {{"anything", {{1, 0}, {0, 1}, {.5, .5}}, 1.0}};
    const auto result = diagnose(problem);
    QVERIFY(!result.posterior && !result.entropyBits && !result.leader);
    // The fourth rules out a cause that was impossible from the start, the fifth does not count.
    QCOMPARE(result.contradiction, (std::vector<std::size_t>{1, 2}));
    QVERIFY(result.evidence[1].bitsMoved && !result.evidence[2].bitsMoved && !result.evidence[3].bitsMoved);
    QCOMPARE(result.evidence[2].leaderWithout, std::optional<std::size_t>(1));
    const QuestionValue& question = result.questions[0];
    QVERIFY(!question.pAnswer && !question.gainBits && !question.gainPerCost && !question.probabilityGain);
    QVERIFY(question.posteriorByAnswer.empty() && !result.bestByGain && !result.bestByGainPerCost);
}

void TestDiagnosis::withoutEvidenceThePriorStands()
{
    const auto result = diagnose(problemOf({1, 3}));
    QVERIFY(areNear(*result.posterior, {.25, .75}));
    QVERIFY(isNear(*result.entropyBits, bitsIn({.25, .75})));
    const auto alone = diagnose(problemOf({2}, {item({.1})}));
    QCOMPARE(*alone.posterior, std::vector<double>{1});
    QCOMPARE(*alone.entropyBits, 0.0);
    QCOMPARE(*alone.evidence[0].bitsMoved, 0.0);
}

void TestDiagnosis::leadersAreFoundWithoutEachItem()
{
    const auto result = diagnose(problemOf({.5, .5}, {item({.9, .3}), item({.4, .6}), item({.7, .5})}));
    QCOMPARE(*result.leader, std::size_t{0});
    QCOMPARE(*result.evidence[0].leaderWithout, std::size_t{1});
    QCOMPARE(*result.evidence[1].leaderWithout, std::size_t{0});
    // What one item ruled out comes back without it, unless a second did too.
    auto out = problemOf({.9, .1}, {item({0, .5}), item({.5, .5})});
    QCOMPARE(*diagnose(out).leader, std::size_t{1});
    QCOMPARE(*diagnose(out).evidence[0].leaderWithout, std::size_t{0});
    out.evidence.push_back(item({0, .5}));
    QCOMPARE(*diagnose(out).evidence[0].leaderWithout, std::size_t{1});
}

void TestDiagnosis::weightsAreAgainstThePriorsLeader()
{
    const auto result =
        diagnose(problemOf({.2, .5, .3}, {item({.8, .2, 0}), item({.3, 0, 0}), item({.5, .5, .25}, .5)}));
    const auto& first = result.evidence[0].weightBits;
    QVERIFY(isNear(*first[0], 2) && isNear(*first[1], 0));
    QCOMPARE(*first[2], -infinite);
    const auto& second = result.evidence[1].weightBits;
    QCOMPARE(*second[0], infinite);
    QVERIFY(!second[1] && !second[2]);
    QVERIFY(isNear(*result.evidence[2].weightBits[2], -0.5));
}

void TestDiagnosis::gainIsTheMeanDropOfUncertainty()
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const auto result = diagnose(randomProblem(seed));
        const auto& posterior = *result.posterior;
        for (const QuestionValue& value : result.questions) {
            double after = 0;
            double best = 0;
            std::vector<double> mean(posterior.size(), 0);
            for (std::size_t a = 0; a < value.pAnswer->size(); ++a) {
                const auto& then = *value.posteriorByAnswer[a];
                QVERIFY(isNear(std::accumulate(then.begin(), then.end(), 0.0), 1));
                after += (*value.pAnswer)[a] * bitsIn(then);
                best += (*value.pAnswer)[a] * *std::max_element(then.begin(), then.end());
                for (std::size_t cause = 0; cause < mean.size(); ++cause)
                    mean[cause] += (*value.pAnswer)[a] * then[cause];
            }
            QVERIFY(areNear(mean, posterior)); // what is expected to be believed is what is believed
            QVERIFY(isNear(*value.gainBits, bitsIn(posterior) - after, 1e-11));
            QVERIFY(
                isNear(*value.probabilityGain, best - *std::max_element(posterior.begin(), posterior.end()), 1e-11));
            QVERIFY(*value.gainBits >= 0 && *value.probabilityGain >= 0);
            QVERIFY(*value.gainBits <= *result.entropyBits + 1e-12);
        }
    }
}

void TestDiagnosis::gainHasItsClosedForms()
{
    const std::vector<double> four{.25, .25, .25, .25};
    QVERIFY(isNear(*valueAt(four, {{1, 0}, {1, 0}, {0, 1}, {0, 1}}).gainBits, 1));
    QVERIFY(isNear(*valueAt(four, {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}).gainBits, 2));
    QVERIFY(isNear(*valueAt(four, {{1, 0}, {0, 1}, {0, 1}, {0, 1}}).gainBits, bitsIn({.25, .75})));
    // The binary symmetric channel: 1 - H(error).
    QVERIFY(isNear(*valueAt({.5, .5}, {{.89, .11}, {.11, .89}}).gainBits, 1 - bitsIn({.11, .89})));
    QVERIFY(isNear(*valueAt({.5, .5}, {{.89, .11}, {.11, .89}}).probabilityGain, .39));
    // The erasure channel: half of a fair bit gets through.
    QVERIFY(isNear(*valueAt({.5, .5}, {{.5, .5, 0}, {0, .5, .5}}).gainBits, .5));
}

void TestDiagnosis::aQuestionThatCannotDiscriminateGainsNothing()
{
    Random random(3);
    for (int round = 0; round < 500; ++round) {
        const auto posterior = randomShares(random, static_cast<std::size_t>(1 + 20 * random.uniform()));
        const auto answers = randomShares(random, static_cast<std::size_t>(1 + 6 * random.uniform()));
        const auto value = valueAt(posterior, Matrix(posterior.size(), answers), 1.0);
        QCOMPARE(*value.gainBits, 0.0);
        QCOMPARE(*value.gainPerCost, 0.0);
        QCOMPARE(*value.probabilityGain, 0.0);
    }
    // Nor does one about causes that are ruled out already, or one when all is known.
    QCOMPARE(*valueAt({.5, .5, 0}, {{.3, .7}, {.3, .7}, {1, 0}}).gainBits, 0.0);
    QCOMPARE(*valueAt({0, 1}, {{.3, .7}, {.9, .1}}).gainBits, 0.0);
    auto problem = problemOf({.5, .5});
    problem.questions = {{"idle", {{.3, .7}, {.3, .7}}, 1.0}};
    QVERIFY(!diagnose(problem).bestByGain && !diagnose(problem).bestByGainPerCost);
}

void TestDiagnosis::impossibleAnswersAreSkipped()
{
    const auto value = valueAt({.5, .5, 0}, {{.6, .4, 0}, {.2, .8, 0}, {0, 0, 1}});
    QCOMPARE((*value.pAnswer)[2], 0.0);
    QVERIFY(value.posteriorByAnswer[1] && !value.posteriorByAnswer[2]);
    QVERIFY(std::isfinite(*value.gainBits) && *value.gainBits > 0);
}

void TestDiagnosis::gainAndProbabilityGainMayDisagree()
{
    // A rare cause: the answer teaches, but never changes which cause is the most probable.
    const auto teaching = valueAt({.9, .1}, {{.9, .1}, {.2, .8}});
    QVERIFY(*teaching.gainBits > 0.15);
    QCOMPARE(*teaching.probabilityGain, 0.0);
}

void TestDiagnosis::costsRankQuestions()
{
    auto problem = problemOf({.5, .5});
    const Matrix sharp{{1, 0}, {0, 1}};
    const Matrix blunt{{.6, .4}, {.4, .6}};
    problem.questions = {{"sharp and dear", sharp, 100.0}, {"blunt and cheap", blunt, 0.1}, {"unpriced", sharp, {}}};
    auto result = diagnose(problem);
    QCOMPARE(*result.bestByGain, std::size_t{0}); // the first of equals
    QCOMPARE(*result.bestByGainPerCost, std::size_t{1});
    QVERIFY(!result.questions[2].gainPerCost);
    problem.questions.push_back({"free", blunt, 0.0});
    problem.questions.push_back({"free and idle", {{1}, {1}}, 0.0});
    result = diagnose(problem);
    QCOMPARE(*result.questions[3].gainPerCost, infinite);
    QVERIFY(!result.questions[4].gainPerCost);
    QCOMPARE(*result.bestByGainPerCost, std::size_t{3});
}

void TestDiagnosis::duplicatesAreEqual()
{
    auto problem = fourByFour();
    problem.prior.push_back(problem.prior[0]);
    for (auto& evidence : problem.evidence) evidence.likelihood.push_back(evidence.likelihood[0]);
    for (auto& question : problem.questions) question.likelihood.push_back(question.likelihood[0]);
    const auto result = diagnose(problem);
    QCOMPARE((*result.posterior)[4], (*result.posterior)[0]);
    QCOMPARE(*result.evidence[2].weightBits[4], 0.0);
    // Two causes that no item tells apart: the first is called the leader.
    QCOMPARE(*diagnose(problemOf({1, 1}, {item({.5, .5})})).leader, std::size_t{0});
}

void TestDiagnosis::robustnessHasItsClosedForm()
{
    const auto phi = [](double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); };
    constexpr std::uint64_t samples = 1U << 18U;
    const auto holds = [](const DiagnosisProblem& problem) { return leaderRobustness(problem, samples)->holds; };
    // One rival: the lead in nats over ln 2 times the root of the summed squares of alpha.
    QVERIFY(isNear(holds(problemOf({.5, .5}, {item({.8, .2})})), phi(std::log(4) / std::log(2)), 0.003));
    QVERIFY(isNear(holds(problemOf({.6, .4}, {item({.8, .2}), item({.3, .5}, .5)})),
                   phi((std::log(6) + .5 * std::log(.6)) / (std::log(2) * std::sqrt(1.25))), 0.003));
    // Two equal rivals with independent errors.
    QVERIFY(isNear(holds(problemOf({2, 1, 1}, {item({.5, .5, .5})})), std::pow(phi(1), 2), 0.003));
    QCOMPARE(holds(problemOf({.9, .1})), 1.0);
    QCOMPARE(holds(problemOf({.5, .5}, {item({.1, 0})})), 1.0);
    QVERIFY(!leaderRobustness(problemOf({1, 1}, {item({0, 0})}), samples));
    QVERIFY(isNear(holds(problemOf({1, 1}, {item({.5, .5})})), 0.5, 0.004));
}

void TestDiagnosis::robustnessIsRepeatable()
{
    const auto problem = fourByFour();
    const auto first = leaderRobustness(problem, 20'000, 7);
    QCOMPARE(*leaderRobustness(problem, 20'000, 7), *first);
    QCOMPARE(first->leader, std::size_t{1});
    QCOMPARE(first->samples, std::uint64_t{20'000});
    QVERIFY(leaderRobustness(problem, 20'000, 8)->holds != first->holds);
    QVERIFY_THROWS_EXCEPTION(Error, (void)leaderRobustness(problem, 0));
}

void TestDiagnosis::achScoresWhatSpeaksAgainst()
{
    using enum AchRating;
    const std::vector<std::vector<AchRating>> matrix{{VeryConsistent, Inconsistent, VeryInconsistent},
                                                     {Consistent, Consistent, Consistent},
                                                     {NotApplicable, VeryInconsistent, Neutral}};
    const auto plain = ach(matrix);
    QVERIFY(areNear(plain.inconsistency, {0, 3, 2}));
    // Of 5, 2, 1; of 4, 4, 4; of 3, 1, 3.
    QVERIFY(areNear(plain.diagnosticity, {std::sqrt(26.0 / 9), 0, std::sqrt(8.0 / 9)}));
    QCOMPARE(plain.diagnosticity[1], 0.0);
    const auto weighed = ach(matrix, std::vector<double>{0.5, 1, 2});
    QVERIFY(areNear(weighed.inconsistency, {0, 4.5, 1}));
    QCOMPARE(weighed.diagnosticity, plain.diagnosticity);
    QCOMPARE(ach(std::vector<std::vector<AchRating>>(7, std::vector<AchRating>(7, Inconsistent))).diagnosticity[3],
             0.0);
}

void TestDiagnosis::unusableProblemsAreRefused()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QVERIFY(refusalOf(fourByFour()).empty());
    QVERIFY(!refusalOf(problemOf({})).empty());
    QVERIFY(refusalOf(problemOf({0, 0})).find("prior 0") != std::string::npos);
    for (const double prior : {-1.0, nan, infinite})
        QVERIFY(refusalOf(problemOf({1, prior})).find("prior[1]") != std::string::npos);
    QVERIFY(refusalOf(problemOf({1, 1}, {item({.5})})).find("evidence[0].likelihood") != std::string::npos);
    for (const double bad : {-.1, 1.1, nan}) {
        QVERIFY(refusalOf(problemOf({1, 1}, {item({.5, bad})})).find("evidence[0].likelihood") != std::string::npos);
        QVERIFY(refusalOf(problemOf({1, 1}, {item({.5, .5}, bad)})).find("evidence[0].alpha") != std::string::npos);
        auto problem = fourByFour();
        problem.groupCorrelation = bad;
        QVERIFY(refusalOf(problem).find("group_correlation") != std::string::npos);
        problem = fourByFour();
        problem.evidence[2].informant = Informant{bad, .5};
        QVERIFY(refusalOf(problem).find("evidence[2].informant.reliability") != std::string::npos);
        problem.evidence[2].informant = Informant{.5, bad};
        QVERIFY(refusalOf(problem).find("evidence[2].informant.would_say_anyway") != std::string::npos);
    }
}

void TestDiagnosis::unusableQuestionsAreRefused()
{
    const auto asking = [](Matrix likelihood, std::optional<double> cost = {}, double other = 1) {
        auto problem = problemOf({1, other}, {item({.5, .5})});
        problem.questions = {{"good", {{.5, .5}, {.5, .5}}, {}}, {"bad", std::move(likelihood), cost}};
        return refusalOf(problem);
    };
    QVERIFY(asking({{.5, .5}, {.1, .9}}).empty());
    QVERIFY(asking({{1. / 3, 1. / 3, 1. / 3}, {.3333333, .3333333, .3333333}}).empty());
    QVERIFY(asking({{.5, .5}}).find("questions[1].likelihood") != std::string::npos);
    QVERIFY(!asking({{.5, .5}, {1}}).empty());
    QVERIFY(!asking({{}, {}}).empty());
    QVERIFY(asking({{.5, .5}, {.5, .4}}).find("questions[1].likelihood[1]") != std::string::npos);
    QVERIFY(!asking({{.5, .5}, {1.5, -.5}}).empty());
    QVERIFY(asking({{.5, .5}, {.5, .5}}, -1).find("questions[1].cost") != std::string::npos);
    // Refused as well where the evidence leaves no posterior.
    auto problem = problemOf({1, 1}, {item({0, 0})});
    problem.questions = {{"bad", {{.5, .5}}, {}}};
    QVERIFY(!refusalOf(problem).empty());
}

void TestDiagnosis::unusableMatricesAreRefused()
{
    using enum AchRating;
    const std::vector<std::vector<AchRating>> good{{Neutral, Neutral}};
    QVERIFY_THROWS_EXCEPTION(Error, (void)ach({}));
    QVERIFY_THROWS_EXCEPTION(Error, (void)ach({{}}));
    QVERIFY_THROWS_EXCEPTION(Error, (void)ach({{Neutral, Neutral}, {Neutral}}));
    QVERIFY_THROWS_EXCEPTION(Error, (void)ach(good, std::vector<double>{1, 1}));
    QVERIFY_THROWS_EXCEPTION(Error, (void)ach(good, std::vector<double>{-1}));
}

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
