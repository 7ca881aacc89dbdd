// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sample_journal.h"
#include "core/support/atomic_file.h"
#include "tests/support/tree.h"
#include "tests/ui/shoot.h"
#include "ui/banner.h"
#include "ui/exchange.h"
#include "ui/reminder.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTimer>

#include <future>

using namespace soundings;
using namespace soundings::ui;

namespace {

const QString dataFolder = test::sourcePath("tests/core/exchange/data/");

std::size_t entriesIn(MainWindow& window)
{
    EntryQuery all;
    all.kind.clear();
    return window.workspace()->journal().reader().count(all);
}

Entry lone(IdSource& ids, const std::string& statement, Date due)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = noon();
    entry.title = statement;
    LonePrediction lone;
    lone.prediction.id = ids.next();
    lone.prediction.statement = statement;
    lone.prediction.probability = 0.7;
    lone.prediction.due = due;
    entry.belief = lone;
    return entry;
}

/// An export with many rows, so that there is time to stop it.
QString largeExport(const Home& home, int rows)
{
    std::string file = "questionTitle,forecast,qCreatedAt\n";
    for (int i = 0; i < rows; ++i) file += "Question " + std::to_string(i) + ",50%,2026-01-01\n";
    const QString path = home.folder.filePath("large.csv");
    writeFileAtomically(path.toStdString(), file);
    return path;
}

} // namespace

/// Forecasts that come into the window, the calendar that goes out, and the daily reminder.
class TestExchange : public QObject {
    Q_OBJECT

    /// Opens the import card on a file and waits until the dry run is there.
    static void openImport(Home& home, const QString& file)
    {
        home.prompts.files = {file};
        home.window->actions().importForecasts->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(home.find<QPlainTextEdit>("import.report")->isVisible(), 20'000);
    }

private slots:
    void theDryRunIsShownAndNothingIsWritten();
    void anImportCanBeTakenBackFromTheNotice();
    void takingItBackKeepsNobodyWaitingAndCanBeStopped();
    void whatWasChangedSinceStaysAndIsSaid();
    void cancelLeavesNothingBehind();
    void aFileThatIsNoneIsRefusedInASentence();
    void theCalendarIsWrittenToAFile();
    void theCalendarFollowsChangesInItsFolder();
    void theFolderOfOneJournalIsNoOther();
    void theReminderComesOnceADayAndTellsNoBelief();
};

void TestExchange::theDryRunIsShownAndNothingIsWritten()
{
    Home home;
    MainWindow& window = home.open();
    openImport(home, dataFolder + "fatebook-export.csv");
    auto* people = home.find<QComboBox>("import.people");
    QVERIFY(people->isVisible() && people->hasFocus());
    QCOMPARE(people->currentText(), QString("Ada")); // made the most forecasts
    QVERIFY(home.find<QLabel>("import.counts")->text().contains("New predictions: 4."));
    const QString report = home.find<QPlainTextEdit>("import.report")->toPlainText();
    QVERIFY(report.contains("taken for UTC") && report.contains("left out") && report.contains("other people"));
    shoot(window, "import-wide");
    window.resize(640, 560);
    shoot(window, "import-narrow");
    home.press(Qt::Key_Down); // Ben
    QTRY_VERIFY(home.find<QLabel>("import.counts")->text().contains("New predictions: 3."));
    home.press(Qt::Key_Escape);
    QTRY_VERIFY(!people->isVisible());
    QCOMPARE(entriesIn(window), std::size_t{0});
}

void TestExchange::anImportCanBeTakenBackFromTheNotice()
{
    Home home;
    MainWindow& window = home.open();
    openImport(home, dataFolder + "predictionbook.csv");
    QVERIFY(!home.find<QComboBox>("import.people")->isVisible()); // one person only
    QCOMPARE(home.focusName(), QString("import.do"));
    home.press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(home.says("notice"), QString("3 predictions were imported."), 20'000);
    QCOMPARE(entriesIn(window), std::size_t{3});
    home.choose("notice", "Undo the import");
    QTRY_COMPARE(home.says("notice"), QString("The import was taken back: 3 predictions are gone."));
    QCOMPARE(entriesIn(window), std::size_t{0});
}

void TestExchange::takingItBackKeepsNobodyWaitingAndCanBeStopped()
{
    Home home;
    MainWindow& window = home.open();
    openImport(home, dataFolder + "predictionbook.csv");
    home.press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(home.says("notice"), QString("3 predictions were imported."), 20'000);
    std::promise<void> release; // what is written waits behind this, as it does for a large import
    [[maybe_unused]] const auto held =
        window.workspace()->journal().change([waits = release.get_future().share()](Journal&) { waits.wait(); });
    home.choose("notice", "Undo the import");
    auto* progress = home.find<QProgressBar>("undo.progress");
    QTRY_VERIFY(progress->isVisible());
    QCOMPARE(home.focusName(), QString("undo.cancel"));
    shoot(window, "import-undo");
    home.press(Qt::Key_Escape);
    release.set_value();
    QTRY_COMPARE(home.says("notice"), QString("Nothing was taken back; the import stays."));
    QVERIFY(!progress->isVisible());
    QCOMPARE(entriesIn(window), std::size_t{3});
    home.choose("notice", "Undo the import");
    QTRY_COMPARE(home.says("notice"), QString("The import was taken back: 3 predictions are gone."));
    QCOMPARE(entriesIn(window), std::size_t{0});
}

void TestExchange::whatWasChangedSinceStaysAndIsSaid()
{
    Home home;
    MainWindow& window = home.open();
    openImport(home, dataFolder + "predictionbook.csv");
    home.press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(home.says("notice"), QString("3 predictions were imported."), 20'000);
    window.workspace()
        ->journal()
        .change([&](Journal& journal) {
            home.clock.advanceMs(60'000);
            EntryQuery all;
            all.kind.clear();
            for (const EntrySummary& summary : journal.list(all)) {
                Entry entry = journal.load(summary.id);
                entry.title += "!";
                journal.save(entry);
            }
        })
        .get();
    home.choose("notice", "Undo the import");
    QTRY_COMPARE(home.says("notice"), QString("Nothing could be taken back. Changed since, and so still here: 3."));
    QCOMPARE(entriesIn(window), std::size_t{3});
}

void TestExchange::cancelLeavesNothingBehind()
{
    Home home;
    MainWindow& window = home.open();
    openImport(home, largeExport(home, 30'000));
    home.click("import.do");
    auto* progress = home.find<QProgressBar>("import.progress");
    QTRY_VERIFY(progress->isVisible() && progress->value() > 0);
    home.press(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(home.says("notice"), QString("The import was stopped; the journal is as it was."),
                              20'000);
    QVERIFY(!progress->isVisible());
    QCOMPARE(entriesIn(window), std::size_t{0});
    QVERIFY(!window.workspace()->journal().reader().lastImport());
}

void TestExchange::aFileThatIsNoneIsRefusedInASentence()
{
    Home home;
    MainWindow& window = home.open();
    home.prompts.files = {test::sourcePath("README.md")};
    window.actions().importForecasts->trigger();
    QTRY_VERIFY(home.says("notice").contains("README.md"));
    QCOMPARE(entriesIn(window), std::size_t{0});
}

void TestExchange::theCalendarIsWrittenToAFile()
{
    Home home;
    MainWindow& window = home.open();
    window.workspace()->journal().saveLater(lone(home.ids, "Ten trials", addDays(utcDate(noon()), 9)));
    const QString file = home.folder.filePath("due.ics");
    home.prompts.files = {file};
    window.actions().exportCalendar->trigger();
    QTRY_VERIFY(home.says("notice").startsWith("The calendar with 1 event is at"));
    const std::string bytes = readFile(file.toStdString());
    QVERIFY(bytes.find("SUMMARY:Did it happen? Ten trials") != std::string::npos);
    QVERIFY(bytes.find("DTSTART;VALUE=DATE:20261201") != std::string::npos);
}

void TestExchange::theCalendarFollowsChangesInItsFolder()
{
    Home home;
    MainWindow& window = home.open(); // makes journal at the default place
    const QString folder = home.folder.filePath("calendars");
    QDir().mkpath(folder);
    home.prompts.files = {folder};
    window.actions().keepCalendar->trigger();
    QVERIFY(window.actions().keepCalendar->isChecked());
    QCOMPARE(home.settings->get(setting::calendarFolders).value(1), folder);
    const QString file = folder + "/" +
                         QFileInfo(QString::fromStdString(window.workspace()->journal().path())).completeBaseName() +
                         ".ics";
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20'000);
    window.workspace()->journal().saveLater(lone(home.ids, "Ten trials", addDays(utcDate(noon()), 9)));
    QTRY_VERIFY_WITH_TIMEOUT(readFile(file.toStdString()).find("Ten trials") != std::string::npos, 20'000);
    // Switched off: asked for nothing, and the file stays as it is.
    window.actions().keepCalendar->trigger();
    QVERIFY(!window.actions().keepCalendar->isChecked() && home.settings->get(setting::calendarFolders).isEmpty());
    // A change of mind about the folder leaves it off.
    window.actions().keepCalendar->trigger();
    QVERIFY(!window.actions().keepCalendar->isChecked());
}

void TestExchange::theFolderOfOneJournalIsNoOther()
{
    Home home;
    MainWindow& window = home.open();
    const QString first = QString::fromStdString(window.workspace()->journal().path());
    const QString folder = home.folder.filePath("calendars");
    QDir().mkpath(folder);
    home.prompts.files = {folder};
    window.actions().keepCalendar->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QDir(folder).entryList({"*.ics"}).size() == 1, 20'000);
    makeSampleJournal(home.path("client.soundings").toStdString());
    window.openJournal(home.path("client.soundings"));
    QVERIFY(!window.actions().keepCalendar->isChecked());
    auto* soon = window.findChild<QTimer*>("calendar.soon");
    QVERIFY(soon != nullptr);
    window.workspace()->journal().saveLater(lone(home.ids, "A client's secret", addDays(utcDate(noon()), 9)));
    QVERIFY(window.workspace()->journal().flush());
    QVERIFY(!soon->isActive());
    window.openJournal(first);
    QVERIFY(window.actions().keepCalendar->isChecked());
}

void TestExchange::theReminderComesOnceADayAndTellsNoBelief()
{
    Home home;
    MainWindow& window = home.open();
    JournalBridge& journal = window.workspace()->journal();
    journal.saveLater(lone(home.ids, "Secret statement", utcDate(noon())));
    journal.saveLater(lone(home.ids, "Another one", addDays(utcDate(noon()), -3)));
    journal.saveLater(lone(home.ids, "Not yet", addDays(utcDate(noon()), 1)));
    QVERIFY(journal.flush());
    QStringList shown;
    Reminder reminder(*home.settings,
                      [&](const QString& title, const QString& text) { shown.append(title + ": " + text); });
    reminder.follow(&journal);
    QVERIFY(shown.isEmpty()); // off by default
    reminder.setEnabled(true);
    QCOMPARE(shown, QStringList{"Soundings: 2 things are due."});
    reminder.look();
    home.clock.advanceMs(6LL * 3600 * 1000);
    reminder.look();
    QCOMPARE(shown.size(), 1);
    home.clock.advanceMs(18LL * 3600 * 1000);
    reminder.look();
    QCOMPARE(shown.last(), QString("Soundings: 3 things are due."));
    home.clock.advanceMs(24LL * 3600 * 1000);
    reminder.setEnabled(false);
    reminder.look();
    QCOMPARE(shown.size(), 2);
    QCOMPARE(home.settings->get(setting::remind), false);
    reminder.follow(nullptr);
}

QTEST_MAIN(TestExchange)
#include "tst_exchange.moc"
