// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/constraint_memory.h"
#include "core/assessment/derived_kind.h"
#include "core/assessment/plain_words.h"
#include "core/assessment/pursuit_timeline.h"
#include "core/assessment/spent_words.h"
#include "tests/support/pursuit_fixture.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace soundings;
using namespace soundings::test;

namespace {

bool hasFinding(const TenacityAssessment& assessment, const std::string& code)
{
    return std::ranges::any_of(assessment.findings, [&](const Finding& f) { return f.code == code; });
}

const TenacityWarning* warningOf(const TenacityAssessment& assessment, const std::string& sign)
{
    const auto found = std::ranges::find_if(assessment.warnings, [&](const TenacityWarning& warning) {
        return warning.finding.code == "tenacity.escalation." + sign;
    });
    return found == assessment.warnings.end() ? nullptr : &*found;
}

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

TenacityAssessment assessed(const Entry& entry, const char* today = "2026-05-01")
{
    return assessTenacity(entry, onDay(today));
}

} // namespace

class TestTenacityAssessment : public QObject {
    Q_OBJECT
private slots:
    void saysPlainlyWhereLabelAndMustDoNotFit();
    void derivesNothingFromTooFewAnswers();
    void longWordsOfAPersonAreCutBetweenWords();
    void oneTriggerCarriesAnImperative();
    void keepsTheHistoryOfTheLabel();
    void tooManyImperativesIsAFindingWithItsReason();
    void numbersPlaceThemselves_data();
    void numbersPlaceThemselves();
    void aNumberCountsAgainstAWord();
    void aMovedGoalPostIsSaidAndReadWhereItFirstStood();
    void badNumbersInsideAWindowAreAsAgreed();
    void namesWhichModeItRestsOn();
    void contradictedSignalsFallBackToTheEverydayMode();
    void findsReasonsThatAreNone_data();
    void findsReasonsThatAreNone();
    void eachEscalationSignHasItsSource();
    void nothingIsJudgedOnceDropped();
    void theTimelineHoldsEverythingAtItsDate();
    void theTimelineCountsWhatItLeavesOut();
    void remembersWhatWeOnceCouldNot();
    void findsConstraintsLikeALowAnswer();
};

void TestTenacityAssessment::saysPlainlyWhereLabelAndMustDoNotFit()
{
    const auto fitting = assessed(pursued(TenacityKind::Imperative, 9));
    QCOMPARE(fitting.derived.kind, std::optional(TenacityKind::Imperative));
    QVERIFY(!hasFinding(fitting, "tenacity.kind_mismatch"));
    QVERIFY2(contains(fitting.kindSentence, "say the same"), fitting.kindSentence.c_str());

    const auto called = assessed(pursued(TenacityKind::Imperative, 2));
    QCOMPARE(called.derived.kind, std::optional(TenacityKind::Bet));
    QVERIFY(hasFinding(called, "tenacity.kind_mismatch"));
    QVERIFY2(contains(called.kindSentence, "make it a bet"), called.kindSentence.c_str());
    QVERIFY(contains(called.kindSentence, "The two do not fit"));

    Entry bet = pursued(TenacityKind::Bet, 9);
    write(bet, "2026-04-01", readAs(SignpostReading::Stop));
    const auto other = assessed(bet);
    QCOMPARE(other.result.verdict, TenacityVerdict::Stop);
    QVERIFY2(contains(other.kindSentence, "As an imperative the same readings would say: Change the tactic"),
             other.kindSentence.c_str());
}

void TestTenacityAssessment::derivesNothingFromTooFewAnswers()
{
    Entry entry = pursued(TenacityKind::Imperative);
    entry.decision()->must.resize(2);
    const auto few = assessed(entry);
    QVERIFY(!few.derived.kind && !few.derived.pMust);
    QVERIFY(contains(few.kindSentence, "fewer than half"));
    // Half answered, and the blank half could turn it: named by nobody.
    entry = pursued(TenacityKind::Imperative, 7);
    entry.decision()->must.resize(3);
    const auto half = assessed(entry);
    QVERIFY(half.derived.pMust && !half.derived.kind);
    QVERIFY(contains(half.kindSentence, "leave it open"));
    DerivedKind derived;
    derived.pMust = 0.5;
    QVERIFY(contains(kindSentenceOf(derived, {}, {}), "MUST holds on about half of their readings."));
    derived.pMust = 0.7;
    QVERIFY(contains(kindSentenceOf(derived, {}, {}), "MUST holds on most readings of them."));
}

void TestTenacityAssessment::longWordsOfAPersonAreCutBetweenWords()
{
    std::string text;
    for (int i = 0; i < 20; ++i) text += "installment ";
    const std::string cut = inSentence(text);
    QVERIFY(cut.ends_with("installment…"));
    QVERIFY(inSentence(std::string(300, 'x')).ends_with("x…"));
}

void TestTenacityAssessment::oneTriggerCarriesAnImperative()
{
    Entry entry = pursued(TenacityKind::Imperative, 3);
    Decision& decision = *entry.decision();
    decision.must[0].value = 10;
    decision.mustRules.roles = {{"must.survival", 7, "Alone enough", {}}};
    QCOMPARE(assessed(entry).derived.kind, std::optional(TenacityKind::Bet)); // no consequence, no outside voice
    decision.must[0].consequence = "No company";
    decision.must[0].outsideVoice = "Two rivals";
    const auto carried = assessed(entry);
    QCOMPARE(carried.derived.kind, std::optional(TenacityKind::Imperative));
    QVERIFY(carried.derived.byTrigger);
    QVERIFY(contains(carried.kindSentence, "One reason alone carries it"));
}

void TestTenacityAssessment::keepsTheHistoryOfTheLabel()
{
    Entry entry = pursued(TenacityKind::Bet);
    write(entry, "2026-02-01", Reclassification{TenacityKind::Imperative, "Customers leave without it", {}});
    write(entry, "2026-03-01", Reclassification{TenacityKind::Bet, "", {}});
    const auto assessment = assessed(entry);
    QCOMPARE(assessment.label, std::optional(TenacityKind::Bet));
    QCOMPARE(assessment.history.size(), std::size_t{2});
    QCOMPARE(assessment.history[0].from, std::optional(TenacityKind::Bet));
    QCOMPARE(assessment.history[1].from, std::optional(TenacityKind::Imperative));
    QCOMPARE(assessment.history[0].on, day("2026-02-01"));
    QCOMPARE(assessment.history[1].pointer, std::string("/since/1"));
    QVERIFY(hasFinding(assessment, "tenacity.reclassified_without_reason"));
}

void TestTenacityAssessment::tooManyImperativesIsAFindingWithItsReason()
{
    const Entry entry = pursued(TenacityKind::Imperative);
    TenacityInput input = onDay("2026-05-01");
    input.imperatives = 3;
    QVERIFY(!hasFinding(assessTenacity(entry, input), "tenacity.too_many_imperatives"));
    input.imperatives = 4;
    const auto four = assessTenacity(entry, input);
    QVERIFY(hasFinding(four, "tenacity.too_many_imperatives"));
    for (const Finding& finding : four.findings)
        if (finding.code == "tenacity.too_many_imperatives") {
            QVERIFY(contains(finding.sentence, "4 pursuits"));
            QVERIFY(contains(finding.sentence, "more than 3"));
            QVERIFY(contains(finding.sentence, "does not divide"));
        }
    input.limit = 4;
    QVERIFY(!hasFinding(assessTenacity(entry, input), "tenacity.too_many_imperatives"));
    input.limit = 3;
    QVERIFY(!hasFinding(assessTenacity(pursued(TenacityKind::Bet), input), "tenacity.too_many_imperatives"));
}

void TestTenacityAssessment::numbersPlaceThemselves_data()
{
    using R = SignpostReading;
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("worked");
    QTest::addColumn<double>("stop");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("expected"); // -1: cannot be placed
    const double none = -1;
    const auto row = [](const char* name, SignpostKind kind, double worked, double stop, double value,
                        std::optional<R> expected) {
        QTest::newRow(name) << int(kind) << worked << stop << value << (expected ? int(*expected) : -1);
    };
    const auto threshold = SignpostKind::Threshold;
    const auto ceiling = SignpostKind::Ceiling;
    row("more is better, reached", threshold, 20, 5, 20, R::Worked);
    row("more is better, between", threshold, 20, 5, 19.9, R::Grey);
    row("more is better, just above stop", threshold, 20, 5, 5.1, R::Grey);
    row("more is better, at stop", threshold, 20, 5, 5, R::Stop);
    row("more is better, below", threshold, 20, 5, 1, R::Stop);
    row("less is better, reached", threshold, 6, 8, 6, R::Worked);
    row("less is better, between", threshold, 6, 8, 7, R::Grey);
    row("less is better, at stop", threshold, 6, 8, 8, R::Stop);
    row("one line, reached", threshold, 10, 10, 10, R::Worked);
    row("one line, missed", threshold, 10, 10, 9.9, R::Stop);
    row("ceiling kept", ceiling, none, 100, 99, R::Worked);
    row("ceiling hit", ceiling, none, 100, 100, R::Stop);
    row("ceiling with a band", ceiling, 80, 100, 90, R::Grey);
    row("ceiling of one line, hit", ceiling, 100, 100, 100, R::Stop);
    row("a threshold's stop alone does not say which way", threshold, none, 5, 4, {});
    row("worked alone does not say", threshold, 20, none, 25, {});
}

void TestTenacityAssessment::numbersPlaceThemselves()
{
    QFETCH(int, kind);
    QFETCH(double, worked);
    QFETCH(double, stop);
    QFETCH(double, value);
    QFETCH(int, expected);
    Signpost signpost;
    signpost.kind = static_cast<SignpostKind>(kind);
    if (worked >= 0) signpost.workedAt = worked;
    if (stop >= 0) signpost.stopAt = stop;
    const auto place = placeOf(signpost, value);
    QCOMPARE(place ? int(*place) : -1, expected);
}

void TestTenacityAssessment::aNumberCountsAgainstAWord()
{
    Entry entry = pursued(TenacityKind::Bet);
    write(entry, "2026-04-01", Reading{theSignpost, SignpostReading::Worked, 3, {}, {}, {}});
    const auto assessment = assessed(entry);
    QCOMPARE(assessment.signposts[0].reading, std::optional(SignpostReading::Stop));
    QVERIFY(hasFinding(assessment, "tenacity.reading_differs"));
    QCOMPARE(assessment.result.row, 3);
}

void TestTenacityAssessment::aMovedGoalPostIsSaidAndReadWhereItFirstStood()
{
    Entry entry = pursued(TenacityKind::Bet);
    SignpostAmendment amendment;
    amendment.signpost = theSignpost;
    amendment.due = day("2026-09-01");
    amendment.workedAt = 10;
    amendment.stopAt = 2;
    amendment.reason = "The launch slipped";
    write(entry, "2026-04-01", amendment);
    amendment.due = day("2026-10-01");
    amendment.reason.clear();
    write(entry, "2026-04-02", amendment);
    auto assessment = assessed(entry, "2026-10-02");
    QCOMPARE(assessment.signposts[0].moved, 2);
    QVERIFY(assessment.signposts[0].overdue);
    QCOMPARE(assessment.signposts[0].daysOver, 1);
    QVERIFY(contains(assessment.signposts[0].sentence, "moved 2 times"));
    QVERIFY(hasFinding(assessment, "tenacity.moved_without_reason"));
    write(entry, "2026-10-02", readAt(4));
    assessment = assessed(entry, "2026-10-03");
    QCOMPARE(assessment.signposts[0].reading, std::optional(SignpostReading::Grey));
    QCOMPARE(assessment.signposts[0].whereFirstStood, std::optional(SignpostReading::Stop));
    QVERIFY(contains(assessment.signposts[0].sentence, "Where it first stood, this number says: stop or change"));
    // What was read stays read where the post stood then.
    amendment.due.reset();
    amendment.workedAt = 3;
    write(entry, "2026-10-04", amendment);
    QCOMPARE(assessed(entry, "2026-10-05").signposts[0].reading, std::optional(SignpostReading::Grey));
}

void TestTenacityAssessment::badNumbersInsideAWindowAreAsAgreed()
{
    Entry entry = pursued(TenacityKind::Imperative);
    entry.decision()->tenacity.badNumbers = {
        {theOption, "No revenue until 2027", day("2026-01-01"), day("2026-12-31"), {}}};
    Look look;
    look.signalMoved = false;
    write(entry, "2026-12-31", look);
    write(entry, "2026-04-01", Reading{theSignpost, SignpostReading::Grey, {}, day("2026-12-31"), {}, {}});
    auto assessment = assessed(entry, "2027-01-02");
    QCOMPARE(assessment.looks[0].agreed, std::string("No revenue until 2027"));
    QCOMPARE(assessment.signposts[0].agreed, std::string("No revenue until 2027"));
    QVERIFY(contains(assessment.signposts[0].sentence, "as agreed in advance: “No revenue until 2027”"));
    entry.since.clear();
    write(entry, "2027-01-01", look);
    write(entry, "2026-06-01", Reading{theSignpost, SignpostReading::Worked, {}, {}, {}, {}});
    assessment = assessed(entry, "2027-01-02");
    QVERIFY(assessment.looks[0].agreed.empty());     // the day after the window
    QVERIFY(assessment.signposts[0].agreed.empty()); // good news needs no agreement
}

void TestTenacityAssessment::namesWhichModeItRestsOn()
{
    Entry entry = pursued(TenacityKind::Bet);
    QVERIFY(contains(assessed(entry).rests, "everyday readings"));
    Signal signal;
    signal.id = theOption;
    signal.chances = {0.8, 0.4, 0.2, {}, {}};
    entry.decision()->tenacity.watched = {signal};
    QVERIFY(!assessed(entry).workedThrough); // named, and not looked for yet
    Look look;
    look.notSeen = {theOption};
    write(entry, "2026-04-01", look);
    const auto assessment = assessed(entry);
    QVERIFY(assessment.workedThrough);
    // Not seen: .2, .6, .8 and one half, over a flat prior.
    const auto& posterior = assessment.facts.workedThrough->posterior;
    QVERIFY(std::abs(posterior[0] - 0.2 / 2.1) < 1e-12);
    QVERIFY(std::abs(posterior[1] - 0.6 / 2.1) < 1e-12);
    QVERIFY(std::abs(posterior[2] - 0.8 / 2.1) < 1e-12);
    QVERIFY(std::abs(posterior[3] - 0.5 / 2.1) < 1e-12);
    QVERIFY2(contains(assessment.rests, "from 1 watched signal"), assessment.rests.c_str());
    QCOMPARE(assessment.result.row, 4);
    // A loss that makes stopping dear turns it.
    entry.decision()->tenacity.losses = {{PursuitAction::Stop, PursuitHypothesis::PathRight, 50, {}},
                                         {PursuitAction::Stop, PursuitHypothesis::PathWrong, 50, {}}};
    QVERIFY(assessed(entry).result.row != 4);
}

void TestTenacityAssessment::contradictedSignalsFallBackToTheEverydayMode()
{
    Entry entry = pursued(TenacityKind::Bet);
    Signal signal;
    signal.id = theOption;
    signal.chances = {0, 0, 0, 0.0, {}};
    entry.decision()->tenacity.watched = {signal};
    Look look;
    look.seen = {theOption};
    write(entry, "2026-04-01", look);
    const auto assessment = assessed(entry);
    QVERIFY(!assessment.workedThrough);
    QVERIFY(hasFinding(assessment, "tenacity.signals_contradict"));
}

void TestTenacityAssessment::findsReasonsThatAreNone_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence"); // empty: none
    const auto row = [](const char* name, SpentReason reason, const char* text, const char* sentence) {
        QTest::newRow(name) << int(reason) << QString::fromUtf8(text) << QString::fromUtf8(sentence);
    };
    row("money", SpentReason::Money, "Customers ask for it. We have spent 2.5 million on it! It grows.",
        "We have spent 2.5 million on it!");
    row("money with an apostrophe", SpentReason::Money, "We’ve invested a year's margin",
        "We’ve invested a year's margin");
    row("money in other words", SpentReason::Money, "Otherwise the money we raised is wasted",
        "Otherwise the money we raised is wasted");
    row("a plan to spend is none", SpentReason::Money, "We will spend two million next year.", "");
    row("parts of words are none", SpentReason::Money, "They behave spentlessly.", "");
    row("time", SpentReason::Time, "After three years of work we cannot stop",
        "After three years of work we cannot stop");
    row("years alone are none", SpentReason::Time, "It takes three years.", "");
    row("nearly", SpentReason::NearlyDone, "Wait.\nWe are almost there; truly", "We are almost there;");
    row("nearly all customers is none", SpentReason::NearlyDone, "Nearly all customers ask.", "");
    row("nothing", SpentReason::NearlyDone, "", "");
}

void TestTenacityAssessment::findsReasonsThatAreNone()
{
    QFETCH(int, reason);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const auto found = sentenceGiving(static_cast<SpentReason>(reason), text.toStdString());
    QCOMPARE(QString::fromStdString(found.value_or("")), sentence);
}

void TestTenacityAssessment::eachEscalationSignHasItsSource()
{
    Entry entry = pursued(TenacityKind::Bet);
    QVERIFY(assessed(entry).warnings.empty());
    Decision& decision = *entry.decision();
    decision.because = "Customers ask. We have already spent two million. We worked on it for years.";
    decision.options.erase(decision.options.begin() + 1);
    Voice voice;
    voice.person = "Grace";
    voice.stance = Stance::Against;
    voice.why = "Nobody pays";
    voice.heard = false;
    decision.voices = {voice};
    write(entry, "2026-03-01", readAs(SignpostReading::Stop));
    Look look;
    look.lesson = "We are nearly there.";
    write(entry, "2026-03-05", look);
    SignpostAmendment amendment;
    amendment.signpost = theSignpost;
    amendment.stop = "Four";
    amendment.reason = "The fair was late";
    write(entry, "2026-03-06", amendment);
    const auto assessment = assessed(entry);
    const auto check = [&](const char* sign, const char* seenIn, const char* pointer) {
        const TenacityWarning* warning = warningOf(assessment, sign);
        QVERIFY2(warning != nullptr, sign);
        QVERIFY2(contains(warning->seenIn, seenIn), warning->seenIn.c_str());
        QCOMPARE(warning->finding.pointer, std::string(pointer));
        QVERIFY(!warning->literature.empty());
    };
    check("goal_posts_moved", "was moved on 6 Mar 2026: “The fair was late”", "/since/2");
    check("money_spent", "You wrote: “We have already spent two million”", "/belief/because");
    check("time_spent", "We worked on it for years", "/belief/because");
    check("nearly_done", "We are nearly there", "/since/1/lesson");
    check("dissent_unheard", "Grace is marked as not heard: “Nobody pays”", "/belief/voices/0");
    check("no_new_tactic", "said stop or change on 1 Mar 2026", "/belief/signposts/0");
    check("no_alternative", "no other serious option", "/belief/options");
    QCOMPARE(assessment.warnings.size(), std::size_t{7});
    // A month is granted, and a new tactic ends the sign.
    QVERIFY(warningOf(assessed(entry, "2026-03-30"), "no_new_tactic") == nullptr);
    Tactic next;
    next.id = otherOption;
    write(entry, "2026-03-20", TacticBegun{next, {}});
    QVERIFY(warningOf(assessed(entry), "no_new_tactic") == nullptr);
}

void TestTenacityAssessment::nothingIsJudgedOnceDropped()
{
    Entry entry = pursued(TenacityKind::Bet);
    write(entry, "2026-07-01", Drop{"Done with it", {}});
    const auto assessment = assessed(entry, "2026-08-01");
    QVERIFY(assessment.dropped && !assessment.signposts[0].overdue);
    QVERIFY(assessment.findings.empty() && assessment.because.empty() && assessment.wouldChange.empty());
}

void TestTenacityAssessment::theTimelineHoldsEverythingAtItsDate()
{
    Entry entry = pursued(TenacityKind::Imperative);
    Decision& decision = *entry.decision();
    decision.tenacity.badNumbers = {{theOption, "No revenue yet.", day("2026-01-01"), {}, {}}};
    varyInVain(entry, 1);
    SignpostAmendment amendment;
    amendment.signpost = theSignpost;
    amendment.due = day("2026-07-01");
    write(entry, "2026-05-20", amendment);
    write(entry, "2026-07-02", readAt(9));
    Look look;
    look.signalMoved = false;
    write(entry, "2026-07-03", look);
    write(entry, "2026-07-04", Review{});
    write(entry, "2026-07-05", Reclassification{TenacityKind::Bet, "Seen", {}});
    const PursuitTimeline figure = pursuitTimelineOf(entry, day("2026-08-01"));
    QVERIFY(figure.from < day("2026-01-01") && figure.until > day("2026-08-01"));
    QCOMPARE(figure.bands.size(), std::size_t{1});
    QVERIFY(figure.bands[0].openEnd);
    QCOMPARE(figure.bands[0].until, figure.until);
    QCOMPARE(figure.tactics.size(), std::size_t{2});
    QVERIFY(figure.tactics[0].running);
    QCOMPARE(figure.tactics[0].until, day("2026-08-01"));
    QCOMPARE(figure.tactics[1].until, day("2026-02-01"));
    QCOMPARE(figure.tactics[1].signalMoved, std::optional(false));
    QCOMPARE(figure.signposts[0].marks.size(), std::size_t{3});
    QCOMPARE(figure.signposts[0].marks[0].kind, TimelineMarkKind::MovedDue);
    QCOMPARE(figure.signposts[0].marks[0].on, day("2026-06-01"));
    QCOMPARE(figure.signposts[0].marks[1].on, day("2026-07-01"));
    QCOMPARE(figure.signposts[0].marks[2].reading, std::optional(SignpostReading::Grey));
    QVERIFY(figure.signposts[0].marks[2].agreed);
    QCOMPARE(figure.signposts[0].aside, std::string("between the two, as agreed, moved once"));
    QCOMPARE(figure.events.size(), std::size_t{3});
    QCOMPARE(figure.events[0].kind, TimelineMarkKind::NoSignal);
    QCOMPARE(figure.events[1].kind, TimelineMarkKind::Review);
    QCOMPARE(figure.events[2].kind, TimelineMarkKind::Reclassified);
    QCOMPARE(figure.events[2].pointer, std::string("/since/6"));
    QVERIFY(contains(figure.description, "Variation 1"));
    QVERIFY(pursuitTimelineOf(Entry{}, day("2026-08-01")).empty() ||
            pursuitTimelineOf(Entry{}, day("2026-08-01")).tactics.empty());
}

void TestTenacityAssessment::theTimelineCountsWhatItLeavesOut()
{
    Entry entry = pursued(TenacityKind::Imperative);
    varyInVain(entry, 5);
    const PursuitTimeline figure = pursuitTimelineOf(entry, day("2026-08-01"), {}, 2);
    QCOMPARE(figure.tactics.size(), std::size_t{2});
    QCOMPARE(figure.earlier, std::string("4 earlier tactics are not drawn."));
    Entry far = pursued(TenacityKind::Bet);
    far.decision()->signposts[0].due = day("9999-12-31");
    QVERIFY(pursuitTimelineOf(far, day("2026-08-01")).until < day("2100-01-01"));
}

namespace {

/// A sealed decision with one constraint, moved so many days after its seal; negative: not moved.
std::vector<RememberedConstraint> remembered(const char* id, const char* question, const char* text, int days)
{
    Entry entry = pursued(TenacityKind::Bet);
    entry.id = id;
    Constraint constraint;
    constraint.id = theConstraint;
    constraint.text = text;
    constraint.question = question;
    constraint.kind = ConstraintKind::Belief;
    Constraint unsaid = constraint;
    unsaid.id = theOption;
    unsaid.kind.reset();
    entry.decision()->constraints = {unsaid, constraint};
    if (days >= 0)
        write(entry, "2026-12-01",
              ConstraintMoved{theConstraint, addDays(day("2026-01-02"), days), "A contractor", {}});
    return constraintsOf(entry, day("2026-01-02"));
}

} // namespace

void TestTenacityAssessment::remembersWhatWeOnceCouldNot()
{
    const auto one = remembered("a", "can.people", "We have nobody who knows banks", 40);
    QCOMPARE(one.size(), std::size_t{1}); // what was called nothing is not remembered
    QCOMPARE(one[0].days, std::optional(40));
    QCOMPARE(one[0].pointer, std::string("/belief/constraints/1"));
    QCOMPARE(
        constraintSentence(one[0]),
        std::string("“We have nobody who knows banks” was called a belief on 2 Jan 2026 (“Cloud”) and moved after 40 "
                    "days: A contractor."));
    auto all = one;
    for (const int days : {10, 90, -1})
        for (const auto& more : remembered("b", "can.money", "No money", days)) all.push_back(more);
    QCOMPARE(memorySentence(all),
             std::string("Of 4 constraints that were called immovable, 3 moved, half of them within 40 days."));
    QVERIFY(memorySentence({}).empty());
}

void TestTenacityAssessment::findsConstraintsLikeALowAnswer()
{
    std::vector<RememberedConstraint> memory;
    for (const auto& [id, question, text, days] : std::vector<std::tuple<const char*, const char*, const char*, int>>{
             {"a", "can.money", "The runway ends in spring", 30},
             {"b", "can.people", "Nobody here knows banking regulation", -1},
             {"c", "can.people", "Nobody has hours left", 20},
             {"d", "can.time", "The season ends", 10}})
        for (const auto& one : remembered(id, question, text, days)) memory.push_back(one);
    const auto similar = similarConstraints(memory, "can.people", "Somebody who knows banks' regulations");
    QCOMPARE(similar.size(), std::size_t{2});
    QCOMPARE(similar[0].entry, Id("b")); // same question, and words in common
    QCOMPARE(similar[1].entry, Id("c"));
    QCOMPARE(similarConstraints(memory, "can.people", "", 1)[0].entry, Id("c")); // of equals, the one that moved
    QCOMPARE(similarConstraints(memory, "can.people", "", 3, Id("c")).size(), std::size_t{1});
    QVERIFY(similarConstraints(memory, "can.attention", "of the that with").empty());
}

QTEST_APPLESS_MAIN(TestTenacityAssessment)
#include "tst_tenacity_assessment.moc"
