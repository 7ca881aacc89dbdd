// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/walk_host.h"
#include "ui/figures/board_view.h"
#include "ui/pages/walk/choice_row.h"
#include "ui/pages/walk/option_tabs.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace soundings;
using namespace soundings::ui;

/// How one gets about in the walk: the board as a way in, the options as chips, Tab from top to bottom.
class TstWalkKeys : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void enterOnACloudLeadsToItsOption();
    void altAndADigitChooseTheOption();
    void arrowsMoveAmongTheWordsOfAChoice();
    void tabGoesFromTopToBottomAndThenToTheButtons_data();
    void tabGoesFromTopToBottomAndThenToTheButtons();

private:
    static void begin(WalkHost& host);
    static QString chosen(const WalkHost& host);
};

/// Two options of which the first question is answered, so that both have a cloud.
void TstWalkKeys::begin(WalkHost& host)
{
    host.begin();
    host.type("Where to");
    host.commit();
    host.type("8s");
    host.commit();
    for (const char* title : {"East", "West"}) {
        host.click("options.add");
        host.type(title);
    }
    host.commit();
    host.type("3s");
    host.next();
    host.type("7s");
    QCOMPARE(host.walk->step(), WalkStep::Can);
    auto* board = host.window->findChild<BoardView*>("walk.board");
    QTRY_COMPARE(board->figure().clouds.size() + board->figure().margin.size(), std::size_t(2));
    host.walk->open(host.editor.get(), WalkStep::Frame);
    QCOMPARE(host.walk->step(), WalkStep::Frame);
}

QString TstWalkKeys::chosen(const WalkHost& host)
{
    const auto* tabs = host.window->findChild<OptionTabs*>("can.option");
    return tabs->isVisible() ? tabs->tabText(tabs->currentIndex()) : QString();
}

void TstWalkKeys::enterOnACloudLeadsToItsOption()
{
    WalkHost host;
    begin(host);
    QSet<QString> seen;
    for (int cloud = 0; cloud < 2; ++cloud) {
        host.tabTo("walk.board");
        host.press(Qt::Key_Home);
        for (int i = 0; i < cloud; ++i) host.press(Qt::Key_Right);
        host.press(Qt::Key_Return);
        QCOMPARE(host.walk->step(), WalkStep::Can);
        seen.insert(chosen(host));
    }
    QCOMPARE(seen, (QSet<QString>{"East", "West"}));
}

void TstWalkKeys::altAndADigitChooseTheOption()
{
    WalkHost host;
    begin(host);
    host.walk->open(host.editor.get(), WalkStep::Can);
    host.tabTo("can.evidence"); // from within a text
    host.press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(chosen(host), QString("West"));
    host.press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(chosen(host), QString("East"));
    host.press(Qt::Key_9, Qt::AltModifier); // there is no ninth
    QCOMPARE(chosen(host), QString("East"));
    QVERIFY(host.decision().options[0].can[0].evidence.empty()); // no digit went into the text
}

void TstWalkKeys::arrowsMoveAmongTheWordsOfAChoice()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* before = new QPushButton;
    auto* row = new ChoiceRow("row", "Stance", {{"For", u'f', {}}, {"Against", u'a', {}}, {"Torn", u't', {}}});
    auto* after = new QPushButton;
    for (QWidget* one : std::initializer_list<QWidget*>{before, row, after}) column->addWidget(one);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    const auto at = [] { return QApplication::focusWidget()->objectName(); };
    before->setFocus();
    press(Qt::Key_Tab);
    QCOMPARE(at(), QString("row.0"));
    press(Qt::Key_Right);
    QCOMPARE(at(), QString("row.1"));
    press(Qt::Key_Down);
    press(Qt::Key_Down); // round to the first
    QCOMPARE(at(), QString("row.0"));
    press(Qt::Key_Left);
    QCOMPARE(at(), QString("row.2"));
    QVERIFY(!row->choice()); // who only looks has answered nothing
    press(Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(before)); // one stop
    press(Qt::Key_Tab);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    QCOMPARE(row->choice().value_or(-1), 1);
    press(Qt::Key_Left);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(after));
    press(Qt::Key_Backtab);
    QCOMPARE(at(), QString("row.1")); // the chosen one
}

void TstWalkKeys::tabGoesFromTopToBottomAndThenToTheButtons_data()
{
    QTest::addColumn<WalkStep>("step");
    QTest::addColumn<QString>("add");
    QTest::newRow("options") << WalkStep::Options << "options.add";
    QTest::newRow("constraints") << WalkStep::FindAWay << "constraints.add";
    QTest::newRow("predictions") << WalkStep::Expect << "predictions.add";
    QTest::newRow("signposts") << WalkStep::Expect << "signposts.add";
}

void TstWalkKeys::tabGoesFromTopToBottomAndThenToTheButtons()
{
    QFETCH(WalkStep, step);
    QFETCH(QString, add);
    WalkHost host;
    begin(host);
    host.walk->open(host.editor.get(), step);
    auto* button = host.window->findChild<QWidget*>(add);
    for (int screen = 0; screen < 5 && !button->isVisible(); ++screen) host.next();
    host.click(add);
    host.click(add);                                                        // two rows, the second open
    for (int turn = 0; turn < 4; ++turn) QCoreApplication::processEvents(); // layouts follow one after the other
    host.tabTo("walk.stepper");
    const QWidget* column = host.window->findChild<QScrollArea*>("walk.scroll")->widget();
    QStringList names;
    int lowest = 0;
    for (int i = 0; i < 60; ++i) {
        host.press(Qt::Key_Tab);
        const QWidget* at = host.focus();
        names << at->objectName();
        if (at->objectName() == "walk.back" || at->objectName() == "walk.next") break;
        if (!column->isAncestorOf(at)) continue; // the switch of the side panel
        QVERIFY2(at->mapTo(column, QPoint(0, at->height())).y() >= lowest, qPrintable(names.join(' ')));
        lowest = at->mapTo(column, QPoint(0, 0)).y();
    }
    const QString list = add.section('.', 0, 0);
    for (const QString& name : {list + ".0", list + ".1", list + ".remove", add, QString("walk.back")})
        QVERIFY2(names.contains(name), qPrintable(name + ": " + names.join(' ')));
}

QTEST_MAIN(TstWalkKeys)
#include "tst_walk_keys.moc"
