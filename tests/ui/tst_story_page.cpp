// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/asking_form.h"
#include "story_window.h"
#include "tests/support/answer_file.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/report_export.h"
#include "ui/widgets/text_field.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace soundings;
using namespace soundings::ui;

/// A story that stands alone, in the real window: written, told to readers, told back, written as a page, put back.
class TstStoryPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void isBegunByOneKeyAndFoundAgain();
    void readersAreAskedAndWhatTheyRetoldIsShown();
    void aDecisionsStoryIsRetoldToo();
    void theFindingLeadsToItsLine();
    void isWrittenAsAPageAndAsAMemo();
    void anEarlierVersionIsComparedAndPutBackAndUndone();
    void pictures_data();
    void pictures();

private:
    struct Desk : StoryWindow {
        [[nodiscard]] const Story& story() const { return *editor().entry().story(); }
        void begin(QSize size = {1180, 780})
        {
            open({}, size);
            press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
            type("Why streams");
            writeHeadline();
        }
        void fill()
        {
            addArgument("Every change is an event that can be read again");
            addEvidence("Nine of ten teams keep a log by hand");
        }
        [[nodiscard]] QString text(const QString& label) const { return find<QLabel>(label)->text(); }
        /// What one reader's browser saves.
        [[nodiscard]] QString answer(const RetellTest& retell, int number, const char* headline) const
        {
            const QuestionnaireForm form = formOf(editor().entry(), retell.askings.back().asking);
            return QString::fromStdString(soundings::test::answerText(
                form, "Reader " + std::to_string(number),
                {{"headline", headline}, {"argument", "that changes are events"}}, "2026-11-22T10:00:00.000Z"));
        }
        void paste(const QString& answer)
        {
            QApplication::clipboard()->setText(answer);
            act("action.pasteAnswers");
            auto* list = find<QPlainTextEdit>("answers.report");
            QTRY_VERIFY_WITH_TIMEOUT(list->isVisible(), 20'000);
            click("answers.do");
            QTRY_VERIFY_WITH_TIMEOUT(!list->isVisible(), 20'000);
        }
    };
};

void TstStoryPage::isBegunByOneKeyAndFoundAgain()
{
    Desk desk;
    desk.begin();
    desk.fill();
    QCOMPARE(desk.editor().entry().title, std::string("Why streams"));
    QCOMPARE(desk.pyramid().headline, std::string("The database is the application"));
    QCOMPARE(desk.pyramid().arguments.size(), std::size_t(1));
    QCOMPARE(desk.pyramid().arguments[0].evidence.size(), std::size_t(1));
    desk.write("story.area", "Platform");
    QCOMPARE(desk.story().area, std::string("Platform"));
    QVERIFY(!desk.window->actions().askTeam->isEnabled());
    QVERIFY(desk.window->actions().askRetell->isEnabled());
    QCOMPARE(desk.window->workspace()->helpTopic(), QString("story"));
    const QString id = QString::fromStdString(desk.editor().id());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.story().area != "Platform");
    desk.act("action.journal");
    auto* kind = desk.find<QComboBox>("journal.kind");
    kind->setCurrentIndex(kind->findText("Stories"));
    QTRY_COMPARE(desk.find<QLabel>("journal.count")->text(), QString("1 story"));
    desk.window->workspace()->openEntry(id);
    QVERIFY(desk.window->workspace()->place() == Workspace::Place::Story);
    desk.close();
    desk.open(); // and one is back where one left off
    desk.window->resume();
    QVERIFY(desk.window->workspace()->place() == Workspace::Place::Story);
    QCOMPARE(desk.find<TextField>("story.title")->text(), QString("Why streams"));
}

void TstStoryPage::readersAreAskedAndWhatTheyRetoldIsShown()
{
    Desk desk;
    desk.begin();
    desk.fill();
    QCOMPARE(desk.text("story.retell.sentence"), QString("Nobody was asked to retell it yet."));
    desk.prompts.files = {desk.path("ask.html")};
    desk.click("story.retell.ask");
    QVERIFY(desk.find<TextField>("ask.words")->text().startsWith("One minute"));
    shoot(*desk.window, "story-page-ask");
    desk.click("ask.write");
    QFile page(desk.path("ask.html"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QVERIFY(html.contains("The database is the application") && html.contains("I have read it"));
    QVERIFY(!html.contains("Why streams")); // no title that tells it before
    desk.paste(desk.answer(desk.story().retell, 1, "Databases for all"));
    desk.paste(desk.answer(desk.story().retell, 2, "Something else"));
    desk.paste(desk.answer(desk.story().retell, 3, "Nothing like it"));
    QCOMPARE(desk.story().retell.retellings.size(), std::size_t(3));
    QVERIFY(desk.text("story.retell.sentence").startsWith("3 readers wrote 17"));
    QVERIFY(desk.text("story.retell.because").contains(QString::fromUtf8("What vanishes: “database”, “application”.")));
    QVERIFY(desk.text("story.retell.stayed").contains("Every change is an event"));
    desk.find<Disclosure>("story.retell.readers")->setOpen(true);
    QCOMPARE(desk.window->findChildren<QWidget*>("story.retell.reader").size(), 3);
    QVERIFY(desk.text("panel.sentence").contains("cannot be retold"));
    desk.window->findChildren<QPushButton*>("story.retell.remove").at(1)->click();
    QCOMPARE(desk.story().retell.retellings.size(), std::size_t(2));
    QCOMPARE(desk.story().retell.retellings[1].headline, std::string("Nothing like it"));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.story().retell.retellings.size(), std::size_t(3));
    desk.window->resize(1180, 1400);
    shoot(*desk.window, "story-page-retold");
}

void TstStoryPage::aDecisionsStoryIsRetoldToo()
{
    Desk desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type("Tell it");
    desk.act("action.story");
    desk.act("action.askRetell");
    QVERIFY(desk.says("notice").contains("no headline to retell"));
    desk.writeHeadline();
    desk.prompts.files = {desk.path("ask.html")};
    desk.click("story.retell.ask");
    desk.click("ask.write");
    const RetellTest& test = desk.editor().entry().decision()->retell;
    QCOMPARE(test.askings.size(), std::size_t(1));
    QVERIFY(desk.editor().entry().decision()->askings.empty()); // the team was not asked
    desk.paste(desk.answer(test, 1, "The application is a database"));
    QVERIFY(desk.text("story.retell.sentence").startsWith("One reader wrote 100"));
}

void TstStoryPage::theFindingLeadsToItsLine()
{
    Desk desk;
    desk.begin();
    desk.fill();
    desk.outline().setCurrent(PyramidPlace{0, std::size_t(0)});
    desk.find<QWidget>("story.headline")->setFocus();
    auto* rows = desk.find<QWidget>("panel.findings");
    auto* row = rows->findChild<QAbstractButton*>();
    QVERIFY(row != nullptr);
    row->click();
    QCOMPARE(desk.outline().current(), std::optional(PyramidPlace{0, {}}));
    QVERIFY(desk.outline().hasFocus());
}

void TstStoryPage::isWrittenAsAPageAndAsAMemo()
{
    Desk desk;
    desk.begin();
    desk.fill();
    const auto written = [&](const char* action, const QString& name) {
        desk.prompts.files = {desk.path(name)};
        desk.act(action);
        QFile file(desk.path(name));
        (void)QTest::qWaitFor([&] { return desk.says("notice").contains(desk.path(name)); }, 20'000);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray page = written("action.storyPage", "page.md");
    QVERIFY(page.contains("The database is the application") && page.contains("Nine of ten"));
    QVERIFY(!page.contains("Still open"));
    desk.prompts.choices = {0};
    QVERIFY(written("action.storyMemo", "memo.md").contains("Still open"));
    desk.prompts.choices = {1};
    QVERIFY(!written("action.storyMemo", "without.md").contains("Still open"));
    QVERIFY(written("action.report", "report.md").contains("Nine of ten"));
    QVERIFY(written("action.storyPage", "page.pdf").startsWith("%PDF"));
    QVERIFY(written("action.storyPage", "page.odt").startsWith("PK"));
    QVERIFY(written("action.storyPage", "page.html").contains("<h1"));
}

void TstStoryPage::anEarlierVersionIsComparedAndPutBackAndUndone()
{
    Desk desk;
    desk.begin();
    desk.fill();
    const QString id = QString::fromStdString(desk.editor().id());
    desk.act("action.today"); // leaving it keeps a version
    desk.window->workspace()->openEntry(id);
    desk.find<TextField>("story.headline")->selectAll();
    desk.find<QWidget>("story.headline")->setFocus();
    desk.type("Streams are the application");
    desk.window->workspace()->journal().flush();
    desk.find<Disclosure>("story.versions")->setOpen(true);
    const auto rows = desk.window->findChildren<QWidget*>("story.version");
    QCOMPARE(rows.size(), 1);
    auto buttons = rows[0]->findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(rows[0]->findChildren<QLabel*>()[1]->text().contains("headline reworded"));
    buttons[0]->click();
    QVERIFY(rows[0]->findChildren<QLabel*>()[2]->text().contains(
        QString::fromUtf8("“Streams are the application”; it was “The database is the application”")));
    desk.window->resize(1180, 1200);
    shoot(*desk.window, "story-page-versions");
    buttons[1]->click();
    QCOMPARE(desk.pyramid().headline, std::string("The database is the application"));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.pyramid().headline, std::string("Streams are the application"));
}

void TstStoryPage::pictures_data()
{
    StoryWindow::addLooks();
}

void TstStoryPage::pictures()
{
    QFETCH(bool, dark);
    QFETCH(int, width);
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    Desk desk;
    desk.begin({width, 900});
    desk.fill();
    desk.addArgument(QString("A long argument that has to wrap in a narrow window. ").repeated(3));
    QVERIFY(desk.find<QWidget>("story.panel")->isVisible() == (width >= 1180));
    desk.shootLook("story-page-");
}

QTEST_MAIN(TstStoryPage)
#include "tst_story_page.moc"
