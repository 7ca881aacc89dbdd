// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/tenacity_assessment.h"
#include "tests/ui/pursued_decision.h"
#include "ui/pages/walk_page.h"
#include "ui/widgets/text_field.h"
#include "window_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace soundings;
using namespace soundings::ui;

/// What can be written about a sealed pursuit on its page, in the real window, by keys and clicks.
class TstTenacityPanel : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void init();
    void cleanup() { m_home.reset(); }

    void aDraftHasNoSuchSection();
    void threeKeysAreALook();
    void aLookSaysAtLeastOneThing();
    void whyNothingWasAddedIsInSightUntilItIsMended();
    void theButtonStaysInSightWhenItsCardIsKeptInASmallWindow();
    void newEvidenceShiftsTheOdds();
    void aSignpostIsReadByItsNumber();
    void aSignpostIsReadByAWord();
    void aGoalPostMovesOnlyWithAReason();
    void aTacticBeginsAndEnds();
    void aNewSignpostNeedsADayAndAMark();
    void whatItIsChangesOnlyWithAReason();
    void whatWasBlankWhenItWasSealedIsSaidLater();
    void aConstraintIsMarkedAsMoved();
    void whatIsHalfFilledOutlivesThePageAndTheWindow();
    void whatCannotBeReadIsNotTaken();
    void aDayThatIsPastCountsBack();
    void factsLeadToTheirAnswers();

private:
    void seal();
    void openOther() const { m_home->press(Qt::Key_1, Qt::ControlModifier); }
    void back() const { m_home->window->workspace()->showBrief(QString::fromStdString(m_id)); }
    [[nodiscard]] JournalBridge& journal() const { return m_home->window->workspace()->journal(); }
    [[nodiscard]] Entry stored() const
    {
        journal().flush();
        return journal().reader().load(m_id);
    }
    template <typename What>
    [[nodiscard]] What last() const
    {
        const Entry entry = stored();
        if (entry.since.empty()) qFatal("nothing was added");
        return std::get<What>(entry.since.back().what);
    }
    [[nodiscard]] QString text(const char* name) const { return m_home->find<QLabel>(name)->text(); }
    [[nodiscard]] bool sees(const char* name) const
    {
        const auto* widget = m_home->window->findChild<QWidget*>(QLatin1String(name));
        return widget != nullptr && widget->isVisible();
    }
    /// A button of a row, which may have been made anew.
    void pressButton(const char* name) const
    {
        QTRY_VERIFY(sees(name));
        m_home->find<QPushButton>(name)->setFocus();
        m_home->press(Qt::Key_Space);
    }
    [[nodiscard]] bool shows(const QString& words) const
    {
        for (const auto* label : m_home->find<QWidget>("tenacity")->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    std::unique_ptr<Home> m_home;
    Id m_id;
};

void TstTenacityPanel::init()
{
    m_home = std::make_unique<Home>();
    m_home->open({}, {1180, 1900});
    const Entry entry = pursuedDecision(TenacityKind::Imperative);
    m_id = entry.id;
    journal().saveLater(entry);
    QVERIFY(journal().flush());
    back();
}

void TstTenacityPanel::seal()
{
    journal().seal(m_id);
    m_home->window->workspace()->entry()->setSealed(true);
    QTRY_VERIFY(sees("tenacity.verdict.sentence") && !text("tenacity.verdict.sentence").isEmpty());
}

void TstTenacityPanel::aDraftHasNoSuchSection()
{
    QVERIFY(!sees("tenacity"));
    seal();
    QVERIFY(sees("tenacity.look"));
}

void TstTenacityPanel::threeKeysAreALook()
{
    seal();
    const auto seals = journal().reader().verify().seals;
    pressButton("tenacity.look");
    QCOMPARE(m_home->focusName(), QString("card.reason.0"));
    m_home->type("y");
    QCOMPARE(m_home->focusName(), QString("card.moved.0"));
    m_home->type("n");
    QCOMPARE(m_home->focusName(), QString("card.lesson"));
    m_home->type("Price was not the reason.");
    m_home->commit();
    QVERIFY(!sees("card"));
    const Look look = last<Look>();
    QCOMPARE(look.reasonStillTrue, std::optional(true));
    QCOMPARE(look.signalMoved, std::optional(false));
    QCOMPARE(look.lesson, std::string("Price was not the reason."));
    QVERIFY(!look.outsideBreaks && !look.mustAgain && !look.newEvidenceOdds); // what is blank is unknown
    QCOMPARE(journal().reader().verify().seals, seals + 1);
    QTRY_VERIFY(shows("Price was not the reason"));
    QCOMPARE(m_home->focusName(), QString("tenacity.look"));
    QTRY_VERIFY(!m_home->focus()->visibleRegion().isEmpty()); // and it is in sight
}

void TstTenacityPanel::aLookSaysAtLeastOneThing()
{
    seal();
    pressButton("tenacity.look");
    m_home->commit();
    QVERIFY(sees("card.problem"));
    QVERIFY(stored().since.empty());
    m_home->press(Qt::Key_Escape);
    QVERIFY(!sees("card"));
    QCOMPARE(m_home->focusName(), QString("tenacity.look"));
    QCOMPARE(m_home->find<QPushButton>("tenacity.look")->text(), QString("Look now")); // nothing waits
}

void TstTenacityPanel::whyNothingWasAddedIsInSightUntilItIsMended()
{
    seal();
    m_home->window->resize(1180, 620);
    pressButton("tenacity.look");
    m_home->click("card.more.toggle");
    m_home->find<QLineEdit>("card.odds")->setFocus();
    m_home->type("0");
    m_home->find<QWidget>("card.reason.0")->setFocus();
    m_home->commit();
    QVERIFY(sees("card.problem"));
    QTRY_VERIFY(!m_home->find<QLabel>("card.problem")->visibleRegion().isEmpty());
    m_home->find<QLineEdit>("card.odds")->setFocus();
    m_home->type("4");
    QVERIFY(!sees("card.problem"));
}

void TstTenacityPanel::theButtonStaysInSightWhenItsCardIsKeptInASmallWindow()
{
    seal();
    m_home->window->resize(1180, 620);
    pressButton("tenacity.look");
    m_home->type("y");
    m_home->type("n");
    m_home->type("Price was not the reason.");
    m_home->commit();
    QTRY_COMPARE(m_home->focusName(), QString("tenacity.look"));
    QTRY_VERIFY(!m_home->focus()->visibleRegion().isEmpty());
}

void TstTenacityPanel::newEvidenceShiftsTheOdds()
{
    seal();
    pressButton("tenacity.look");
    m_home->click("card.more.toggle");
    m_home->tabTo("card.breaks.0");
    m_home->type("y");
    QCOMPARE(m_home->focusName(), QString("card.must.0"));
    m_home->type("n");
    m_home->write("card.odds", "0");
    m_home->commit();
    QVERIFY(sees("card.problem")); // odds above 0
    m_home->find<QLineEdit>("card.odds")->selectAll();
    m_home->write("card.odds", "4");
    m_home->commit();
    QVERIFY(sees("card.problem")); // what the evidence is
    m_home->find<QWidget>("card.evidence")->setFocus();
    m_home->type("Two customers asked by themselves");
    m_home->tabTo("card.signal.0.0");
    m_home->type("s");
    m_home->commit();
    const Look look = last<Look>();
    QCOMPARE(look.outsideBreaks, std::optional(true));
    QVERIFY(look.mustAgain == MustAnswer::Failed);
    QCOMPARE(look.newEvidenceOdds, std::optional(4.0));
    QCOMPARE(look.seen, std::vector<Id>{pursuedSignal});
    QVERIFY(look.notSeen.empty());
}

void TstTenacityPanel::aSignpostIsReadByItsNumber()
{
    seal(); // its day, 1 June, is past
    const QString before = text("tenacity.verdict.sentence");
    pressButton("tenacity.read.0");
    QCOMPARE(m_home->focusName(), QString("card.value"));
    m_home->type("3");
    m_home->commit();
    const Reading reading = last<Reading>();
    QCOMPARE(reading.signpost, pursuedSignpost);
    QCOMPARE(reading.value, std::optional(3.0));
    QVERIFY(reading.reading == SignpostReading::Stop); // the number says it
    QTRY_VERIFY(text("tenacity.verdict.sentence") != before);
    TenacityInput input;
    input.today = m_home->clock.today();
    QVERIFY(assessTenacity(stored(), input).result.verdict == TenacityVerdict::ChangeTactic);
}

void TstTenacityPanel::aSignpostIsReadByAWord()
{
    seal();
    pressButton("tenacity.read.0");
    m_home->tabTo("card.word.0");
    m_home->type("b");
    m_home->write("card.on.line", "2026-05-30");
    m_home->commit();
    const Reading reading = last<Reading>();
    QVERIFY(reading.reading == SignpostReading::Grey);
    QVERIFY(!reading.value);
    QVERIFY(reading.on == parseDate("2026-05-30"));
}

void TstTenacityPanel::aGoalPostMovesOnlyWithAReason()
{
    seal();
    pressButton("tenacity.move.0");
    m_home->commit();
    QVERIFY(sees("card.problem")); // nothing differs
    auto* stop = m_home->find<QLineEdit>("card.stopAt");
    QCOMPARE(stop->text(), QString("5"));
    stop->setFocus();
    stop->selectAll();
    m_home->type("2");
    m_home->commit();
    QVERIFY(text("card.problem").contains("why"));
    QVERIFY(stored().since.empty());
    m_home->write("card.why", "The launch came two months late");
    m_home->commit();
    SignpostAmendment wanted;
    wanted.signpost = pursuedSignpost;
    wanted.stopAt = 2;
    wanted.reason = "The launch came two months late";
    QVERIFY(last<SignpostAmendment>() == wanted); // what was not touched stays blank
    QTRY_VERIFY(shows("moved"));
}

void TstTenacityPanel::aTacticBeginsAndEnds()
{
    seal();
    pressButton("tenacity.begin");
    m_home->commit();
    QVERIFY(sees("card.problem"));
    m_home->find<QWidget>("card.hypothesis")->setFocus();
    m_home->type("If we give trials away, ten stay");
    m_home->commit();
    const TacticBegun begun = last<TacticBegun>();
    QCOMPARE(begun.tactic.hypothesis, std::string("If we give trials away, ten stay"));
    QVERIFY(begun.tactic.start == m_home->clock.today());
    QVERIFY(!begun.tactic.id.empty());
    pressButton("tenacity.end.1");
    m_home->type("They came for the price");
    m_home->tabTo("card.moved.0");
    m_home->type("n");
    m_home->commit();
    const TacticEnded ended = last<TacticEnded>();
    QCOMPARE(ended.tactic, begun.tactic.id);
    QCOMPARE(ended.taught, std::string("They came for the price"));
    QCOMPARE(ended.signalMoved, std::optional(false));
    QTRY_VERIFY(!sees("tenacity.end.1")); // it is over
    QVERIFY(sees("tenacity.end.0"));
}

void TstTenacityPanel::aNewSignpostNeedsADayAndAMark()
{
    seal();
    pressButton("tenacity.set");
    m_home->type("Renewals");
    m_home->commit();
    QVERIFY(text("card.problem").contains("day"));
    m_home->write("card.due.line", "6m");
    m_home->commit();
    QVERIFY(sees("card.problem"));
    m_home->click("card.more.toggle");
    m_home->write("card.workedAt", "16");
    m_home->write("card.stopAt", "8");
    m_home->commit();
    const Signpost sign = last<SignpostSet>().sign;
    QCOMPARE(sign.state, std::string("Renewals"));
    QVERIFY(sign.due == addMonths(m_home->clock.today(), 6));
    QCOMPARE(sign.workedAt, std::optional(16.0));
    QVERIFY(sign.kind == SignpostKind::Threshold);
    QTRY_VERIFY(sees("tenacity.read.1"));
}

void TstTenacityPanel::whatItIsChangesOnlyWithAReason()
{
    seal();
    pressButton("tenacity.reclassify");
    m_home->type("i");
    m_home->find<QWidget>("card.why")->setFocus();
    m_home->type("We meant it");
    m_home->commit();
    QVERIFY(sees("card.problem")); // that it is already
    m_home->find<QWidget>("card.to.0")->setFocus();
    m_home->type("b");
    m_home->commit();
    QVERIFY(last<Reclassification>().to == TenacityKind::Bet);
    QCOMPARE(last<Reclassification>().reason, std::string("We meant it"));
    QTRY_VERIFY(text("tenacity.kind").startsWith("A bet"));
    QVERIFY(pursuitOf(stored()).kind == TenacityKind::Bet);
    QVERIFY(stored().decision()->tenacity.label == TenacityKind::Imperative); // what was sealed stays
}

void TstTenacityPanel::whatWasBlankWhenItWasSealedIsSaidLater()
{
    m_home->window->workspace()->entry()->edit("Owner", {}, [](Decision& d) { d.frame.owner.clear(); });
    QVERIFY(journal().flush());
    seal();
    QTRY_VERIFY(shows("Nobody owns it"));
    m_home->click("tenacity.verdict.because.0"); // what is sealed cannot be filled in there
    QVERIFY(sees("card.owner"));
    QCOMPARE(m_home->focusName(), QString("card.owner"));
    m_home->commit();
    QVERIFY(sees("card.problem"));
    QVERIFY(stored().since.empty());
    m_home->find<QWidget>("card.owner")->setFocus();
    m_home->type("Ada");
    m_home->commit();
    QCOMPARE(last<GroundSaid>().owner, std::string("Ada"));
    QCOMPARE(last<GroundSaid>().outsideConfirmation, std::string());
    QTRY_VERIFY(!shows("Nobody owns it"));
    QVERIFY(stored().decision()->frame.owner.empty()); // what was sealed stays
    pressButton("tenacity.ground");
    QVERIFY(shows("So far: Ada"));
}

void TstTenacityPanel::aConstraintIsMarkedAsMoved()
{
    seal();
    pressButton("tenacity.moved.0");
    m_home->type("We hired two who had");
    m_home->commit();
    const ConstraintMoved moved = last<ConstraintMoved>();
    QCOMPARE(moved.constraint, pursuedConstraint);
    QCOMPARE(moved.how, std::string("We hired two who had"));
    QTRY_VERIFY(shows("We hired two who had"));
    QVERIFY(!sees("tenacity.moved.0"));
}

void TstTenacityPanel::whatIsHalfFilledOutlivesThePageAndTheWindow()
{
    seal();
    pressButton("tenacity.look");
    m_home->type("y");
    m_home->find<QWidget>("card.lesson")->setFocus();
    m_home->type("Half a tho");
    openOther(); // to Today, without laying it aside
    QVERIFY(!sees("card"));
    back();
    QTRY_VERIFY(sees("tenacity.look"));
    QTRY_VERIFY(m_home->find<QPushButton>("tenacity.look")->text().contains("half filled"));
    QVERIFY(stored().since.empty());

    m_home->close();
    m_home->open({}, {1180, 1900});
    back();
    QTRY_VERIFY(sees("tenacity.look"));
    pressButton("tenacity.look");
    QCOMPARE(m_home->find<TextField>("card.lesson")->text(), QString("Half a tho"));
    m_home->find<QWidget>("card.lesson")->setFocus();
    m_home->press(Qt::Key_End);
    m_home->type("ught");
    m_home->commit();
    QCOMPARE(last<Look>().lesson, std::string("Half a thought"));
    QCOMPARE(last<Look>().reasonStillTrue, std::optional(true));
    pressButton("tenacity.look");
    QCOMPARE(m_home->find<TextField>("card.lesson")->text(), QString()); // nothing of it is left
}

void TstTenacityPanel::whatCannotBeReadIsNotTaken()
{
    seal();
    pressButton("tenacity.read.0");
    m_home->type("many");
    m_home->commit();
    QVERIFY(text("card.problem").contains("number"));
    m_home->find<QLineEdit>("card.value")->selectAll();
    m_home->find<QLineEdit>("card.value")->setFocus();
    m_home->type("12");
    m_home->write("card.on.line", "some day");
    m_home->commit();
    QVERIFY(text("card.problem").contains("date"));
    QVERIFY(stored().since.empty());
    m_home->click("card.discard");
    pressButton("tenacity.read.0");
    QCOMPARE(m_home->find<QLineEdit>("card.value")->text(), QString());
}

void TstTenacityPanel::aDayThatIsPastCountsBack()
{
    seal();
    pressButton("tenacity.moved.0");
    m_home->type("We hired two who had");
    m_home->write("card.on.line", "2w");
    m_home->commit();
    QCOMPARE(last<ConstraintMoved>().on, std::optional(addDays(m_home->clock.today(), -14)));
}

void TstTenacityPanel::factsLeadToTheirAnswers()
{
    seal();
    QTRY_VERIFY(sees("tenacity.verdict.because.0"));
    pressButton("tenacity.verdict.because.0");
    QTRY_VERIFY(sees("walk"));
    QCOMPARE(m_home->find<WalkPage>("walk")->step(), WalkStep::Expect);
    QVERIFY(sees("signposts.state"));
}

QTEST_MAIN(TstTenacityPanel)
#include "tst_tenacity_panel.moc"
