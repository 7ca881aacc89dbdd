// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/reviews.h"

#include <QTest>

using namespace soundings;

namespace {

const Id one = "11111111-1111-4111-8111-111111111111";
const Id people = "44444444-4444-4444-8444-444444444444";
const Id rivals = "66666666-6666-4666-8666-666666666666";

Entry decided()
{
    Entry entry;
    entry.id = "33333333-3333-4333-8333-333333333333";
    Decision decision;
    decision.review = parseDate("2026-06-01");
    Prediction prediction;
    prediction.id = one;
    prediction.statement = "Ten customers";
    prediction.probability = 0.7;
    prediction.reason = "Two have asked";
    prediction.due = parseDate("2026-05-01");
    decision.predictions = {prediction};
    decision.premortem = {{people, "We ran out of people", {}}, {rivals, "A rival was faster", {}}};
    entry.belief = std::move(decision);
    return entry;
}

Id write(Entry& entry, const char* at, SinceWhat what)
{
    const Id id = "55555555-5555-4555-8555-55555555555" + std::to_string(entry.since.size());
    entry.since.push_back({id, parseInstant(at, "UTC"), std::move(what), {}});
    return id;
}

QualityLinks rated(double weakest)
{
    QualityLinks quality;
    for (const QualityLink& link : qualityLinks()) quality.*link.value = 0.9;
    quality.values = weakest;
    return quality;
}

} // namespace

class TestReviews : public QObject {
    Q_OBJECT
private slots:
    void keepsEachReviewAndAddsLessonsToTheirOwn();
    void asksOnlyWhatIsNeededToAnswer();
    void countsThePremortem();
    void saysQualityAndOutcomeTogether();
};

void TestReviews::keepsEachReviewAndAddsLessonsToTheirOwn()
{
    Entry entry = decided();
    QVERIFY(reviewsOf(entry).empty());
    Review first;
    first.due = parseDate("2026-06-01");
    first.whatHappened = "Three came";
    first.outcome = OutcomeJudgement::Bad;
    first.next = parseDate("2026-12-01");
    const Id id = write(entry, "2026-06-02T09:00:00Z", first);
    Review lesson;
    lesson.lessons = {{"Ask for money", {"sales"}, {}}};
    lesson.next = parseDate("2027-01-01");
    write(entry, "2026-06-02T09:10:00Z", lesson);
    Review second;
    second.whatHappened = "Twenty came";
    write(entry, "2027-01-02T09:00:00Z", second);

    const auto reviews = reviewsOf(entry);
    QCOMPARE(reviews.size(), std::size_t{2});
    QCOMPARE(reviews[0].item, id);
    QCOMPARE(reviews[0].whatHappened, std::string("Three came"));
    QCOMPARE(reviews[0].outcome, std::optional(OutcomeJudgement::Bad));
    QCOMPARE(reviews[0].lessons, lesson.lessons);
    QCOMPARE(reviews[0].next, lesson.next);
    QCOMPARE(reviews[1].whatHappened, std::string("Twenty came"));
    QVERIFY(!reviews[1].outcome);
    QVERIFY(!reviews[1].next);
}

void TestReviews::asksOnlyWhatIsNeededToAnswer()
{
    Entry entry = decided();
    QVERIFY(questionsOf(entry, parseDate("2026-04-30")).predictions.empty());
    const ReviewQuestions asked = questionsOf(entry, parseDate("2026-06-01"));
    QCOMPARE(asked.due, std::optional(parseDate("2026-06-01")));
    QCOMPARE(asked.predictions.size(), std::size_t{1});
    QCOMPARE(asked.predictions[0].statement, std::string("Ten customers"));
    QVERIFY(!asked.predictions[0].probability);
    QVERIFY(asked.predictions[0].reason.empty());
    QCOMPARE(asked.premortem.size(), std::size_t{2});
    Entry blank = entry;
    blank.decision()->premortem[0].text = " ";
    QCOMPARE(questionsOf(blank, parseDate("2026-06-01")).premortem.size(), std::size_t{1}); // nothing to tick off

    Resolution resolution;
    resolution.prediction = one;
    resolution.outcome = PredictionOutcome::No;
    write(entry, "2026-06-02T09:00:00Z", resolution);
    QVERIFY(questionsOf(entry, parseDate("2026-06-02")).predictions.empty());
    write(entry, "2026-06-02T09:00:00Z", Drop{});
    QVERIFY(!questionsOf(entry, parseDate("2026-06-02")).due);
}

void TestReviews::countsThePremortem()
{
    PremortemRate rate;
    Entry entry = decided();
    rate.add(entry); // not reviewed: nobody has ticked anything off
    QVERIFY(sentenceOf(rate).empty());
    Review review;
    review.whatHappened = "Three came";
    review.premortemHits = {people, "99999999-9999-4999-8999-999999999999"}; // no reason of this decision
    write(entry, "2026-06-02T09:00:00Z", review);
    write(entry, "2026-07-02T09:00:00Z", review); // ticked off twice is one reason
    rate.add(entry);
    QCOMPARE(rate, (PremortemRate{1, 2, 1}));
    QVERIFY(sentenceOf(rate).starts_with("Of 2 reasons"));
    rate.add(entry);
    QVERIFY(sentenceOf(rate).find("2 decisions, 2 came true") != std::string::npos);
    QVERIFY(sentenceOf({1, 1, 1}).starts_with("Of the one reason"));
    PremortemRate withBlank; // sealed before blank reasons were taken off
    entry.decision()->premortem.push_back({"99999999-9999-4999-8999-999999999999", " ", {}});
    withBlank.add(entry);
    QCOMPARE(withBlank, (PremortemRate{1, 2, 1}));
    QVERIFY(dropBlankReasons(*entry.decision()) && !dropBlankReasons(*entry.decision()));
    QCOMPARE(entry.decision()->premortem.size(), std::size_t{2});
}

void TestReviews::saysQualityAndOutcomeTogether()
{
    QVERIFY(judgementSentence(rated(0.6), OutcomeJudgement::Good).ends_with("earned."));
    QVERIFY(judgementSentence(rated(0.6), OutcomeJudgement::Bad).ends_with("unlucky."));
    QVERIFY(judgementSentence(rated(0.4), OutcomeJudgement::Good).ends_with("lucky."));
    QVERIFY(judgementSentence(rated(0.4), OutcomeJudgement::Bad).ends_with("to learn from."));
    QVERIFY(judgementSentence(rated(0.6), {}).find("too early") != std::string::npos);
    QVERIFY(judgementSentence({}, OutcomeJudgement::Bad).find("not rated") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestReviews)
#include "tst_reviews.moc"
