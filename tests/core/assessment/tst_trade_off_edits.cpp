// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_off_edits.h"

#include <QtTest>

using namespace soundings;

/// Edits of trade-offs: what is said about a criterion goes where the criterion goes.
class TstTradeOffEdits : public QObject {
    Q_OBJECT
private slots:
    void aDroppedCriterionTakesWithItWhatIsAboutIt();
    void aMovedCriterionTakesItsJudgementsAlong();
    void aNewCriterionIsComparedWithNothingYet();
    void aScoreKeepsItsEvidence();
    void anotherWayOfWeighingCarriesOverWhatItCan();
    void numbersWaitWhileAnotherWayMakesNoUseOfThem_data();
    void numbersWaitWhileAnotherWayMakesNoUseOfThem();

private:
    static Decision threeCriteria();
};

Decision TstTradeOffEdits::threeCriteria()
{
    Decision d;
    for (const char* id : {"a", "b", "c"}) {
        Criterion criterion;
        criterion.id = id;
        addCriterion(d, criterion);
        setWeightValue(d, id, 10.0 * (id[0] - 'a' + 1));
    }
    Option option;
    option.id = "o";
    d.options.push_back(option);
    for (const char* id : {"a", "b", "c"}) setScoreRange(d, "o", id, Range{1, 2, 3, {}});
    setJudgement(d, 0, 1, 3.0);
    setJudgement(d, 1, 2, 5.0);
    setJudgement(d, 0, 2, 7.0);
    WeightConstraint rule;
    rule.criterion = "a";
    rule.than = "b";
    WeightConstraint limit;
    limit.criterion = "c";
    limit.lower = 0.2;
    d.weights.constraints = {rule, limit};
    return d;
}

void TstTradeOffEdits::aDroppedCriterionTakesWithItWhatIsAboutIt()
{
    Decision d = threeCriteria();
    dropCriterion(d, "b");
    QCOMPARE(d.criteria.size(), std::size_t(2));
    QCOMPARE(d.options[0].scores.size(), std::size_t(2));
    QVERIFY(!weightValueOf(d, "b"));
    QCOMPARE(d.weights.constraints.size(), std::size_t(1)); // also where it was only compared with
    QCOMPARE(d.weights.pairwise, (std::vector<std::vector<double>>{{1, 7}, {1.0 / 7, 1}}));
    const Decision same = d;
    dropCriterion(d, "unknown");
    QCOMPARE(d, same);
}

void TstTradeOffEdits::aMovedCriterionTakesItsJudgementsAlong()
{
    Decision d = threeCriteria();
    moveCriterion(d, "a", 2);
    QCOMPARE(d.criteria[2].id, Id("a"));
    QCOMPARE(d.criteria[0].id, Id("b"));
    QCOMPARE(judgementOf(d, 2, 0), std::optional(3.0)); // a against b
    QCOMPARE(judgementOf(d, 0, 1), std::optional(5.0)); // b against c
    QCOMPARE(judgementOf(d, 2, 1), std::optional(7.0)); // a against c
    moveCriterion(d, "a", -2);
    QCOMPARE(d, threeCriteria());
    moveCriterion(d, "a", -1); // there is nothing before the first
    QCOMPARE(d, threeCriteria());
}

void TstTradeOffEdits::aNewCriterionIsComparedWithNothingYet()
{
    Decision d = threeCriteria();
    Criterion criterion;
    criterion.id = "d";
    addCriterion(d, criterion);
    QVERIFY(!judgementOf(d, 0, 3));
    QCOMPARE(judgementOf(d, 0, 1), std::optional(3.0));
    QCOMPARE(judgementOf(d, 3, 3), std::optional(1.0));
    setJudgement(d, 0, 1, {});
    QVERIFY(!judgementOf(d, 1, 0));
}

void TstTradeOffEdits::aScoreKeepsItsEvidence()
{
    Decision d = threeCriteria();
    setScoreEvidence(d, "o", "a", "seen");
    setScoreRange(d, "o", "a", std::nullopt);
    QCOMPARE(d.options[0].scores[0].evidence, std::string("seen"));
    QVERIFY(!d.options[0].scores[0].range);
    setScore(d, "o", "a", std::nullopt);
    QCOMPARE(d.options[0].scores.size(), std::size_t(2));
    const Decision same = d;
    setScoreRange(d, "nobody", "a", Range{1, 1, 1, {}});
    QCOMPARE(d, same);
}

void TstTradeOffEdits::anotherWayOfWeighingCarriesOverWhatItCan()
{
    Decision d = threeCriteria(); // 10, 20, 30
    d.weights.method = WeightMethod::Swing;
    setWeightValue(d, "a", 100);
    setWeightValue(d, "b", 50);
    setWeightValue(d, "c", 50);
    setWeightMethod(d, WeightMethod::Direct);
    QCOMPARE(weightValueOf(d, "a"), std::optional(0.5));
    setWeightMethod(d, WeightMethod::Swing);
    QCOMPARE(weightValueOf(d, "b"), std::optional(50.0));
    setWeightMethod(d, WeightMethod::Rank);
    QCOMPARE(weightValueOf(d, "a"), std::optional(1.0));
    QCOMPARE(weightValueOf(d, "b"), std::optional(2.0));
    QCOMPARE(weightValueOf(d, "c"), std::optional(2.0)); // ties stay ties
    setWeightMethod(d, WeightMethod::Direct);
    QVERIFY(d.weights.values.empty()); // an order says nothing of how much
    QCOMPARE(judgementOf(d, 0, 1), std::optional(3.0));
}

void TstTradeOffEdits::numbersWaitWhileAnotherWayMakesNoUseOfThem_data()
{
    QTest::addColumn<int>("meanwhile");
    QTest::newRow("in pairs") << int(WeightMethod::Ahp);
    QTest::newRow("not yet known") << int(WeightMethod::NotYetKnown);
}

void TstTradeOffEdits::numbersWaitWhileAnotherWayMakesNoUseOfThem()
{
    QFETCH(int, meanwhile);
    const auto away = [meanwhile](Decision& d) { setWeightMethod(d, static_cast<WeightMethod>(meanwhile)); };
    Decision points = threeCriteria();
    points.weights.method = WeightMethod::Swing; // 10, 20, 30: none of them need be 100 yet
    const Decision before = points;
    away(points);
    QCOMPARE(points.weights.values, before.weights.values);
    setWeightMethod(points, WeightMethod::Ahp); // by way of both
    setWeightMethod(points, WeightMethod::NotYetKnown);
    setWeightMethod(points, WeightMethod::Swing);
    QCOMPARE(points, before);

    away(points);
    setWeightMethod(points, WeightMethod::Rank); // back another way: read as what they were
    QCOMPARE(weightValueOf(points, "c"), std::optional(1.0));
    QCOMPARE(weightValueOf(points, "a"), std::optional(3.0));
    const Decision ordered = points;
    away(points);
    setWeightMethod(points, WeightMethod::Rank);
    QCOMPARE(points, ordered);
    away(points);
    setWeightMethod(points, WeightMethod::Swing);
    QVERIFY(points.weights.values.empty()); // an order is not taken for points

    Decision shares = before;
    setWeightMethod(shares, WeightMethod::Direct); // 17, 33, 50 %
    const Decision kept = shares;
    away(shares);
    setWeightMethod(shares, WeightMethod::Direct);
    QCOMPARE(shares, kept);
    away(shares);
    setWeightMethod(shares, WeightMethod::Swing);
    QCOMPARE(weightValueOf(shares, "c"), std::optional(100.0));
}

QTEST_APPLESS_MAIN(TstTradeOffEdits)
#include "tst_trade_off_edits.moc"
