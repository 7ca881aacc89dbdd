// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include "core/journal/journal.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/id.h"

#include <QFileInfo>
#include <QTest>

#include <fcntl.h>
#include <memory>
#include <unistd.h>

using namespace soundings;
using namespace soundings::test;

/// Commands beside a window that writes: in this process the journal, outside it the program.
class TestCliBeside : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_path;
    FixedClock m_clock{parseInstant("2026-11-22T10:00:00Z", "UTC")};
    SeededIds m_ids{9};
    std::unique_ptr<Journal> m_journal;

    Entry write(const std::string& title)
    {
        Entry entry = smallDecision();
        entry.id = m_ids.next();
        entry.title = title;
        m_journal->save(entry);
        return entry;
    }
    [[nodiscard]] QByteArray listed() const { return m_run({"list", m_path}).out; }

private slots:
    void init()
    {
        m_path = m_run.path("beside.soundings");
        m_journal =
            std::make_unique<Journal>(Journal::create(m_path.toStdString(), Journal::Outside{m_clock, m_ids, {}}));
        write("Written first");
    }

    void cleanup()
    {
        m_journal.reset();
        for (const char* part : {"", "-wal", "-shm", ".lock"}) QFile::remove(m_path + part);
    }

    void whatIsSavedAfterSomebodyInThisProcessClosedTheFilesIsKept()
    {
        // What a file dialog does that looks into the files of a folder: SQLite's locks are gone after it.
        m_journal.reset();
        m_journal = std::make_unique<Journal>(
            Journal::open(m_path.toStdString(), Journal::Mode::ReadWrite, Journal::Outside{m_clock, m_ids, {}}));
        for (const char* part : {"", "-wal", "-shm"}) {
            const int file = ::open((m_path + part).toLocal8Bit().constData(), O_RDONLY);
            if (file >= 0) ::close(file);
        }
        QVERIFY(listed().contains("Written first"));
        QVERIFY(QFileInfo::exists(m_path + "-wal")); // the reader left it to the writer
        write("Written then");
        QVERIFY(listed().contains("Written then"));
    }

    void aLogThatIsTakenAwayLosesNothing()
    {
        QVERIFY(QFile::remove(m_path + "-wal"));
        QVERIFY(QFile::remove(m_path + "-shm"));
        write("Written without a log");
        QVERIFY(listed().contains("Written without a log")); // whatever becomes of this process
        try {
            write("One more");
            QFAIL("it was taken");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Storage);
            QVERIFY2(error.message().find("close the journal and open it again") != std::string::npos, error.what());
        }
        m_journal.reset();
        m_journal = std::make_unique<Journal>(
            Journal::open(m_path.toStdString(), Journal::Mode::ReadWrite, Journal::Outside{m_clock, m_ids, {}}));
        write("Written afterwards");
        QVERIFY(listed().contains("Written afterwards"));
        QCOMPARE(m_run({"verify", m_path}).code, 0);
    }

    void anOpenJournalIsNoFileToReadFrom()
    {
        QVERIFY(QFile::link(m_path, m_run.path("another name.json")));
        for (const QString& path : {m_path, m_path + "-wal", m_path + "-shm", m_run.path("another name.json")}) {
            try {
                (void)readFile(path.toStdString());
                QFAIL(qPrintable(path));
            } catch (const Error& error) {
                QVERIFY2(error.message().find("is open here") != std::string::npos, error.what());
            }
        }
        m_journal.reset();
        QVERIFY(!readFile(m_path.toStdString()).empty());
    }
};

QTEST_GUILESS_MAIN(TestCliBeside)
#include "tst_cli_beside.moc"
