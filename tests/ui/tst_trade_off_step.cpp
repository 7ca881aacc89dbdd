// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trade_off_host.h"
#include "ui/figures/figure_view.h"
#include "ui/help_panel.h"
#include "ui/pages/walk/trade_offs/score_table.h"
#include "ui/pages/walk/trade_offs/trade_off_picture.h"
#include "ui/pages/walk_page.h"
#include "ui/trade_off_assessor.h"
#include "ui/widgets/range_slider.h"
#include "ui/widgets/reason_row.h"
#include "ui/widgets/stepper.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

using namespace soundings;
using namespace soundings::ui;

/// The trade-offs in the real window, by keys and clicks.
class TstTradeOffStep : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void fromTwoOptionsToAPictureByKeys();
    void furtherStepsWaitBehindMore();
    void theHelpIsTheSteps();
    void totalsAreHiddenUntilAllIsSaidOrAsked();
    void aTextThatCannotBeReadStaysAndChangesNothing();
    void escapeTakesBackWhatWasTyped();
    void rulesThatContradictEachOtherAreNamedBeneathThem();
    void aBarLeadsToItsAnswer();
    void orderKeepsTies();
    void comparisonsSayHowTheyFitTogether();
    void theScaleBendsAtAPoint();
    void theShapeOfRangesIsChosenByKeysAndTakenBack();
    void theLastOfManyEditsWins();
    void narrowTheStepsAreAMenuAndThePictureIsBelow();
    void theWholeStepByKeysAlone();
    void everyNumberOpensByKeys();
    void whatIsCertainWasNotDrawn();
    void anEditTellsTheTableOfItsOwnCellOnly();

private:
    struct Desk : Home {
        [[nodiscard]] WalkPage& walk() const { return *find<WalkPage>("walk"); }
        [[nodiscard]] TradeOffPicture& picture() const { return *find<TradeOffPicture>("trade.picture"); }
        [[nodiscard]] ScoreTable& table() const { return *find<ScoreTable>("scores.table"); }
        [[nodiscard]] const Decision& decision() const { return *window->workspace()->entry()->entry().decision(); }
        [[nodiscard]] QString label(const QString& name) const { return find<QLabel>(name)->text(); }
        [[nodiscard]] bool figures() const { return find<FigureView>("trade.acceptability")->isVisible(); }
        /// A stored decision, opened at the table of scores.
        void openTraded(bool scored, QSize size = {1180, 780})
        {
            const Entry entry = tradedDecision(ids, clock.now(), scored);
            {
                auto journal = Journal::create(path().toStdString(), outside());
                journal.save(entry);
                journal.setPlace(entry.id, "trade_offs/scores");
            }
            open(path(), size);
            window->workspace()->openEntry(QString::fromStdString(entry.id));
            QCOMPARE(walk().step(), WalkStep::TradeOffs);
            QTRY_COMPARE(picture().assessment().criteria.size(), std::size_t(3));
            if (scored) QTRY_VERIFY_WITH_TIMEOUT(picture().isRefined(), 120'000);
        }
        /// One key after the other, each to where the keyboard is by then: the first one opens a cell.
        void keys(const QString& text) const
        {
            for (const QChar key : text) type(key);
        }
        void cell(const QString& text) const
        {
            keys(text);
            press(Qt::Key_Return);
        }
    };
};

void TstTradeOffStep::fromTwoOptionsToAPictureByKeys()
{
    Desk desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type("Where to");
    desk.commit();
    desk.commit();
    QCOMPARE(desk.walk().step(), WalkStep::Options);
    for (const char* title : {"East", "West"}) {
        desk.click("options.add");
        desk.type(title);
    }
    desk.window->findChild<QAction*>("action.tradeOffs")->trigger();
    QCOMPARE(desk.walk().step(), WalkStep::TradeOffs);

    const auto criterion = [&](const char* name, const char* unit, const char* worst, const char* best) {
        desk.click("criteria.add");
        desk.type(name);
        desk.write("criteria.unit", unit);
        desk.write("criteria.worst", worst);
        desk.write("criteria.best", best);
    };
    criterion("Runway", "months", "18", "6");
    QCOMPARE(desk.label("criteria.direction"), QString("Less is better."));
    criterion("Reach", "customers", "0", "200");
    QCOMPARE(desk.decision().criteria.size(), std::size_t(2));
    QCOMPARE(desk.decision().criteria[0].worst, std::optional(18.0));

    desk.next();
    desk.type("p"); // points
    QCOMPARE(desk.decision().weights.method, WeightMethod::Swing);
    desk.write("weights.0", "100");
    desk.write("weights.1", "60");
    QCOMPARE(weightValueOf(desk.decision(), desk.decision().criteria[1].id), std::optional(60.0));
    QVERIFY(desk.find<QLabel>("weights.how")->text().contains("worst on everything"));

    desk.next();
    QCOMPARE(desk.focusName(), QString("scores.table"));
    QVERIFY(!desk.figures());
    desk.cell("8-11-15"); // down the first criterion, then the second
    desk.cell("7..12");
    desk.cell("?");
    QVERIFY(!desk.figures());
    desk.cell("20-80");
    QTRY_VERIFY(desk.figures());
    QVERIFY(!desk.label("trade.sentence").isEmpty());
    QCOMPARE(desk.find<FigureView>("trade.acceptability")->bars().size(), std::size_t(2));
    const auto range = scoreOf(desk.decision().options[0], desk.decision().criteria[0].id)->range;
    QCOMPARE(range, std::optional(Range{8, 11, 15, {}}));
    QVERIFY(!scoreOf(desk.decision().options[0], desk.decision().criteria[1].id)->range);

    desk.press(Qt::Key_Z, Qt::ControlModifier); // one cell is one step
    QVERIFY(scoreOf(desk.decision().options[1], desk.decision().criteria[1].id) == nullptr);
    QTRY_VERIFY(!desk.figures());
    desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(desk.figures());
    QVERIFY(desk.window->workspace()->journal().flush());
    const Entry before = desk.window->workspace()->entry()->entry();

    desk.close();
    desk.open();
    QCOMPARE(desk.walk().step(), WalkStep::TradeOffs);
    QVERIFY(desk.table().isVisible());
    QCOMPARE(desk.window->workspace()->entry()->entry(), before);
    QTRY_VERIFY(desk.figures());
}

void TstTradeOffStep::furtherStepsWaitBehindMore()
{
    Desk desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type("Where to");
    auto* stepper = desk.find<Stepper>("walk.stepper");
    QVERIFY(stepper->accessibleDescription().contains("1 of 7"));
    QVERIFY(stepper->accessibleDescription().contains("More: further steps"));
    desk.tabTo("walk.stepper");
    desk.press(Qt::Key_End);
    QCOMPARE(stepper->accessibleName(), QString("Steps of the walk, at More: further steps"));
    desk.press(Qt::Key_Space);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QCOMPARE(desk.walk().step(), WalkStep::Frame); // nothing was wanted
    QTest::mouseClick(stepper, Qt::LeftButton, {}, stepper->placeOf(7).center());
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(desk.walk().step(), WalkStep::TradeOffs);
    QVERIFY(stepper->accessibleDescription().contains("8 of 8: Trade-offs"));
    desk.next();
    desk.next();
    desk.next(); // a detour on the way to the seal
    QCOMPARE(desk.walk().step(), WalkStep::Seal);
    QVERIFY(stepper->accessibleDescription().contains("Trade-offs: untouched")); // it stays where it was opened
}

void TstTradeOffStep::theHelpIsTheSteps()
{
    Desk desk;
    desk.openTraded(true);
    desk.press(Qt::Key_F1);
    QCOMPARE(desk.find<HelpPanel>("help")->topic(), QString("trade_offs"));
    desk.walk().back();
    desk.walk().back();
    desk.walk().back();
    QCOMPARE(desk.walk().step(), WalkStep::Expect);
    QCOMPARE(desk.find<HelpPanel>("help")->topic(), QString("walk"));
}

void TstTradeOffStep::totalsAreHiddenUntilAllIsSaidOrAsked()
{
    Desk desk;
    desk.openTraded(false);
    QVERIFY(!desk.figures());
    QVERIFY(desk.picture().assessment().smaa.samples == 0);
    desk.click("trade.early");
    QVERIFY(desk.decision().weights.totalsShownEarly);
    QTRY_VERIFY(desk.figures());
    desk.click("trade.early");
    QVERIFY(desk.decision().weights.totalsShownEarly); // what was seen was seen
    QVERIFY(desk.decision().weights.totalsHiddenAgain);
    QTRY_VERIFY(!desk.figures());
}

void TstTradeOffStep::aTextThatCannotBeReadStaysAndChangesNothing()
{
    Desk desk;
    desk.openTraded(true);
    desk.table().setFocus();
    const Decision before = desk.decision();
    desk.keys("4-x");
    desk.press(Qt::Key_Return);
    auto* editor = desk.find<QLineEdit>("trade.cell.editor");
    QVERIFY(editor->isVisible());
    QCOMPARE(editor->text(), QString("4-x"));
    QVERIFY(desk.label("scores.problem").contains("4-x"));
    QVERIFY(desk.find<QLabel>("scores.problem")->isVisible());
    QCOMPARE(desk.decision().options, before.options);
    QVERIFY(!desk.window->workspace()->entry()->undoStack().canUndo());
    desk.find<QWidget>("scores.evidence")->setFocus(); // elsewhere: the text waits in its cell
    QCOMPARE(desk.table().currentIndex().data().toString(), QString("4-x"));
    QCOMPARE(desk.decision().options, before.options);
    desk.table().setFocus();
    desk.cell("9");
    QVERIFY(!desk.find<QLabel>("scores.problem")->isVisible());
    QCOMPARE(scoreOf(desk.decision().options[0], before.criteria[0].id)->range, std::optional(Range{9, 9, 9, {}}));
}

void TstTradeOffStep::escapeTakesBackWhatWasTyped()
{
    Desk desk;
    desk.openTraded(true);
    desk.table().setFocus();
    const Decision before = desk.decision();
    desk.type("9");
    QVERIFY(desk.decision().options != before.options); // each key counts at once
    desk.press(Qt::Key_Escape);
    QCOMPARE(desk.decision().options, before.options);
    QVERIFY(!desk.window->workspace()->entry()->undoStack().canUndo());
    QCOMPARE(desk.focusName(), QString("scores.table"));
    desk.press(Qt::Key_Delete);
    QVERIFY(scoreOf(desk.decision().options[0], before.criteria[0].id) == nullptr);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.decision().options, before.options);
}

void TstTradeOffStep::rulesThatContradictEachOtherAreNamedBeneathThem()
{
    Desk desk;
    desk.openTraded(true);
    desk.walk().back();
    desk.click("constraint.addLimits");
    desk.type("80");
    desk.click("constraint.addComparison");
    QCOMPARE(desk.decision().weights.constraints.size(), std::size_t(2));
    QCOMPARE(desk.decision().weights.constraints[0].lower, std::optional(0.8));
    QVERIFY(!desk.find<QLabel>("constraint.problem")->isVisible());
    auto* criterion = desk.find<QWidget>("constraint.1.criterion");
    criterion->setFocus();
    desk.press(Qt::Key_Down); // the second criterion at least as much as the second: true anyway
    auto* than = desk.find<QWidget>("constraint.1.than");
    than->setFocus();
    desk.press(Qt::Key_Up); // as the first, which is to have 80 %
    QTRY_VERIFY(desk.find<QLabel>("constraint.problem")->isVisible());
    QVERIFY(!desk.figures());
    desk.click("constraint.1.remove");
    QTRY_VERIFY(!desk.find<QLabel>("constraint.problem")->isVisible());
    QTRY_VERIFY(desk.figures());
}

void TstTradeOffStep::aBarLeadsToItsAnswer()
{
    Desk desk;
    desk.openTraded(true);
    desk.walk().back();
    desk.walk().back();
    QVERIFY(!desk.table().isVisible());
    auto* tornado = desk.find<FigureView>("trade.tornado");
    desk.tabTo("trade.tornado");
    desk.press(Qt::Key_End);
    const QString pointer = tornado->bars().back().pointer;
    QCOMPARE(tornado->accessibleDescription(), tornado->bars().back().description);
    desk.press(Qt::Key_Return);
    QVERIFY(desk.table().isVisible());
    const auto option = pointer.section('/', 3, 3).toULongLong();
    const auto score = pointer.section('/', 5, 5).toULongLong();
    const ScorePlace place = desk.table().place();
    QCOMPARE(place.option, desk.decision().options[option].id);
    QCOMPARE(place.criterion, desk.decision().options[option].scores[score].criterion);

    auto* first = desk.find<FigureView>("trade.acceptability");
    QTest::mouseClick(first, Qt::LeftButton, {}, QPoint(first->width() / 2, first->height() - 12)); // the last bar
    QCOMPARE(QString("/belief/options/%1/scores")
                 .arg(std::ranges::find(desk.decision().options, desk.table().place().option, &Option::id) -
                      desk.decision().options.begin()),
             first->bars().back().pointer);
}

void TstTradeOffStep::orderKeepsTies()
{
    Desk desk;
    desk.openTraded(true);
    desk.walk().back();
    desk.click("weights.method.2");
    QCOMPARE(desk.decision().weights.method, WeightMethod::Rank);
    desk.write("weights.0", "1");
    desk.write("weights.1", "2");
    desk.write("weights.2", "2");
    QTRY_VERIFY(desk.label("weights.0.share").startsWith('='));
    QTRY_VERIFY(desk.label("weights.0.share") != desk.label("weights.1.share"));
    QCOMPARE(desk.label("weights.1.share"), desk.label("weights.2.share"));
}

void TstTradeOffStep::comparisonsSayHowTheyFitTogether()
{
    Desk desk;
    desk.openTraded(true);
    desk.walk().back();
    desk.click("weights.method.4");
    for (const char* pair : {"weights.pair.0", "weights.pair.1", "weights.pair.2"}) {
        desk.find<QWidget>(pair)->setFocus();
        desk.press(Qt::Key_Home);
        desk.press(Qt::Key_Down); // nine times the first
    }
    QCOMPARE(judgementOf(desk.decision(), 0, 1), std::optional(9.0));
    QTRY_VERIFY(desk.label("weights.consistency").contains("contradict"));
    QVERIFY(desk.label("weights.consistency").contains("Runway needed")); // the worst judgements by name
}

void TstTradeOffStep::theScaleBendsAtAPoint()
{
    Desk desk;
    desk.openTraded(true);
    desk.walk().back();
    desk.walk().back();
    desk.click("criteria.1");
    desk.click("criteria.bend.toggle");
    for (int turn = 0; turn < 4; ++turn) QCoreApplication::processEvents(); // layouts follow one after the other
    desk.click("criteria.scale.add");
    QCOMPARE(desk.decision().criteria[1].scale, (std::vector<ScalePoint>{{100, 0.5, {}}}));
    QCOMPARE(desk.focusName(), QString("criteria.scale.0.worth"));
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type("80");
    QCOMPARE(desk.decision().criteria[1].scale, (std::vector<ScalePoint>{{100, 0.8, {}}}));
    desk.click("criteria.scale.0.remove");
    QVERIFY(desk.decision().criteria[1].scale.empty());
}

void TstTradeOffStep::theShapeOfRangesIsChosenByKeysAndTakenBack()
{
    Desk desk;
    desk.openTraded(true);
    const auto before = desk.picture().assessment().smaa.rankAcceptability;
    desk.tabTo("scores.reading.toggle");
    desk.press(Qt::Key_Space);
    desk.tabTo("scores.shape.0");
    desk.type("p");
    QCOMPARE(desk.decision().scoreShape, std::optional(RangeShape::Pert));
    QVERIFY(desk.label("scores.shape.said").contains("seldom near the ends"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.picture().isRefined() && desk.picture().assessment().smaa.rankAcceptability != before,
                             120'000);
    desk.type("e");
    QCOMPARE(desk.decision().scoreShape, std::optional(RangeShape::Uniform));
    QVERIFY(desk.label("scores.shape.said").contains("is not used"));
    desk.press(Qt::Key_Backspace); // it cannot be blank
    QVERIFY(!desk.decision().scoreShape);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.decision().scoreShape, std::optional(RangeShape::Uniform));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!desk.decision().scoreShape);
    QTRY_VERIFY_WITH_TIMEOUT(desk.picture().isRefined() && desk.picture().assessment().smaa.rankAcceptability == before,
                             120'000);
}

/// 200 edits faster than any picture can follow: the one shown in the end is that of the last value, and nothing of the
/// edits is lost.
void TstTradeOffStep::theLastOfManyEditsWins()
{
    Desk desk;
    desk.openTraded(true);
    auto* slider = desk.find<RangeSlider>("scores.range");
    slider->setFocus();
    int shown = 0;
    const auto edits = [&] { return desk.window->workspace()->entry()->entry(); };
    connect(&desk.picture(), &TradeOffPicture::shown, this, [&] { ++shown; });
    const auto before = slider->range();
    for (int i = 0; i < 200; ++i) {
        desk.press(i % 4 == 3 ? Qt::Key_Left : Qt::Key_Right);
        if (i % 10 == 0) QCoreApplication::processEvents();
    }
    QVERIFY(slider->range() != before);
    QTRY_VERIFY_WITH_TIMEOUT(desk.picture().isRefined(), 120'000);
    QCOMPARE(*scoreOf(desk.decision().options[0], desk.decision().criteria[0].id)->range, *slider->range());
    const auto wanted = assessTradeOffs(edits(), TradeOffAssessor::refinedInput());
    QTRY_VERIFY_WITH_TIMEOUT(desk.picture().assessment().cells == wanted.cells && desk.picture().isRefined(), 120'000);
    QVERIFY(desk.picture().assessment() == wanted);
    QVERIFY(shown < 400); // runs were cancelled, not queued
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(slider->range(), before); // one movement, one step back
}

void TstTradeOffStep::narrowTheStepsAreAMenuAndThePictureIsBelow()
{
    Desk desk;
    desk.openTraded(true, {640, 720});
    QCOMPARE(desk.window->width(), 640);
    QVERIFY(desk.picture().isVisible());
    QVERIFY(desk.picture().mapTo(desk.window.get(), QPoint(0, 0)).y() >
            desk.table().mapTo(desk.window.get(), QPoint(0, 0)).y());
    auto* stepper = desk.find<Stepper>("walk.stepper");
    QTest::mouseClick(stepper, Qt::LeftButton);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QCOMPARE(menu->actions().size(), 11); // tenacity, voices and story wait there, too
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(desk.walk().step(), WalkStep::Frame);
    QVERIFY(!desk.picture().isVisible());
}

/// As somebody works who never touches the mouse: criteria, every way of weighing, limits, scores, an early look.
void TstTradeOffStep::theWholeStepByKeysAlone()
{
    Desk desk;
    desk.open();
    const auto hit = [&desk](const char* name) {
        desk.tabTo(name);
        desk.press(Qt::Key_Space);
    };
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type("Where to");
    desk.commit();
    desk.commit();
    for (const char* title : {"East", "West"}) {
        hit("options.add");
        desk.type(title);
    }
    desk.press(Qt::Key_K, Qt::ControlModifier); // the palette reaches every step
    desk.type("trade-offs");
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.walk().step(), WalkStep::TradeOffs);
    for (const char* name : {"Runway", "Reach", "Learning"}) {
        hit("criteria.add");
        desk.type(name);
        desk.write("criteria.unit", "points");
        desk.write("criteria.worst", "0");
        desk.write("criteria.best", "10");
    }
    hit("criteria.bend.toggle");
    for (int turn = 0; turn < 4; ++turn) QCoreApplication::processEvents(); // layouts follow one after the other
    hit("criteria.scale.add");
    desk.press(Qt::Key_A, Qt::ControlModifier);
    desk.type("80");
    QCOMPARE(desk.decision().criteria.size(), std::size_t(3));
    QCOMPARE(desk.decision().criteria[2].scale, (std::vector<ScalePoint>{{5, 0.8, {}}}));

    desk.next();
    desk.type("o");
    QCOMPARE(desk.decision().weights.method, WeightMethod::Rank);
    for (const char* rank : {"weights.0", "weights.1", "weights.2"}) desk.write(rank, "1");
    QCOMPARE(desk.decision().weights.values.size(), std::size_t(3));
    QVERIFY(desk.find<QLabel>("weights.how")->text().contains("worst on everything"));
    desk.tabTo("weights.method.2");
    desk.type("a");
    QCOMPARE(desk.decision().weights.method, WeightMethod::Ahp);
    for (const char* pair : {"weights.pair.0", "weights.pair.1", "weights.pair.2"}) {
        desk.tabTo(pair);
        desk.press(Qt::Key_Home);
        desk.press(Qt::Key_Down);
    }
    QTRY_VERIFY(desk.label("weights.consistency").contains("contradict"));
    desk.tabTo("weights.method.4");
    desk.type("d");
    QCOMPARE(desk.decision().weights.method, WeightMethod::Direct);
    desk.tabTo("weights.method.3");
    desk.type("n");
    QCOMPARE(desk.decision().weights.method, WeightMethod::NotYetKnown);
    hit("constraint.addComparison");
    hit("constraint.addLimits");
    desk.type("10"); // its lower end
    QCOMPARE(desk.decision().weights.constraints.size(), std::size_t(2));
    QCOMPARE(desk.decision().weights.constraints[1].lower, std::optional(0.1));

    desk.next();
    QCOMPARE(desk.focusName(), QString("scores.table"));
    desk.cell("6");
    QVERIFY(!desk.figures());
    hit("trade.early");
    QVERIFY(desk.decision().weights.totalsShownEarly); // the record says so
    QTRY_VERIFY(desk.figures());
    QVERIFY(desk.label("trade.sentence").startsWith("Shown early, while still open: 5 of 6 scores"));
    desk.tabTo("scores.table");
    desk.press(Qt::Key_Home, Qt::ControlModifier); // Tab has gone to the last cell
    for (const char* text : {"6", "4-9", "?", "4-6-9", "2", "?"}) desk.cell(text);
    QTRY_COMPARE(desk.picture().assessment().state, TradeOffState::Complete);
    QTRY_VERIFY_WITH_TIMEOUT(desk.picture().isRefined(), 120'000);
    QVERIFY(desk.picture().assessment().weights.constrained);
}

/// What the picture rests on is said in full, stays under the keyboard while it gets more precise, and leads back.
void TstTradeOffStep::everyNumberOpensByKeys()
{
    Desk desk;
    desk.openTraded(true);
    QVERIFY(desk.window->findChildren<ReasonRow*>().isEmpty()); // made for who looks
    desk.tabTo("trade.because.toggle");
    desk.press(Qt::Key_Space);
    desk.tabTo("trade.because.0");
    const auto& because = desk.picture().assessment().because;
    const auto rows = desk.window->findChildren<ReasonRow*>();
    QCOMPARE(std::size_t(rows.size()), because.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto* row = desk.find<ReasonRow>(QStringLiteral("trade.because.%1").arg(i));
        QCOMPARE(row->sentence(), QString::fromStdString(because[std::size_t(i)].sentence));
        QCOMPARE(row->accessibleName(), row->sentence());
        QTRY_VERIFY(row->height() >= row->heightForWidth(row->width())); // nothing is cut off
    }
    const auto said = [&because](const char* part) {
        return std::ranges::any_of(because,
                                   [&](const Because& one) { return one.sentence.find(part) != std::string::npos; });
    };
    for (const char* part : {"With equal weights", "is ahead of", "put “Cloud first” first", "were they independent"})
        QVERIFY2(said(part), part);
    QVERIFY(desk.find<FigureView>("trade.tornado")->isVisible());

    desk.press(Qt::Key_Down);
    QCOMPARE(desk.focusName(), QString("trade.because.1"));
    desk.window->workspace()->entry()->edit(
        "Edit", {}, [](Decision& d) { setScoreRange(d, d.options[0].id, d.criteria[0].id, Range{7, 8, 9, {}}); });
    QTRY_VERIFY_WITH_TIMEOUT(desk.picture().isRefined() && desk.picture().assessment().cells[0][0].value.high() > 0.9,
                             120'000);
    QCOMPARE(desk.focusName(), QString("trade.because.1"));

    const std::size_t last = because.size() - 1;
    desk.find<ReasonRow>(QStringLiteral("trade.because.%1").arg(last))->setFocus();
    desk.walk().back();
    desk.walk().back();
    QVERIFY(!desk.table().isVisible());
    desk.find<ReasonRow>("trade.because.0")->setFocus();
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.walk().step() != WalkStep::TradeOffs || desk.table().isVisible());
}

void TstTradeOffStep::whatIsCertainWasNotDrawn()
{
    Desk desk;
    desk.openTraded(true);
    desk.window->workspace()->entry()->edit("Edit", {}, [](Decision& d) {
        for (std::size_t i = 0; i + 1 < d.options.size(); ++i)
            for (const Criterion& criterion : d.criteria)
                setScoreRange(d, d.options[i].id, criterion.id, Range{7, 7, 7, {}});
        d.weights.method = WeightMethod::Direct;
        for (const Criterion& criterion : d.criteria) setWeightValue(d, criterion.id, 0.25);
    });
    QTRY_VERIFY(desk.picture().assessment().exact);
    QVERIFY(desk.label("trade.drawn").startsWith("Nothing was drawn"));
}

QTEST_MAIN(TstTradeOffStep)
/// A slider that moves in one cell must not paint all others anew.
void TstTradeOffStep::anEditTellsTheTableOfItsOwnCellOnly()
{
    Desk desk;
    desk.openTraded(true);
    auto* slider = desk.find<RangeSlider>("scores.range");
    const QModelIndex here = desk.table().currentIndex();
    QSignalSpy cells(desk.table().model(), &QAbstractItemModel::dataChanged);
    QSignalSpy headers(desk.table().model(), &QAbstractItemModel::headerDataChanged);
    const QString before = here.data().toString();
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    QTRY_VERIFY(here.data().toString() != before);
    for (const auto& told : cells) {
        QCOMPARE(told.at(0).toModelIndex(), here);
        QCOMPARE(told.at(1).toModelIndex(), here);
    }
    QVERIFY(!cells.isEmpty());
    QVERIFY(headers.isEmpty());
}

#include "tst_trade_off_step.moc"
