// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bundle.h"
#include "core/journal/sharing.h"
#include "core/support/atomic_file.h"
#include "core/support/data_folder.h"
#include "tests/support/person.h"
#include "tests/ui/drop_files.h"
#include "tests/ui/shoot.h"
#include "ui/widgets/text_field.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScopeGuard>

#include <sys/stat.h>

#include <algorithm>

using namespace soundings;
using namespace soundings::ui;

namespace {

/// The other one: a coach with a journal of her own.
struct Coach : test::Person {
    Coach() : Person("Clara", 99) { clock.set(noon()); }
    [[nodiscard]] std::string card() const
    {
        const auto own = sharing.own();
        return writeCard(own->name, own->keys);
    }
    void takesFile(const QString& file) { (void)takes(readFile(file.toStdString())); }
    void sendsFile(const std::string& to, const Id& id, const QString& file)
    {
        clock.advanceMs(60'000);
        writeFileAtomically(file.toStdString(), sends(to, {id}, "From Clara"));
    }
};

} // namespace

/// Contacts, bundles and conflicts in the real window.
class TstSharing : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void cardsAreExchangedAndFingerprintsCompared();
    void aBundleGoesOutAndTheirsComesBackByADrop();
    void whatABundleBringsSaysInTheListWhereItStands();
    void whatGoesAlongIsChosenByKeysWhereNothingIsInFront();
    void theWindowGoesOnWhileABundleIsMade();
    void makingABundleCanBeStopped();
    void conflictsAreChosenSideBySideAndCanBeUndone();
    void commentsOfBothAreToldApart();
    void clientJournalsAreCountedOpenedAndRemovedForGood();
    void whatIsWrongIsSaidInOneSentence();
    void theCardsFitTheWindow();

private:
    struct Desk : Home {
        [[nodiscard]] EntryEditor& editor() const { return *window->workspace()->entry(); }
        [[nodiscard]] SharingFolder sharing() const { return SharingFolder(dataFolder()); }
        void act(const char* name) const { find<QAction>(QString("action.%1").arg(name))->trigger(); }
        void begin()
        {
            open();
            press(Qt::Key_N, Qt::ControlModifier);
            type("Run it ourselves");
        }
        /// Anna has keys, and both know each other.
        void meet(Coach& coach)
        {
            (void)sharing().setOwn("Anna");
            sharing().add(readCard(coach.card(), "clara.txt"));
            coach.meets(sharing());
        }
        void send()
        {
            act("sendToContact");
            prompts.files = {path("out.soundings-bundle")};
            click("send.do");
            QTRY_VERIFY(says("notice").contains("Only they can open it"));
        }
        void drop(const QString& file) const { dropFiles(*window, {file}); }
        [[nodiscard]] bool shows(const QString& name) const
        {
            auto* widget = window->findChild<QWidget*>(name);
            return widget != nullptr && widget->isVisible();
        }
        /// Sends, lets the coach edit, and takes her bundle in with something to choose.
        void disagree(Coach& coach)
        {
            begin();
            editor().editEntry("x", {}, [](Entry& entry) { entry.decision()->because = "as it was"; });
            meet(coach);
            send();
            coach.takesFile(path("out.soundings-bundle"));
            Entry theirs = coach.journal.load(editor().id());
            theirs.decision()->because = "It is cheap";
            theirs.decision()->frame.aim = "Own the service";
            coach.journal.save(theirs);
            editor().editEntry("x", {},
                               [](Entry& entry) { entry.decision()->because = "Customers ask for it, loudly"; });
            coach.sendsFile("Anna", editor().id(), path("back.soundings-bundle"));
            drop(path("back.soundings-bundle"));
            QTRY_VERIFY(shows("bundle.do") && find<QPushButton>("bundle.do")->isEnabled());
        }
    };
};

void TstSharing::cardsAreExchangedAndFingerprintsCompared()
{
    Coach coach;
    Desk desk;
    desk.begin();
    desk.act("sendToContact"); // nobody is known yet: contacts come first
    QVERIFY(desk.shows("contacts"));
    QVERIFY(desk.says("notice").contains("Exchange cards"));
    QCOMPARE(desk.focusName(), QString("contacts.name"));
    desk.type("Anna");
    desk.prompts.files = {desk.path("anna.txt")};
    desk.click("contacts.write");
    const Contact anna = readCard(readFile(desk.path("anna.txt").toStdString()), "anna.txt");
    QCOMPARE(anna.name, std::string("Anna"));
    QVERIFY(desk.find<QLabel>("contacts.own")
                ->text()
                .simplified()
                .contains(QString::fromStdString(fingerprintOf(anna.keys))));

    writeFileAtomically(desk.path("clara.txt").toStdString(), coach.card());
    desk.prompts.files = {desk.path("clara.txt")};
    desk.click("contacts.add");
    auto* list = desk.find<QListWidget>("contacts.list");
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), QString("Clara, not compared yet"));
    QVERIFY(desk.find<QLabel>("contacts.fingerprint")
                ->text()
                .simplified()
                .contains(QString::fromStdString(fingerprintOf(coach.sharing.own()->keys.open()))));
    desk.click("contacts.same");
    QCOMPARE(list->item(0)->text(), QString("Clara, compared on 22 Nov 2026"));
    QVERIFY(!desk.find<QPushButton>("contacts.same")->isEnabled());
    desk.click("contacts.remove");
    QVERIFY(desk.sharing().contacts().empty());
}

void TstSharing::aBundleGoesOutAndTheirsComesBackByADrop()
{
    Coach coach;
    Desk desk;
    desk.begin();
    desk.meet(coach);
    desk.act("sendToContact");
    QVERIFY(desk.find<QLabel>("send.caution")->text().contains("not compared Clara"));
    auto* entries = desk.find<QListWidget>("send.entries");
    QCOMPARE(entries->item(0)->text(), QString("Run it ourselves"));
    QCOMPARE(entries->item(0)->checkState(), Qt::Checked);
    desk.find<TextField>("send.message")->setFocus();
    desk.type("What do you think?");
    desk.prompts.files = {desk.path("out.soundings-bundle")};
    desk.click("send.do");
    QTRY_VERIFY2(desk.says("notice").contains("Only they can open it"), qPrintable(desk.says("notice")));
    QVERIFY(!desk.shows("send.do"));

    const OpenBundle open = coach.takes(readFile(desk.path("out.soundings-bundle").toStdString()));
    QCOMPARE(open.message, std::string("What do you think?"));
    Entry theirs = coach.journal.load(desk.editor().id());
    theirs.decision()->frame.aim = "Own the service";
    coach.journal.save(theirs);
    coach.sendsFile("Anna", theirs.id, desk.path("back.soundings-bundle"));

    desk.drop(desk.path("back.soundings-bundle"));
    QTRY_VERIFY(desk.shows("bundle.do") && desk.find<QPushButton>("bundle.do")->isEnabled());
    QVERIFY(desk.find<QLabel>("bundle.counts")->text().contains("Nothing is taken in yet"));
    QVERIFY(desk.find<QPlainTextEdit>("bundle.report")->toPlainText().contains("From Clara"));
    QVERIFY(desk.editor().entry().decision()->frame.aim.empty());
    desk.press(Qt::Key_Space);
    QTRY_COMPARE(desk.editor().entry().decision()->frame.aim, std::string("Own the service"));
    QTRY_VERIFY(desk.says("notice").contains("Took in Clara"));
    QVERIFY(desk.editor().entry().conflicts.empty());
    desk.choose("notice", "Take it back");
    QTRY_VERIFY(desk.editor().entry().decision()->frame.aim.empty());
}

void TstSharing::whatABundleBringsSaysInTheListWhereItStands()
{
    Coach coach;
    Desk desk;
    desk.begin();
    desk.meet(coach);
    const Entry hers = sampleDecision(coach.ids, "Hers");
    coach.journal.save(hers);
    coach.sendsFile("Anna", hers.id, desk.path("hers.soundings-bundle"));
    desk.drop(desk.path("hers.soundings-bundle"));
    QTRY_VERIFY(desk.shows("bundle.do") && desk.find<QPushButton>("bundle.do")->isEnabled());
    desk.press(Qt::Key_Space);
    QTRY_VERIFY(desk.says("notice").contains("Took in Clara"));
    const auto rows = desk.window->workspace()->journal().reader().list({});
    const auto row = std::ranges::find(rows, hers.id, &EntrySummary::id);
    QVERIFY(row != rows.end());
    QVERIFY(row->standing.has_value()); // and nobody has opened it
}

void TstSharing::whatGoesAlongIsChosenByKeysWhereNothingIsInFront()
{
    Coach coach;
    Desk desk;
    desk.begin();
    desk.meet(coach);
    desk.press(Qt::Key_1, Qt::ControlModifier);
    desk.act("sendToContact");
    QCOMPARE(desk.focusName(), QString("send.entries"));
    QVERIFY(!desk.find<QPushButton>("send.do")->isEnabled());
    desk.press(Qt::Key_Space);
    QCOMPARE(desk.find<QListWidget>("send.entries")->item(0)->checkState(), Qt::Checked);
    QVERIFY(desk.find<QPushButton>("send.do")->isEnabled());
    desk.tabTo("send.do");
    QCOMPARE(desk.focusName(), QString("send.do"));
}

void TstSharing::theWindowGoesOnWhileABundleIsMade()
{
    Coach coach;
    Desk desk;
    desk.begin();
    desk.meet(coach);
    desk.act("sendToContact");
    // A pipe is written to once somebody reads it: as slow a disk as the test likes.
    const std::string pipe = desk.path("out.soundings-bundle").toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    std::string bytes;
    auto release = qScopeGuard([&] { bytes = readFile(pipe); });
    desk.prompts.files = {QString::fromStdString(pipe)};
    desk.click("send.do");
    for (int turn = 0; turn < 20; ++turn) QCoreApplication::processEvents();
    QVERIFY(desk.shows("send.progress"));
    QVERIFY(!desk.find<QPushButton>("send.do")->isEnabled() && !desk.find<QListWidget>("send.entries")->isEnabled());
    QCOMPARE(desk.focusName(), QString("send.cancel"));
    QCOMPARE(desk.find<QPushButton>("send.cancel")->text(), QString("Stop"));
    QVERIFY(!desk.says("notice").contains("Only they can open it"));
    shoot(*desk.window, "sharing-sending");
    release.dismiss();
    bytes = readFile(pipe);
    QTRY_VERIFY(desk.says("notice").contains("Only they can open it"));
    QVERIFY(!desk.shows("send.do"));
    (void)coach.takes(bytes);
    QVERIFY(coach.journal.find(desk.editor().id()).has_value());
}

void TstSharing::makingABundleCanBeStopped()
{
    Coach coach;
    Desk desk;
    desk.begin();
    for (int i = 0; i < 190; ++i) desk.window->workspace()->journal().saveLater(sampleDecision(desk.ids, "Another"));
    desk.meet(coach);
    desk.act("sendToContact");
    auto* entries = desk.find<QListWidget>("send.entries");
    for (int i = 0; i < entries->count(); ++i) entries->item(i)->setCheckState(Qt::Checked);
    const QString file = desk.path("out.soundings-bundle");
    desk.prompts.files = {file};
    desk.find<QPushButton>("send.do")->click();
    desk.find<QPushButton>("send.cancel")->click(); // long before nearly two hundred entries are read
    QVERIFY(desk.shows("send.cancel"));
    QCOMPARE(desk.find<QPushButton>("send.cancel")->text(), QString("Stopping…"));
    QTRY_VERIFY(desk.says("notice").contains("no file was written"));
    QVERIFY(!desk.shows("send.do"));
    QVERIFY(!QFile::exists(file));
    JournalBridge& journal = desk.window->workspace()->journal();
    QVERIFY(JournalSharing(journal.reader()).versionsOf(desk.editor().id(), false).empty()); // nothing counts as sent
    desk.send(); // and it can be made after all
    QVERIFY(QFile::exists(file));
    QCOMPARE(JournalSharing(journal.reader()).versionsOf(desk.editor().id(), false).size(), std::size_t(1));
}

void TstSharing::conflictsAreChosenSideBySideAndCanBeUndone()
{
    Coach coach;
    Desk desk;
    desk.disagree(coach);
    desk.press(Qt::Key_Space);
    QTRY_COMPARE(desk.editor().entry().conflicts.size(), std::size_t{1});
    QTRY_VERIFY(desk.says("notice").contains("both are kept"));
    desk.choose("notice", "Choose");
    QVERIFY(desk.shows("conflicts"));
    QCOMPARE(desk.find<QLabel>("conflicts.where")->text(), QString("1 of 1: because"));
    const QString title = QString::fromStdString(desk.window->workspace()->entry()->entry().title);
    QVERIFY(!title.isEmpty() && desk.find<QLabel>("conflicts.heading")->text().contains(title));
    QCOMPARE(desk.find<QPlainTextEdit>("conflicts.stands")->toPlainText(), QString("Customers ask for it, loudly"));
    QCOMPARE(desk.find<QPlainTextEdit>("conflicts.instead")->toPlainText(), QString("It is cheap"));
    QCOMPARE(desk.find<QLabel>("conflicts.stands.caption")->text(), QString("Stands now: yours"));
    QCOMPARE(desk.find<QLabel>("conflicts.instead.caption")->text(), QString("By Clara"));
    QCOMPARE(desk.find<QPlainTextEdit>("conflicts.instead")->accessibleName(), QString("By Clara"));
    QCOMPARE(desk.focusName(), QString("conflicts.keep"));
    desk.click("conflicts.other");
    QCOMPARE(desk.editor().entry().decision()->because, std::string("It is cheap"));
    QVERIFY(desk.editor().entry().conflicts.empty());
    QVERIFY(!desk.shows("conflicts"));
    desk.act("undo");
    QCOMPARE(desk.editor().entry().conflicts.size(), std::size_t{1});
    QVERIFY(desk.find<QAction>("action.settleConflicts")->isEnabled());
    desk.act("settleConflicts");
    desk.click("conflicts.both");
    QCOMPARE(desk.editor().entry().decision()->because, std::string("Customers ask for it, loudly\n\nIt is cheap"));
    QVERIFY(!desk.find<QAction>("action.settleConflicts")->isEnabled());
}

void TstSharing::commentsOfBothAreToldApart()
{
    Coach coach;
    Desk desk;
    desk.begin();
    desk.meet(coach);
    const Id id = desk.editor().id();
    desk.act("brief");
    desk.click("decision.comments.add");
    desk.type("Is this right?");
    QVERIFY(desk.window->workspace()->journal().flush());
    const auto notes = desk.window->workspace()->journal().reader().notesAbout(id);
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY(!std::get<Note>(notes[0].belief).isPrivate);
    QCOMPARE(std::get<Note>(notes[0].belief).by, std::string("Anna"));
    QVERIFY(desk.window->findChild<QWidget*>("decision.notes.0") == nullptr); // not among the private ones

    desk.send();
    coach.takesFile(desk.path("out.soundings-bundle"));
    Entry reply;
    reply.id = coach.ids.next();
    reply.created = noon();
    reply.belief = Note{id, "", "It is, mostly", false, "Clara", {}};
    coach.journal.save(reply);
    coach.sendsFile("Anna", id, desk.path("back.soundings-bundle"));
    desk.prompts.files = {desk.path("back.soundings-bundle")};
    desk.act("openBundle");
    QTRY_VERIFY(desk.shows("bundle.do") && desk.find<QPushButton>("bundle.do")->isEnabled());
    desk.press(Qt::Key_Space);
    QTRY_VERIFY(desk.window->findChild<TextField*>("decision.comments.1") != nullptr);
    int theirs = 0;
    for (int i = 0; i < 2; ++i) {
        const auto* text = desk.find<TextField>(QString("decision.comments.%1").arg(i));
        if (text->text() != "It is, mostly") continue;
        ++theirs;
        QVERIFY(text->isReadOnly());
    }
    QCOMPARE(theirs, 1);
}

void TstSharing::clientJournalsAreCountedOpenedAndRemovedForGood()
{
    Desk desk;
    (void)Journal::create(desk.path("anna.soundings").toStdString(), desk.outside());
    desk.open();
    desk.act("practice");
    desk.prompts.files = {desk.path("anna.soundings")};
    desk.click("practice.add");
    auto* list = desk.find<QListWidget>("practice.list");
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), QString("anna: 0 due, 0 promised"));
    desk.find<QLineEdit>("practice.until.line")->setFocus();
    desk.type("2026-11-01");
    desk.press(Qt::Key_Tab);
    QTRY_COMPARE(list->item(0)->text(), QString("anna: 0 due, 0 promised, was to be kept until 1 Nov 2026 only"));
    QVERIFY(!desk.find<QPushButton>("practice.dispose")->isEnabled());
    desk.find<QLineEdit>("practice.typed")->setFocus();
    desk.type("anna");
    desk.click("practice.dispose");
    QVERIFY(!QFile::exists(desk.path("anna.soundings")));
    QVERIFY(desk.says("notice").contains("Removed for good"));
    QTRY_COMPARE(list->count(), 0);

    (void)Journal::create(desk.path("bert.soundings").toStdString(), desk.outside());
    desk.prompts.files = {desk.path("bert.soundings")};
    desk.click("practice.add");
    QTRY_COMPARE(list->count(), 1);
    desk.click("practice.open");
    QTRY_VERIFY(desk.window->windowTitle().startsWith("bert"));
}

void TstSharing::whatIsWrongIsSaidInOneSentence()
{
    Coach coach;
    Desk desk;
    desk.begin();
    desk.meet(coach);
    desk.send();
    desk.prompts.files = {desk.path("out.soundings-bundle")}; // one's own, which is for Clara alone
    desk.act("openBundle");
    QTRY_VERIFY2(desk.says("notice").contains("Your key does not open"), qPrintable(desk.says("notice")));
    writeFileAtomically(desk.path("page.html").toStdString(), "<html>");
    desk.prompts.files = {desk.path("page.html")};
    desk.act("openBundle");
    QTRY_VERIFY(desk.says("notice").contains("no bundle of Soundings"));
    desk.prompts.files = {desk.path("page.html")};
    desk.act("contacts");
    desk.click("contacts.add");
    QVERIFY(desk.says("notice").contains("no contact’s card"));
}

void TstSharing::theCardsFitTheWindow()
{
    Coach coach;
    Desk desk;
    desk.disagree(coach);
    for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
        applyTheme(scheme);
        const QString name = scheme == ColourScheme::Dark ? "dark" : "light";
        for (const QSize size : {QSize(1180, 780), QSize(640, 560)}) {
            const QString suffix = QString("-%1-%2").arg(name, QString::number(size.width()));
            desk.window->resize(size);
            shoot(*desk.window, "sharing-bundle" + suffix);
        }
    }
    desk.press(Qt::Key_Space);
    QTRY_COMPARE(desk.editor().entry().conflicts.size(), std::size_t{1});
    for (const char* action : {"settleConflicts", "contacts", "sendToContact", "practice"}) {
        desk.act(action);
        for (const ColourScheme scheme : {ColourScheme::Light, ColourScheme::Dark}) {
            applyTheme(scheme);
            for (const QSize size : {QSize(1180, 780), QSize(640, 560)}) {
                desk.window->resize(size);
                shoot(*desk.window,
                      QString("sharing-%1-%2-%3")
                          .arg(action, scheme == ColourScheme::Dark ? "dark" : "light", QString::number(size.width())));
            }
        }
        desk.press(Qt::Key_Escape);
    }
    applyTheme(ColourScheme::Light);
}

QTEST_MAIN(TstSharing)
#include "tst_sharing.moc"
