// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace soundings;
using namespace soundings::test;

namespace {

void writeFile(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write %s", path.c_str());
}

QByteArray readAll(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", path.c_str());
    return file.readAll();
}

unsigned modeOf(const std::string& path)
{
    struct stat info{};
    return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777U : 0;
}

} // namespace

class TestJournalFiles : public QObject {
    Q_OBJECT

private slots:
    void theLastReaderLeavesOneFile()
    {
        Surroundings around;
        const auto beside = [&] { return QDir(around.folder.path()).entryList(QDir::Files | QDir::Hidden); };
        const QStringList one{"j.soundings"};
        {
            Journal journal = around.create();
            journal.save(around.decision("Open a shop"));
        }
        QCOMPARE(beside(), one);
        const QByteArray before = readAll(around.path());
        {
            const Journal first = around.open(Journal::Mode::ReadOnly);
            QCOMPARE(first.list({}).size(), std::size_t{1});
            (void)around.open(Journal::Mode::ReadOnly).verify();
            QCOMPARE(first.list({}).size(), std::size_t{1}); // its files were left to it
        }
        QCOMPARE(beside(), one);
        QCOMPARE(readAll(around.path()), before);
    }

    void aReaderLeavesTheFilesOfAWriterAlone()
    {
        Surroundings around;
        Journal writer = around.create();
        {
            (void)around.open(Journal::Mode::ReadOnly).verify(); // the writer has written nothing yet
        }
        writer.save(around.decision("Open a shop"));
        QVERIFY(QFileInfo::exists(QString::fromStdString(around.path("j.soundings-wal"))));
        {
            (void)around.open(Journal::Mode::ReadOnly).verify();
        }
        QVERIFY(QFileInfo(QString::fromStdString(around.path("j.soundings-wal"))).size() > 0);
        QCOMPARE(writer.list({}).size(), std::size_t{1});
        writer.save(around.decision("Open a second shop"));
        QCOMPARE(around.open(Journal::Mode::ReadOnly).list({}).size(), std::size_t{2});
    }

    void refusesWhatIsNoJournal_data();
    void refusesWhatIsNoJournal();
    void refusesANewerForm();
    void aMissingJournalIsNeverMade();
    void neverCreatesOverAFile();
    void makesPrivateFilesAndFolders();
    void aLinkedFolderIsFine();
    void leavesNothingBesideTheFileWhenClosed();
    void namesTheHolderToASecondWriter();
    void takesOverTheLockOfADeadHolder();
    void onlyOneOfTwoProcessesMayWrite();
    void keepsTheSettingsThatMakeItDurable();
    void noticesThatItsFileWasReplaced();
    void readsInAFolderThatCannotBeWritten();
};

void TestJournalFiles::refusesWhatIsNoJournal_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    QTest::newRow("folder") << "folder" << static_cast<int>(ErrorKind::Input) << "is a folder";
    QTest::newRow("link") << "link" << static_cast<int>(ErrorKind::Input) << "symbolic link";
    QTest::newRow("pipe") << "pipe" << static_cast<int>(ErrorKind::Input) << "a pipe or a device";
    QTest::newRow("empty") << "empty" << static_cast<int>(ErrorKind::Foreign) << "is empty";
    QTest::newRow("text") << "text" << static_cast<int>(ErrorKind::Foreign) << "not a Soundings journal";
    QTest::newRow("other") << "other" << static_cast<int>(ErrorKind::Foreign) << "another application";
}

void TestJournalFiles::refusesWhatIsNoJournal()
{
    QFETCH(QString, what);
    QFETCH(int, kind);
    QFETCH(QString, says);
    Surroundings s;
    const std::string path = s.path("it");
    QByteArray content;
    if (what == "folder") QVERIFY(::mkdir(path.c_str(), 0700) == 0);
    if (what == "pipe") QVERIFY(::mkfifo(path.c_str(), 0600) == 0);
    if (what == "empty") writeFile(path, {});
    if (what == "text") writeFile(path, QByteArray("Dear diary, ").repeated(500));
    if (what == "link") {
        (void)s.create("real");
        QVERIFY(::symlink(s.path("real").c_str(), path.c_str()) == 0);
    }
    if (what == "other") {
        sqlite3* handle = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
        QCOMPARE(sqlite3_exec(handle, "CREATE TABLE notes(a); INSERT INTO notes VALUES(1)", nullptr, nullptr, nullptr),
                 SQLITE_OK);
        sqlite3_close(handle);
    }
    const bool isFile = what == "empty" || what == "text" || what == "other";
    if (isFile) content = readAll(path);
    for (const auto mode : {Journal::Mode::ReadWrite, Journal::Mode::ReadOnly})
        VERIFY_ERROR(static_cast<ErrorKind>(kind), says.toStdString(),
                     (void)Journal::open(path, mode, {s.clock, s.ids}));
    if (isFile) QCOMPARE(readAll(path), content);
    QVERIFY(!QFileInfo::exists(QString::fromStdString(path + ".lock")));
}

void TestJournalFiles::refusesANewerForm()
{
    Surroundings s;
    (void)s.create();
    RawFile(s.path()).run("PRAGMA user_version=2");
    for (const auto mode : {Journal::Mode::ReadWrite, Journal::Mode::ReadOnly})
        VERIFY_ERROR(ErrorKind::Foreign, "newer version of Soundings", (void)s.open(mode));
    RawFile(s.path()).run("PRAGMA user_version=0");
    VERIFY_ERROR(ErrorKind::Foreign, "not known", (void)s.open());
}

void TestJournalFiles::aMissingJournalIsNeverMade()
{
    Surroundings s;
    for (const auto mode : {Journal::Mode::ReadWrite, Journal::Mode::ReadOnly}) {
        VERIFY_ERROR(ErrorKind::NotFound, "There is no journal", (void)s.open(mode));
        VERIFY_ERROR(ErrorKind::NotFound, "folder cannot be reached", (void)s.open(mode, "gone/j.soundings"));
    }
    QVERIFY(QDir(s.folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestJournalFiles::neverCreatesOverAFile()
{
    Surroundings s;
    writeFile(s.path(), "precious");
    VERIFY_ERROR(ErrorKind::Input, "already a file", (void)s.create());
    QCOMPARE(readAll(s.path()), QByteArray("precious"));
    VERIFY_ERROR(ErrorKind::Input, "name a journal file", (void)s.create("folder/"));
}

void TestJournalFiles::makesPrivateFilesAndFolders()
{
    Surroundings s;
    const mode_t before = ::umask(0);
    {
        Journal journal = s.create("a/b/j.soundings");
        journal.save(s.decision("private"));
        QCOMPARE(modeOf(s.path("a")), 0700U);
        QCOMPARE(modeOf(s.path("a/b")), 0700U);
        for (const char* suffix : {"", "-wal", "-shm", ".lock"})
            QCOMPARE(modeOf(s.path("a/b/j.soundings") + suffix), 0600U);
    }
    ::umask(before);
}

void TestJournalFiles::aLinkedFolderIsFine()
{
    Surroundings s;
    QVERIFY(::mkdir(s.path("real").c_str(), 0700) == 0);
    QVERIFY(::symlink(s.path("real").c_str(), s.path("linked").c_str()) == 0);
    Journal journal = s.create("linked/j.soundings");
    QVERIFY(journal.path().ends_with("/real/j.soundings"));
    VERIFY_ERROR(ErrorKind::Held, "open in another window", (void)s.open(Journal::Mode::ReadWrite, "real/j.soundings"));
}

void TestJournalFiles::leavesNothingBesideTheFileWhenClosed()
{
    Surroundings s;
    {
        Journal journal = s.create();
        journal.save(s.decision("one"));
    }
    const auto names = QDir(s.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(names, QStringList{"j.soundings"});
}

void TestJournalFiles::namesTheHolderToASecondWriter()
{
    Surroundings s;
    {
        const Journal journal = s.create();
        s.clock.advanceMs(60'000);
        const auto error = errorOf([&] { (void)s.open(); });
        QVERIFY(error && error->kind() == ErrorKind::Held);
        const QString message = QString::fromStdString(error->message());
        QVERIFY2(message.contains(QString("process %1 on host ").arg(::getpid())), qPrintable(message));
        QVERIFY2(message.contains("since 2026-03-02 09:00 UTC"), qPrintable(message));
    }
    (void)s.open();
}

void TestJournalFiles::takesOverTheLockOfADeadHolder()
{
    Surroundings s;
    (void)s.create();
    const pid_t child = ::fork();
    if (child == 0) {
        const Journal journal = s.open();
        ::_exit(0); // as a kill would: nothing is closed or deleted
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(QFileInfo::exists(QString::fromStdString(s.path() + ".lock")));
    Journal journal = s.open();
    journal.save(s.decision("after"));
    QCOMPARE(journal.count({}), std::size_t{1});
}

void TestJournalFiles::onlyOneOfTwoProcessesMayWrite()
{
    Surroundings s;
    const Journal journal = s.create();
    const pid_t child = ::fork();
    if (child == 0) {
        // The lock belongs to the open file, which the child shares; a process of its own opens it anew.
        const auto error = errorOf([&] { (void)s.open(); });
        const bool reads = !errorOf([&] { (void)s.open(Journal::Mode::ReadOnly).count({}); });
        ::_exit(error && error->kind() == ErrorKind::Held && reads ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

void TestJournalFiles::keepsTheSettingsThatMakeItDurable()
{
    Surroundings s;
    Journal journal = s.create();
    RawFile raw(s.path());
    QCOMPARE(raw.value("PRAGMA journal_mode"), std::string("wal"));
    QCOMPARE(raw.value("PRAGMA application_id"), std::to_string(0x53646773));
    QCOMPARE(raw.value("PRAGMA user_version"), std::string("1"));
    QCOMPARE(
        raw.value(
            "SELECT count(*) FROM pragma_table_list WHERE name IN ('meta', 'entry', 'seal', 'version', 'place', 'due', "
            "'forecast', 'dirty', 'tally') AND strict = 1"),
        std::string("9"));
}

void TestJournalFiles::noticesThatItsFileWasReplaced()
{
    Surroundings s;
    const Entry entry = s.decision("kept");
    Entry second = s.decision("typed later");
    {
        Journal journal = s.create();
        journal.save(entry);
        QVERIFY(QFile::copy(QString::fromStdString(s.path()), QString::fromStdString(s.path("copy"))));
        QVERIFY(::rename(s.path("copy").c_str(), s.path().c_str()) == 0);
        VERIFY_ERROR(ErrorKind::Storage, "moved, replaced or deleted", journal.save(second));
        VERIFY_ERROR(ErrorKind::Storage, "moved, replaced or deleted", journal.save(second));
        VERIFY_ERROR(ErrorKind::Storage, "moved, replaced or deleted", (void)journal.list({}));
    }
    Journal journal = s.open();
    QVERIFY(journal.load(entry.id) == entry);
    journal.save(second);
    QVERIFY(journal.verify().intact());
}

void TestJournalFiles::readsInAFolderThatCannotBeWritten()
{
    Surroundings s;
    const Entry entry = s.decision("archived");
    QVERIFY(::mkdir(s.path("archive").c_str(), 0700) == 0);
    {
        Journal journal = s.create("archive/j.soundings");
        journal.save(entry);
    }
    // The administrator is not bound by permissions; a child without that right stands for everybody else.
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && (::chown(s.folder.path().toStdString().c_str(), 65534, 65534) != 0 ||
                                 ::chown(s.path("archive").c_str(), 65534, 65534) != 0 ||
                                 ::chown(s.path("archive/j.soundings").c_str(), 65534, 65534) != 0 ||
                                 ::setgid(65534) != 0 || ::setuid(65534) != 0))
            ::_exit(2);
        if (::chmod(s.path("archive/j.soundings").c_str(), 0400) != 0 || ::chmod(s.path("archive").c_str(), 0500) != 0)
            ::_exit(3);
        const auto refused = errorOf([&] { (void)s.open(Journal::Mode::ReadWrite, "archive/j.soundings"); });
        if (!refused || refused->kind() != ErrorKind::Storage) ::_exit(4);
        bool same = false;
        const auto failed =
            errorOf([&] { same = s.open(Journal::Mode::ReadOnly, "archive/j.soundings").load(entry.id) == entry; });
        ::chmod(s.path("archive").c_str(), 0700);
        ::_exit(!failed && same ? 0 : 5);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_APPLESS_MAIN(TestJournalFiles)
#include "tst_journal_files.moc"
