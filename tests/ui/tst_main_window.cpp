// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/shared_session.h"
#include "ui/pages/walk_page.h"
#include "ui/safe_text_document.h"
#include "ui/translations.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/probability_edit.h"
#include "ui/widgets/row_button.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTimer>

using namespace soundings;
using namespace soundings::ui;

namespace {

/// What a renderer that guesses would open: tests/faults/file_access.py looks for "secret" in what the system is asked.
const std::string hostile = "<img src=\"file:///etc/secret\"><b>bold</b><a href='x'>&amp;</a> ![i](/etc/secret.png) "
                            "![u](//secret.example/share/i.png) <img src='\\\\secret\\share\\i.png'> "
                            "<link rel=stylesheet href='/etc/secret.css'><style>@import url(/etc/secret2.css);</style> "
                            "<table background='/etc/secret3.png'><tr><td>x</td></tr></table> [l](file:///etc/secret4)";

std::size_t countOf(Home& home)
{
    home.window->workspace()->journal().flush();
    return home.window->workspace()->journal().reader().count({});
}

void addEntries(Home& home, int count)
{
    auto& bridge = home.window->workspace()->journal();
    for (int i = 0; i < count; ++i)
        bridge.saveLater(sampleDecision(home.ids, "Decision " + std::to_string(i), i % 2 ? "Sales" : "Product"));
    QVERIFY(bridge.flush());
    bridge.refreshDerived();
    QVERIFY(bridge.flush());
    QCoreApplication::processEvents();
}

} // namespace

class TstMainWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        applyTheme(ColourScheme::Light);
        installTranslation(*qApp, QLocale("fi_FI"), translationFolders()); // a language that nobody has added yet
    }
    void init() { m_home = std::make_unique<Home>(); }
    void cleanup() { m_home.reset(); }

    void firstStartMakesTheDefaultJournalAndWelcomes();
    void captureWithATitleAloneIsAnEntry();
    void captureTakesOneKeyForEachRating();
    void escapeKeepsWhatWasTypedInACapture();
    void anUntouchedCaptureLeavesNothing();
    void aCaptureStaysWhereANumberOrADayCannotBeRead();
    void searchFindsAndOpensByKeysAlone();
    void filtersNarrowAndCanBeShownAgain();
    void aWordIsFoundInEveryKindOfEntry();
    void aSearchByItsKeyGoesOverEverything();
    void thePaletteSaysThatNothingMatches();
    void paletteReachesActionsAndEntries();
    void thePalettePutsTitlesBeforeWhatOnlySpeaksOfThem();
    void undoReachesBackAcrossPages();
    void restartShowsTheSameStepAndText();
    void afterALongTimeAwayOneKeyMovesWhatCameDue();
    void oneReminderIsNotCalledReminders();
    void aSecondWindowSaysWhoHoldsTheJournalAndReads();
    void aMissingJournalIsNeverMadeSilently();
    void aDeletedDraftCanBePutBack();
    void helpFollowsThePage();
    void hostileTextStaysText();
    void noWindowAppearsBesideTheMainOne();
    void noLetterOfAMenuBelongsToTwo();
    void everyControlHasAName();
    void narrowWindowsKeepEverythingInReach();

private:
    std::unique_ptr<Home> m_home;
};

void TstMainWindow::firstStartMakesTheDefaultJournalAndWelcomes()
{
    m_home->open();
    QVERIFY(QFile::exists(m_home->folder.filePath("data/soundings/journal.soundings")));
    QVERIFY(m_home->find<QLabel>("today.lead")->isVisible());
    QVERIFY(m_home->find<QPushButton>("today.sample")->isVisible());
    QTest::mouseClick(m_home->find<QPushButton>("today.new"), Qt::LeftButton);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Walk);
    QCOMPARE(countOf(*m_home), std::size_t(1));
}

void TstMainWindow::captureWithATitleAloneIsAnEntry()
{
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->type("Raise now or in spring");
    m_home->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(countOf(*m_home), std::size_t(1));
    const auto& reader = m_home->window->workspace()->journal().reader();
    const auto row = reader.list({}).front();
    QCOMPARE(row.title, std::string("Raise now or in spring"));
    QVERIFY(row.stage == Stage::Draft);
    QCOMPARE(reader.load(row.id).decision()->review, std::optional(addMonths(m_home->clock.today(), 3)));
}

void TstMainWindow::captureTakesOneKeyForEachRating()
{
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->type("Raise");
    m_home->press(Qt::Key_Tab);
    m_home->type("When do we raise?");
    m_home->press(Qt::Key_Tab);
    m_home->type("8"); // moves on by itself
    m_home->type("Now");
    m_home->press(Qt::Key_Tab);
    m_home->type("4");
    m_home->type("In spring");
    m_home->press(Qt::Key_Tab);
    m_home->type("x");
    m_home->type("Three offers");
    m_home->press(Qt::Key_Tab);
    m_home->type("60");
    m_home->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(countOf(*m_home), std::size_t(1));
    const auto& reader = m_home->window->workspace()->journal().reader();
    const Entry entry = reader.load(reader.list({}).front().id);
    const auto& decision = *entry.decision();
    QCOMPARE(decision.frame.question, std::string("When do we raise?"));
    QCOMPARE(decision.must.size(), std::size_t(1));
    QCOMPARE(decision.must.front().value, std::optional(8.0));
    QCOMPARE(decision.options.size(), std::size_t(3));
    QCOMPARE(decision.options[0].title, std::string("Now"));
    QCOMPARE(decision.options[0].can.front().value, std::optional(4.0));
    QCOMPARE(decision.options[1].title, std::string("In spring"));
    QCOMPARE(decision.options[1].can.front().value, std::optional(10.0));
    QVERIFY(decision.options[2].doNothing);
    QCOMPARE(decision.predictions.size(), std::size_t(1));
    QCOMPARE(decision.predictions.front().statement, std::string("Three offers"));
    QCOMPARE(decision.predictions.front().probability, std::optional(0.6));
    QCOMPARE(decision.predictions.front().due, std::optional(addMonths(m_home->clock.today(), 3)));
}

void TstMainWindow::escapeKeepsWhatWasTypedInACapture()
{
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->press(Qt::Key_Tab);
    m_home->type("Do we need an office?");
    m_home->press(Qt::Key_Escape);
    QCOMPARE(countOf(*m_home), std::size_t(1));
    const auto row = m_home->window->workspace()->journal().reader().list({}).front();
    QCOMPARE(row.title, std::string("Do we need an office?"));
}

void TstMainWindow::aCaptureStaysWhereANumberOrADayCannotBeRead()
{
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->type("Hire somebody");
    m_home->write("capture.prediction", "Ten calls");
    auto* line = m_home->find<ProbabilityEdit>("capture.probability")->lineEdit();
    line->setFocus();
    m_home->type("likely");
    m_home->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_home->find<QWidget>("capture")->isVisible());
    QVERIFY(line->hasFocus());
    QVERIFY(m_home->find<QLabel>("capture.hint")->text().contains("“likely” is no probability"));
    m_home->type("70 %");
    auto* day = m_home->find<DateField>("capture.due")->lineEdit();
    day->setFocus();
    day->selectAll();
    m_home->type("soon");
    m_home->press(Qt::Key_Escape);
    QVERIFY(m_home->find<QWidget>("capture")->isVisible());
    QVERIFY(m_home->find<QLabel>("capture.hint")->text().contains("“soon” is no date"));
    m_home->type("2027-03-31");
    m_home->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_home->find<QWidget>("capture")->isVisible());
    auto& journal = m_home->window->workspace()->journal();
    journal.flush();
    const auto rows = journal.reader().list({});
    QCOMPARE(rows.size(), std::size_t(1));
    const Prediction prediction = journal.reader().load(rows[0].id).decision()->predictions.at(0);
    QCOMPARE(prediction.probability, std::optional(0.7));
    QCOMPARE(prediction.due, std::optional(parseDate("2027-03-31")));
}

void TstMainWindow::anUntouchedCaptureLeavesNothing()
{
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->press(Qt::Key_Escape);
    QVERIFY(!m_home->window->workspace()->isCapturing());
    QCOMPARE(countOf(*m_home), std::size_t(0));
}

void TstMainWindow::searchFindsAndOpensByKeysAlone()
{
    m_home->open();
    addEntries(*m_home, 150);
    m_home->press(Qt::Key_F, Qt::ControlModifier);
    auto* list = m_home->find<QListView>("journal.list");
    QVERIFY(list->model()->rowCount() > 0);
    m_home->type("decision 14");
    QTRY_COMPARE(list->model()->rowCount(), 11); // 14 and 140 to 149
    m_home->press(Qt::Key_Down);
    QVERIFY(list->hasFocus());
    const QString title = list->currentIndex().data().toString();
    m_home->press(Qt::Key_Return);
    QVERIFY(m_home->window->workspace()->entry());
    QCOMPARE(QString::fromStdString(m_home->window->workspace()->entry()->entry().title), title);
    m_home->press(Qt::Key_F, Qt::ControlModifier);
    m_home->type("nothing has this word");
    QTRY_COMPARE(m_home->find<QLabel>("journal.empty")->text(), QString("Nothing matches"));
    m_home->press(Qt::Key_Escape);
    QTRY_VERIFY(list->model()->rowCount() > 60);
}

void TstMainWindow::filtersNarrowAndCanBeShownAgain()
{
    m_home->open();
    addEntries(*m_home, 10);
    m_home->press(Qt::Key_2, Qt::ControlModifier);
    auto* list = m_home->find<QListView>("journal.list");
    auto* area = m_home->find<QComboBox>("journal.area");
    QCOMPARE(list->model()->rowCount(), 10);
    area->setFocus();
    QTRY_COMPARE(area->count(), 3);
    m_home->type("s"); // Sales
    QCOMPARE(area->currentText(), QString("Sales"));
    QCOMPARE(list->model()->rowCount(), 5);
    m_home->find<QComboBox>("journal.stage")->setFocus();
    m_home->type("se"); // Sealed
    QCOMPARE(list->model()->rowCount(), 0);
    QTest::mouseClick(m_home->find<QPushButton>("journal.emptyButton"), Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 10);
}

void TstMainWindow::aWordIsFoundInEveryKindOfEntry()
{
    m_home->open();
    auto& bridge = m_home->window->workspace()->journal();
    Entry entry = newSession(nullptr, {}, m_home->clock.now(), m_home->clock.today(), m_home->ids);
    entry.session()->worthIt = "Peonies";
    bridge.saveLater(entry);
    QVERIFY(bridge.flush());
    m_home->press(Qt::Key_2, Qt::ControlModifier);
    m_home->find<QLineEdit>("journal.search")->setFocus();
    auto* title = m_home->find<QLabel>("journal.empty");
    QTRY_COMPARE(title->text(), QString("Nothing of this kind yet"));
    m_home->type("peonies");
    QTRY_COMPARE(title->text(), QString("Nothing matches"));
    const auto* text = m_home->find<QLabel>("journal.emptyText");
    QTRY_VERIFY2(text->text().contains("among everything you wrote, 1 match"), qPrintable(text->text()));
    m_home->click("journal.emptyButton");
    QTRY_COMPARE(m_home->find<QListView>("journal.list")->model()->rowCount(), 1);
    m_home->type("x");
    QTRY_COMPARE(m_home->find<QListView>("journal.list")->model()->rowCount(), 0);
    m_home->click("journal.emptyButton"); // it is everything already: without the words
    QTRY_COMPARE(m_home->find<QListView>("journal.list")->model()->rowCount(), 1);
}

void TstMainWindow::aSearchByItsKeyGoesOverEverything()
{
    m_home->open();
    addEntries(*m_home, 3);
    auto& bridge = m_home->window->workspace()->journal();
    Entry entry = newSession(nullptr, {}, m_home->clock.now(), m_home->clock.today(), m_home->ids);
    entry.session()->worthIt = "Peonies";
    bridge.saveLater(entry);
    QVERIFY(bridge.flush());
    m_home->press(Qt::Key_F, Qt::ControlModifier);
    auto* list = m_home->find<QListView>("journal.list");
    auto* kind = m_home->find<QComboBox>("journal.kind");
    m_home->type("peonies");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    m_home->press(Qt::Key_2, Qt::ControlModifier); // what was found stays in sight
    QCOMPARE(list->model()->rowCount(), 1);
    m_home->find<QLineEdit>("journal.search")->clear();
    m_home->press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(kind->currentText(), QString("Decisions"));
    QTRY_COMPARE(list->model()->rowCount(), 3);
    // What somebody chose stays chosen.
    kind->setCurrentIndex(kind->findText("Sessions"));
    m_home->press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(kind->currentText(), QString("Sessions"));
}

void TstMainWindow::thePaletteSaysThatNothingMatches()
{
    m_home->open();
    m_home->press(Qt::Key_K, Qt::ControlModifier);
    m_home->type("nothing has this word");
    auto* list = m_home->find<QListWidget>("palette.list");
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), QString("Nothing matches"));
    m_home->press(Qt::Key_Return);
    QVERIFY(list->isVisible());
}

void TstMainWindow::paletteReachesActionsAndEntries()
{
    m_home->open();
    addEntries(*m_home, 3);
    m_home->press(Qt::Key_K, Qt::ControlModifier);
    auto* list = m_home->find<QListWidget>("palette.list");
    int actions = 0;
    for (auto* action : m_home->window->actions().all()) actions += action->isEnabled();
    QVERIFY(list->count() >= actions + 3);
    m_home->type("decision 2");
    QTRY_COMPARE(list->count(), 1);
    m_home->press(Qt::Key_Return);
    QCOMPARE(m_home->window->workspace()->entry()->entry().title, std::string("Decision 2"));
    m_home->press(Qt::Key_K, Qt::ControlModifier);
    m_home->type("go journ");
    m_home->press(Qt::Key_Escape);
    m_home->press(Qt::Key_K, Qt::ControlModifier);
    m_home->type("today");
    m_home->press(Qt::Key_Return);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Today);
}

void TstMainWindow::thePalettePutsTitlesBeforeWhatOnlySpeaksOfThem()
{
    m_home->open();
    addEntries(*m_home, 3);
    Entry newer = sampleDecision(m_home->ids, "Wait for the others");
    newer.decision()->frame.context = "What came of decision 2 is not known.";
    auto& journal = m_home->window->workspace()->journal();
    journal.saveLater(newer);
    QVERIFY(journal.flush());
    journal.refreshDerived(); // the search finds what is stored
    QVERIFY(journal.flush());
    m_home->press(Qt::Key_K, Qt::ControlModifier);
    m_home->type("decision 2");
    auto* list = m_home->find<QListWidget>("palette.list");
    QTRY_COMPARE(list->count(), 2);
    QVERIFY2(list->item(0)->text().startsWith("Decision 2"), qPrintable(list->item(0)->text()));
    QVERIFY(list->item(1)->text().startsWith("Wait for the others"));
    m_home->press(Qt::Key_Escape);
}

void TstMainWindow::undoReachesBackAcrossPages()
{
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->type("Raise");
    m_home->press(Qt::Key_Return, Qt::ControlModifier);
    m_home->press(Qt::Key_2, Qt::ControlModifier);
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    auto* editor = m_home->window->workspace()->entry();
    QVERIFY(editor); // what is undone comes to the front
    QCOMPARE(editor->entry().title, std::string());
    m_home->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor->entry().title, std::string("Raise"));
    QVERIFY(m_home->window->workspace()->journal().flush());
    QCOMPARE(m_home->window->workspace()->journal().reader().load(editor->id()).title, std::string("Raise"));
}

void TstMainWindow::restartShowsTheSameStepAndText()
{
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier);
    auto* editor = m_home->window->workspace()->entry();
    QVERIFY(editor);
    const Id id = editor->id();
    editor->edit("Aim", {}, [](Decision& decision) { decision.frame.aim = "Own the service"; });
    m_home->press(Qt::Key_Return, Qt::ControlModifier);
    const auto step = m_home->window->findChild<WalkPage*>()->step();
    m_home->close();
    m_home->open();
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Walk);
    QCOMPARE(m_home->window->workspace()->entry()->id(), id);
    QCOMPARE(m_home->window->workspace()->entry()->entry().decision()->frame.aim, std::string("Own the service"));
    QVERIFY(m_home->window->findChild<WalkPage*>()->step() == step);
}

void TstMainWindow::oneReminderIsNotCalledReminders()
{
    for (const auto& [due, words] : std::vector<std::pair<int, QString>>{
             {1, "1 reminder was let go. What it reminds of stays in the journal."},
             {2, "2 reminders were let go. What they remind of stays in the journal."}}) {
        m_home->open();
        Entry entry = sampleDecision(m_home->ids, "Build it now");
        entry.decision()->review.reset();
        entry.decision()->predictions[0].due = addDays(m_home->clock.today(), 10);
        if (due == 2) {
            entry.decision()->predictions.push_back(entry.decision()->predictions[0]);
            entry.decision()->predictions.back().id = m_home->ids.next();
        }
        m_home->window->workspace()->journal().saveLater(entry);
        m_home->window->workspace()->journal().seal(entry.id);
        m_home->close();
        m_home->clock.advanceMs(31LL * 86'400'000);
        m_home->open();
        m_home->window->workspace()->showToday();
        m_home->press(Qt::Key_3);
        QTRY_VERIFY(m_home->find<QPushButton>("today.away.sure.yes")->isVisible());
        m_home->click("today.away.sure.yes");
        QTRY_COMPARE(m_home->says("notice"), words);
        m_home->close();
    }
}

void TstMainWindow::aSecondWindowSaysWhoHoldsTheJournalAndReads()
{
    m_home->open();
    addEntries(*m_home, 1);
    const QString path = QString::fromStdString(m_home->window->workspace()->journal().path());
    PreparedPrompts prompts;
    Settings settings(m_home->path("second.ini"));
    MainWindow second(settings, prompts, m_home->outside());
    QVERIFY(!second.openJournal(path));
    second.show();
    const QString sentence = second.findChild<QLabel*>("start.sentence")->text();
    QVERIFY2(sentence.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(sentence));
    QTest::mouseClick(second.findChild<RowButton*>("start.readOnly"), Qt::LeftButton);
    QVERIFY(second.workspace());
    QVERIFY(second.workspace()->journal().isReadOnly());
    QVERIFY(second.findChild<QLabel*>("banner.sentence")->isVisible());
    QVERIFY(!second.actions().newDecision->isEnabled());
    QCOMPARE(second.workspace()->journal().reader().count({}), std::size_t(1));
}

void TstMainWindow::aMissingJournalIsNeverMadeSilently()
{
    m_home->open();
    addEntries(*m_home, 2);
    const QString path = QString::fromStdString(m_home->window->workspace()->journal().path());
    m_home->close();
    QVERIFY(QFile::rename(path, m_home->path("moved.soundings")));
    m_home->open();
    QVERIFY(!m_home->window->workspace());
    QVERIFY(!QFile::exists(path));
    QVERIFY(m_home->find<RowButton>("start.restore"));
    QVERIFY(m_home->find<RowButton>("start.new"));
    m_home->prompts.files = {m_home->path("moved.soundings")};
    QTest::mouseClick(m_home->find<RowButton>("start.locate"), Qt::LeftButton);
    QVERIFY(m_home->window->workspace());
    QCOMPARE(countOf(*m_home), std::size_t(2));
    QVERIFY(!QFile::exists(path));
}

void TstMainWindow::aDeletedDraftCanBePutBack()
{
    m_home->open();
    addEntries(*m_home, 1);
    const auto id = m_home->window->workspace()->journal().reader().list({}).front().id;
    m_home->window->workspace()->openEntry(QString::fromStdString(id));
    m_home->press(Qt::Key_K, Qt::ControlModifier);
    m_home->type("delete this draft");
    m_home->press(Qt::Key_Return);
    QCOMPARE(countOf(*m_home), std::size_t(0));
    auto* notice = m_home->find<QWidget>("notice");
    QVERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChildren<QPushButton*>("notice.choice").first(), Qt::LeftButton);
    QCOMPARE(countOf(*m_home), std::size_t(1));
}

void TstMainWindow::helpFollowsThePage()
{
    m_home->open();
    m_home->press(Qt::Key_F1);
    auto* text = m_home->find<QTextBrowser>("help.text");
    QVERIFY(text->isVisible());
    QVERIFY(text->toPlainText().startsWith("Today"));
    m_home->press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(text->toPlainText().startsWith("The journal"));
    m_home->press(Qt::Key_F1);
    QVERIFY(!text->isVisible());
}

void TstMainWindow::hostileTextStaysText()
{
    m_home->open();
    auto& workspace = *m_home->window->workspace();
    Entry entry = sampleDecision(m_home->ids, hostile, hostile);
    auto& decision = *entry.decision();
    for (auto* text : {&decision.frame.question, &decision.frame.aim, &decision.frame.context, &decision.frame.owner,
                       &decision.because, &decision.options[0].title, &decision.predictions[0].statement})
        *text = hostile;
    decision.options[0].title = decision.predictions[0].statement = hostile + hostile + hostile;
    decision.predictions[0].due = m_home->clock.today();
    workspace.journal().saveLater(entry);
    QVERIFY(workspace.journal().flush());
    const auto check = [&] {
        QCoreApplication::processEvents();
        for (const auto* label : m_home->window->findChildren<QLabel*>())
            QVERIFY2(label->textFormat() == Qt::PlainText ||
                         !(label->textFormat() == Qt::RichText || Qt::mightBeRichText(label->text())),
                     qPrintable(label->objectName() + ": " + label->text()));
        for (const auto* widget : m_home->window->findChildren<QWidget*>())
            QVERIFY2(!Qt::mightBeRichText(widget->toolTip()) ||
                         !QRegularExpression("<(?!/?p>)").match(widget->toolTip()).hasMatch(),
                     qPrintable(widget->objectName() + ": " + widget->toolTip()));
        for (const auto* browser : m_home->window->findChildren<QTextEdit*>())
            QVERIFY(qobject_cast<SafeTextDocument*>(browser->document()));
    };
    workspace.showToday();
    check();
    workspace.showJournal(false);
    check();
    workspace.openEntry(QString::fromStdString(entry.id));
    check();
    for (int screen = 0; screen < 24; ++screen) { // each step of the walk, whose rows tell in tooltips what has no room
        m_home->press(Qt::Key_Right, Qt::AltModifier);
        check();
    }
    workspace.showBrief(QString::fromStdString(entry.id));
    check();
    for (auto* widget : m_home->window->findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        const QPoint middle = widget->rect().center();
        QHelpEvent hover(QEvent::ToolTip, middle, widget->mapToGlobal(middle));
        QApplication::sendEvent(widget, &hover);
    }
    QTimer::singleShot(0, qApp, [] {
        if (auto* box = QApplication::activeModalWidget()) box->close();
    });
    QCOMPARE(DialogPrompts().choose(m_home->window.get(), QString::fromStdString(hostile), {"Yes", "No"}), 1);
    workspace.removeDraft();
    check();
}

void TstMainWindow::noWindowAppearsBesideTheMainOne()
{
    m_home->open();
    m_home->click("today.sample");
    QTRY_VERIFY(m_home->window->findChild<RowButton*>("today.imperatives.0"));
    m_home->click("today.imperatives.0");
    // The signs of holding on for the wrong reasons come last (the home watches for windows).
    QTRY_VERIFY(m_home->window->findChild<QWidget*>("tenacity.verdict.warning.0"));
    for (const Qt::Key place : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
        m_home->press(place, Qt::ControlModifier);
        QCoreApplication::processEvents();
    }
}

void TstMainWindow::noLetterOfAMenuBelongsToTwo()
{
    m_home->open();
    for (const QAction* menu : m_home->window->menuBar()->actions()) {
        QMap<QString, QString> taken;
        for (const QAction* action : menu->menu()->actions()) {
            if (action->isSeparator()) continue;
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!taken.contains(key), qPrintable(action->text() + " and " + taken.value(key)));
            taken.insert(key, action->text());
        }
    }
}

void TstMainWindow::everyControlHasAName()
{
    m_home->open();
    addEntries(*m_home, 2);
    m_home->press(Qt::Key_F1);
    QStringList unnamed;
    const std::function<void(QAccessibleInterface*)> look = [&](QAccessibleInterface* item) {
        if (!item || !item->isValid()) return;
        const auto role = item->role();
        const bool control = role == QAccessible::PushButton || role == QAccessible::EditableText ||
                             role == QAccessible::ComboBox || role == QAccessible::CheckBox ||
                             role == QAccessible::Slider || role == QAccessible::List ||
                             role == QAccessible::RadioButton || role == QAccessible::SpinBox;
        const auto* widget = qobject_cast<QWidget*>(item->object());
        if (control && widget && widget->isVisible() && !widget->objectName().startsWith("qt_") &&
            item->text(QAccessible::Name).isEmpty())
            unnamed.append(QString("%1/%2").arg(widget->metaObject()->className(), widget->objectName()));
        for (int child = 0; child < item->childCount(); ++child) look(item->child(child));
    };
    auto& workspace = *m_home->window->workspace();
    const auto id = QString::fromStdString(workspace.journal().reader().list({}).front().id);
    look(QAccessible::queryAccessibleInterface(m_home->window.get()));
    workspace.showJournal(true);
    look(QAccessible::queryAccessibleInterface(m_home->window.get()));
    workspace.openEntry(id);
    look(QAccessible::queryAccessibleInterface(m_home->window.get()));
    workspace.showBrief(id);
    look(QAccessible::queryAccessibleInterface(m_home->window.get()));
    workspace.capture();
    look(QAccessible::queryAccessibleInterface(m_home->window.get()));
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(' ')));
}

void TstMainWindow::narrowWindowsKeepEverythingInReach()
{
    m_home->open({}, {640, 480});
    addEntries(*m_home, 2);
    QCOMPARE(m_home->window->width(), 640);
    for (const auto key : {Qt::Key_1, Qt::Key_2}) {
        m_home->press(key, Qt::ControlModifier);
        QCoreApplication::processEvents();
        for (const auto* button : m_home->window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->objectName().startsWith("qt_")) continue;
            const int right = button->mapTo(m_home->window.get(), QPoint(button->width(), 0)).x();
            QVERIFY2(right <= 640, qPrintable(button->objectName()));
        }
    }
}

void TstMainWindow::afterALongTimeAwayOneKeyMovesWhatCameDue()
{
    m_home->open();
    Entry entry = sampleDecision(m_home->ids, "Build it now");
    entry.decision()->predictions[0].due = addDays(m_home->clock.today(), 10);
    auto& journal = m_home->window->workspace()->journal();
    journal.saveLater(entry);
    journal.seal(entry.id);
    m_home->close();
    m_home->clock.advanceMs(29LL * 86'400'000);
    m_home->open();
    QVERIFY(!m_home->window->findChild<QLabel*>("today.away"));
    m_home->close();
    m_home->clock.advanceMs(31LL * 86'400'000);
    m_home->open();
    m_home->window->workspace()->showToday();
    QVERIFY(m_home->find<QLabel>("today.away")->isVisible());
    const Date today = m_home->clock.today();
    const auto& reader = m_home->window->workspace()->journal().reader();
    QVERIFY(!reader.due(today).empty());
    m_home->press(Qt::Key_2);
    QTRY_VERIFY(m_home->says("notice").contains("moved to"));
    QVERIFY(m_home->window->workspace()->journal().flush());
    QVERIFY(reader.due(addDays(today, 27)).empty());
    QVERIFY(!reader.due(addMonths(today, 1)).empty());
    QVERIFY(reader.verify().intact());
}

QTEST_MAIN(TstMainWindow)
#include "tst_main_window.moc"
