// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/prediction_history.h"
#include "core/tenacity/pursuit.h"

#include <QtTest>

using namespace soundings;

namespace {

const Id item = "11111111-1111-4111-8111-111111111111";
const Id option = "22222222-2222-4222-8222-222222222222";
const Id other = "33333333-3333-4333-8333-333333333333";

void write(Entry& entry, const char* day, SinceWhat what)
{
    entry.since.push_back({item, parseInstant(std::string(day) + "T12:00:00Z", "UTC"), std::move(what), {}});
}

Entry decided()
{
    Entry entry;
    entry.created = parseInstant("2026-01-01T12:00:00Z", "UTC");
    Decision decision;
    decision.tenacity.label = TenacityKind::Bet;
    decision.chosen = option;
    Signpost signpost;
    signpost.id = item;
    signpost.worked = "Twenty";
    signpost.workedAt = 20;
    signpost.due = parseDate("2026-06-01");
    decision.signposts = {signpost};
    Tactic tactic;
    tactic.id = item;
    tactic.hypothesis = "Small companies first";
    decision.tactics = {tactic};
    entry.belief = std::move(decision);
    return entry;
}

} // namespace

class TestPursuit : public QObject {
    Q_OBJECT
private slots:
    void asksAgainWhenAGoalPostMoves();
    void endsATacticWhereItWasBegun();
    void keepsTheHistoryOfTheLabel();
    void followsAPredictionToItsEnd();
    void holdsOnlyForTheOptionThatWasTaken();
};

void TestPursuit::asksAgainWhenAGoalPostMoves()
{
    Entry entry = decided();
    write(entry, "2026-06-02", Reading{item, SignpostReading::Grey, 12, {}, {}, {}});
    QCOMPARE(pursuitOf(entry).signposts[0].reading->reading, SignpostReading::Grey);
    SignpostAmendment amendment;
    amendment.signpost = item;
    amendment.due = parseDate("2026-09-01");
    amendment.workedAt = 15;
    amendment.reason = "The launch slipped";
    write(entry, "2026-06-03", amendment);
    const SignpostHistory history = pursuitOf(entry).signposts[0];
    QVERIFY(!history.reading);
    QCOMPARE(history.now.due, std::optional(parseDate("2026-09-01")));
    QCOMPARE(history.now.workedAt, std::optional(15.0));
    QCOMPARE(history.now.worked, std::string("Twenty")); // what is blank stays as it was
    QCOMPARE(history.first.due, std::optional(parseDate("2026-06-01")));
    QCOMPARE(history.readings.size(), std::size_t{1});
}

void TestPursuit::endsATacticWhereItWasBegun()
{
    Entry entry = decided();
    Tactic next;
    next.id = other;
    next.hypothesis = "Large companies after all";
    write(entry, "2026-05-01", TacticEnded{item, {}, "Four people", "They do not pay", false, {}});
    write(entry, "2026-05-02", TacticBegun{next, {}});
    const Pursuit pursuit = pursuitOf(entry);
    QCOMPARE(pursuit.tactics.size(), std::size_t{2});
    QVERIFY(pursuit.tactics[0].ended);
    QCOMPARE(pursuit.tactics[0].tactic.end, std::optional(parseDate("2026-05-01")));
    QCOMPARE(pursuit.tactics[0].tactic.taught, std::string("They do not pay"));
    QCOMPARE(pursuit.tactics[0].signalMoved, std::optional(false));
    QVERIFY(!pursuit.tactics[1].ended);
}

void TestPursuit::keepsTheHistoryOfTheLabel()
{
    Entry entry = decided();
    QCOMPARE(pursuitOf(entry).kind, std::optional(TenacityKind::Bet));
    write(entry, "2026-05-01", Reclassification{TenacityKind::Imperative, "Customers leave without it", {}});
    const Pursuit pursuit = pursuitOf(entry);
    QCOMPARE(pursuit.kind, std::optional(TenacityKind::Imperative));
    QCOMPARE(pursuit.reclassifications.size(), std::size_t{1});
}

void TestPursuit::followsAPredictionToItsEnd()
{
    Entry entry = decided();
    Prediction made;
    made.id = other;
    made.statement = "Ten customers";
    made.probability = 0.6;
    entry.decision()->predictions = {made};
    PredictionUpdate update;
    update.prediction = other;
    update.probability = 0.8;
    write(entry, "2026-02-01", update);
    Resolution slip;
    slip.prediction = other;
    slip.outcome = PredictionOutcome::No;
    write(entry, "2026-07-01", slip);
    slip.outcome = PredictionOutcome::Yes;
    slip.on = parseDate("2026-06-20");
    write(entry, "2026-07-02", slip);
    const auto histories = predictionHistories(entry, entry.created);
    QCOMPARE(histories.size(), std::size_t{1});
    QCOMPARE(histories[0].statements.size(), std::size_t{2});
    QCOMPARE(histories[0].prediction.probability, std::optional(0.6));
    QCOMPARE(histories[0].now().probability, std::optional(0.8));
    QCOMPARE(histories[0].resolved->resolution.outcome, PredictionOutcome::Yes);
    QCOMPARE(histories[0].resolved->on(), parseDate("2026-06-20"));
}

void TestPursuit::holdsOnlyForTheOptionThatWasTaken()
{
    Entry entry = decided();
    Prediction made;
    made.id = other;
    made.option = other;
    entry.decision()->predictions = {made};
    QVERIFY(!predictionHistories(entry, entry.created)[0].holds);
    entry.decision()->predictions[0].option = option;
    QVERIFY(predictionHistories(entry, entry.created)[0].holds);
}

QTEST_APPLESS_MAIN(TestPursuit)
#include "tst_pursuit.moc"
