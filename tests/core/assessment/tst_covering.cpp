// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/covering.h"
#include "core/assessment/review_judgement.h"

#include <QtTest>

using namespace soundings;

namespace {

const Id one = "11111111-1111-4111-8111-111111111111";
const Id two = "22222222-2222-4222-8222-222222222222";

Prediction prediction(const Id& id, const char* due)
{
    Prediction made;
    made.id = id;
    made.statement = "Ten customers";
    made.probability = 0.7;
    made.reason = "Two have asked";
    made.due = parseDate(due);
    return made;
}

/// Reviewed on 1 June, one prediction due on 1 March, one in September.
Entry decided()
{
    Entry entry;
    entry.id = "33333333-3333-4333-8333-333333333333";
    entry.created = parseInstant("2026-01-01T10:00:00Z", "UTC");
    Decision decision;
    decision.review = parseDate("2026-06-01");
    decision.predictions = {prediction(one, "2026-03-01"), prediction(two, "2026-09-01")};
    decision.outsideView.succeeded = 2;
    decision.quality.frame = 0.9;
    decision.premortem = {{"44444444-4444-4444-8444-444444444444", "We ran out of people", {}}};
    decision.voices.resize(1);
    decision.voices[0].probabilities = {{one, 0.4, {}}, {two, 0.2, {}}};
    entry.belief = std::move(decision);
    return entry;
}

void write(Entry& entry, const char* at, SinceWhat what, const char* zone = "UTC")
{
    entry.since.push_back({"55555555-5555-4555-8555-555555555555", parseInstant(at, zone), std::move(what), {}});
}

Covering on(const Entry& entry, const char* day)
{
    return coveringOf(entry, true, parseDate(day));
}

} // namespace

class TestCovering : public QObject {
    Q_OBJECT
private slots:
    void coversNothingTheDayBefore();
    void aBlindRoundHidesWhatVoicesSaidUntilTheReveal();
    void aBlindRoundOfADiagnosisHidesTheEvidenceMadeOfVoices();
    void coversFromTheDueDateUntilItIsWrittenDown();
    void knowsTheFirstDayOfCovering();
    void showsAnywayWhatWasDueByThen();
    void takesTheDayOfTheWritersZone();
    void coversADraftNever();
    void coversAfterMovingTheReminderToo();
    void coversALonePrediction();
    void leavesWhatIsNeededToResolve();
    void judgesQualityAndOutcomeApart();
};

void TestCovering::aBlindRoundHidesWhatVoicesSaidUntilTheReveal()
{
    Entry entry = decided();
    Voice& voice = entry.decision()->voices[0];
    voice.person = "Ada";
    voice.stance = Stance::Against;
    voice.why = "Marker one";
    voice.stupidBecause = "Marker two";
    entry.decision()->round.blind = true;
    const Covering covering = coveringOf(entry, false, parseDate("2026-01-02"));
    QVERIFY(covering.voices && covering.any() && !covering.review);
    const Voice hidden = asCovered(entry, covering).decision()->voices[0];
    Voice expected;
    expected.id = voice.id;
    expected.person = "Ada";
    QCOMPARE(hidden, expected);
    entry.decision()->round.revealed = parseInstant("2026-01-03T10:00:00Z", "UTC");
    QVERIFY(!coveringOf(entry, false, parseDate("2026-01-04")).any());
}

void TestCovering::aBlindRoundOfADiagnosisHidesTheEvidenceMadeOfVoices()
{
    Entry entry;
    entry.id = "33333333-3333-4333-8333-333333333333";
    Diagnosis diagnosis;
    diagnosis.round.blind = true;
    entry.belief = diagnosis;
    QVERIFY(!coveringOf(entry, false, parseDate("2026-01-02")).any()); // nobody has answered
    DiagnosisVoice& voice = diagnosis.voices.emplace_back();
    voice.id = one;
    voice.person = "Ada";
    voice.answer = "Marker";
    voice.cause = two;
    diagnosis.evidence.resize(2);
    diagnosis.evidence[0].text = "Marker";
    diagnosis.evidence[0].voice = one;
    diagnosis.evidence[1].text = "Seen by the founder";
    entry.belief = diagnosis;
    const Entry shown = asCovered(entry, coveringOf(entry, false, parseDate("2026-01-02")));
    QCOMPARE(shown.diagnosis()->evidence.size(), std::size_t{1});
    QVERIFY(shown.diagnosis()->voices[0].answer.empty() && shown.diagnosis()->voices[0].cause.empty());
    QCOMPARE(shown.diagnosis()->voices[0].person, std::string("Ada"));
}

void TestCovering::coversNothingTheDayBefore()
{
    const Entry entry = decided();
    QVERIFY(!on(entry, "2026-02-28").any());
    QCOMPARE(asCovered(entry, on(entry, "2026-02-28")), entry);
}

void TestCovering::coversFromTheDueDateUntilItIsWrittenDown()
{
    Entry entry = decided();
    QCOMPARE(on(entry, "2026-03-01").predictions, std::set<Id>{one});
    QVERIFY(!on(entry, "2026-05-31").review);
    QVERIFY(on(entry, "2026-06-01").review);
    QVERIFY(on(entry, "2026-06-01").covers(two)); // a review looks at every expectation

    Resolution resolution;
    resolution.prediction = one;
    write(entry, "2026-06-02T09:00:00Z", resolution);
    Review review;
    review.next = parseDate("2027-01-01");
    write(entry, "2026-06-02T09:05:00Z", review);
    QVERIFY(on(entry, "2026-06-02").review); // nothing was written yet
    review.whatHappened = "Three customers came";
    review.next = parseDate("2026-12-01");
    write(entry, "2026-06-02T09:10:00Z", review);
    QVERIFY(!on(entry, "2026-06-02").any());
    QVERIFY(on(entry, "2026-12-01").review);

    Review later; // goes on with it: a lesson, and another day to look again
    later.lessons = {{"Ask for money sooner", {"sales"}, {}}};
    later.next = parseDate("2027-06-01");
    write(entry, "2026-06-03T09:00:00Z", later);
    QVERIFY(!on(entry, "2026-12-01").review);
    QVERIFY(on(entry, "2027-06-01").review);
}

void TestCovering::knowsTheFirstDayOfCovering()
{
    Entry entry = decided();
    QCOMPARE(coveredFrom(entry, true), std::optional(parseDate("2026-03-01")));
    QCOMPARE(on(entry, "2026-07-01").since, std::optional(parseDate("2026-03-01")));
    QVERIFY(!coveredFrom(entry, false));
    write(entry, "2026-04-01T09:00:00Z", Uncovering{});
    QCOMPARE(coveredFrom(entry, true), std::optional(parseDate("2026-06-01")));
    QCOMPARE(on(entry, "2026-07-01").since, std::optional(parseDate("2026-06-01")));
    write(entry, "2026-04-02T09:00:00Z", Drop{});
    QVERIFY(!coveredFrom(entry, true));
}

void TestCovering::showsAnywayWhatWasDueByThen()
{
    Entry entry = decided();
    write(entry, "2026-06-01T09:00:00Z", Uncovering{"A board member asked", {}});
    QVERIFY(!on(entry, "2026-06-30").any());
    QCOMPARE(on(entry, "2026-09-01").predictions, std::set<Id>{two}); // fell due later
}

void TestCovering::takesTheDayOfTheWritersZone()
{
    Entry entry = decided();
    // Half an hour into 1 June in Berlin, where UTC still has 31 May.
    write(entry, "2026-05-31T22:30:00Z", Uncovering{}, "Europe/Berlin");
    QVERIFY(!on(entry, "2026-06-01").any());
}

void TestCovering::coversADraftNever()
{
    QVERIFY(!coveringOf(decided(), false, parseDate("2030-01-01")).any());
    Entry dropped = decided();
    write(dropped, "2026-02-01T00:00:00Z", Drop{});
    QVERIFY(!on(dropped, "2030-01-01").any());
}

void TestCovering::coversAfterMovingTheReminderToo()
{
    Entry entry = decided();
    write(entry, "2026-06-01T09:00:00Z", Rescheduled{DueKind::Review, {}, parseDate("2026-07-01"), {}, {}});
    QVERIFY(on(entry, "2026-06-01").review);
}

void TestCovering::coversALonePrediction()
{
    Entry entry;
    LonePrediction lone;
    lone.prediction = prediction(one, "2026-03-01");
    entry.belief = lone;
    QVERIFY(!coveringOf(entry, false, parseDate("2026-02-28")).any());
    const Entry seen = asCovered(entry, coveringOf(entry, false, parseDate("2026-03-01")));
    QVERIFY(!seen.lonePrediction()->prediction.probability);
    QCOMPARE(seen.lonePrediction()->prediction.statement, std::string("Ten customers"));
}

void TestCovering::leavesWhatIsNeededToResolve()
{
    Entry entry = decided();
    PredictionUpdate update;
    update.prediction = two;
    update.probability = 0.3;
    update.reason = "It rains";
    write(entry, "2026-02-01T00:00:00Z", update);
    const Entry half = asCovered(entry, on(entry, "2026-03-01"));
    QVERIFY(!half.decision()->predictions[0].probability);
    QVERIFY(half.decision()->predictions[0].reason.empty());
    QCOMPARE(half.decision()->predictions[1], entry.decision()->predictions[1]);
    QCOMPARE(half.decision()->voices[0].probabilities.size(), std::size_t{1});
    QCOMPARE(half.decision()->outsideView, entry.decision()->outsideView);
    QCOMPARE(half.since, entry.since);

    const Entry all = asCovered(entry, on(entry, "2026-06-01"));
    QVERIFY(!all.decision()->predictions[1].probability);
    QVERIFY(all.decision()->voices[0].probabilities.empty());
    QCOMPARE(all.decision()->outsideView, OutsideView{});
    QCOMPARE(all.decision()->quality, QualityLinks{});
    QCOMPARE(all.decision()->premortem, entry.decision()->premortem);
    const auto& later = std::get<PredictionUpdate>(all.since[0].what);
    QVERIFY(!later.probability);
    QVERIFY(later.reason.empty());
}

void TestCovering::judgesQualityAndOutcomeApart()
{
    QualityLinks quality{.frame = 0.9,
                         .options = 0.5,
                         .information = 0.7,
                         .values = 0.8,
                         .reasoning = 0.6,
                         .commitment = {},
                         .extra = {}};
    QVERIFY(!judgementOf(quality, OutcomeJudgement::Good)); // the link that is not rated may be the weakest
    quality.commitment = 1;
    QCOMPARE(weakestLink(quality), std::optional(0.5));
    QVERIFY(!judgementOf(quality, {}));
    QCOMPARE(judgementOf(quality, OutcomeJudgement::Good), std::optional(Judgement::Earned));
    QCOMPARE(judgementOf(quality, OutcomeJudgement::Bad), std::optional(Judgement::Unlucky));
    quality.options = 0.49;
    QCOMPARE(judgementOf(quality, OutcomeJudgement::Good), std::optional(Judgement::Lucky));
    QCOMPARE(judgementOf(quality, OutcomeJudgement::Bad), std::optional(Judgement::ToLearnFrom));
}

QTEST_APPLESS_MAIN(TestCovering)
#include "tst_covering.moc"
