// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/support/atomic_file.h"
#include "ui/widgets/row_button.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QListView>

using namespace soundings;
using namespace soundings::ui;

/// Text that could not be saved, journals that are gone, and how they come back, in the real window.
class TstLostAndFound : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void init();
    void cleanup();

    void theSampleIsOfferedOnTheFirstStartAndLeadsBackToOnesOwn();
    void aCopyTakesThePlaceOfAMissingJournal();
    void whatIsNoSoundCopyIsNotPutInItsPlace_data();
    void whatIsNoSoundCopyIsNotPutInItsPlace();
    void closingWithUnsavedTextAsksAndStays();
    void closingTriesAgainWhenTold();
    void whatWasRescuedIsPutBack();
    void aRescueLosesOnlyWhatNoJournalCanHold();
    void eachRescueIsOfferedAndNoneIsWrittenOver();
    void aRescuedTextOfASealedDecisionBecomesADraft();

private:
    [[nodiscard]] JournalBridge& journal() const { return m_home->window->workspace()->journal(); }
    [[nodiscard]] EntrySummary onlyRow() const
    {
        const auto rows = journal().reader().list({});
        if (rows.size() != 1) qFatal("%zu entries instead of one", rows.size());
        return rows.front();
    }
    [[nodiscard]] QStringList rescues(const QString& pattern) const
    {
        return QDir(m_home->folder.filePath("config/soundings")).entryList({pattern}, QDir::Files, QDir::Name);
    }
    [[nodiscard]] QString rescue(const QString& name) const
    {
        return m_home->folder.filePath("config/soundings/" + name);
    }
    /// A decision of this title whose walk is open, stored; then the file is taken away and " lost" is typed.
    void typeWhileTheFileIsGone();
    /// Leaves a rescue file as an earlier run would.
    void leaveRescue(const std::vector<Entry>& entries) const;

    std::unique_ptr<Home> m_home;
    QString m_path;
};

void TstLostAndFound::init()
{
    m_home = std::make_unique<Home>();
    m_path = m_home->folder.filePath("data/soundings/journal.soundings");
}

void TstLostAndFound::cleanup()
{
    m_home->prompts.choices = {1};
    m_home.reset();
}

void TstLostAndFound::typeWhileTheFileIsGone()
{
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier);
    m_home->type("Found");
    QVERIFY(journal().flush());
    QVERIFY(QFile::rename(m_path, m_home->path("away")));
    m_home->type(" or lost");
    QVERIFY(!journal().flush());
    QTRY_VERIFY2(m_home->says("banner").startsWith("Not saved: "), qPrintable(m_home->says("banner")));
}

void TstLostAndFound::leaveRescue(const std::vector<Entry>& entries) const
{
    // The name is the journal's own: it is what this window would write.
    QVERIFY(QFile::rename(m_path, m_home->path("away")));
    Entry unsaved = sampleDecision(m_home->ids, "unsaved");
    journal().saveLater(unsaved);
    QVERIFY(!journal().flush());
    QTRY_COMPARE(rescues("rescue-*.json").size(), 1);
    const QString file = rescue(rescues("rescue-*.json").front());
    QVERIFY(QFile::rename(m_home->path("away"), m_path));
    QVERIFY(journal().flush());
    journal().remove(unsaved.id);
    m_home->close();
    QTRY_VERIFY(!QFile::exists(file));
    writeFileAtomically(file.toStdString(), writeEntries(entries));
}

void TstLostAndFound::theSampleIsOfferedOnTheFirstStartAndLeadsBackToOnesOwn()
{
    m_home->open();
    m_home->click("today.sample");
    QCOMPARE(QString::fromStdString(journal().path()), m_home->folder.filePath("data/soundings/sample.soundings"));
    QVERIFY(journal().reader().count({}) >= 4);
    QVERIFY(m_home->says("banner").contains("sample journal"));
    QVERIFY(!m_home->find<QWidget>("today.sample")->isVisible());
    m_home->press(Qt::Key_F, Qt::ControlModifier);
    m_home->find<QComboBox>("journal.kind")->setCurrentIndex(0); // of decisions alone
    m_home->type("cloud");
    auto* list = m_home->find<QListView>("journal.list");
    QTRY_VERIFY(list->model()->rowCount() > 0 && list->model()->rowCount() < 4);
    m_home->press(Qt::Key_Down);
    m_home->press(Qt::Key_Return);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Decision);
    m_home->close();

    m_home->open(); // the next start is in one's own, which is still empty
    QCOMPARE(QString::fromStdString(journal().path()), m_path);
    QCOMPARE(journal().reader().count({}), std::size_t(0));
    m_home->click("today.sample");
    m_home->choose("banner", "Back to your own");
    QCOMPARE(QString::fromStdString(journal().path()), m_path);
    QVERIFY(m_home->says("banner").isEmpty());
    m_home->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->type("Ours");
    m_home->commit();
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(!m_home->find<QWidget>("today.sample")->isVisible()); // no longer in the way
}

void TstLostAndFound::aCopyTakesThePlaceOfAMissingJournal()
{
    m_home->open();
    m_home->press(Qt::Key_N, Qt::ControlModifier);
    m_home->type("Kept in a copy");
    m_home->close();
    const QString copy = m_home->path("copy.soundings");
    QVERIFY(QFile::copy(m_path, copy));
    QVERIFY(QFile::remove(m_path));
    m_home->open();
    QVERIFY(m_home->find<QLabel>("start.sentence")->text().contains(m_path));
    m_home->click("start.restore"); // a change of mind
    QVERIFY(!QFile::exists(m_path));
    m_home->prompts.files = {copy};
    m_home->tabTo("start.restore");
    m_home->press(Qt::Key_Return);
    QVERIFY(m_home->window->workspace());
    QCOMPARE(onlyRow().title, std::string("Kept in a copy"));
    QCOMPARE(QString::fromStdString(journal().path()), m_path);
    QVERIFY(QFile::exists(copy));
    QVERIFY(journal().reader().verify().intact());
}

void TstLostAndFound::whatIsNoSoundCopyIsNotPutInItsPlace_data()
{
    QTest::addColumn<QString>("copy");
    QTest::newRow("another file") << "text";
    QTest::newRow("changed seal") << "changed";
}

void TstLostAndFound::whatIsNoSoundCopyIsNotPutInItsPlace()
{
    QFETCH(QString, copy);
    m_home->open();
    Entry entry = sampleDecision(m_home->ids, "Move");
    entry.decision()->because = "quetzalcoatlus northropi";
    journal().saveLater(entry);
    static_cast<void>(journal().seal(entry.id));
    m_home->close();
    std::string bytes = readFile(m_path.toStdString());
    if (copy == "text") bytes = "Only words, and many of them.";
    for (auto at = bytes.find("quetzalcoatlus"); at != std::string::npos; at = bytes.find("quetzalcoatlus", at + 1))
        bytes[at] = 'k';
    writeFileAtomically(m_home->path("copy").toStdString(), bytes);
    QVERIFY(QFile::remove(m_path));
    m_home->open();
    m_home->prompts.files = {m_home->path("copy")};
    m_home->click("start.restore");
    QVERIFY(!m_home->window->workspace());
    QVERIFY2(m_home->says("notice").contains(m_home->path("copy")), qPrintable(m_home->says("notice")));
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(m_home->find<QWidget>("start.restore")->isVisible()); // another copy can be tried
}

void TstLostAndFound::closingWithUnsavedTextAsksAndStays()
{
    typeWhileTheFileIsGone();
    m_home->prompts.choices = {2}; // stay
    m_home->window->close();
    QVERIFY(m_home->window->isVisible());
    QCOMPARE(m_home->prompts.asked.size(), 1);
    QVERIFY(m_home->prompts.asked.front().contains("not saved"));
    QCOMPARE(m_home->window->workspace()->entry()->entry().title, std::string("Found or lost"));
    m_home->prompts.choices = {1}; // close, keep the rescue file
    m_home->window->close();
    QVERIFY(!m_home->window->isVisible());
    QCOMPARE(rescues("rescue-*.json").size(), 1);
}

void TstLostAndFound::closingTriesAgainWhenTold()
{
    typeWhileTheFileIsGone();
    m_home->prompts.choices = {0};
    m_home->prompts.beforeAnswering = [this] { QVERIFY(QFile::rename(m_home->path("away"), m_path)); };
    m_home->window->close();
    QVERIFY(!m_home->window->isVisible());
    QCOMPARE(m_home->prompts.asked.size(), 1);
    QTRY_VERIFY(rescues("rescue-*.json").isEmpty()); // nothing is left to rescue
    m_home->prompts.beforeAnswering = {};
    m_home->close();
    m_home->open();
    QCOMPARE(onlyRow().title, std::string("Found or lost"));
    QVERIFY(m_home->says("notice").isEmpty());
}

void TstLostAndFound::whatWasRescuedIsPutBack()
{
    typeWhileTheFileIsGone();
    m_home->prompts.choices = {1};
    m_home->close();
    QVERIFY(QFile::rename(m_home->path("away"), m_path));
    m_home->open();
    QCOMPARE(onlyRow().title, std::string("Found"));
    QVERIFY2(m_home->says("notice").contains("rescue-"), qPrintable(m_home->says("notice")));
    m_home->choose("notice", "Put it back");
    QVERIFY(journal().flush());
    QCOMPARE(onlyRow().title, std::string("Found or lost"));
    QCOMPARE(m_home->window->workspace()->entry()->entry().title, std::string("Found or lost"));
    QCOMPARE(rescues("rescue-*.json"), QStringList());
    QCOMPARE(rescues("rescue-*.done").size(), 1);
    m_home->press(Qt::Key_Z, Qt::ControlModifier); // and that, too, can be undone
    QCOMPARE(m_home->window->workspace()->entry()->entry().title, std::string("Found"));
    m_home->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->close();
    m_home->open();
    QCOMPARE(onlyRow().title, std::string("Found or lost"));
    QVERIFY(m_home->says("notice").isEmpty());
}

void TstLostAndFound::aRescueLosesOnlyWhatNoJournalCanHold()
{
    m_home->open();
    Entry good = sampleDecision(m_home->ids, "Good");
    Entry refused = sampleDecision(m_home->ids, "Refused");
    refused.decision()->frame.context = "Three pages of thought.";
    refused.decision()->options[0].meetsAimRange = Range{0.9, 0.5, 0.1, {}};
    leaveRescue({refused, good});
    m_home->open();
    m_home->choose("notice", "Put it back");
    QVERIFY(journal().flush());
    QCOMPARE(journal().reader().load(good.id), good);
    const Entry back = journal().reader().load(refused.id);
    QCOMPARE(back.decision()->frame.context, std::string("Three pages of thought."));
    QVERIFY(!back.decision()->options[0].meetsAimRange);
    const QString told = m_home->says("notice");
    QVERIFY2(told.contains("/entries/0/belief/options/0/meetsAimRange") && told.contains(".done"), qPrintable(told));
    QCOMPARE(rescues("rescue-*.json"), QStringList());
    const QString kept = rescue(rescues("rescue-*.done").value(0));
    QVERIFY(readFile(kept.toStdString()).find("\"likely\": 0.5") != std::string::npos);
}

void TstLostAndFound::eachRescueIsOfferedAndNoneIsWrittenOver()
{
    m_home->open();
    const Entry first = sampleDecision(m_home->ids, "First");
    leaveRescue({first});
    const QString older = rescue(rescues("rescue-*.json").front());
    m_home->open(); // not put back, and again something cannot be saved
    QVERIFY(QFile::rename(m_path, m_home->path("away")));
    const Entry second = sampleDecision(m_home->ids, "Second");
    journal().saveLater(second);
    QVERIFY(!journal().flush());
    m_home->prompts.choices = {1};
    m_home->close();
    QVERIFY(QFile::rename(m_home->path("away"), m_path));
    QCOMPARE(readEntries(readFile(older.toStdString()), "older"), std::vector<Entry>{first});
    QCOMPARE(rescues("rescue-*.json").size(), 2);
    m_home->open();
    m_home->choose("notice", "Put it back");
    m_home->choose("notice", "Put it back");
    QVERIFY(journal().flush());
    QCOMPARE(journal().reader().load(first.id), first);
    QCOMPARE(journal().reader().load(second.id), second);
    QCOMPARE(rescues("rescue-*.json"), QStringList());
    QVERIFY(m_home->says("notice").isEmpty());
}

void TstLostAndFound::aRescuedTextOfASealedDecisionBecomesADraft()
{
    m_home->open();
    Entry entry = sampleDecision(m_home->ids, "Sealed since");
    const std::string believed = entry.decision()->frame.question;
    journal().saveLater(entry);
    static_cast<void>(journal().seal(entry.id));
    Entry older = entry;
    older.decision()->frame.question = "What did I think before?";
    leaveRescue({older});
    m_home->open();
    m_home->choose("notice", "Put it back");
    QVERIFY(journal().flush());
    QCOMPARE(journal().reader().count({}), std::size_t(2));
    QCOMPARE(journal().reader().load(entry.id).decision()->frame.question, believed);
    const auto* shown = m_home->window->workspace()->entry();
    QVERIFY(shown && !shown->isSealed());
    QCOMPARE(shown->entry().decision()->frame.question, std::string("What did I think before?"));
    QVERIFY(journal().reader().verify().intact());
}

QTEST_MAIN(TstLostAndFound)
#include "tst_lost_and_found.moc"
