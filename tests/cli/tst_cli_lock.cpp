// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/journal/locking.h"
#include "tests/support/tree.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace soundings;
using namespace soundings::test;

namespace {

/// Runs the program on a terminal of its own, answers each question in its turn and returns all that the terminal showed.
Run onTerminal(const QStringList& words, QByteArrayList answers)
{
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        QByteArrayList bytes{programPath().toLocal8Bit()};
        for (const QString& word : words) bytes.append(word.toLocal8Bit());
        std::vector<char*> argv;
        for (QByteArray& word : bytes) argv.push_back(word.data());
        argv.push_back(nullptr);
        ::execv(argv.front(), argv.data());
        ::_exit(127);
    }
    Run run;
    char byte = 0;
    while (::read(terminal, &byte, 1) == 1) {
        run.out += byte;
        if (run.out.endsWith(": ") && !answers.isEmpty()) {
            const QByteArray answer = answers.takeFirst() + "\n";
            if (::write(terminal, answer.data(), std::size_t(answer.size())) != answer.size()) break;
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    run.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return run;
}

} // namespace

/// Locked journals on the command line.
class TestCliLock : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;
    QString m_one;
    QString m_two;

private slots:
    void init()
    {
        m_journal = m_run.path(QString("%1.soundings").arg(QTest::currentTestFunction()));
        m_one = m_run.write("one", "eins zwei drei\n");
        m_two = m_run.write("two", "vier fünf sechs\r\nand more");
        QCOMPARE(m_run({"new", m_journal}).code, 0);
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({smallDecision(1)})).code, 0);
    }

    void locksChangesAndUnlocksByFiles()
    {
        QVERIFY(Program::read(m_journal).contains("Bakery"));
        const Run locked = m_run({"lock", m_journal, "--passphrase-file", m_one, "--json"});
        QCOMPARE(locked.err, QByteArray());
        QCOMPARE(locked.json()["locked"].toBool(), true);
        QVERIFY(!Program::read(m_journal).contains("Bakery"));
        QCOMPARE(m_run({"lock", m_journal, "--passphrase-file", m_one}).code, 2);
        QCOMPARE(m_run({"list", m_journal, "--passphrase-file", m_two}).code, 8);
        QVERIFY(m_run({"list", m_journal, "--passphrase-file", m_one}).out.contains("Bakery line 1"));
        const Run changed =
            m_run({"passphrase", m_journal, "--passphrase-file", m_one, "--new-passphrase-file", m_two, "--json"});
        QCOMPARE(changed.err, QByteArray());
        QCOMPARE(changed.json()["locked"].toBool(), true);
        QCOMPARE(m_run({"list", m_journal, "--passphrase-file", m_one}).code, 8);
        QCOMPARE(m_run({"verify", m_journal, "--passphrase-file", m_two}).code, 0);
        QCOMPARE(m_run({"unlock", m_journal, "--passphrase-file", m_one}).code, 8);
        const Run open = m_run({"unlock", m_journal, "--passphrase-file", m_two, "--json"});
        QCOMPARE(open.json()["locked"].toBool(true), false);
        QVERIFY(m_run({"list", m_journal}).out.contains("Bakery line 1"));
        QCOMPARE(m_run({"unlock", m_journal}).code, 2);
        QCOMPARE(m_run({"passphrase", m_journal}).code, 2);
    }

    void readsOnlyThePassphraseOfStandardInput()
    {
        QCOMPARE(m_run({"lock", m_journal, "--passphrase-file", "-"}, "eins zwei drei\n").code, 0);
        const Run added = m_run({"add", m_journal, "-", "--passphrase-file", "-", "--json"},
                                "eins zwei drei\n" + exportOf({smallDecision(2)}));
        QCOMPARE(added.err, QByteArray());
        QCOMPARE(added.json()["added"].toArray().size(), 1);
        QVERIFY(m_run({"list", m_journal, "--search", "line 2", "--passphrase-file", m_one}).out.contains("line 2"));
    }

    void withoutTerminalOrFileItSaysHow()
    {
        QCOMPARE(m_run({"lock", m_journal, "--passphrase-file", m_one}).code, 0);
        // A session of its own has no terminal to ask on.
        const Run refused = m_run.shell("exec setsid -w \"$SOUNDINGS\" list '" + m_journal + "' </dev/null");
        QCOMPARE(refused.code, 8);
        QVERIFY2(refused.err.contains("--passphrase-file"), refused.err.constData());
        QCOMPARE(refused.out, QByteArray());
        const Run json = m_run({"list", m_journal, "--passphrase-file", m_two, "--json"});
        QVERIFY(json.err.contains("\"kind\":\"locked\""));
        QCOMPARE(m_run({"list", m_journal, "--passphrase-file", m_run.path("nowhere")}).code, 3);
        QCOMPARE(m_run({"lock", m_journal, "--passphrase-file", m_run.write("empty", "\n")}).code, 2);
    }

    void asksOnTheTerminalWithoutShowingWhatIsTyped()
    {
        const Run locked = onTerminal({"lock", m_journal}, {"ganz geheim", "ganz geheim"});
        QCOMPARE(locked.code, 0);
        QVERIFY2(locked.out.contains("New passphrase for") && locked.out.contains("The same again"),
                 locked.out.constData());
        QVERIFY(!locked.out.contains("geheim"));
        const Run listed = onTerminal({"list", m_journal}, {"ganz geheim"});
        QVERIFY(listed.out.contains("Bakery line 1") && !listed.out.contains("geheim"));
        QCOMPARE(onTerminal({"list", m_journal}, {"ganz anders"}).code, 8);
        QCOMPARE(onTerminal({"list", m_journal}, {"\003"}).code, 8);
        const Run differs = onTerminal({"passphrase", m_journal}, {"ganz geheim", "neu", "new"});
        QCOMPARE(differs.code, 2);
        QVERIFY(differs.out.contains("differ"));
        QCOMPARE(onTerminal({"list", m_journal}, {"ganz geheim"}).code, 0);
    }

    void anExportOfALockedJournalIsEncryptedUnlessChosenOtherwise()
    {
        QCOMPARE(m_run({"lock", m_journal, "--passphrase-file", m_one}).code, 0);
        const QString file = m_run.path("out.soundings-export");
        QCOMPARE(m_run({"export", m_journal, "-o", file, "--passphrase-file", m_one}).code, 0);
        QVERIFY(!Program::read(file).contains("Bakery"));
        const QString other = m_run.path("other.soundings");
        QCOMPARE(m_run({"new", other, "--locked", "--passphrase-file", m_two}).code, 0);
        const QStringList add{"add", other, file, "--passphrase-file", m_two, "--file-passphrase-file"};
        QCOMPARE(m_run(add + QStringList{m_two}).code, 8);
        QCOMPARE(m_run(add + QStringList{m_one}).code, 0);
        QVERIFY(m_run({"list", other, "--passphrase-file", m_two}).out.contains("Bakery line 1"));
        QVERIFY(!Program::read(other).contains("Bakery"));
        const Run plain = m_run({"export", m_journal, "--plain", "--passphrase-file", m_one});
        QVERIFY(plain.out.contains("Bakery line 1"));
    }

    void aJournalThatIsOpenInAWindowIsNotLocked()
    {
        const SystemClock clock;
        RandomIds ids;
        const Journal held = Journal::open(m_journal.toStdString(), Journal::Mode::ReadWrite, {clock, ids});
        QCOMPARE(m_run({"lock", m_journal, "--passphrase-file", m_one}).code, 5);
        QVERIFY(!isLocked(m_journal.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestCliLock)
#include "tst_cli_lock.moc"
