// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/tenacity_assessment.h"
#include "tests/ui/pursued_decision.h"
#include "ui/pages/walk_page.h"
#include "window_fixture.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>

using namespace soundings;
using namespace soundings::ui;

/// The walk's step Tenacity and signposts as data, in the real window, by keys.
class TstTenacityStep : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void fromNothingToAVerdictByKeys();
    void whatMustSaysStandsBesideTheLabel();
    void whatMustSaidNeedNotBeWrittenTwice();
    void chancesAndLossesWaitBehindALine();
    void tooManyImperativesAreMeasuredByTheSetting();
    void aVerdictLeadsToWhatIsMissing();
    void aSignpostIsAMarkOrACeiling();
    void theGreyBandIsSaid();

private:
    struct Desk : Home {
        [[nodiscard]] WalkPage& walk() const { return *find<WalkPage>("walk"); }
        [[nodiscard]] const Decision& decision() const { return *window->workspace()->entry()->entry().decision(); }
        [[nodiscard]] QString label(const QString& name) const { return find<QLabel>(name)->text(); }
        void openAt(const Entry& entry, const char* place)
        {
            {
                auto journal = Journal::create(path().toStdString(), outside());
                journal.save(entry);
                journal.setPlace(entry.id, place);
            }
            open(path());
            window->workspace()->openEntry(QString::fromStdString(entry.id));
        }
        void onSwitch(const QString& name) const
        {
            find<QWidget>(name)->setFocus();
            press(Qt::Key_Space);
        }
    };
};

void TstTenacityStep::fromNothingToAVerdictByKeys()
{
    Desk desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type("Run it ourselves");
    desk.window->findChild<QAction*>("action.tenacity")->trigger();
    QCOMPARE(desk.walk().step(), WalkStep::Tenacity);
    QCOMPARE(desk.focusName(), QString("tenacity.label.0"));
    desk.type("b");
    QVERIFY(desk.decision().tenacity.label == TenacityKind::Bet);
    desk.press(Qt::Key_Backspace);
    QVERIFY(!desk.decision().tenacity.label); // blank is unknown
    desk.type("i");
    desk.next();
    desk.type("We end as authors");
    desk.next();
    desk.type("Two rivals");
    desk.next();
    desk.click("tactics.add");
    desk.type("Small companies first");
    desk.write("tactics.start.line", "2026-01-10");
    desk.write("tactics.end.line", "2026-06-10");
    desk.write("tactics.taught", "They leave");
    desk.write("tactics.signals", "Trials");
    desk.next();
    desk.click("badNumbers.add");
    desk.type("No revenue");
    desk.write("badNumbers.until.line", "2028-12-31");
    desk.next();
    desk.click("signals.add");
    desk.type("Trials stay alive");
    desk.next();
    desk.next();

    const Decision& d = desk.decision();
    QVERIFY(d.tenacity.label == TenacityKind::Imperative);
    QCOMPARE(d.tenacity.consequenceOfStopping, std::string("We end as authors"));
    QCOMPARE(d.tenacity.outsideConfirmation, std::string("Two rivals"));
    QCOMPARE(d.tactics.size(), std::size_t(1));
    QVERIFY(d.tactics[0].end == parseDate("2026-06-10"));
    QCOMPARE(d.tactics[0].taught, std::string("They leave"));
    QCOMPARE(d.tenacity.badNumbers.size(), std::size_t(1));
    QVERIFY(d.tenacity.badNumbers[0].until == parseDate("2028-12-31"));
    QCOMPARE(d.tenacity.watched.size(), std::size_t(1));
    QVERIFY(stateOf(desk.window->workspace()->entry()->entry(), WalkStep::Tenacity) == StepState::Enough);
    TenacityInput input;
    input.today = desk.clock.today();
    const auto wanted = assessTenacity(desk.window->workspace()->entry()->entry(), input);
    QVERIFY(wanted.result.verdict == TenacityVerdict::DecideWhatItIs); // no signpost, no owner
    QTRY_COMPARE(desk.label("tenacity.verdict.sentence"), QString::fromStdString(wanted.sentence));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.decision().tenacity.watched.empty() || desk.decision().tenacity.watched[0].text.empty());
}

void TstTenacityStep::whatMustSaysStandsBesideTheLabel()
{
    Desk desk;
    const Entry entry = pursuedDecision(TenacityKind::Imperative, 1); // no answer says must
    desk.openAt(entry, "tenacity/kind");
    QTRY_VERIFY(desk.find<QLabel>("tenacity.mustSays")->isVisible());
    const QString mismatch = desk.label("tenacity.mustSays");
    QVERIFY(!mismatch.isEmpty());
    desk.find<QWidget>("tenacity.label.0")->setFocus();
    desk.type("b");
    QTRY_VERIFY(desk.label("tenacity.mustSays") != mismatch); // now the two agree
}

void TstTenacityStep::whatMustSaidNeedNotBeWrittenTwice()
{
    Desk desk;
    Entry entry = pursuedDecision(TenacityKind::Imperative);
    entry.decision()->must[0].consequence = "The market goes without us";
    entry.decision()->must[1].outsideVoice = "The largest customer";
    desk.openAt(entry, "tenacity/stopping");
    QVERIFY(desk.label("tenacity.consequences").contains("The market goes without us"));
    desk.next();
    QVERIFY(desk.label("tenacity.voices").contains("The largest customer"));
}

void TstTenacityStep::chancesAndLossesWaitBehindALine()
{
    Desk desk;
    Entry entry = pursuedDecision(TenacityKind::Bet);
    desk.openAt(entry, "tenacity/signals");
    desk.click("signals.0");
    QVERIFY(!desk.find<QWidget>("signals.chances.0")->isVisible());
    desk.onSwitch("signals.work.toggle");
    desk.write("signals.chances.0", "70");
    desk.write("signals.chances.1", "20");
    desk.write("signals.chances.2", "abc");                               // changes nothing
    QVERIFY(!desk.find<QWidget>("signals.chances.refused")->isVisible()); // it is being written
    desk.press(Qt::Key_Tab);
    QVERIFY(desk.label("signals.chances.refused").contains("abc") &&
            desk.find<QWidget>("signals.chances.refused")->isVisible());
    QCOMPARE(desk.decision().tenacity.watched[0].chances.pathRight, std::optional(0.7));
    QCOMPARE(desk.decision().tenacity.watched[0].chances.pathWrong, std::optional(0.2));
    QVERIFY(!desk.decision().tenacity.watched[0].chances.goalWrong);
    desk.next();
    desk.onSwitch("losses.work.toggle");
    desk.write("losses.prior.0", "40");
    desk.write("losses.unit", "months");
    desk.write("losses.2.0", "9");
    desk.write("losses.0.2", "4");
    const Tenacity& t = desk.decision().tenacity;
    QCOMPARE(t.prior.pathRight, std::optional(0.4));
    QCOMPARE(t.lossUnit, std::string("months"));
    QCOMPARE(t.losses.size(), std::size_t(2)); // in the order of the table, whatever order they were typed in
    QVERIFY(t.losses[0].action == PursuitAction::Persist && t.losses[0].hypothesis == PursuitHypothesis::GoalWrong);
    QVERIFY(t.losses[1].action == PursuitAction::Stop && t.losses[1].value == 9);
    desk.find<QLineEdit>("losses.2.0")->setFocus();
    desk.find<QLineEdit>("losses.2.0")->selectAll();
    desk.press(Qt::Key_Delete);
    QCOMPARE(desk.decision().tenacity.losses.size(), std::size_t(1)); // blank again, not zero
    desk.type("-5");
    desk.press(Qt::Key_Tab);
    QVERIFY(desk.find<QWidget>("losses.refused")->isVisible());
    QVERIFY(desk.label("losses.refused").contains("Only a number from 0"));
    desk.find<QLineEdit>("losses.2.0")->setFocus();
    desk.find<QLineEdit>("losses.2.0")->selectAll();
    desk.press(Qt::Key_Delete);
    QVERIFY(!desk.find<QWidget>("losses.refused")->isVisible());
}

void TstTenacityStep::tooManyImperativesAreMeasuredByTheSetting()
{
    Desk desk;
    desk.openAt(pursuedDecision(TenacityKind::Imperative), "tenacity/kind");
    desk.onSwitch("imperatives.toggle");
    QCOMPARE(desk.find<QLineEdit>("imperatives.limit")->text(), QString("3"));
    desk.find<QLineEdit>("imperatives.limit")->selectAll();
    desk.write("imperatives.limit", "5");
    QCOMPARE(Settings().get(setting::imperatives), 5);
}

void TstTenacityStep::aVerdictLeadsToWhatIsMissing()
{
    Desk desk;
    Entry entry = pursuedDecision(TenacityKind::Imperative);
    entry.decision()->tenacity.consequenceOfStopping.clear();
    desk.openAt(entry, "tenacity/verdict");
    QTRY_VERIFY(desk.window->findChild<QWidget*>("tenacity.verdict.because.0") != nullptr);
    desk.click("tenacity.verdict.because.0");
    QCOMPARE(desk.focusName(), QString("tenacity.consequence"));
}

void TstTenacityStep::aSignpostIsAMarkOrACeiling()
{
    Desk desk;
    desk.openAt(pursuedDecision(TenacityKind::Bet), "expect/signposts");
    desk.click("signposts.0");
    QVERIFY(!desk.find<QWidget>("signposts.ceilingOn.0")->isVisible());
    desk.find<QWidget>("signposts.kind.0")->setFocus();
    desk.type("c");
    QVERIFY(desk.decision().signposts[0].kind == SignpostKind::Ceiling);
    QVERIFY(desk.find<QWidget>("signposts.ceilingOn.0")->isVisible());
    desk.find<QWidget>("signposts.ceilingOn.0")->setFocus();
    desk.type("a");
    QVERIFY(desk.decision().signposts[0].ceilingOn == CeilingOn::Attention);
    desk.write("signposts.decidedBy", "Ada");
    QCOMPARE(desk.decision().signposts[0].decidedBy, std::string("Ada"));
}

void TstTenacityStep::theGreyBandIsSaid()
{
    Desk desk;
    desk.openAt(pursuedDecision(TenacityKind::Bet), "expect/signposts");
    desk.click("signposts.0");
    QVERIFY(desk.label("signposts.band").contains("Between 5 and 20"));
    QVERIFY(desk.label("signposts.band").contains("more is better"));
    desk.find<QLineEdit>("signposts.stopAt")->setFocus();
    desk.find<QLineEdit>("signposts.stopAt")->selectAll();
    desk.type("40");
    desk.write("signposts.unit", "days");
    QCOMPARE(desk.decision().signposts[0].stopAt, std::optional(40.0));
    QVERIFY(desk.label("signposts.band").contains("Between 20 and 40 days"));
    QVERIFY(desk.label("signposts.band").contains("less is better"));
}

QTEST_MAIN(TstTenacityStep)
#include "tst_tenacity_step.moc"
