// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/resolved_score.h"
#include "core/forecast/resolving.h"
#include "core/support/error.h"

#include <QtTest>

#include <cmath>

using namespace soundings;

namespace {

Instant at(const char* day)
{
    return parseInstant(std::string(day) + "T12:00:00Z", "UTC");
}

Prediction yesNo()
{
    Prediction prediction;
    prediction.id = "aa1";
    prediction.probability = 0.6;
    return prediction;
}

Prediction oneOf()
{
    Prediction prediction;
    prediction.id = "ab2";
    prediction.kind = PredictionKind::OneOf;
    prediction.choices = {{"Hamburg", 0.5, {}}, {"Lyon", 0.3, {}}, {"Lisbon", 0.2, {}}};
    return prediction;
}

Prediction quantity()
{
    Prediction prediction;
    prediction.id = "b3";
    prediction.kind = PredictionKind::Quantity;
    prediction.quantity = Range{10, 14, 20, {}};
    prediction.unit = "customers";
    return prediction;
}

/// The sentence with which an outcome or update is refused; empty where it is taken.
template <typename Action>
QString refusal(Action action, ErrorKind kind = ErrorKind::Input)
{
    try {
        action();
    } catch (const Error& error) {
        return error.kind() == kind ? QString::fromStdString(error.message()) : QStringLiteral("another kind of error");
    }
    return {};
}

PredictionHistory historyOf(const Prediction& prediction, const std::vector<std::pair<const char*, double>>& said,
                            const char* resolvedOn, PredictionOutcome outcome)
{
    PredictionHistory history;
    history.prediction = prediction;
    for (const auto& [day, p] : said) history.statements.push_back({at(day), p, {}, {}, {}});
    Resolution resolution;
    resolution.outcome = outcome;
    history.resolved = ResolvedAs{at(resolvedOn), resolution};
    return history;
}

bool isNear(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-12;
}

} // namespace

/// Outcomes and changes as people write them, and how one resolved prediction scores.
class TestResolving : public QObject {
    Q_OBJECT
private slots:
    void readsOutcomesOfEachKind();
    void namesWhatIsPossibleForTheWrongKind();
    void readsNumbersAsPeopleWriteThem();
    void findsAPredictionByItsPlaceOrTheBeginningOfItsId();
    void readsChangesOfEachKind();
    void refusesChangesThatSayNothing();
    void scoresTheFirstTheLastAndTheDaysBetween();
    void whatIsSaidOnTheDayOfTheOutcomeDoesNotCount();
    void scoresAnswersOnTheScaleToTwo();
    void seesWhetherAnIntervalHeld();
    void scoresNothingThatIsVoidOrOpen();
};

void TestResolving::readsOutcomesOfEachKind()
{
    QCOMPARE(readOutcome(yesNo(), "yes").outcome, PredictionOutcome::Yes);
    QCOMPARE(readOutcome(yesNo(), " No ").outcome, PredictionOutcome::No);
    QCOMPARE(readOutcome(yesNo(), "VOID").outcome, PredictionOutcome::Void);
    QCOMPARE(readOutcome(yesNo(), "yes").prediction, Id("aa1"));
    const Resolution lyon = readOutcome(oneOf(), "lyon");
    QCOMPARE(lyon.outcome, PredictionOutcome::Yes);
    QCOMPARE(lyon.choice, std::string("Lyon"));
    QCOMPARE(readOutcome(oneOf(), "Ha").choice, std::string("Hamburg"));
    QCOMPARE(readOutcome(oneOf(), "void").outcome, PredictionOutcome::Void);
    const Resolution number = readOutcome(quantity(), "12,5");
    QCOMPARE(number.outcome, PredictionOutcome::Yes);
    QCOMPARE(number.value, std::optional(12.5));
}

void TestResolving::namesWhatIsPossibleForTheWrongKind()
{
    QVERIFY(refusal([] { (void)readOutcome(yesNo(), "12"); }).contains("yes, no or void"));
    const QString unknown = refusal([] { (void)readOutcome(oneOf(), "Rome"); });
    QVERIFY(unknown.contains("“Rome”") && unknown.contains("“Hamburg”, “Lyon”, “Lisbon”, or void"));
    QVERIFY(refusal([] { (void)readOutcome(oneOf(), "L"); }).contains("“L”")); // two begin so
    QVERIFY(refusal([] { (void)readOutcome(oneOf(), ""); }).contains("or void"));
    QVERIFY(refusal([] { (void)readOutcome(quantity(), "yes"); }).contains("quantity"));
}

void TestResolving::readsNumbersAsPeopleWriteThem()
{
    QCOMPARE(readNumber("1 234.5"), std::optional(1234.5));
    QCOMPARE(readNumber("-3,5"), std::optional(-3.5));
    QCOMPARE(readNumber("\u22123"), std::optional(-3.0));
    QCOMPARE(readNumber("12\u202f000"), std::optional(12000.0));
    QCOMPARE(readNumber("1e6"), std::optional(1e6));
    for (const char* text : {"", "-", "1,234.5", "twelve", "inf", "nan", "12 customers"}) QVERIFY(!readNumber(text));
}

void TestResolving::findsAPredictionByItsPlaceOrTheBeginningOfItsId()
{
    std::vector<PredictionHistory> histories(3);
    histories[0].prediction = yesNo();
    histories[1].prediction = oneOf();
    histories[2].prediction = quantity();
    QCOMPARE(predictionNamed(histories, "2"), std::size_t(1));
    QCOMPARE(predictionNamed(histories, "b"), std::size_t(2));
    QCOMPARE(predictionNamed(histories, "aa"), std::size_t(0));
    QVERIFY(refusal([&] { (void)predictionNamed(histories, "a"); }).contains("2 predictions"));
    QVERIFY(refusal([&] { (void)predictionNamed(histories, "4"); }, ErrorKind::NotFound).contains("1 to 3"));
    QVERIFY(refusal([&] { (void)predictionNamed(histories, "0"); }, ErrorKind::NotFound).contains("1 to 3"));
    QVERIFY(refusal([&] { (void)predictionNamed(histories, ""); }, ErrorKind::NotFound).contains("1 to 3"));
    QVERIFY(refusal([] { (void)predictionNamed({}, "1"); }, ErrorKind::NotFound).contains("no prediction"));
}

void TestResolving::readsChangesOfEachKind()
{
    QCOMPARE(readUpdate(yesNo(), "3:1").probability, std::optional(0.75));
    const PredictionUpdate choices = readUpdate(oneOf(), "20 %; 0.3; 1 in 2");
    QCOMPARE(choices.choices.size(), std::size_t(3));
    QCOMPARE(choices.choices[0].text, std::string("Hamburg"));
    QCOMPARE(choices.choices[0].probability, std::optional(0.2));
    QCOMPARE(choices.choices[2].probability, std::optional(0.5));
    QCOMPARE(readUpdate(quantity(), "12; 30").quantity, std::optional(Range{12, 21, 30, {}}));
    QCOMPARE(readUpdate(quantity(), "12; 15; 30").quantity, std::optional(Range{12, 15, 30, {}}));
}

void TestResolving::refusesChangesThatSayNothing()
{
    QVERIFY(refusal([] { (void)readUpdate(yesNo(), "60"); }).contains("said last"));
    QVERIFY(refusal([] { (void)readUpdate(yesNo(), ""); }).contains("how probable"));
    QVERIFY(refusal([] { (void)readUpdate(yesNo(), "100"); }).contains("99 %"));
    QVERIFY(refusal([] { (void)readUpdate(oneOf(), "50; 50"); }).contains("3 possible answers"));
    QVERIFY(refusal([] { (void)readUpdate(oneOf(), "50; 20; 20"); }).contains("90 %"));
    QVERIFY(refusal([] { (void)readUpdate(oneOf(), "50; 20; x"); }).contains("“Lisbon”"));
    QVERIFY(refusal([] { (void)readUpdate(quantity(), "70 %"); }).contains("interval"));
    QVERIFY(refusal([] { (void)readUpdate(quantity(), "30; 12"); }).contains("upside down"));
    QVERIFY(refusal([] { (void)readUpdate(quantity(), "10; 14; 20"); }).contains("said last"));
}

void TestResolving::scoresTheFirstTheLastAndTheDaysBetween()
{
    const auto history =
        historyOf(yesNo(), {{"2026-01-01", 0.5}, {"2026-01-08", 0.9}}, "2026-01-11", PredictionOutcome::Yes);
    const auto brier = scoreOf(history).brier;
    QVERIFY(brier);
    QVERIFY(isNear(brier->first, 0.25));
    QVERIFY(isNear(brier->last, 0.01));
    QVERIFY(isNear(brier->timeAverage, (7 * 0.25 + 3 * 0.01) / 10));
}

void TestResolving::whatIsSaidOnTheDayOfTheOutcomeDoesNotCount()
{
    const auto late =
        historyOf(yesNo(), {{"2026-01-01", 0.5}, {"2026-01-11", 0.99}}, "2026-01-11", PredictionOutcome::Yes);
    QCOMPARE(countedStatements(late).size(), std::size_t(1));
    QVERIFY(isNear(scoreOf(late).brier->last, 0.25));
    const auto only = historyOf(yesNo(), {{"2026-01-11", 0.7}}, "2026-01-11", PredictionOutcome::No);
    QCOMPARE(countedStatements(only).size(), std::size_t(1));
    QVERIFY(isNear(scoreOf(only).brier->first, 0.49));
}

void TestResolving::scoresAnswersOnTheScaleToTwo()
{
    PredictionHistory history;
    history.prediction = oneOf();
    history.statements = {{at("2026-01-01"), {}, oneOf().choices, {}, {}}};
    Resolution resolution;
    resolution.outcome = PredictionOutcome::Yes;
    resolution.choice = "Lisbon";
    history.resolved = ResolvedAs{at("2026-02-01"), resolution};
    QVERIFY(isNear(scoreOf(history).categoriesFirst, 0.25 + 0.09 + 0.64));
    QVERIFY(isNear(scoreOf(history).categoriesLast, 0.98));
    history.resolved->resolution.choice = "Rome";
    QCOMPARE(scoreOf(history), ResolvedScore());
}

void TestResolving::seesWhetherAnIntervalHeld()
{
    PredictionHistory history;
    history.prediction = quantity();
    history.statements = {{at("2026-01-01"), {}, {}, Range{10, 14, 20, {}}, {}},
                          {at("2026-01-05"), {}, {}, Range{18, 20, 30, {}}, {}}};
    Resolution resolution;
    resolution.outcome = PredictionOutcome::Yes;
    resolution.value = 20; // the ends belong to it
    history.resolved = ResolvedAs{at("2026-02-01"), resolution};
    QCOMPARE(scoreOf(history).inFirst, std::optional(true));
    QCOMPARE(scoreOf(history).inLast, std::optional(true));
    history.resolved->resolution.value = 21;
    QCOMPARE(scoreOf(history).inFirst, std::optional(false));
    QCOMPARE(scoreOf(history).inLast, std::optional(true));
}

void TestResolving::scoresNothingThatIsVoidOrOpen()
{
    auto history = historyOf(yesNo(), {{"2026-01-01", 0.5}}, "2026-01-11", PredictionOutcome::Void);
    QCOMPARE(scoreOf(history), ResolvedScore());
    history.resolved->resolution.outcome = PredictionOutcome::Yes;
    QVERIFY(scoreOf(history).brier);
    history.holds = false;
    QCOMPARE(scoreOf(history), ResolvedScore());
    history.holds = true;
    history.resolved.reset();
    QCOMPARE(scoreOf(history), ResolvedScore());
}

QTEST_APPLESS_MAIN(TestResolving)
#include "tst_resolving.moc"
