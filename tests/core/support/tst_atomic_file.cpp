// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/atomic_file.h"
#include "core/support/error.h"

#include <QtTest>

#include <sys/resource.h>

#include <csignal>

namespace soundings {

class AtomicFileTest : public QObject {
    Q_OBJECT

private slots:
    void writesAndReadsBackWholeFiles();
    void replacesTheOldContentAndKeepsItToItsOwner();
    void leavesTheOldFileWhenTheDiskRefuses();
    void saysThatTheFolderIsMissing();
    void saysThatTheTargetIsAFolder();
    void saysThatTheDeviceIsFull();
    void replacesALinkAndNotWhatItNames();
    void refusesToEndAJournal_data();
    void refusesToEndAJournal();
    void refusesToReadTooMuch();
    void saysWhichFileDoesNotExist();
    void refusesToReadAFolder();

private:
    [[nodiscard]] static std::string failureToWrite(const std::string& path, std::string_view bytes);
};

namespace {

std::string in(const QTemporaryDir& folder, const char* name)
{
    return folder.filePath(name).toStdString();
}

QStringList everythingIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

std::string AtomicFileTest::failureToWrite(const std::string& path, std::string_view bytes)
{
    try {
        writeFileAtomically(path, bytes);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Storage ? error.message() : "wrong kind: " + error.message();
    }
    return "written";
}

void AtomicFileTest::writesAndReadsBackWholeFiles()
{
    const QTemporaryDir folder;
    const std::string path = in(folder, "brief.md");
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{3'000'000}}) {
        const std::string bytes(size, '\xa7');
        writeFileAtomically(path, bytes);
        QCOMPARE(readFile(path), bytes);
    }
    QCOMPARE(everythingIn(folder), QStringList{"brief.md"});
}

void AtomicFileTest::replacesTheOldContentAndKeepsItToItsOwner()
{
    const QTemporaryDir folder;
    const std::string path = in(folder, "brief.md");
    writeFileAtomically(path, "old");
    writeFileAtomically(path, "new");
    QCOMPARE(readFile(path).c_str(), "new");
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(QString::fromStdString(path)) & others));
}

void AtomicFileTest::leavesTheOldFileWhenTheDiskRefuses()
{
    const QTemporaryDir folder;
    const std::string path = in(folder, "brief.md");
    writeFileAtomically(path, "old");
    // A limit on file size is the refusal that a test can cause without a disk of its own.
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{.rlim_cur = 1000, .rlim_max = before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const std::string sentence = failureToWrite(path, std::string(5000, 'x'));
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(sentence, "“" + path + "” would be larger than its disk allows; write it somewhere else.");
    QCOMPARE(readFile(path).c_str(), "old");
    QCOMPARE(everythingIn(folder), QStringList{"brief.md"});
}

void AtomicFileTest::saysThatTheFolderIsMissing()
{
    const QTemporaryDir folder;
    const std::string path = in(folder, "none/brief.md");
    QCOMPARE(failureToWrite(path, "x"), "The folder of “" + path +
                                            "” does not exist, so it was not written; make the folder or choose "
                                            "another.");
    QCOMPARE(everythingIn(folder), QStringList{});
}

void AtomicFileTest::saysThatTheTargetIsAFolder()
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    QCOMPARE(failureToWrite(path, "x"), "“" + path + "” is a folder, so nothing was written; name a file in it.");
}

void AtomicFileTest::saysThatTheDeviceIsFull()
{
    QCOMPARE(failureToWrite("/dev/full", "x").c_str(),
             "The disk that holds “/dev/full” is full, so it was not written; free some space and try again.");
    QVERIFY(!QFileInfo("/dev/full").isFile()); // the device itself was not replaced
}

void AtomicFileTest::replacesALinkAndNotWhatItNames()
{
    const QTemporaryDir folder;
    const std::string target = in(folder, "target");
    writeFileAtomically(target, "theirs");
    QVERIFY(QFile::link(QString::fromStdString(target), folder.filePath("link")));
    writeFileAtomically(in(folder, "link"), "ours");
    QCOMPARE(readFile(target).c_str(), "theirs");
    QCOMPARE(readFile(in(folder, "link")).c_str(), "ours");
}

void AtomicFileTest::refusesToEndAJournal_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("name");
    const QByteArray plain("SQLite format 3", 16);
    const QByteArray locked = "Sdgs" + QByteArray(12, '\x01');
    for (const char* name :
         {"j.soundings", "j.soundings-wal", "j.soundings-shm", "j.soundings-journal", "j.soundings.lock"})
        for (const QByteArray& head : {plain, locked})
            QTest::addRow("%s %s", name, head == plain ? "plain" : "locked") << head << QString(name);
}

void AtomicFileTest::refusesToEndAJournal()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    const std::string journal = in(folder, "j.soundings");
    const std::string text = "a report";
    writeFileAtomically(journal, head.toStdString() + "and so on");
    QVERIFY(failureToWrite(folder.filePath(name).toStdString(), text).starts_with("wrong kind: “"));
    QCOMPARE(readFile(journal), head.toStdString() + "and so on");
    QCOMPARE(everythingIn(folder), QStringList{"j.soundings"});
    writeFileAtomically(in(folder, "notes-wal"), text); // beside no journal
    QCOMPARE(readFile(in(folder, "notes-wal")), text);
}

void AtomicFileTest::refusesToReadTooMuch()
{
    const QTemporaryDir folder;
    writeFileAtomically(in(folder, "big"), std::string(2U << 20U, 'x'));
    try {
        (void)readFile(in(folder, "big"), 1U << 20U);
        QFAIL("accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Input);
        QCOMPARE(error.message(),
                 "“" + in(folder, "big") + "” is larger than the 1 MB that are read at most; split it.");
    }
}

void AtomicFileTest::saysWhichFileDoesNotExist()
{
    const QTemporaryDir folder;
    try {
        (void)readFile(in(folder, "none"));
        QFAIL("accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::NotFound);
        QCOMPARE(error.message(), "There is no file “" + in(folder, "none") + "”; check the name.");
    }
}

void AtomicFileTest::refusesToReadAFolder()
{
    try {
        (void)readFile("/tmp");
        QFAIL("accepted");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Input);
        QCOMPARE(error.message().c_str(), "“/tmp” is a folder; name a file.");
    }
}

} // namespace soundings

QTEST_APPLESS_MAIN(soundings::AtomicFileTest)
#include "tst_atomic_file.moc"
