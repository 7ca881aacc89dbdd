// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/walk.h"
#include "core/assessment/walk_checks.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;

namespace {

const Date today{std::chrono::year{2026}, std::chrono::month{1}, std::chrono::day{5}};

Entry draft()
{
    SeededIds ids(1);
    return newDecision("Cloud", {}, today, ids);
}

bool found(const Entry& entry, WalkStep step, const char* code, const char* pointer)
{
    const auto findings = findingsAt(entry, step, today);
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& f) { return f.code == code && f.pointer == pointer && !f.sentence.empty(); });
}

Answer answer(const char* question, double value)
{
    Answer result;
    result.question = question;
    result.value = value;
    return result;
}

} // namespace

class TestWalk : public QObject {
    Q_OBJECT
private slots:
    void aNewDraftIsUntouched();
    void stepsBeginAndAreEnough();
    void whetherOrNotIsChallenged();
    void frameAsksForQuestionAndAim();
    void mustAfterCanIsARemark();
    void optionsBesideDoingNothing();
    void lowCanAsksWhatWouldHaveToBeTrue();
    void constraintsAreWorkedOut();
    void expectationsAreChecked();
    void imperativeSignpostsSpareTheAim();
    void sealAsksForChoiceAndReason();
};

void TestWalk::aNewDraftIsUntouched()
{
    for (const WalkStep step : everydaySteps) QCOMPARE(stateOf(draft(), step), StepState::Untouched);
    Entry note;
    note.belief = Note{};
    QCOMPARE(stateOf(note, WalkStep::Frame), StepState::Untouched);
    QVERIFY(findingsAt(note, WalkStep::Frame, today).empty());
}

void TestWalk::stepsBeginAndAreEnough()
{
    Entry entry = draft();
    Decision& d = *entry.decision();
    d.frame.question = "How do we own the service?";
    QCOMPARE(stateOf(entry, WalkStep::Frame), StepState::Begun);
    d.frame.aim = "Own it.";
    QCOMPARE(stateOf(entry, WalkStep::Frame), StepState::Enough);

    d.must = {answer("must.survival", 8), answer("must.rivals", 8)};
    QCOMPARE(stateOf(entry, WalkStep::Must), StepState::Begun);
    d.must.push_back(answer("must.window", 8));
    QCOMPARE(stateOf(entry, WalkStep::Must), StepState::Enough);

    Option option;
    option.id = "a";
    option.title = "One";
    option.meetsAim = AimMet::Wholly;
    d.options.push_back(option);
    QCOMPARE(stateOf(entry, WalkStep::Options), StepState::Begun);
    option.id = "b";
    d.options.push_back(option);
    QCOMPARE(stateOf(entry, WalkStep::Options), StepState::Enough);

    for (const char* id : {"can.people", "can.money", "can.time"}) d.options[1].can.push_back(answer(id, 5));
    QCOMPARE(stateOf(entry, WalkStep::Can), StepState::Begun);
    d.options[2].can = d.options[1].can;
    QCOMPARE(stateOf(entry, WalkStep::Can), StepState::Enough);

    d.constraints.push_back({});
    QCOMPARE(stateOf(entry, WalkStep::FindAWay), StepState::Begun);
    d.constraints[0].text = "Gravity";
    d.constraints[0].kind = ConstraintKind::Nature;
    QCOMPARE(stateOf(entry, WalkStep::FindAWay), StepState::Enough);

    d.predictions.push_back({});
    QCOMPARE(stateOf(entry, WalkStep::Expect), StepState::Begun);
    d.predictions[0].statement = "Ten trials";
    d.predictions[0].probability = 0.6;
    d.predictions[0].due = addDays(today, 60);
    d.signposts.push_back({});
    d.signposts[0].due = addDays(today, 90);
    d.signposts[0].stop = "fewer than three";
    QCOMPARE(stateOf(entry, WalkStep::Expect), StepState::Enough);

    d.chosen = "a";
    QCOMPARE(stateOf(entry, WalkStep::Seal), StepState::Begun);
    d.because = "It must be.";
    QCOMPARE(stateOf(entry, WalkStep::Seal), StepState::Enough);
}

void TestWalk::whetherOrNotIsChallenged()
{
    QVERIFY(isWhetherOrNot("Should we build the cloud service now?"));
    QVERIFY(isWhetherOrNot("Do we sell, or not?"));
    QVERIFY(isWhetherOrNot("whether to hire"));
    QVERIFY(!isWhetherOrNot("Should we build it ourselves or buy it?"));
    QVERIFY(!isWhetherOrNot("How do we own the service?"));
    QVERIFY(!isWhetherOrNot("Which of three markets first?"));
}

void TestWalk::frameAsksForQuestionAndAim()
{
    Entry entry = draft();
    QVERIFY(found(entry, WalkStep::Frame, "frame.question", "/belief/frame/question"));
    QVERIFY(found(entry, WalkStep::Frame, "frame.aim", "/belief/frame/aim"));
    Frame& frame = entry.decision()->frame;
    frame.question = "Should we?";
    frame.deadline = addDays(today, -1);
    frame.understanding = {{.function = "Sales", .share = 0.5, .extra = {}}};
    QVERIFY(found(entry, WalkStep::Frame, "frame.whether_or_not", "/belief/frame/question"));
    QVERIFY(found(entry, WalkStep::Frame, "frame.deadline_past", "/belief/frame/deadline"));
    QVERIFY(found(entry, WalkStep::Frame, "frame.understanding", "/belief/frame/understanding/0"));
}

void TestWalk::mustAfterCanIsARemark()
{
    Entry entry = draft();
    Decision& d = *entry.decision();
    QVERIFY(found(entry, WalkStep::Must, "must.blank", "/belief/must"));
    QVERIFY(!found(entry, WalkStep::Must, "must.after_can", "/belief/must"));
    d.options.push_back({});
    d.options[1].can = {answer("can.people", 5)};
    QVERIFY(found(entry, WalkStep::Must, "must.after_can", "/belief/must"));
    d.must = {answer("must.survival", 9)};
    QVERIFY(!found(entry, WalkStep::Must, "must.after_can", "/belief/must"));
    QVERIFY(found(entry, WalkStep::Must, "must.unsupported", "/belief/must/0"));
    d.must[0].consequence = "gone";
    d.must[0].outsideVoice = "a customer";
    QVERIFY(!found(entry, WalkStep::Must, "must.unsupported", "/belief/must/0"));
}

void TestWalk::optionsBesideDoingNothing()
{
    Entry entry = draft();
    Decision& d = *entry.decision();
    QVERIFY(found(entry, WalkStep::Options, "options.too_few", "/belief/options"));
    d.options.resize(3);
    d.options[1].title = "Build it";
    d.options[2].title = "Don't build it";
    QVERIFY(!found(entry, WalkStep::Options, "options.too_few", "/belief/options"));
    QVERIFY(found(entry, WalkStep::Options, "options.whether_or_not", "/belief/options/2/title"));
    QVERIFY(found(entry, WalkStep::Options, "options.meets_aim", "/belief/options/1/meetsAim"));
    d.options[2].struckOut = true;
    QVERIFY(found(entry, WalkStep::Options, "options.too_few", "/belief/options"));
    QVERIFY(found(entry, WalkStep::Options, "options.strike_reason", "/belief/options/2/strikeReason"));
}

void TestWalk::lowCanAsksWhatWouldHaveToBeTrue()
{
    Entry entry = draft();
    Decision& d = *entry.decision();
    d.options.push_back({});
    QVERIFY(found(entry, WalkStep::Can, "can.blank", "/belief/options/1/can"));
    d.options[1].can = {answer("can.people", 2)};
    QVERIFY(found(entry, WalkStep::Can, "can.would_have_to_be_true", "/belief/options/1/can/0"));
    d.options[1].title = "Build it";
    d.options[1].can.push_back(answer("can.money", 1)); // each says which answer it is about
    std::vector<std::string> sentences;
    for (const Finding& finding : findingsAt(entry, WalkStep::Can, parseDate("2026-11-22")))
        if (finding.code == "can.would_have_to_be_true") sentences.push_back(finding.sentence);
    QCOMPARE(sentences.size(), std::size_t{2});
    QVERIFY(sentences[0].ends_with("true of people for “Build it”."));
    QVERIFY(sentences[1].ends_with("true of money for “Build it”."));
    d.options[1].can.pop_back();
    d.options[1].can[0].wouldHaveToBeTrue = "Four engineers";
    QVERIFY(!found(entry, WalkStep::Can, "can.would_have_to_be_true", "/belief/options/1/can/0"));
}

void TestWalk::constraintsAreWorkedOut()
{
    Entry entry = draft();
    auto& constraints = entry.decision()->constraints;
    constraints.push_back({});
    constraints[0].text = "Nobody believes in it";
    QVERIFY(found(entry, WalkStep::FindAWay, "constraints.kind", "/belief/constraints/0/kind"));
    constraints[0].kind = ConstraintKind::Belief;
    QVERIFY(found(entry, WalkStep::FindAWay, "constraints.already_done_by", "/belief/constraints/0/alreadyDoneBy"));
    QVERIFY(found(entry, WalkStep::FindAWay, "constraints.would_move_it", "/belief/constraints/0/wouldMoveIt"));
    QVERIFY(found(entry, WalkStep::FindAWay, "constraints.owner", "/belief/constraints/0/owner"));
    constraints[0].kind = ConstraintKind::Nature;
    QVERIFY(findingsAt(entry, WalkStep::FindAWay, today).empty());
}

void TestWalk::expectationsAreChecked()
{
    Entry entry = draft();
    Decision& d = *entry.decision();
    QVERIFY(found(entry, WalkStep::Expect, "expect.no_prediction", "/belief/predictions"));
    QVERIFY(found(entry, WalkStep::Expect, "expect.outside_view", "/belief/outsideView"));
    d.outsideView.succeeded = 12;
    d.outsideView.outOf = 10;
    QVERIFY(found(entry, WalkStep::Expect, "expect.outside_view_numbers", "/belief/outsideView"));
    d.predictions.push_back({});
    d.predictions[0].statement = "Ten trials";
    d.predictions[0].due = addDays(today, 91);
    QVERIFY(found(entry, WalkStep::Expect, "expect.none_soon", "/belief/predictions"));
    QVERIFY(found(entry, WalkStep::Expect, "predictions.probability", "/belief/predictions/0/probability"));
    QVERIFY(found(entry, WalkStep::Expect, "predictions.judge", "/belief/predictions/0/judge"));
    d.predictions[0].due = addDays(today, 90);
    QVERIFY(!found(entry, WalkStep::Expect, "expect.none_soon", "/belief/predictions"));
    d.predictions[0].due.reset();
    QVERIFY(found(entry, WalkStep::Expect, "predictions.due", "/belief/predictions/0/due"));
}

void TestWalk::imperativeSignpostsSpareTheAim()
{
    Entry entry = draft();
    Decision& d = *entry.decision();
    d.signposts.push_back({});
    QVERIFY(found(entry, WalkStep::Expect, "signposts.due", "/belief/signposts/0/due"));
    QVERIFY(found(entry, WalkStep::Expect, "signposts.stop", "/belief/signposts/0/stop"));
    QVERIFY(!found(entry, WalkStep::Expect, "signposts.imperative", "/belief/signposts/0/subject"));
    d.tenacity.label = TenacityKind::Imperative;
    QVERIFY(found(entry, WalkStep::Expect, "signposts.imperative", "/belief/signposts/0/subject"));
    d.signposts[0].subject = SignpostSubject::Tactic;
    QVERIFY(!found(entry, WalkStep::Expect, "signposts.imperative", "/belief/signposts/0/subject"));
}

void TestWalk::sealAsksForChoiceAndReason()
{
    Entry entry = draft();
    Decision& d = *entry.decision();
    QVERIFY(found(entry, WalkStep::Seal, "seal.chosen", "/belief/chosen"));
    QVERIFY(found(entry, WalkStep::Seal, "seal.because", "/belief/because"));
    d.review.reset();
    QVERIFY(found(entry, WalkStep::Seal, "seal.review", "/belief/review"));
    d.voices.push_back({});
    d.voices[0].stance = Stance::Against;
    QVERIFY(found(entry, WalkStep::Seal, "seal.unheard", "/belief/voices/0"));
    d.voices[0].heard = true;
    QVERIFY(!found(entry, WalkStep::Seal, "seal.unheard", "/belief/voices/0"));
}

QTEST_APPLESS_MAIN(TestWalk)
#include "tst_walk.moc"
