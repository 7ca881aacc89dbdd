// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/journal/journal.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace soundings;
using namespace soundings::test;

/// Contacts and bundles on the command line: two people, each in a home of their own.
class TestCliSharing : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_anna;
    std::unique_ptr<Program> m_clara;
    QString m_annas;
    QString m_claras;
    QString m_id;

    [[nodiscard]] QString sent(const Program& from, const QString& journal, const QString& to) const
    {
        const QString file = from.path("out.soundings-bundle");
        const Run made = from({"bundle", "make", journal, m_id, "--to", to, "-o", file, "--message", "Have a look"});
        if (made.code != 0) qWarning("%s", made.err.constData());
        return file;
    }

private slots:
    void init()
    {
        m_anna = std::make_unique<Program>();
        m_clara = std::make_unique<Program>();
        m_annas = m_anna->path("anna.soundings");
        m_claras = m_clara->path("clara.soundings");
        QCOMPARE((*m_anna)({"new", m_annas}).code, 0);
        QCOMPARE((*m_clara)({"new", m_claras}).code, 0);
        const Entry decision = smallDecision(1);
        m_id = QString::fromStdString(decision.id);
        QCOMPARE((*m_anna)({"add", m_annas, "-"}, exportOf({decision})).code, 0);
        QCOMPARE((*m_anna)({"contact", "export", "--name", "Anna", "-o", m_anna->path("anna.txt")}).code, 0);
        QCOMPARE((*m_clara)({"contact", "export", "--name", "Clara", "-o", m_clara->path("clara.txt")}).code, 0);
        QCOMPARE((*m_anna)({"contact", "add", m_clara->path("clara.txt")}).code, 0);
        QCOMPARE((*m_clara)({"contact", "add", m_anna->path("anna.txt")}).code, 0);
    }

    void anotherNameOnOnesCardIsSaid()
    {
        const QString card = m_anna->path("anna.txt");
        QVERIFY(!(*m_anna)({"contact", "export", "-o", card}).out.contains("from now on"));
        const Run renamed = (*m_anna)({"contact", "export", "--name", "Anna B", "-o", card});
        QVERIFY2(renamed.out.contains("Anna B from now on, no longer Anna;"), renamed.out.constData());
        QCOMPARE(
            (*m_anna)({"contact", "export", "--name", "Anna", "-o", card, "--json"}).json()["renamed_from"].toString(),
            QString("Anna B"));
        const Run piped = (*m_anna)({"contact", "export", "--name", "Anna C"}); // the card alone on standard output
        QVERIFY2(piped.err.contains("Anna C from now on, no longer Anna;"), piped.err.constData());
        QVERIFY(!piped.out.contains("from now on"));
        QCOMPARE((*m_anna)({"contact", "export", "--name", "Anna"}).code, 0);
    }

    void fingerprintsAreTheSameOnBothSidesAndAskedToBeCompared()
    {
        const QJsonObject here = (*m_anna)({"contact", "list", "--json"}).json();
        const QJsonObject there = (*m_clara)({"contact", "list", "--json"}).json();
        QCOMPARE(here["own"]["fingerprint"], there["contacts"][0]["fingerprint"]);
        QCOMPARE(there["own"]["fingerprint"], here["contacts"][0]["fingerprint"]);
        QVERIFY(here["contacts"][0]["compared"].isNull());
        QVERIFY((*m_anna)({"contact", "list"}).out.contains("not yet"));
        QVERIFY((*m_anna)({"contact", "compare", "Clara"}).out.contains("--same"));
        QCOMPARE((*m_anna)({"contact", "compare", "Cla", "--same"}).code, 0);
        QVERIFY(!(*m_anna)({"contact", "list", "--json"}).json()["contacts"][0]["compared"].isNull());
    }

    void bundleGoesThereAndBackAndAnchorsTheChain()
    {
        QCOMPARE((*m_anna)({"seal", m_annas, m_id}).code, 0);
        const QString file = sent(*m_anna, m_annas, "Clara");
        QVERIFY(!Program::read(file).contains(m_id.toUtf8()));
        const Run open = (*m_clara)({"bundle", "open", file, m_claras});
        QCOMPARE(open.code, 0);
        QVERIFY2(open.out.contains("1 new") && open.out.contains("Have a look"), open.out.constData());
        QVERIFY(open.out.contains("not compared Anna’s fingerprint"));
        QVERIFY(!(*m_clara)({"list", m_claras}).out.contains(m_id.left(8).toUtf8())); // nothing was taken in
        const QJsonObject merged = (*m_clara)({"bundle", "merge", file, m_claras, "--json"}).json();
        QCOMPARE(merged["added"].toInt(), 1);
        QVERIFY(merged["taken"].toBool());
        QVERIFY(!(*m_clara)({"list", m_claras, "--json"}).json()["entries"][0].toObject()["standing"].isNull());
        QVERIFY((*m_clara)({"verify", m_claras}).out.contains("1 record of other journals"));
        const Run back = (*m_anna)({"bundle", "merge", sent(*m_clara, m_claras, "Anna"), m_annas});
        QVERIFY2(back.code == 0 && back.out.contains("countersigned"), (back.out + back.err).constData());
        const Run verified = (*m_anna)({"verify", m_annas});
        QCOMPARE(verified.code, 0);
        QVERIFY2(verified.out.contains("matches the anchor of") && verified.out.contains("held by Clara"),
                 verified.out.constData());
        QCOMPARE((*m_anna)({"verify", m_annas, "--json"}).json()["anchors"].toArray().size(), 1);
    }

    void bothSidesEditsMeetAndConflictsAreCounted()
    {
        QCOMPARE((*m_clara)({"bundle", "merge", sent(*m_anna, m_annas, "Clara"), m_claras}).code, 0);
        const auto edit = [&](const QString& path, const char* because) {
            const SystemClock clock;
            RandomIds ids;
            Journal journal = Journal::open(path.toStdString(), Journal::Mode::ReadWrite, {clock, ids});
            Entry entry = journal.load(m_id.toStdString());
            entry.decision()->because = because;
            journal.save(entry);
        };
        edit(m_annas, "customers ask for it");
        edit(m_claras, "it is cheap");
        const QJsonObject merged =
            (*m_anna)({"bundle", "merge", sent(*m_clara, m_claras, "Anna"), m_annas, "--json"}).json();
        QCOMPARE(merged["conflicts"].toInt(), 1);
        QCOMPARE((*m_anna)({"seal", m_annas, m_id}).code, 2);
    }

    void clientJournalsAreListedAndRemovedForGood()
    {
        QCOMPARE((*m_clara)({"practice", "add", m_claras, "--keep-until", "2020-01-01"}).code, 0);
        const QJsonObject client = (*m_clara)({"practice", "list", "--json"}).json()["clients"][0].toObject();
        QCOMPARE(client["name"].toString(), QString("clara"));
        QVERIFY(client["over"].toBool());
        QCOMPARE(client["due"].toInt(-1), 0);
        QCOMPARE((*m_clara)({"practice", "dispose", m_claras, "--name", "anna"}).code, 2);
        QVERIFY(QFile::exists(m_claras));
        QCOMPARE((*m_clara)({"practice", "dispose", m_claras, "--name", "clara"}).code, 0);
        QVERIFY(!QFile::exists(m_claras));
        QVERIFY((*m_clara)({"practice", "list", "--json"}).json()["clients"].toArray().isEmpty());
        QCOMPARE((*m_anna)({"practice", "dispose", m_annas, "--name", "anna"}).code, 3); // not on the list
        QVERIFY(QFile::exists(m_annas));
    }

    void eachRefusalHasItsCodeAndOneSentence()
    {
        const QString file = sent(*m_anna, m_annas, "Clara");
        const auto refused = [&](const QByteArray& bytes, int code, const char* words) {
            const QString altered = m_clara->write("altered.soundings-bundle", bytes);
            const Run run = (*m_clara)({"bundle", "merge", altered, m_claras});
            QVERIFY2(run.code == code && run.err.contains(words), run.err.constData());
            QVERIFY(run.out.isEmpty());
            QCOMPARE(run.err.count('\n'), 1);
        };
        const QByteArray bytes = Program::read(file);
        refused("something else", 4, "no bundle");
        QByteArray other = bytes;
        other[20] = char(other[20] ^ 1);
        refused(other, 2, "Your key does not open");
        other = bytes;
        other[bytes.size() - 1] = char(other[bytes.size() - 1] ^ 1);
        refused(other, 2, "damaged or changed");
        refused(bytes.left(bytes.size() - 30), 2, "damaged or changed");
        QCOMPARE((*m_anna)({"bundle", "merge", file, m_annas}).code, 2); // not for its sender
        QCOMPARE((*m_clara)({"contact", "remove", "Anna"}).code, 0);
        refused(bytes, 3, "not among your contacts");
        QCOMPARE((*m_anna)({"bundle", "make", m_annas, m_id, "--to", "Nobody", "-o", file}).code, 3);
        QCOMPARE((*m_anna)({"bundle", "make", m_annas, m_id, "-o", file}).code, 64);
        QCOMPARE((*m_anna)({"bundle"}).code, 64);
        QVERIFY((*m_anna)({"bundle", "make", "--help"}).out.contains("--to"));
    }
};

QTEST_GUILESS_MAIN(TestCliSharing)
#include "tst_cli_sharing.moc"
