// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pursuit_fixture.h"

#include <QtTest>

using namespace soundings;
using namespace soundings::test;

namespace {

/// What was read and looked at, by entries alone; the kind comes from outside.
using Happenings = void (*)(Entry& entry);

struct Expected {
    TenacityVerdict verdict;
    int row;
};

struct TableCase {
    const char* name;
    Happenings happen;
    const char* today;
    Expected imperative;
    Expected bet;
};

Look lookOf(std::optional<bool> reason, std::optional<bool> signal)
{
    Look look;
    look.reasonStillTrue = reason;
    look.signalMoved = signal;
    return look;
}

void nothing(Entry& /*entry*/)
{
}
void noLabel(Entry& entry)
{
    entry.decision()->tenacity.label.reset();
}
void noConsequence(Entry& entry)
{
    entry.decision()->tenacity.consequenceOfStopping.clear();
}
void noOutside(Entry& entry)
{
    entry.decision()->tenacity.outsideConfirmation.clear();
}
void noOwner(Entry& entry)
{
    entry.decision()->frame.owner.clear();
}
void noSignpost(Entry& entry)
{
    entry.decision()->signposts.clear();
}
void undatedSignpost(Entry& entry)
{
    entry.decision()->signposts[0].due.reset();
}
void stopRead(Entry& entry)
{
    write(entry, "2026-04-01", readAs(SignpostReading::Stop));
}
void stopByNumber(Entry& entry)
{
    write(entry, "2026-04-01", readAt(4));
}
void ceilingHit(Entry& entry)
{
    Signpost ceiling;
    ceiling.id = otherOption;
    ceiling.state = "Money spent";
    ceiling.kind = SignpostKind::Ceiling;
    ceiling.ceilingOn = CeilingOn::Money;
    ceiling.stopAt = 100;
    ceiling.due = day("2026-12-01");
    write(entry, "2026-02-01", SignpostSet{ceiling, {}});
    write(entry, "2026-04-01", Reading{otherOption, SignpostReading::Worked, 120, {}, {}, {}});
}
void stopWithNewEvidence(Entry& entry)
{
    stopRead(entry);
    Look look;
    look.newEvidenceOdds = 4;
    write(entry, "2026-04-02", look);
}
void stopWithWeakEvidence(Entry& entry)
{
    stopRead(entry);
    Look look;
    look.newEvidenceOdds = 2;
    write(entry, "2026-04-02", look);
}
void reasonGone(Entry& entry)
{
    write(entry, "2026-04-01", lookOf(false, true));
}
void threeInVain(Entry& entry)
{
    varyInVain(entry, 3);
}
void twoInVain(Entry& entry)
{
    varyInVain(entry, 2);
}
void threeInVainThenASignal(Entry& entry)
{
    varyInVain(entry, 3);
    write(entry, "2026-04-20", lookOf(true, true));
}
void outsideBreaks(Entry& entry)
{
    Look look = lookOf(true, true);
    look.outsideBreaks = true;
    write(entry, "2026-04-01", look);
}
void outsideBreaksAndMustFails(Entry& entry)
{
    outsideBreaks(entry);
    Look look;
    look.mustAgain = MustAnswer::Failed;
    look.signalMoved = true;
    write(entry, "2026-04-02", look);
}
void outsideBreaksAndMustHolds(Entry& entry)
{
    outsideBreaks(entry);
    Look look;
    look.mustAgain = MustAnswer::Held;
    look.signalMoved = true;
    write(entry, "2026-04-02", look);
}
void mustHeldBeforeOutsideBroke(Entry& entry)
{
    Look look;
    look.mustAgain = MustAnswer::Held;
    write(entry, "2026-03-02", look);
    outsideBreaks(entry);
}
void groundSaidLater(Entry& entry)
{
    entry.decision()->frame.owner.clear();
    entry.decision()->tenacity.consequenceOfStopping.clear();
    write(entry, "2026-03-01", GroundSaid{"Ada", "The giants take it.", {}, {}});
    write(entry, "2026-03-02", GroundSaid{"Bo", {}, {}, {}});
}
void scarcestUnowned(Entry& entry)
{
    entry.decision()->options[0].can[0].value = 2;
}
void scarcestOwned(Entry& entry)
{
    scarcestUnowned(entry);
    Constraint constraint;
    constraint.id = theConstraint;
    constraint.question = entry.decision()->options[0].can[0].question;
    constraint.owner = "Ada";
    constraint.due = day("2026-07-01");
    entry.decision()->constraints = {constraint};
}
void scarcestMoved(Entry& entry)
{
    scarcestOwned(entry);
    entry.decision()->constraints[0].owner.clear();
    write(entry, "2026-03-01", ConstraintMoved{theConstraint, {}, "We hired six", {}});
}
void noSignalMoved(Entry& entry)
{
    write(entry, "2026-04-01", lookOf(true, false));
}
void greyRead(Entry& entry)
{
    write(entry, "2026-04-01", readAt(12));
}
void bothWays(Entry& entry)
{
    Signpost second = entry.decision()->signposts[0];
    second.id = otherOption;
    second.state = "Leaving companies";
    entry.decision()->signposts.push_back(second);
    write(entry, "2026-04-01", readAs(SignpostReading::Worked));
    write(entry, "2026-04-01", Reading{otherOption, SignpostReading::Stop, {}, {}, {}, {}});
    Look look;
    look.newEvidenceOdds = 5;
    write(entry, "2026-04-02", look);
}
void workedRead(Entry& entry)
{
    write(entry, "2026-04-01", readAt(25));
    write(entry, "2026-04-02", lookOf(true, true));
}

/// Signals that leave no doubt which hypothesis holds.
void watched(Entry& entry, double right, double wrongPath, double wrongGoal)
{
    Signal signal;
    signal.id = theOption;
    signal.text = "They stay";
    signal.chances = {right, wrongPath, wrongGoal, 0.05, {}};
    entry.decision()->tenacity.watched = {signal};
    Look look = lookOf(true, true);
    look.seen = {theOption};
    write(entry, "2026-04-01", look);
}
void workedPathWrong(Entry& entry)
{
    watched(entry, 0.05, 0.9, 0.05);
}
void workedGoalWrong(Entry& entry)
{
    watched(entry, 0.05, 0.05, 0.9);
}
void workedPathRight(Entry& entry)
{
    watched(entry, 0.9, 0.05, 0.05);
}
/// Where it was worked through, the everyday "no longer true" does not stop a bet.
void workedPathRightReasonGone(Entry& entry)
{
    watched(entry, 0.9, 0.05, 0.05);
    write(entry, "2026-04-02", lookOf(false, true));
}

using V = TenacityVerdict;

constexpr TableCase cases[]{
    {"nothing speaks against it", nothing, "2026-05-01", {V::Persist, 11}, {V::Persist, 11}},
    {"no label", noLabel, "2026-05-01", {V::DecideWhatItIs, 1}, {V::DecideWhatItIs, 1}},
    {"no consequence", noConsequence, "2026-05-01", {V::DecideWhatItIs, 1}, {V::DecideWhatItIs, 1}},
    {"nobody outside", noOutside, "2026-05-01", {V::DecideWhatItIs, 1}, {V::DecideWhatItIs, 1}},
    {"no owner", noOwner, "2026-05-01", {V::DecideWhatItIs, 1}, {V::DecideWhatItIs, 1}},
    {"its ground said later", groundSaidLater, "2026-05-01", {V::Persist, 11}, {V::Persist, 11}},
    {"no signpost", noSignpost, "2026-05-01", {V::DecideWhatItIs, 1}, {V::DecideWhatItIs, 1}},
    {"an undated signpost is none", undatedSignpost, "2026-05-01", {V::DecideWhatItIs, 1}, {V::DecideWhatItIs, 1}},
    {"unread on its day", nothing, "2026-06-01", {V::Persist, 11}, {V::Persist, 11}},
    {"unread the day after", nothing, "2026-06-02", {V::ReadTheSignpost, 2}, {V::ReadTheSignpost, 2}},
    {"read as stop", stopRead, "2026-05-01", {V::ChangeTactic, 8}, {V::Stop, 3}},
    {"number below stop", stopByNumber, "2026-05-01", {V::ChangeTactic, 8}, {V::Stop, 3}},
    {"a ceiling hit", ceilingHit, "2026-05-01", {V::ChangeTactic, 8}, {V::Stop, 3}},
    {"stop, strong new evidence", stopWithNewEvidence, "2026-05-01", {V::ChangeTactic, 8}, {V::Persist, 11}},
    {"stop, weak new evidence", stopWithWeakEvidence, "2026-05-01", {V::ChangeTactic, 8}, {V::Stop, 3}},
    {"the reason is gone", reasonGone, "2026-05-01", {V::Persist, 11}, {V::Stop, 4}},
    {"three variations in vain", threeInVain, "2026-05-01", {V::ChangeTactic, 8}, {V::Stop, 5}},
    {"two variations in vain", twoInVain, "2026-05-01", {V::Persist, 11}, {V::Persist, 11}},
    {"a signal after three", threeInVainThenASignal, "2026-05-01", {V::Persist, 11}, {V::Persist, 11}},
    {"outside breaks a reason", outsideBreaks, "2026-05-01", {V::AskMustAgain, 6}, {V::Persist, 11}},
    {"and MUST fails", outsideBreaksAndMustFails, "2026-05-01", {V::HandOverOrStop, 6}, {V::Persist, 11}},
    {"and MUST holds", outsideBreaksAndMustHolds, "2026-05-01", {V::Persist, 11}, {V::Persist, 11}},
    {"MUST held before that", mustHeldBeforeOutsideBroke, "2026-05-01", {V::AskMustAgain, 6}, {V::Persist, 11}},
    {"the scarcest is unowned", scarcestUnowned, "2026-05-01", {V::FindTheMeans, 7}, {V::Persist, 11}},
    {"the scarcest is owned", scarcestOwned, "2026-05-01", {V::Persist, 11}, {V::Persist, 11}},
    {"the scarcest has moved", scarcestMoved, "2026-05-01", {V::Persist, 11}, {V::Persist, 11}},
    {"no signal moved", noSignalMoved, "2026-05-01", {V::ChangeTactic, 9}, {V::ChangeTactic, 9}},
    {"in the grey band", greyRead, "2026-05-01", {V::PersistToNextDate, 10}, {V::PersistToNextDate, 10}},
    {"readings point both ways", bothWays, "2026-05-01", {V::ChangeTactic, 8}, {V::PersistToNextDate, 10}},
    {"it worked", workedRead, "2026-07-01", {V::Persist, 11}, {V::Persist, 11}},
    {"worked through: path wrong", workedPathWrong, "2026-05-01", {V::ChangeTactic, 9}, {V::ChangeTactic, 9}},
    {"worked through: goal wrong", workedGoalWrong, "2026-05-01", {V::Persist, 11}, {V::Stop, 4}},
    {"worked through: path right", workedPathRight, "2026-05-01", {V::Persist, 11}, {V::Persist, 11}},
    {"worked through outweighs", workedPathRightReasonGone, "2026-05-01", {V::Persist, 11}, {V::Persist, 11}},
};

} // namespace

class TestTenacityVerdict : public QObject {
    Q_OBJECT
private slots:
    void everyRowThroughEntries_data();
    void everyRowThroughEntries();
    void floorsOfCanCountForImperativesAlone();
    void aMovedConstraintLiftsItsFloor();
    void whatIsSaidLaterStandsAndBlankLeavesItAsItWas();
};

void TestTenacityVerdict::whatIsSaidLaterStandsAndBlankLeavesItAsItWas()
{
    Entry entry = pursued(TenacityKind::Imperative);
    QCOMPARE(pursuitOf(entry).owner, (PursuitText{entry.decision()->frame.owner, "/belief/frame/owner"}));
    groundSaidLater(entry);
    const Pursuit pursuit = pursuitOf(entry);
    QCOMPARE(pursuit.owner, (PursuitText{"Bo", "/since/1/owner"}));
    QCOMPARE(pursuit.consequenceOfStopping, (PursuitText{"The giants take it.", "/since/0/consequenceOfStopping"}));
    QCOMPARE(pursuit.outsideConfirmation.pointer, std::string("/belief/tenacity/outsideConfirmation"));
}

void TestTenacityVerdict::everyRowThroughEntries_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("imperative");
    for (int i = 0; i < static_cast<int>(std::size(cases)); ++i)
        for (const bool imperative : {true, false})
            QTest::addRow("%s, %s", cases[i].name, imperative ? "imperative" : "bet") << i << imperative;
}

void TestTenacityVerdict::everyRowThroughEntries()
{
    QFETCH(int, index);
    QFETCH(bool, imperative);
    const TableCase& table = cases[index];
    Entry entry = pursued(imperative ? TenacityKind::Imperative : TenacityKind::Bet);
    table.happen(entry);
    const TenacityAssessment assessment = assessTenacity(entry, onDay(table.today));
    const Expected& expected = imperative ? table.imperative : table.bet;
    QCOMPARE(wordOf(assessment.result.verdict), wordOf(expected.verdict));
    QCOMPARE(assessment.result.row, expected.row);
    QVERIFY(!assessment.sentence.empty());
    for (const Because& because : assessment.because) {
        QVERIFY(because.sentence.find('{') == std::string::npos);
        QVERIFY2(because.pointer.starts_with('/'), because.sentence.c_str());
    }
    QVERIFY(assessment.result.row == 11 || !assessment.because.empty());
    QCOMPARE(assessment.wouldChange.empty(), !assessment.flip.has_value());
}

namespace {

/// An entry whose people are too few and a floor, and what the lens says of it.
Entry withFloor(TenacityKind kind)
{
    Entry entry = pursued(kind);
    Decision& decision = *entry.decision();
    for (Answer& answer : decision.options[0].can)
        if (answer.question == "can.people") answer.value = 1;
    decision.canRules.roles = {{"can.people", 4, "Nothing moves without them", {}}};
    Constraint constraint;
    constraint.id = theConstraint;
    constraint.question = "can.people";
    constraint.owner = "Ada";
    constraint.due = day("2026-07-01");
    decision.constraints = {constraint};
    return entry;
}

TenacityAssessment withLens(const Entry& entry)
{
    AssessmentInput input;
    input.samples = 4096;
    const Assessment lens = assess(entry, input);
    TenacityInput tenacity = onDay("2026-05-01");
    tenacity.lens = &lens;
    return assessTenacity(entry, tenacity);
}

} // namespace

void TestTenacityVerdict::floorsOfCanCountForImperativesAlone()
{
    const TenacityAssessment imperative = withLens(withFloor(TenacityKind::Imperative));
    QCOMPARE(imperative.result.row, 7);
    QCOMPARE(imperative.because[0].sentence, std::string("A floor of CAN fails: people."));
    QCOMPARE(imperative.because[0].pointer, std::string("/belief/options/0/can/0"));
    QCOMPARE(withLens(withFloor(TenacityKind::Bet)).result.row, 11);
}

void TestTenacityVerdict::aMovedConstraintLiftsItsFloor()
{
    Entry entry = withFloor(TenacityKind::Imperative);
    write(entry, "2026-03-01", ConstraintMoved{theConstraint, {}, "We hired six", {}});
    QCOMPARE(withLens(entry).result.row, 11);
}

QTEST_APPLESS_MAIN(TestTenacityVerdict)
#include "tst_tenacity_verdict.moc"
