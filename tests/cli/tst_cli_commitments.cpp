// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// Who does what by when, from the command line.
class TestCliCommitments : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;
    QString m_id;

    [[nodiscard]] Run commitment(const QStringList& more = {}) const
    {
        return m_run(QStringList{"commitment", m_journal, m_id} + more);
    }
    [[nodiscard]] QJsonArray listed() const { return commitment({"--json"}).json()["commitments"].toArray(); }
    [[nodiscard]] qsizetype itemsSince() const
    {
        return m_run({"export", m_journal, m_id}).json()["entries"].toArray()[0].toObject()["since"].toArray().size();
    }

private slots:
    void init()
    {
        m_journal = m_run.path("commitments.soundings");
        QFile::remove(m_journal);
        QCOMPARE(m_run({"new", m_journal}).code, 0);
        Entry entry = smallDecision();
        m_id = QString::fromStdString(entry.id);
        entry.decision()->commitments.clear();
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({entry})).code, 0);
    }

    void aDraftTakesThemIntoItsList()
    {
        QCOMPARE(commitment().out, QByteArray("No commitment.\n"));
        QCOMPARE(commitment({"--add", "Ask three banks", "--by", "2099-04-01", "--owner", "Ada"}).code, 0);
        QCOMPARE(itemsSince(), qsizetype(0));
        const QByteArray said = commitment().out;
        for (const char* part : {"1. Ask three banks", "Ada, by 2099-04-01: open"})
            QVERIFY2(said.contains(part), said.constData());
        const Run early = commitment({"--item", "1", "--end", "kept"});
        QCOMPARE(early.code, 2);
        QVERIFY(early.err.contains("is a draft"));
    }

    void oneIsClosedWithAWord()
    {
        QCOMPARE(commitment({"--add", "Tell the team"}).code, 0);
        const QJsonObject made = commitment({"--add", "Call the landlord", "--by", "2020-01-02", "--json"}).json();
        QCOMPARE(made["number"].toInt(), 2);
        QVERIFY(made["late"].toBool());
        QCOMPARE(m_run({"seal", m_journal, m_id}).code, 0);
        QVERIFY(m_run({"due", m_journal}).out.contains("Call the landlord"));
        const Run kept = commitment({"--item", "2", "--end", "kept", "--word", "He agreed"});
        QVERIFY2(kept.out.contains("kept (He agreed)"), kept.out.constData());
        QVERIFY(!m_run({"due", m_journal}).out.contains("Call the landlord"));
        QCOMPARE(listed()[1].toObject()["end"].toString(), QString("kept"));
        QCOMPARE(listed()[1].toObject()["word"].toString(), QString("He agreed"));
        QVERIFY(listed()[0].toObject()["end"].isNull());
        QVERIFY(listed()[0].toObject()["open"].toBool());
        QVERIFY(kept.err.isEmpty());
        QCOMPARE(commitment({"--item", "1", "--end", "not_needed"}).code, 0);
        QCOMPARE(m_run({"verify", m_journal}).code, 0);
        QCOMPARE(itemsSince(), qsizetype(2));
        const Run mended = commitment({"--item", "2", "--end", "not_kept"});
        QCOMPARE(mended.code, 0);
        QVERIFY2(mended.err.contains("Before, the record said: kept (He agreed)."), mended.err.constData());
        QCOMPARE(itemsSince(), qsizetype(3)); // the word of before stays in the record
    }

    void messagesNameWhatIsPossible()
    {
        const Run early = commitment({"--item", "1", "--end", "kept"});
        QCOMPARE(early.code, 2); // still a draft
        QCOMPARE(commitment({"--add", "Call"}).code, 0);
        QCOMPARE(m_run({"seal", m_journal, m_id}).code, 0);
        const Run far = commitment({"--item", "2", "--end", "kept"});
        QCOMPARE(far.code, 3);
        QVERIFY(far.err.contains("one, number 1"));
        const Run late = commitment({"--add", "Too late"});
        QCOMPARE(late.code, 2);
        QVERIFY(late.err.contains("is sealed"));
        QCOMPARE(commitment({"--add", "Call", "--by", "soon"}).code, 2);
        for (const QStringList& wrong :
             {QStringList{"--add", " "}, QStringList{"--item", "1"}, QStringList{"--end", "kept"},
              QStringList{"--item", "1", "--end", "late"}, QStringList{"--word", "so"},
              QStringList{"--by", "2099-01-01"}, QStringList{"--add", "Call", "--item", "1", "--end", "kept"}})
            QCOMPARE(commitment(wrong).code, 64);
        QCOMPARE(itemsSince(), qsizetype(0));
    }
};

QTEST_GUILESS_MAIN(TestCliCommitments)
#include "tst_cli_commitments.moc"
