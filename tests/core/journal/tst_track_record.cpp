// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/forecast_row.h"
#include "core/journal/insights_summary.h"
#include "core/report/period_review.h"
#include "journal_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

constexpr std::int64_t dayMs = 86'400'000;

/// A journal with a decision of three predictions, and the means to let time go by.
struct Years : Surroundings {
    Journal journal = create();

    [[nodiscard]] Prediction prediction(double p, const std::string& statement, Date due)
    {
        Prediction made;
        made.id = ids.next();
        made.statement = statement;
        made.probability = p;
        made.due = due;
        made.function = "sales";
        return made;
    }
    [[nodiscard]] Entry sealed(const std::string& title, std::vector<Prediction> predictions,
                               std::optional<TenacityKind> label = {})
    {
        Entry entry = decision(title);
        decisionIn(entry).frame.area = "Product";
        decisionIn(entry).predictions = std::move(predictions);
        decisionIn(entry).outsideView = {1, 5, "others", {}};
        decisionIn(entry).tenacity.label = label;
        journal.save(entry);
        journal.seal(entry.id);
        return entry;
    }
    void happen(Entry& entry, SinceWhat what)
    {
        entry.since.push_back({ids.next(), clock.now(), std::move(what), {}});
        journal.save(entry);
    }
    void resolve(Entry& entry, std::size_t number, PredictionOutcome outcome)
    {
        Resolution resolution;
        resolution.prediction = decisionIn(entry).predictions[number].id;
        resolution.outcome = outcome;
        happen(entry, resolution);
    }
    [[nodiscard]] Entry lone(const Prediction& prediction)
    {
        return entry(prediction.statement, LonePrediction{prediction, "Market", {}, {}, "fatebook", {}, {}});
    }
};

QualityLinks links(double least)
{
    QualityLinks quality;
    quality.frame = quality.options = quality.information = quality.values = quality.reasoning = 0.9;
    quality.commitment = least;
    return quality;
}

} // namespace

class TestTrackRecord : public QObject {
    Q_OBJECT
private slots:
    void countsSealedAndLonePredictionsByWhatBecameOfThem();
    void anUpdateOfTheDayOfTheOutcomeDoesNotCount();
    void aQuantityIsAHitWithinItsRangeAndChoicesAreScoredTogether();
    void splitsByEveryKindOfPart();
    void aPartIsWhatItWasCalledWhenItWasPredicted();
    void whatIsSupersededStandsNoMoreAndWhatItPredictedCounts();
    void savingAgainAndWithdrawingFollow();
    void anEarlierJournalIsDerivedAgain();
    void derivingAllMakesTheSameTables();
    void listsWhatWasSaidButNotUnderACoveredReview();
    void reviewedDecisionsFormTheFourCases();
    void imperativesCountDaysAndTactics();
    void aPeriodTellsWhatWasResolvedFellDueAndMoved();
    void aReviewIsOneRowWithHowItTurnedOutAndItsLessons();
};

void TestTrackRecord::countsSealedAndLonePredictionsByWhatBecameOfThem()
{
    Years y;
    Prediction elsewhere = y.prediction(0.3, "On the other way", day(2026, 5, 1));
    elsewhere.option = y.ids.next();
    Entry entry = y.decision("build it");
    decisionIn(entry).chosen = decisionIn(entry).options[0].id;
    Prediction blank = y.prediction(0.5, "Without a number", day(2026, 5, 1));
    blank.probability.reset();
    decisionIn(entry).predictions = {y.prediction(0.8, "Ten trials", day(2026, 5, 1)),
                                     y.prediction(0.6, "Waits", day(2026, 5, 1)), elsewhere, blank};
    y.journal.save(entry);
    QCOMPARE(y.journal.trackRecord().unscored.drafts, std::size_t{4});

    y.journal.seal(entry.id);
    QCOMPARE(y.journal.trackRecord().unscored.open, std::size_t{3});
    QCOMPARE(y.journal.trackRecord().unscored.isVoid, std::size_t{1}); // its option was not taken
    QCOMPARE(y.journal.trackRecord().unscored.overdue, std::size_t{0});
    y.clock.advanceMs(90 * dayMs);
    QCOMPARE(y.journal.trackRecord().unscored.overdue, std::size_t{3});

    y.resolve(entry, 0, PredictionOutcome::Yes);
    y.resolve(entry, 3, PredictionOutcome::Yes);
    y.journal.save(y.lone(y.prediction(0.2, "Rain", day(2026, 12, 1))));
    const TrackRecord record = y.journal.trackRecord();
    QCOMPARE(record.groups.size(), std::size_t{1});
    QVERIFY(record.groups[0].p == 0.8 && record.groups[0].happened && record.groups[0].n == 1);
    QVERIFY(record.singles.size() == 1 && record.days.size() == 1);
    QVERIFY(record.unscored == (Unscored{2, 1, 1, 1, 0})); // the lone one waits, too
    y.resolve(entry, 0, PredictionOutcome::Void);          // a slip mended: the last resolution counts
    QVERIFY(y.journal.trackRecord().groups.empty());
    QCOMPARE(y.journal.trackRecord().unscored.isVoid, std::size_t{2});
}

void TestTrackRecord::anUpdateOfTheDayOfTheOutcomeDoesNotCount()
{
    Years y;
    Entry entry = y.sealed("go", {y.prediction(0.6, "Ten trials", day(2026, 6, 1))});
    y.clock.advanceMs(10 * dayMs);
    PredictionUpdate update;
    update.prediction = decisionIn(entry).predictions[0].id;
    update.probability = 0.8;
    y.happen(entry, update);
    y.clock.advanceMs(30 * dayMs);
    update.probability = 0.99;
    y.happen(entry, update);
    y.resolve(entry, 0, PredictionOutcome::Yes);
    const ScoredGroup group = y.journal.trackRecord().groups.at(0);
    QCOMPARE(group.p, 0.8);
    QVERIFY(qAbs(group.firstLoss - 0.16) < 1e-12);
    QVERIFY(qAbs(group.averageLoss - (10 * 0.16 + 30 * 0.04) / 40) < 1e-12);
    QVERIFY(group.declared == 1 && qAbs(group.declaredLoss - 0.64) < 1e-12); // one of five was declared
}

void TestTrackRecord::aQuantityIsAHitWithinItsRangeAndChoicesAreScoredTogether()
{
    Years y;
    Prediction quantity = y.prediction(0, "Customers", day(2026, 6, 1));
    quantity.kind = PredictionKind::Quantity;
    quantity.probability.reset();
    quantity.quantity = Range{10, 20, 40, {}};
    Prediction several = y.prediction(0, "Who comes first", day(2026, 6, 1));
    several.kind = PredictionKind::OneOf;
    several.probability.reset();
    several.choices = {{"we", 0.5, {}}, {"they", 0.3, {}}, {"nobody", 0.2, {}}};
    Entry entry = y.sealed("go", {quantity, several});
    Resolution resolution;
    resolution.prediction = quantity.id;
    resolution.outcome = PredictionOutcome::Yes;
    resolution.value = 40;
    y.happen(entry, resolution);
    Resolution came;
    came.prediction = several.id;
    came.outcome = PredictionOutcome::Yes;
    came.choice = "they";
    y.happen(entry, came);
    TrackRecord record = y.journal.trackRecord();
    QVERIFY(record.intervals == 1 && record.hits == 1 && record.choices == 1 && record.groups.empty());
    QVERIFY(qAbs(record.choiceScore - (0.25 + 0.49 + 0.04)) < 1e-12);
    resolution.value = 40.5;
    y.happen(entry, resolution);
    record = y.journal.trackRecord();
    QVERIFY(record.intervals == 1 && record.hits == 0);
}

void TestTrackRecord::splitsByEveryKindOfPart()
{
    Years y;
    Entry bet = y.sealed("bet", {y.prediction(0.6, "Soon", day(2026, 3, 20))}, TenacityKind::Bet);
    Entry must = y.sealed("must", {y.prediction(0.7, "Later", day(2027, 12, 1))}, TenacityKind::Imperative);
    y.resolve(bet, 0, PredictionOutcome::No);
    y.clock.advanceMs(400 * dayMs);
    y.resolve(must, 0, PredictionOutcome::Yes);
    const auto parts = [&](SplitBy by) {
        std::string all;
        for (const ScoredGroup& group : y.journal.trackRecord(by).groups) all += group.part + ";";
        return all;
    };
    QCOMPARE(parts(SplitBy::Area), std::string("Product;Product;"));
    QCOMPARE(parts(SplitBy::Function), std::string("sales;sales;"));
    QCOMPARE(parts(SplitBy::Kind), std::string("1;2;"));
    QCOMPARE(parts(SplitBy::Horizon), std::string("0;3;"));
    QCOMPARE(parts(SplitBy::Period), std::string("2026;2027;"));
    QCOMPARE(insightsSummaryOf(y.journal, day(2027, 6, 1), {SplitBy::Kind, 1, {}}).insights.split->parts[0].name,
             std::string("imperatives"));
}

void TestTrackRecord::aPartIsWhatItWasCalledWhenItWasPredicted()
{
    Years y;
    Entry entry = y.sealed("must", {y.prediction(0.7, "Soon", day(2026, 3, 20))}, TenacityKind::Imperative);
    y.clock.advanceMs(5 * dayMs);
    y.happen(entry, Reclassification{TenacityKind::Bet, "it can be dropped", {}});
    y.clock.advanceMs(dayMs);
    PredictionMade later;
    later.made = y.prediction(0.4, "Later", day(2026, 3, 25));
    y.happen(entry, later);
    y.resolve(entry, 0, PredictionOutcome::No);
    Resolution resolution;
    resolution.prediction = later.made.id;
    resolution.outcome = PredictionOutcome::No;
    y.happen(entry, resolution);
    const auto groups = y.journal.trackRecord(SplitBy::Kind).groups;
    QCOMPARE(groups.size(), std::size_t{2});
    for (const ScoredGroup& group : groups) QCOMPARE(group.part, std::string(group.p > 0.5 ? "1" : "2"));
}

void TestTrackRecord::whatIsSupersededStandsNoMoreAndWhatItPredictedCounts()
{
    Years y;
    Entry before = y.sealed("First way", {y.prediction(0.7, "Soon", day(2026, 3, 20))}, TenacityKind::Imperative);
    y.resolve(before, 0, PredictionOutcome::No);
    Entry after = y.decision("Second way");
    decisionIn(after).tenacity.label = TenacityKind::Imperative;
    decisionIn(after).supersedes = {before.id};
    y.journal.save(after);
    QCOMPARE(y.journal.imperatives(), std::vector{before.id}); // a draft replaces nothing
    y.journal.seal(after.id);
    QCOMPARE(y.journal.imperatives(), std::vector{after.id});
    // Leaving out what failed and was replaced would make one's foresight look better than it is.
    QCOMPARE(y.journal.trackRecord().groups.size(), std::size_t{1});
    QCOMPARE(y.journal.trackRecord(SplitBy::Kind).groups[0].part, std::string("1"));
    y.journal.withdrawSeal(after.id);
    QCOMPARE(y.journal.imperatives(), std::vector{before.id});
}

void TestTrackRecord::savingAgainAndWithdrawingFollow()
{
    Years y;
    Entry entry = y.sealed("go", {y.prediction(0.6, "Soon", day(2026, 3, 20))});
    QCOMPARE(y.journal.trackRecord().unscored.open, std::size_t{1});
    y.journal.withdrawSeal(entry.id);
    QCOMPARE(y.journal.trackRecord().unscored.drafts, std::size_t{1});
    decisionIn(entry).predictions.clear();
    y.journal.save(entry);
    QVERIFY(y.journal.trackRecord() == TrackRecord());
    decisionIn(entry).predictions = {y.prediction(0.6, "Soon", day(2026, 3, 20))};
    y.journal.save(entry);
    y.journal.remove(entry.id);
    QVERIFY(y.journal.trackRecord() == TrackRecord());
}

void TestTrackRecord::anEarlierJournalIsDerivedAgain()
{
    TrackRecord before;
    Surroundings* where = nullptr;
    Years y;
    where = &y;
    Entry entry = y.sealed("go", {y.prediction(0.6, "Soon", day(2026, 3, 20))});
    y.resolve(entry, 0, PredictionOutcome::Yes);
    before = y.journal.trackRecord();
    QCOMPARE(before.groups.size(), std::size_t{1});
    y.journal = Journal::create(y.path("other.soundings"), y.outside()); // closes the first
    RawFile(where->path()).run("DROP TABLE forecast");
    RawFile(where->path()).run("DROP TABLE record");
    RawFile(where->path())
        .run("CREATE TABLE forecast(entry INTEGER, prediction TEXT, kind INTEGER, probability REAL, "
             "due TEXT, outcome TEXT, PRIMARY KEY(entry, prediction)) STRICT, WITHOUT ROWID");
    VERIFY_ERROR(ErrorKind::Input, "soundings doctor", (void)y.open(Journal::Mode::ReadOnly).trackRecord());
    QVERIFY(y.open().trackRecord() == before);
    QVERIFY(y.open(Journal::Mode::ReadOnly).trackRecord() == before);
}

void TestTrackRecord::derivingAllMakesTheSameTables()
{
    Years y;
    Entry entry = y.sealed("go", {y.prediction(0.6, "Soon", day(2026, 3, 20)), y.prediction(0.9, "B", day(2026, 4, 1))},
                           TenacityKind::Imperative);
    y.resolve(entry, 0, PredictionOutcome::Yes);
    y.journal.save(y.lone(y.prediction(0.2, "Rain", day(2026, 3, 1))));
    const TrackRecord before = y.journal.trackRecord(SplitBy::Horizon);
    const auto due = y.journal.due({});
    RawFile(y.path()).run("DELETE FROM forecast");
    RawFile(y.path()).run("DELETE FROM due");
    QVERIFY(y.journal.trackRecord(SplitBy::Horizon) != before);
    QCOMPARE(y.journal.deriveAll(), std::size_t{2});
    QVERIFY(y.journal.trackRecord(SplitBy::Horizon) == before);
    QVERIFY(y.journal.due({}) == due);
}

void TestTrackRecord::listsWhatWasSaidButNotUnderACoveredReview()
{
    Years y;
    Entry open = y.sealed("open", {y.prediction(0.65, "Seen", day(2026, 3, 20))});
    Entry entry = y.decision("covered");
    decisionIn(entry).predictions = {y.prediction(0.65, "Hidden", day(2026, 3, 20))};
    decisionIn(entry).review = day(2026, 4, 1);
    y.journal.save(entry);
    y.journal.seal(entry.id);
    y.resolve(open, 0, PredictionOutcome::Yes);
    y.resolve(entry, 0, PredictionOutcome::No);
    const ShownPredictions before = predictionsSaid(y.journal, 0.65, 0.65, day(2026, 3, 31));
    QVERIFY(before.shown.size() == 2 && before.covered == 0 && !before.more);
    QVERIFY(before.shown[0].title == "open" || before.shown[1].title == "open");
    const ShownPredictions from = predictionsSaid(y.journal, 0.65, 0.65, day(2026, 4, 1));
    QCOMPARE(from.shown.size(), std::size_t{1});
    QVERIFY(from.shown[0].statement == "Seen" && from.shown[0].happened && from.covered == 1);
    QVERIFY(predictionsSaid(y.journal, 0.7, 1, day(2026, 3, 31)).shown.empty());
    QVERIFY(predictionsSaid(y.journal, 0, 1, day(2026, 3, 31), 1).more);
}

void TestTrackRecord::reviewedDecisionsFormTheFourCases()
{
    Years y;
    const auto reviewed = [&](double least, std::optional<OutcomeJudgement> outcome) {
        Entry entry = y.decision("reviewed");
        decisionIn(entry).quality = links(least);
        y.journal.save(entry);
        y.journal.seal(entry.id);
        Review review;
        review.outcome = outcome;
        y.happen(entry, review);
    };
    reviewed(0.5, OutcomeJudgement::Good);
    reviewed(0.8, OutcomeJudgement::Good);
    reviewed(0.4, OutcomeJudgement::Good);
    reviewed(0.8, OutcomeJudgement::Bad);
    reviewed(0.4, OutcomeJudgement::Bad);
    reviewed(0.4, {});
    QVERIFY(y.journal.trackRecord().reviewed == (ReviewedCounts{2, 1, 1, 1, 1}));
}

void TestTrackRecord::imperativesCountDaysAndTactics()
{
    Years y;
    Entry entry = y.sealed("Own the service", {}, TenacityKind::Imperative);
    Entry bet = y.sealed("A bet", {}, TenacityKind::Bet);
    Tactic tactic;
    tactic.id = y.ids.next();
    tactic.hypothesis = "Sell it ourselves";
    y.happen(entry, TacticBegun{tactic, {}});
    y.clock.advanceMs(100 * dayMs);
    Look look;
    look.signalMoved = true;
    y.happen(entry, look);
    auto lines = insightsSummaryOf(y.journal, y.clock.today()).imperatives;
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(lines[0].title == "Own the service" && lines[0].days == 100 && lines[0].tactics == 1);
    QVERIFY(lines[0].tactic == "Sell it ourselves" && lines[0].progress.find("A signal moved") != std::string::npos);
    y.happen(bet, Reclassification{TenacityKind::Imperative, "it became one", {}});
    y.happen(entry, Drop{"handed over", {}});
    lines = insightsSummaryOf(y.journal, y.clock.today()).imperatives;
    QVERIFY(lines.size() == 1 && lines[0].title == "A bet" && lines[0].days == 0);
}

void TestTrackRecord::aPeriodTellsWhatWasResolvedFellDueAndMoved()
{
    Years y; // 2026-03-02
    Entry entry = y.sealed(
        "go", {y.prediction(0.6, "Ten trials", day(2026, 3, 12)), y.prediction(0.9, "Never read", day(2026, 3, 11))});
    y.clock.advanceMs(10 * dayMs);
    y.resolve(entry, 0, PredictionOutcome::Yes);
    PredictionUpdate update;
    update.prediction = decisionIn(entry).predictions[1].id;
    update.probability = 0.35;
    update.reason = "a secret reason";
    y.happen(entry, update);
    const auto review = [&](Date from, Date to) {
        return periodReviewOf(periodOf(y.journal, from, to, y.clock.today()));
    };
    const PeriodReview week = review(day(2026, 3, 9), day(2026, 3, 15));
    QCOMPARE(week.resolved.size(), std::size_t{1});
    QVERIFY(week.resolved[0].day == day(2026, 3, 12) && week.resolved[0].title == "go");
    QCOMPARE(week.fellDue.size(), std::size_t{1});
    QVERIFY(week.fellDue[0].details == "Never read");
    QCOMPARE(week.moved.size(), std::size_t{1});
    // It is due and not resolved: no number of it is told.
    QVERIFY(week.moved[0].details.find("35") == std::string::npos);
    QVERIFY(week.moved[0].details.find("secret") == std::string::npos);
    const PeriodReview before = review(day(2026, 3, 1), day(2026, 3, 5));
    QVERIFY(before.resolved.empty() && before.fellDue.empty() && before.moved.size() == 1);
    QCOMPARE(before.moved[0].what, std::string("Sealed"));
    QVERIFY(review(day(2025, 1, 1), day(2025, 1, 7)).sentence.find("Nothing was resolved") != std::string::npos);
}

void TestTrackRecord::aReviewIsOneRowWithHowItTurnedOutAndItsLessons()
{
    Years y; // 2026-03-02
    Entry entry = y.sealed("go", {});
    y.clock.advanceMs(10 * dayMs);
    y.happen(entry, Review{{}, "Nobody came", OutcomeJudgement::Bad, {}, {}, day(2026, 6, 12), {}});
    // What the page writes when lessons and date are kept: nothing more is said of what happened.
    y.happen(entry, Review{{}, "", {}, {{"ask", {}, {}}}, {}, day(2026, 9, 1), {}});
    const auto review = [&](Date from, Date to) {
        return periodReviewOf(periodOf(y.journal, from, to, y.clock.today()));
    };
    const PeriodReview week = review(day(2026, 3, 9), day(2026, 3, 15));
    QCOMPARE(week.resolved.size(), std::size_t{1});
    QCOMPARE(week.resolved[0].what, std::string("Review: it turned out badly"));
    QCOMPARE(week.resolved[0].details, std::string("Nobody came\nLesson: ask\nWe look again on 1 Sep 2026."));
    QVERIFY(week.moved.empty());
    QVERIFY(week.sentence.find("1 resolved") != std::string::npos);
    // A lesson of a later week is what moved in that week; the review is not told again.
    y.clock.advanceMs(7 * dayMs);
    y.happen(entry, Review{{}, "", {}, {{"ask earlier", {}, {}}}, {}, day(2026, 9, 1), {}});
    const PeriodReview later = review(day(2026, 3, 16), day(2026, 3, 22));
    QVERIFY(later.resolved.empty() && later.moved.size() == 1);
    QCOMPARE(later.moved[0].what, std::string("Added to the review"));
    QVERIFY(later.moved[0].details.starts_with("Lesson: ask earlier"));
    QVERIFY(review(day(2026, 3, 9), day(2026, 3, 22)).moved.empty());
}

QTEST_APPLESS_MAIN(TestTrackRecord)
#include "tst_track_record.moc"
