// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/assessment/trade_off_fixture.h"

#include "core/assessment/walk.h"
#include "core/document/document.h"

#include <QtTest>

#include <cmath>
#include <limits>

using namespace soundings;

namespace {

const Date today{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{5}};

bool near(double one, double other)
{
    return std::abs(one - other) < 1e-9;
}

WeightReading weightsOf(const Entry& entry, std::vector<Finding>* findings = nullptr)
{
    std::vector<Finding> own;
    return readWeights(*entry.decision(), {}, findings != nullptr ? *findings : own);
}

bool walkSays(const Entry& entry, const char* code, const std::string& pointer = {})
{
    return hasFinding(findingsAt(entry, WalkStep::TradeOffs, today), code, pointer);
}

} // namespace

class TestTradeOffProblem : public QObject {
    Q_OBJECT
private slots:
    void linearScalesRunFromWorstToBest();
    void lessIsBetterTurnsTheRangeRound();
    void scalesOfPointsBend();
    void aScaleThatTurnsKeepsItsTenths();
    void scoresTakeTheShapeThatTheDecisionNames();
    void aScaleNeedsTwoDifferentAnchors();
    void scoresBeyondTheAnchorsAreCutAndSaidToBe();
    void rangesThatAreUpsideDownCountAsNotAssessed();
    void swingPointsBecomeShares();
    void ranksBecomeAnOrderWithTwoSummaries();
    void tiedRanksShareAGroup();
    void directWeightsAreScaledAndSaidToBe();
    void pairsGiveWeightsAndNameTheWorstThree();
    void pairsMayBeMissing();
    void limitsAloneAreIntervals();
    void comparisonsOfWeightsAreRules();
    void orderAndRulesGoTogether();
    void pointsThatBreakARuleAreAFinding();
    void aRuleAboutWhatIsGoneIsNotCounted();
    void timesSurvivesTheDocument();
    void theShapeSurvivesTheDocumentAndTheUsualOneIsNotWritten();
    void theStepWaitsUnderMore();
    void theStepSaysWhatCouldBeMended();
};

void TestTradeOffProblem::linearScalesRunFromWorstToBest()
{
    const auto scale = ValueScale::of(criterionOf("c", "Runway", "months", 5, 25));
    QVERIFY(scale);
    QVERIFY(near(scale->worthOf(5), 0) && near(scale->worthOf(15), 0.5) && near(scale->worthOf(25), 1));
    QVERIFY(near(scale->worthOf(0), 0) && near(scale->worthOf(99), 1));
    const Distribution value = scale->distributionOf({10, 15, 20, {}});
    QCOMPARE(value, Distribution::elicited(0.25, 0.5, 0.75));
}

void TestTradeOffProblem::lessIsBetterTurnsTheRangeRound()
{
    const auto scale = ValueScale::of(criterionOf("c", "Price", "kEUR", 500, 0));
    QVERIFY(near(scale->worthOf(100), 0.8));
    QVERIFY(scale->isMonotone());
    const Distribution value = scale->distributionOf({100, 300, 400, {}});
    QVERIFY(near(value.quantile(0.1), 0.2) && near(value.quantile(0.9), 0.8) && near(value.mode(), 0.4));
}

void TestTradeOffProblem::scalesOfPointsBend()
{
    Criterion criterion = criterionOf("c", "People", "people", 30, 0);
    criterion.scale = {{10, 0.9, {}}};
    const auto scale = ValueScale::of(criterion);
    QVERIFY(near(scale->worthOf(0), 1) && near(scale->worthOf(10), 0.9) && near(scale->worthOf(20), 0.45) &&
            near(scale->worthOf(30), 0));
    const Distribution value = scale->distributionOf({5, 10, 20, {}});
    // The tenths are those of the stated range, worth for worth.
    QVERIFY(near(value.quantile(0.1), 0.45) && near(value.quantile(0.9), 0.95));
    // Points alone are enough, and a point at an anchor replaces it.
    criterion.worst.reset();
    QVERIFY(!ValueScale::of(criterion));
    criterion.scale = {{0, 0.2, {}}, {10, 0.9, {}}};
    QVERIFY(near(ValueScale::of(criterion)->worthOf(5), 0.55));
}

void TestTradeOffProblem::aScaleThatTurnsKeepsItsTenths()
{
    Criterion criterion = criterionOf("c", "Team size", "people", 0, 20);
    criterion.scale = {{10, 1, {}}, {20, 0, {}}};
    const auto scale = ValueScale::of(criterion);
    QVERIFY(!scale->isMonotone());
    const Range range{5, 10, 15, {}};
    const Distribution value = scale->distributionOf(range);
    int below = 0;
    int above = 0;
    const Distribution unit = Distribution::elicited(5, 10, 15);
    for (int i = 0; i < 10'000; ++i) {
        const double worth = scale->worthOf(unit.quantile((i + 0.5) / 10'000));
        below += worth < value.quantile(0.1);
        above += worth > value.quantile(0.9);
    }
    QVERIFY2(std::abs(below - 1000) < 20 && std::abs(above - 1000) < 20, std::to_string(below).c_str());
}

void TestTradeOffProblem::scoresTakeTheShapeThatTheDecisionNames()
{
    Entry entry = tradeOffEntry();
    const auto first = [&] { return tradeOffProblem(*entry.decision()).cells[0][0].value; }; // 4, 9, 14 of 20 months
    QCOMPARE(first(), Distribution::elicited(0.2, 0.45, 0.7));
    const double triangle = assessTradeOffs(entry, {}).smaa.rankAcceptability[0][0];
    entry.decision()->scoreShape = RangeShape::Uniform;
    QCOMPARE(first(), Distribution::elicitedUniform(0.2, 0.7));
    QVERIFY(assessTradeOffs(entry, {}).smaa.rankAcceptability[0][0] != triangle);
    entry.decision()->scoreShape = RangeShape::Pert;
    QCOMPARE(first(), Distribution::elicitedPert(0.2, 0.45, 0.7));
    QVERIFY(assessTradeOffs(entry, {}).smaa.rankAcceptability[0][0] != triangle);
}

void TestTradeOffProblem::aScaleNeedsTwoDifferentAnchors()
{
    QVERIFY(!ValueScale::of(criterionOf("c", "Flat", "", 4, 4)));
    QVERIFY(!ValueScale::of(Criterion{}));
    QVERIFY(!ValueScale::of(criterionOf("c", "Odd", "", std::numeric_limits<double>::quiet_NaN(), 1)));
}

void TestTradeOffProblem::scoresBeyondTheAnchorsAreCutAndSaidToBe()
{
    Entry entry = tradeOffEntry();
    entry.decision()->options[0].scores[0] = scored("c1", 10, 18, 30);
    const auto problem = tradeOffProblem(*entry.decision());
    QVERIFY(problem.cells[0][0].clipped);
    QVERIFY(near(problem.cells[0][0].value.quantile(0.9), 1));
    QVERIFY(hasFinding(problem.findings, "trade_offs.clipped", "/belief/options/0/scores/0"));
    QVERIFY(!problem.cells[0][1].clipped);
    entry.decision()->options[0].scores[0] = scored("c1", -9, -5, -2);
    QCOMPARE(tradeOffProblem(*entry.decision()).cells[0][0].value, Distribution::certain(0));
}

void TestTradeOffProblem::rangesThatAreUpsideDownCountAsNotAssessed()
{
    Entry entry = tradeOffEntry();
    entry.decision()->options[0].scores[0] = scored("c1", 10, 8, 30);
    const auto problem = tradeOffProblem(*entry.decision());
    QCOMPARE(problem.cells[0][0].state, CellState::NotAssessed);
    QVERIFY(hasFinding(problem.findings, "trade_offs.upside_down"));
}

void TestTradeOffProblem::swingPointsBecomeShares()
{
    Entry entry = tradeOffEntry();
    setWeights(entry, WeightMethod::Swing, 100, 25);
    const auto weights = weightsOf(entry);
    QVERIFY(near(weights.point[0], 0.8) && near(weights.point[1], 0.2));
    QCOMPARE(weights.model, WeightModel(FixedWeights{weights.point}));
    setWeights(entry, WeightMethod::Swing, 0, 0);
    std::vector<Finding> findings;
    QCOMPARE(weightsOf(entry, &findings).missing.size(), std::size_t{2});
    QVERIFY(hasFinding(findings, "trade_offs.no_weight"));
}

void TestTradeOffProblem::ranksBecomeAnOrderWithTwoSummaries()
{
    Entry entry = tradeOffEntry();
    setWeights(entry, WeightMethod::Rank, 2, 1);
    const auto weights = weightsOf(entry);
    QCOMPARE(weights.model, WeightModel(OrdinalWeights{{{1}, {0}}}));
    QVERIFY(near(weights.point[1], 0.75) && near(weights.rankSum[1], 2.0 / 3));
}

void TestTradeOffProblem::tiedRanksShareAGroup()
{
    Entry entry = tradeOffEntry();
    Decision& d = *entry.decision();
    d.criteria.push_back(criterionOf("c3", "Calm", "", 0, 10));
    d.weights.method = WeightMethod::Rank;
    d.weights.values = {{"c1", 2, {}}, {"c2", 1, {}}, {"c3", 2, {}}};
    const auto weights = weightsOf(entry);
    QCOMPARE(weights.model, WeightModel(OrdinalWeights{{{1}, {0, 2}}}));
    QVERIFY(near(weights.point[0], weights.point[2]));
}

void TestTradeOffProblem::directWeightsAreScaledAndSaidToBe()
{
    Entry entry = tradeOffEntry();
    std::vector<Finding> findings;
    setWeights(entry, WeightMethod::Direct, 0.6, 0.2);
    QVERIFY(near(weightsOf(entry, &findings).point[0], 0.75));
    QVERIFY(hasFinding(findings, "trade_offs.sum"));
    findings.clear();
    setWeights(entry, WeightMethod::Direct, 0.6, 0.4);
    (void)weightsOf(entry, &findings);
    QVERIFY(findings.empty());
}

void TestTradeOffProblem::pairsGiveWeightsAndNameTheWorstThree()
{
    Entry entry = tradeOffEntry();
    Decision& d = *entry.decision();
    d.criteria.push_back(criterionOf("c3", "Calm", "", 0, 10));
    d.weights.method = WeightMethod::Ahp;
    d.weights.pairwise = {{1, 2, 8}, {0.5, 1, 4}, {0.125, 0.25, 1}};
    std::vector<Finding> findings;
    auto weights = weightsOf(entry, &findings);
    QVERIFY(weights.ahp && std::abs(weights.ahp->consistencyRatio) < 1e-9);
    QVERIFY(std::abs(weights.point[0] - 8.0 / 13) < 1e-9);
    QVERIFY(findings.empty() && weights.worstJudgements.empty());
    d.weights.pairwise = {{1, 3, 1.0 / 5}, {1.0 / 3, 1, 4}, {5, 0.25, 1}};
    weights = weightsOf(entry, &findings);
    QVERIFY(weights.ahp->consistencyRatio > 0.1);
    QVERIFY(hasFinding(findings, "trade_offs.inconsistent", "/belief/weights/pairwise"));
    QCOMPARE(
        weights.worstJudgements,
        std::string("“Runway” counts 3 times as much as “Price”, and “Price” 4 times as much as “Calm”: that makes "
                    "12 times, but you said that “Calm” counts 5 times as much as “Runway”."));
}

void TestTradeOffProblem::pairsMayBeMissing()
{
    Entry entry = tradeOffEntry();
    entry.decision()->weights.method = WeightMethod::Ahp;
    QCOMPARE(weightsOf(entry).missing.size(), std::size_t{2});
    entry.decision()->weights.pairwise = {{1, 4}, {0, 1}}; // one half is enough
    QVERIFY(weightsOf(entry).missing.empty());
    QVERIFY(near(weightsOf(entry).point[0], 0.8));
}

void TestTradeOffProblem::limitsAloneAreIntervals()
{
    Entry entry = tradeOffEntry();
    entry.decision()->weights.constraints = {{"c1", "", 0.3, 0.5, {}, {}}};
    const auto weights = weightsOf(entry);
    QVERIFY(weights.constrained);
    QCOMPARE(weights.model, WeightModel(IntervalWeights{{{0.3, 0.5}, {0, 1}}}));
}

void TestTradeOffProblem::comparisonsOfWeightsAreRules()
{
    Entry entry = tradeOffEntry();
    entry.decision()->weights.constraints = {{"c1", "c2", {}, {}, 2.0, {}}};
    const auto weights = weightsOf(entry);
    const auto* linear = std::get_if<LinearWeights>(&weights.model);
    QVERIFY(linear != nullptr);
    QCOMPARE(linear->rules.size(), std::size_t{1});
    QCOMPARE(linear->rules[0].coefficients, (std::vector<double>{1, -2}));
    QCOMPARE(linear->rules[0].name, std::string("“Runway” counts at least 2 times as much as “Price”"));
    // The weighting that stands for the model is the middle of what the rule leaves: 2/3 to 1.
    TradeOffInput input;
    input.samples = 20'000;
    const auto result = assessTradeOffs(entry, input);
    QVERIFY2(std::abs(result.weights.point[0] - 5.0 / 6) < 0.01, std::to_string(result.weights.point[0]).c_str());
}

void TestTradeOffProblem::orderAndRulesGoTogether()
{
    Entry entry = tradeOffEntry();
    setWeights(entry, WeightMethod::Rank, 1, 2);
    entry.decision()->weights.constraints = {{"c1", "", {}, 0.6, {}, {}}};
    const auto weights = weightsOf(entry);
    const auto* linear = std::get_if<LinearWeights>(&weights.model);
    QVERIFY(linear != nullptr);
    QCOMPARE(linear->rules.size(), std::size_t{2});
    QCOMPARE(linear->rules[1].coefficients, (std::vector<double>{1, -1}));
}

void TestTradeOffProblem::pointsThatBreakARuleAreAFinding()
{
    Entry entry = tradeOffEntry();
    setWeights(entry, WeightMethod::Swing, 50, 100);
    entry.decision()->weights.constraints = {{"c2", "c1", {}, {}, {}, {}}, {"c1", "c2", {}, {}, {}, {}}};
    std::vector<Finding> findings;
    QVERIFY(!weightsOf(entry, &findings).constrained);
    QCOMPARE(findings.size(), std::size_t{1});
    QVERIFY(hasFinding(findings, "trade_offs.constraint_broken", "/belief/weights/constraints/1"));
}

void TestTradeOffProblem::aRuleAboutWhatIsGoneIsNotCounted()
{
    Entry entry = tradeOffEntry();
    entry.decision()->weights.constraints = {{"c1", "gone", {}, {}, {}, {}}, {"gone", "", 0.5, {}, {}, {}}};
    std::vector<Finding> findings;
    QCOMPARE(weightsOf(entry, &findings).model, WeightModel(UniformWeights{}));
    QCOMPARE(findings.size(), std::size_t{2});
}

void TestTradeOffProblem::timesSurvivesTheDocument()
{
    SeededIds ids(1);
    Entry entry = newDecision("Cloud", {}, today, ids);
    const Id one = ids.next();
    const Id other = ids.next();
    entry.decision()->criteria = {criterionOf(one.c_str(), "Runway", "months", 0, 20),
                                  criterionOf(other.c_str(), "Price", "kEUR", 500, 0)};
    entry.decision()->weights.constraints = {{one, other, {}, {}, 1.5, {}}};
    QCOMPARE(readEntry(documentBytes(entry), "test").decision()->weights, entry.decision()->weights);
}

void TestTradeOffProblem::theShapeSurvivesTheDocumentAndTheUsualOneIsNotWritten()
{
    SeededIds ids(1);
    Entry entry = newDecision("Cloud", {}, today, ids);
    QCOMPARE(documentBytes(entry).find("scoreShape"), std::string::npos); // what was sealed before stays as it was
    for (const RangeShape shape : {RangeShape::Uniform, RangeShape::Pert}) {
        entry.decision()->scoreShape = shape;
        QCOMPARE(readEntry(documentBytes(entry), "test").decision()->scoreShape, std::optional(shape));
    }
}

void TestTradeOffProblem::theStepWaitsUnderMore()
{
    QVERIFY(std::find(everydaySteps.begin(), everydaySteps.end(), WalkStep::TradeOffs) == everydaySteps.end());
    QCOMPARE(furtherSteps.front(), WalkStep::TradeOffs);
    QCOMPARE(std::string(wordOf(WalkStep::TradeOffs)), std::string("trade_offs"));
    QCOMPARE(nameOf(WalkStep::TradeOffs), std::string("Trade-offs"));
    Entry entry = tradeOffEntry();
    QCOMPARE(stateOf(entry, WalkStep::TradeOffs), StepState::Enough);
    entry.decision()->options[0].scores.clear();
    QCOMPARE(stateOf(entry, WalkStep::TradeOffs), StepState::Begun);
    entry.decision()->criteria = {Criterion{}};
    QCOMPARE(stateOf(entry, WalkStep::TradeOffs), StepState::Untouched);
}

void TestTradeOffProblem::theStepSaysWhatCouldBeMended()
{
    Entry entry = tradeOffEntry();
    Decision& d = *entry.decision();
    QVERIFY(walkSays(entry, "trade_offs.reference_left_out"));
    d.criteria[1].best.reset();
    QVERIFY(walkSays(entry, "trade_offs.anchors", "/belief/criteria/1"));
    d.criteria.push_back(criterionOf("c3", " runway ", "weeks", 0, 80));
    QVERIFY(walkSays(entry, "trade_offs.same_twice", "/belief/criteria/2/name"));
    QVERIFY(!walkSays(entry, "trade_offs.many_criteria"));
    for (int i = 0; i < 6; ++i) d.criteria.push_back(criterionOf("x", "Other", "", 0, 1));
    QVERIFY(walkSays(entry, "trade_offs.many_criteria"));
    d.options.resize(2);
    QVERIFY(walkSays(entry, "trade_offs.too_few_options"));
    d.criteria.clear();
    QVERIFY(walkSays(entry, "trade_offs.no_criteria"));
}

QTEST_APPLESS_MAIN(TestTradeOffProblem)
#include "tst_trade_off_problem.moc"
