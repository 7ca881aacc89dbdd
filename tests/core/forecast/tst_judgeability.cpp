// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/judgeability.h"
#include "core/forecast/large_move.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;

namespace {

constexpr Date today{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

Prediction sound()
{
    Prediction prediction;
    prediction.id = "p";
    prediction.statement = "At least 10 customers outside the pilot have signed";
    prediction.probability = 0.6;
    prediction.due = addDays(today, 60);
    prediction.judge = "Ana, from the billing system";
    return prediction;
}

std::vector<std::string> codesOf(const Prediction& prediction)
{
    std::vector<std::string> codes;
    for (const Finding& finding : judgeabilityOf(prediction, "/p", today)) codes.push_back(finding.code);
    return codes;
}

bool finds(const Prediction& prediction, const std::string& code)
{
    return std::ranges::count(codesOf(prediction), "predictions." + code) == 1;
}

Statement saying(double probability, const std::string& reason = {})
{
    Statement statement;
    statement.probability = probability;
    statement.reason = reason;
    return statement;
}

} // namespace

/// What keeps a prediction from being judged, and which changes of mind want a reason.
class TestJudgeability : public QObject {
    Q_OBJECT
private slots:
    void findsNothingWhereAllIsThere();
    void asksForWhatIsMissing();
    void asksForANumberWhereOneIsMeant_data();
    void asksForANumberWhereOneIsMeant();
    void namesWordsThatCanMeanManyThings();
    void namesWhatNobodyCanSee();
    void refusesCertainty();
    void addsUpTheAnswers();
    void asksForAnIntervalThatCanHold();
    void pointsToWhatIsToBeMended();
    void everyFindingIsOneSentenceThatSaysWhatToDo();
    void aLargeMoveWantsAReason();
    void anIntervalMovesFarWhenItsLikelyNumberWasOutside();
};

void TestJudgeability::findsNothingWhereAllIsThere()
{
    QCOMPARE(codesOf(sound()), std::vector<std::string>());
    Prediction choices = sound();
    choices.kind = PredictionKind::OneOf;
    choices.choices = {{"Hamburg", 0.33, {}}, {"Lyon", 0.33, {}}, {"Neither", 0.34, {}}};
    QCOMPARE(codesOf(choices), std::vector<std::string>());
    Prediction quantity = sound();
    quantity.kind = PredictionKind::Quantity;
    quantity.statement = "How many more customers sign";
    quantity.quantity = Range{10, 14, 20, {}};
    quantity.unit = "customers";
    QCOMPARE(codesOf(quantity), std::vector<std::string>()); // its number is the answer, not in the words
}

void TestJudgeability::asksForWhatIsMissing()
{
    Prediction empty;
    const std::vector<std::string> expected{"predictions.statement", "predictions.probability", "predictions.due",
                                            "predictions.judge"};
    QCOMPARE(codesOf(empty), expected);
    Prediction past = sound();
    past.due = addDays(today, -1);
    QVERIFY(finds(past, "due_past"));
    past.due = today;
    QVERIFY(!finds(past, "due_past"));
    empty.kind = PredictionKind::Quantity;
    QVERIFY(finds(empty, "probability"));
    QVERIFY(finds(empty, "unit"));
    empty.kind = PredictionKind::OneOf;
    QVERIFY(finds(empty, "choices"));
}

void TestJudgeability::asksForANumberWhereOneIsMeant_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("asks");
    QTest::newRow("more") << "We will have more customers" << true;
    QTest::newRow("capital") << "Revenue INCREASES by spring" << true;
    QTest::newRow("significantly") << "Churn falls significantly." << true;
    QTest::newRow("digit") << "We will have 30 more customers" << false;
    QTest::newRow("word") << "We will have twice as many customers" << false;
    QTest::newRow("than") << "Hamburg brings more customers than Lyon" << false;
    QTest::newRow("no degree") << "Acme signs the contract" << false;
    QTest::newRow("part of a word") << "The moreland office opens" << false;
}

void TestJudgeability::asksForANumberWhereOneIsMeant()
{
    QFETCH(QString, statement);
    QFETCH(bool, asks);
    Prediction prediction = sound();
    prediction.statement = statement.toStdString();
    QCOMPARE(finds(prediction, "threshold"), asks);
}

void TestJudgeability::namesWordsThatCanMeanManyThings()
{
    Prediction prediction = sound();
    prediction.statement = "The launch is successful";
    const auto findings = judgeabilityOf(prediction, "/p", today);
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings[0].code, std::string("predictions.vague"));
    QVERIFY(findings[0].sentence.find("“successful”") != std::string::npos);
}

void TestJudgeability::namesWhatNobodyCanSee()
{
    Prediction prediction = sound();
    prediction.statement = "The team feels that this was worth it";
    QVERIFY(finds(prediction, "unobservable"));
    prediction.statement = "8 of 10 say in the survey that they feel heard";
    QVERIFY(!finds(prediction, "unobservable"));
}

void TestJudgeability::refusesCertainty()
{
    Prediction prediction = sound();
    for (const double certain : {0.0, 1.0}) {
        prediction.probability = certain;
        QVERIFY(finds(prediction, "certain"));
    }
    prediction.probability = 0.01;
    QVERIFY(!finds(prediction, "certain"));
    prediction.kind = PredictionKind::OneOf;
    prediction.choices = {{"A", 1.0, {}}, {"B", 0.0, {}}};
    QVERIFY(finds(prediction, "certain"));
}

void TestJudgeability::addsUpTheAnswers()
{
    Prediction prediction = sound();
    prediction.kind = PredictionKind::OneOf;
    prediction.choices = {{"A", 0.6, {}}, {"B", 0.3, {}}};
    const auto findings = judgeabilityOf(prediction, "/p", today);
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings[0].code, std::string("predictions.choices_sum"));
    QVERIFY(findings[0].sentence.find("90 %") != std::string::npos);
    prediction.choices[1].probability.reset();
    QVERIFY(finds(prediction, "probability"));
    QVERIFY(!finds(prediction, "choices_sum")); // it cannot add up yet
    prediction.choices = {{"A", 0.6, {}}, {" A ", 0.4, {}}};
    QVERIFY(finds(prediction, "choice_twice"));
    prediction.choices = {{"A", 0.6, {}}, {" ", 0.4, {}}};
    QVERIFY(finds(prediction, "choice_text"));
}

void TestJudgeability::asksForAnIntervalThatCanHold()
{
    Prediction prediction = sound();
    prediction.kind = PredictionKind::Quantity;
    prediction.unit = "customers";
    prediction.quantity = Range{20, 14, 10, {}};
    QVERIFY(finds(prediction, "interval"));
    QVERIFY(judgeabilityOf(prediction, "/p", today)[0].sentence.find("upside down") != std::string::npos);
    prediction.quantity = Range{10, 25, 20, {}};
    QVERIFY(finds(prediction, "interval"));
    prediction.quantity = Range{10, 10, 10, {}};
    QVERIFY(finds(prediction, "interval"));
    prediction.quantity = Range{10, 10, 20, {}};
    QVERIFY(!finds(prediction, "interval"));
}

void TestJudgeability::pointsToWhatIsToBeMended()
{
    Prediction prediction = sound();
    prediction.kind = PredictionKind::OneOf;
    prediction.choices = {{"A", 0.6, {}}, {"B", 0.3, {}}};
    QCOMPARE(judgeabilityOf(prediction, "/belief/predictions/2", today)[0].pointer,
             std::string("/belief/predictions/2/choices"));
}

void TestJudgeability::everyFindingIsOneSentenceThatSaysWhatToDo()
{
    Prediction prediction;
    prediction.statement = "We feel more successful";
    for (const PredictionKind kind : {PredictionKind::YesNo, PredictionKind::OneOf, PredictionKind::Quantity}) {
        prediction.kind = kind;
        for (const Finding& finding : judgeabilityOf(prediction, "/p", today)) {
            QVERIFY2(finding.sentence.ends_with('.'), finding.sentence.c_str());
            QCOMPARE(std::ranges::count(finding.sentence, '.'), std::ptrdiff_t(1));
            QVERIFY(finding.sentence.find_first_of(";,") != std::string::npos || finding.sentence.starts_with("Name"));
        }
    }
}

void TestJudgeability::aLargeMoveWantsAReason()
{
    QVERIFY(!isLargeMove(saying(0.5), saying(0.7))); // twenty points are not more than twenty
    QVERIFY(!isLargeMove(saying(0.9), saying(0.7)));
    QVERIFY(isLargeMove(saying(0.5), saying(0.71)));
    QVERIFY(isLargeMove(saying(0.5), saying(0.29)));
    QVERIFY(!isLargeMove(saying(0.05), saying(0.25))); // twenty points, odds times 6.3
    QVERIFY(isLargeMove(saying(0.02), saying(0.15)));  // thirteen points, odds times 8.6
    QVERIFY(isLargeMove(saying(0.99), saying(0.92)));  // seven points, odds divided by 8.6
    QVERIFY(isLargeMove(saying(1.0 / 9), saying(0.5)));
    QVERIFY(largeMoveFinding(saying(0.5), saying(0.8)));
    QVERIFY(largeMoveFinding(saying(0.5), saying(0.8, "  ")));
    QVERIFY(!largeMoveFinding(saying(0.5), saying(0.8, "Two signed on the same day.")));
    QVERIFY(!largeMoveFinding(saying(0.5), saying(0.6)));
    Statement before;
    before.choices = {{"A", 0.6, {}}, {"B", 0.4, {}}};
    Statement after;
    after.choices = {{"A", 0.3, {}}, {"B", 0.7, {}}};
    QVERIFY(isLargeMove(before, after));
}

void TestJudgeability::anIntervalMovesFarWhenItsLikelyNumberWasOutside()
{
    Statement before;
    before.quantity = Range{10, 14, 20, {}};
    Statement after;
    after.quantity = Range{15, 20, 30, {}};
    QVERIFY(!isLargeMove(before, after));
    after.quantity = Range{15, 21, 30, {}};
    QVERIFY(isLargeMove(before, after));
    after.quantity = Range{1, 9, 30, {}};
    QVERIFY(isLargeMove(before, after));
}

QTEST_APPLESS_MAIN(TestJudgeability)
#include "tst_judgeability.moc"
