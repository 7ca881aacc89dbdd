// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lens/question_set.h"
#include "tests/ui/walk_host.h"

#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>

using namespace soundings;
using namespace soundings::ui;

/// The walk driven by keys and mouse only, in a window on a real journal.
class TstWalk : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void walksFromNothingToASealedDecision();
    void blankAnswersStayBlank();
    void undoAndRedoGoAcrossSteps();
    void resumesAtTheSamePlaceWithTheSameText();
    void aSealedDecisionIsReadOnlyUntilTheSealIsUndone();
    void cannotBeSealedWithoutATitle();
    void whatWouldHaveToBeTrueBecomesAConstraint();
    void aTriggerSaysWhenItDoesNotCount();
    void mustCanBeAskedOfEachOption();
    void goesToTheAnswerBehindAPointer();
    void theTabKeyReachesEverythingAndEverythingHasAName();
    void theSidePanelWaitsBehindAButtonWhenNarrow();

private:
    static void frame(const WalkHost& host);
    static void options(const WalkHost& host);
};

void TstWalk::frame(const WalkHost& host)
{
    QCOMPARE(host.focusName(), QStringLiteral("frame.title"));
    host.type(QStringLiteral("Build the managed service"));
    host.write(QStringLiteral("frame.question"), QStringLiteral("How do we own the managed service?"));
    host.next();
    QCOMPARE(host.focusName(), QStringLiteral("frame.aim"));
    host.type(QStringLiteral("Own the managed service for our technology"));
}

void TstWalk::options(const WalkHost& host)
{
    host.click(QStringLiteral("options.add"));
    QCOMPARE(host.focusName(), QStringLiteral("options.title"));
    host.type(QStringLiteral("Both products at once"));
    host.click(QStringLiteral("options.add"));
    host.type(QStringLiteral("On-premise first"));
    host.next();
    QCOMPARE(host.focusName(), QStringLiteral("options.meetsAim.0.0"));
    host.type(QStringLiteral("w"));
    host.tabTo(QStringLiteral("options.meetsAim.1.0"));
    host.type(QStringLiteral("p"));
}

void TstWalk::walksFromNothingToASealedDecision()
{
    WalkHost host;
    host.begin();
    frame(host);
    host.next(); // context, left blank
    host.next();
    QCOMPARE(host.focusName(), QStringLiteral("frame.area"));
    host.type(QStringLiteral("Product"));
    host.write(QStringLiteral("frame.owner"), QStringLiteral("Ada"));
    host.next();
    host.type(QStringLiteral("o"));
    host.write(QStringLiteral("frame.deadline.line"), QStringLiteral("3m"));
    host.next();
    host.type(QStringLiteral("Deals come in for an unfinished product."));
    host.next();
    host.click(QStringLiteral("frame.understanding.add"));
    host.type(QStringLiteral("Sales"));
    host.write(QStringLiteral("frame.understanding.0.share"), QStringLiteral("60"));

    host.next();
    QCOMPARE(host.walk->step(), WalkStep::Must);
    QCOMPARE(host.focusName(), QStringLiteral("must.answer"));
    host.type(QStringLiteral("9s"));
    host.write(QStringLiteral("must.evidence"), QStringLiteral("Every large deal asks for it."));
    host.write(QStringLiteral("must.consequence"), QStringLiteral("Someone else runs our technology."));
    host.write(QStringLiteral("must.outsideVoice"), QStringLiteral("Three customers, in writing."));
    host.next();
    host.next(); // the second question stays blank
    host.type(QStringLiteral("6g"));
    host.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(host.walk->step(), WalkStep::Options);
    options(host);

    host.next();
    QCOMPARE(host.walk->step(), WalkStep::Can);
    host.type(QStringLiteral("2"));
    host.write(QStringLiteral("can.wouldHaveToBeTrue"), QStringLiteral("Ten engineers leave the core product."));
    host.next(); // the same question, of the other option
    host.type(QStringLiteral("7r"));

    host.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(host.walk->step(), WalkStep::FindAWay);
    host.click(QStringLiteral("constraints.take.0"));
    QCOMPARE(host.focusName(), QStringLiteral("constraints.wouldMoveIt"));
    host.type(QStringLiteral("A year of slower releases."));
    host.write(QStringLiteral("constraints.due.line"), QStringLiteral("2027-02-28"));

    host.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(host.walk->step(), WalkStep::Expect);
    host.type(QStringLiteral("10"));
    host.write(QStringLiteral("expect.succeeded"), QStringLiteral("2"));
    host.next();
    host.click(QStringLiteral("predictions.add"));
    host.type(QStringLiteral("Ten outside trials"));
    host.write(QStringLiteral("predictions.probability.line"), QStringLiteral("60"));
    host.write(QStringLiteral("predictions.due.line"), QStringLiteral("2027-01-31"));
    host.next();
    host.click(QStringLiteral("signposts.add"));
    host.type(QStringLiteral("Trials that pay"));
    host.write(QStringLiteral("signposts.due.line"), QStringLiteral("6m"));
    host.write(QStringLiteral("signposts.stop"), QStringLiteral("none"));
    host.next();
    host.click(QStringLiteral("expect.chosen.1"));
    host.write(QStringLiteral("expect.because"), QStringLiteral("The market goes there whatever we do."));
    host.next();
    host.next();
    QCOMPARE(host.walk->step(), WalkStep::Seal);
    QSignalSpy sealed(host.walk, &WalkPage::sealed);
    host.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sealed.size(), 1);

    const Entry entry = host.stored();
    const Decision& d = *entry.decision();
    QCOMPARE(host.bridge->reader().stageOf(entry.id), Stage::Sealed);
    QCOMPARE(entry.title, std::string("Build the managed service"));
    QCOMPARE(d.frame.question, std::string("How do we own the managed service?"));
    QCOMPARE(d.frame.aim, std::string("Own the managed service for our technology"));
    QCOMPARE(d.frame.area, std::string("Product"));
    QCOMPARE(d.frame.owner, std::string("Ada"));
    QVERIFY(d.frame.reversibility == Reversibility::OneWay);
    QVERIFY(d.frame.deadline == parseDate("2027-02-22"));
    QCOMPARE(d.frame.known, std::string("Deals come in for an unfinished product."));
    QCOMPARE(d.frame.understanding.size(), std::size_t(1));
    QCOMPARE(d.frame.understanding[0].function, std::string("Sales"));
    QCOMPARE(d.frame.understanding[0].share.value_or(0), 0.6);
    QCOMPARE(d.must.size(), std::size_t(2));
    QCOMPARE(d.must[0].value.value_or(-1), 9.0);
    QVERIFY(d.must[0].sureness == Sureness::Sure);
    QCOMPARE(d.must[0].evidence, std::string("Every large deal asks for it."));
    QCOMPARE(d.must[0].consequence, std::string("Someone else runs our technology."));
    QCOMPARE(d.must[0].outsideVoice, std::string("Three customers, in writing."));
    QCOMPARE(d.must[1].question, standardQuestions().must.questions[2].id);
    QVERIFY(d.must[1].sureness == Sureness::Guess);
    QCOMPARE(d.options.size(), std::size_t(3));
    QCOMPARE(d.options[0].title, std::string("Both products at once"));
    QVERIFY(d.options[0].meetsAim == AimMet::Wholly);
    QVERIFY(d.options[1].meetsAim == AimMet::Partly);
    QVERIFY(d.options[2].doNothing);
    QCOMPARE(d.options[0].can.size(), std::size_t(1));
    QCOMPARE(d.options[0].can[0].value.value_or(-1), 2.0);
    QCOMPARE(d.options[1].can[0].value.value_or(-1), 7.0);
    QCOMPARE(d.options[0].can[0].question, d.options[1].can[0].question);
    QCOMPARE(d.constraints.size(), std::size_t(1));
    QCOMPARE(d.constraints[0].text, std::string("Ten engineers leave the core product."));
    QCOMPARE(d.constraints[0].option, d.options[0].id);
    QCOMPARE(d.constraints[0].wouldMoveIt, std::string("A year of slower releases."));
    QVERIFY(d.constraints[0].due == parseDate("2027-02-28"));
    QCOMPARE(d.outsideView.outOf.value_or(0), 10);
    QCOMPARE(d.outsideView.succeeded.value_or(0), 2);
    QCOMPARE(d.predictions.size(), std::size_t(1));
    QCOMPARE(d.predictions[0].statement, std::string("Ten outside trials"));
    QCOMPARE(d.predictions[0].probability.value_or(0), 0.6);
    QVERIFY(d.predictions[0].due == parseDate("2027-01-31"));
    QCOMPARE(d.signposts.size(), std::size_t(1));
    QCOMPARE(d.signposts[0].stop, std::string("none"));
    QVERIFY(d.signposts[0].due == parseDate("2027-05-22"));
    QCOMPARE(d.chosen, d.options[0].id);
    QCOMPARE(d.because, std::string("The market goes there whatever we do."));
    QVERIFY(d.review == parseDate("2027-02-22"));
}

void TstWalk::blankAnswersStayBlank()
{
    WalkHost host;
    host.begin();
    host.type(QStringLiteral("A title"));
    for (int step = 0; step < 6; ++step) host.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(host.walk->step(), WalkStep::Seal);
    for (int back = 0; back < 40; ++back) host.press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(host.walk->step(), WalkStep::Frame);
    Entry plain = host.stored();
    QVERIFY(plain.decision()->must.empty());

    host.press(Qt::Key_Return, Qt::ControlModifier);
    host.type(QStringLiteral("4"));
    QCOMPARE(host.decision().must.size(), std::size_t(1));
    host.press(Qt::Key_Backspace);
    const Entry blankAgain = host.stored();
    QVERIFY(*blankAgain.decision() == *plain.decision());
}

void TstWalk::undoAndRedoGoAcrossSteps()
{
    WalkHost host;
    host.begin();
    frame(host);
    host.press(Qt::Key_Return, Qt::ControlModifier);
    host.type(QStringLiteral("8"));
    host.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(host.decision().must.empty());
    host.press(Qt::Key_Z, Qt::ControlModifier); // the whole aim, typed in one go, is one step
    QCOMPARE(host.decision().frame.aim, std::string());
    QCOMPARE(host.decision().frame.question, std::string("How do we own the managed service?"));
    host.press(Qt::Key_Z, Qt::ControlModifier);
    host.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(host.editor->entry().title, std::string());
    for (int i = 0; i < 4; ++i) host.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(host.editor->entry().title, std::string("Build the managed service"));
    QCOMPARE(host.decision().frame.aim, std::string("Own the managed service for our technology"));
    QCOMPARE(host.decision().must.size(), std::size_t(1));
    QCOMPARE(host.decision().must[0].value.value_or(0), 8.0);
}

void TstWalk::resumesAtTheSamePlaceWithTheSameText()
{
    WalkHost host;
    host.begin();
    frame(host);
    host.press(Qt::Key_Return, Qt::ControlModifier);
    host.press(Qt::Key_Return, Qt::ControlModifier);
    options(host);
    host.next();
    host.next(); // CAN, the first question, of the second option
    host.write(QStringLiteral("can.evidence"), QStringLiteral("Half a sent"));
    const Id id = host.editor->id();
    (void)host.stored();
    host.closeJournal();

    host.openJournal();
    host.show(host.bridge->reader().load(id));
    QCOMPARE(host.walk->step(), WalkStep::Can);
    auto* evidence = host.window->findChild<QPlainTextEdit*>(QStringLiteral("can.evidence"));
    QVERIFY(evidence != nullptr && evidence->isVisible());
    QCOMPARE(evidence->toPlainText(), QStringLiteral("Half a sent"));
    QCOMPARE(host.decision().options[1].can.size(), std::size_t(1));
    QVERIFY(host.decision().options[0].can.empty());
}

void TstWalk::aSealedDecisionIsReadOnlyUntilTheSealIsUndone()
{
    WalkHost host;
    host.begin();
    host.type(QStringLiteral("Sealed soon"));
    for (int step = 0; step < 6; ++step) host.press(Qt::Key_Return, Qt::ControlModifier);
    host.click(QStringLiteral("seal.seal"));
    QVERIFY(host.editor->isSealed());
    QVERIFY(
        host.window->findChild<QLabel*>(QStringLiteral("seal.state"))->text().contains(QStringLiteral("ten minutes")));
    for (int back = 0; back < 40; ++back) host.walk->back();
    QCOMPARE(host.focusName(), QStringLiteral("frame.title"));
    host.type(QStringLiteral(" and changed"));
    QCOMPARE(host.editor->entry().title, std::string("Sealed soon"));
    QCOMPARE(host.window->findChild<QPlainTextEdit*>(QStringLiteral("frame.title"))->toPlainText(),
             QStringLiteral("Sealed soon"));
    QVERIFY(host.window->findChild<QLabel*>(QStringLiteral("walk.sealedNote"))->isVisible());

    for (int step = 0; step < 6; ++step) host.press(Qt::Key_Return, Qt::ControlModifier);
    host.click(QStringLiteral("seal.undo"));
    QVERIFY(!host.editor->isSealed());
    QCOMPARE(host.bridge->reader().stageOf(host.editor->id()), Stage::Draft);
}

void TstWalk::cannotBeSealedWithoutATitle()
{
    WalkHost host;
    host.begin();
    for (int step = 0; step < 6; ++step) host.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!host.window->findChild<QPushButton*>(QStringLiteral("seal.seal"))->isEnabled());
    host.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!host.editor->isSealed());
    QCOMPARE(host.focusName(), QStringLiteral("frame.title"));
}

void TstWalk::whatWouldHaveToBeTrueBecomesAConstraint()
{
    WalkHost host;
    host.begin();
    host.press(Qt::Key_Return, Qt::ControlModifier);
    host.press(Qt::Key_Return, Qt::ControlModifier);
    options(host);
    host.next();
    auto* add = host.window->findChild<QPushButton*>(QStringLiteral("can.addConstraint"));
    QVERIFY(!add->isVisible());
    host.write(QStringLiteral("can.wouldHaveToBeTrue"), QStringLiteral("A partner pays."));
    QVERIFY(add->isVisible());
    host.click(QStringLiteral("can.addConstraint"));
    QVERIFY(!add->isVisible());
    QCOMPARE(host.decision().constraints.size(), std::size_t(1));
    QCOMPARE(host.decision().constraints[0].question, standardQuestions().can.questions[0].id);
}

void TstWalk::aTriggerSaysWhenItDoesNotCount()
{
    WalkHost host;
    host.begin();
    host.press(Qt::Key_Return, Qt::ControlModifier);
    const Question& first = standardQuestions().must.questions[0];
    QVERIFY(first.mayBeTrigger);
    host.type(QStringLiteral("9"));
    host.tabTo(QStringLiteral("must.role.on"));
    host.press(Qt::Key_Space);
    QCOMPARE(host.decision().mustRules.roles.size(), std::size_t(1));
    QCOMPARE(host.decision().mustRules.roles[0].level, first.suggestedLevel);
    const auto says = [&](const QString& words) {
        for (const QLabel* label :
             host.window->findChild<QWidget*>(QStringLiteral("must.role"))->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    QVERIFY(says(QStringLiteral("does not count yet")));
    host.click(QStringLiteral("must.consequence"));
    host.type(QStringLiteral("No company."));
    host.click(QStringLiteral("must.outsideVoice"));
    host.type(QStringLiteral("A customer."));
    QVERIFY(!says(QStringLiteral("does not count yet")));
}

void TstWalk::mustCanBeAskedOfEachOption()
{
    WalkHost host;
    host.begin();
    host.press(Qt::Key_Return, Qt::ControlModifier);
    host.press(Qt::Key_Return, Qt::ControlModifier);
    options(host);
    host.walk->open(host.editor.get(), WalkStep::Must);
    host.click(QStringLiteral("must.more.toggle"));
    host.tabTo(QStringLiteral("must.perOption"));
    host.press(Qt::Key_Space);
    QVERIFY(host.decision().mustPerOption);
    host.click(QStringLiteral("must.answer"));
    host.type(QStringLiteral("5"));
    host.next();
    host.type(QStringLiteral("3"));
    QVERIFY(host.decision().must.empty());
    QCOMPARE(host.decision().options[1].must.size(), std::size_t(1));
    QCOMPARE(host.decision().options[1].must[0].value.value_or(-1), 3.0);
    QCOMPARE(host.decision().options[0].must[0].question, host.decision().options[1].must[0].question);
}

void TstWalk::goesToTheAnswerBehindAPointer()
{
    WalkHost host;
    host.begin();
    host.walk->open(host.editor.get(), WalkStep::Frame, QStringLiteral("/belief/frame/deadline"));
    QVERIFY(host.window->findChild<QWidget*>(QStringLiteral("frame.deadline"))->isVisible());
    host.walk->open(host.editor.get(), WalkStep::Expect, QStringLiteral("/belief/review"));
    QVERIFY(host.window->findChild<QWidget*>(QStringLiteral("expect.review"))->isVisible());
    host.walk->open(host.editor.get(), WalkStep::Options);
    options(host);
    host.next();
    host.next(); // the second option
    host.type(QStringLiteral("4"));
    host.walk->open(host.editor.get(), WalkStep::Can, QStringLiteral("/belief/options/1/can/0/value"));
    auto* answer = host.window->findChild<QWidget*>(QStringLiteral("can.answer"));
    QAccessibleInterface* slider = QAccessible::queryAccessibleInterface(answer);
    QVERIFY(slider->text(QAccessible::Value).contains(QLatin1Char('4')));
}

void TstWalk::theTabKeyReachesEverythingAndEverythingHasAName()
{
    WalkHost host;
    host.begin();
    frame(host);
    host.press(Qt::Key_Return, Qt::ControlModifier);
    host.press(Qt::Key_Return, Qt::ControlModifier);
    options(host);
    host.walk->open(host.editor.get(), WalkStep::Frame);
    QStringList wrong;
    for (int screen = 0; screen < 60; ++screen) {
        for (const char* add : {"predictions.add", "signposts.add", "constraints.add", "frame.understanding.add"})
            if (auto* button = host.window->findChild<QPushButton*>(QLatin1String(add));
                button != nullptr && button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        QSet<QWidget*> wanted;
        for (QWidget* widget : host.window->findChildren<QWidget*>()) {
            // Of radio buttons that belong together Tab reaches the chosen one; arrows move within.
            const auto* radio = qobject_cast<QRadioButton*>(widget);
            if (radio != nullptr && !radio->isChecked()) continue;
            const bool stop = widget->isVisible() && widget->isEnabled() && widget->focusProxy() == nullptr &&
                              (widget->focusPolicy() & Qt::TabFocus) != 0;
            if (!stop) continue;
            wanted.insert(widget);
            QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
            if (access == nullptr || access->text(QAccessible::Name).isEmpty())
                wrong << QStringLiteral("no name: %1 %2")
                             .arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
        }
        for (int i = 0; i < 80 && !wanted.isEmpty(); ++i) {
            wanted.remove(host.focus());
            host.press(Qt::Key_Tab);
        }
        for (const QWidget* missed : std::as_const(wanted))
            wrong << QStringLiteral("not reached: %1 %2")
                         .arg(QLatin1String(missed->metaObject()->className()), missed->objectName());
        if (host.walk->step() == WalkStep::Seal) break;
        host.walk->next();
    }
    QCOMPARE(host.walk->step(), WalkStep::Seal);
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TstWalk::theSidePanelWaitsBehindAButtonWhenNarrow()
{
    WalkHost host({640, 700});
    host.begin();
    auto* panel = host.window->findChild<QWidget*>(QStringLiteral("walk.side"));
    QVERIFY(!panel->isVisible());
    host.click(QStringLiteral("walk.toggle"));
    QVERIFY(panel->isVisible());
    host.click(QStringLiteral("walk.toggle"));
    QVERIFY(!panel->isVisible());
    QCOMPARE(host.window->width(), 640); // nothing forced it wider
    host.window->resize(1180, 780);
    QTRY_VERIFY(panel->isVisible());
}

QTEST_MAIN(TstWalk)
#include "tst_walk_page.moc"
