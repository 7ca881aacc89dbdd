// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/assessment/checkup_edits.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// Areas and check-ups, from the command line.
class TestCliCompany : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;
    SeededIds m_ids{11};

    [[nodiscard]] Run checkup(const QStringList& more = {}) const
    {
        return m_run(QStringList{"checkup", m_journal} + more);
    }
    [[nodiscard]] Run areas(const QStringList& more = {}) const
    {
        return m_run(QStringList{"areas", m_journal} + more);
    }
    void add(const std::vector<Entry>& entries) const
    {
        const Run run = m_run({"add", m_journal, "-"}, exportOf(entries));
        QVERIFY2(run.code == 0, run.err.constData());
    }
    Entry area(const std::string& name, const std::string& owner)
    {
        Entry entry = newArea(name, parseInstant("2026-03-01T09:00:00Z", "UTC"), m_ids);
        entry.area()->owner = owner;
        return entry;
    }

private slots:
    void init()
    {
        m_journal = m_run.path("company.soundings");
        QFile::remove(m_journal);
        QCOMPARE(m_run({"new", m_journal}).code, 0);
    }

    void aNewCheckUpIsBegunAndThenAnswered()
    {
        const Run none = checkup();
        QCOMPARE(none.code, 3);
        QVERIFY(none.err.contains("--new"));
        const QString id = checkup({"--new", "--json"}).json()["id"].toString();
        QCOMPARE(id.size(), 36);
        QJsonObject shown = checkup({"--json"}).json();
        QCOMPARE(shown["id"].toString(), id);
        QCOMPARE(shown["sentence"].toString(), QString("No principle is answered yet; blank means unknown."));
        QCOMPARE(shown["principles"].toArray().size(), 5);
        QVERIFY(shown["principles"].toArray()[0].toObject()["range"].isNull());
        const QJsonArray due = m_run({"due", m_journal, "--json"}).json()["due"].toArray();
        QCOMPARE(due.size(), 1);
        QCOMPARE(due[0].toObject()["kind"].toString(), QString("checkup"));

        QCOMPARE(checkup({"--not-looking-at", "The churn", "--answer", "tenacity=2; 3; 5", "--answer", "Sales=6"}).code,
                 0);
        shown = checkup({"--json"}).json();
        QVERIFY(shown["waits"].toBool());
        QCOMPARE(shown["steps"].toArray().size(), 2); // Sales is below the bar
        QCOMPARE(shown["principles"].toArray()[2].toObject()["range"].toObject()["high"].toDouble(), 5.0);
        QCOMPARE(shown["steps"].toArray()[0].toObject()["place"].toString(), QString("imperatives"));
        const QByteArray said = checkup().out;
        for (const char* part : {"Low, of 10: tenacity (about 3)", "The churn", "Next steps"})
            QVERIFY2(said.contains(part), said.constData());
    }

    void whatIsNoAnswerIsRefusedAndWritesNothing()
    {
        QCOMPARE(checkup({"--new"}).code, 0);
        for (const char* words : {"tenacity", "tenacity=", "tenacity=x", "tenacity=11", "tenacity=5;4;6",
                                  "tenacity=1;2", "=4", "tenacity=4x", "tenacty=3", "+=3"}) {
            const Run run = checkup({"--not-looking-at", "The churn", "--answer", words});
            QVERIFY2(run.code == 2, words);
            QVERIFY(run.err.size() > 20);
        }
        QCOMPARE(checkup({"--json"}).json()["not_looking_at"].toString(), QString());
        QCOMPARE(checkup({"--answer", "+Our workshop=3"}).code, 0);
        QVERIFY(checkup().out.contains("Our workshop"));
        QCOMPARE(checkup({"--answer", "Our workshop=4"}).code, 0);
    }

    void theSecondTellsWhatChangedAndOnlyItAsksAgain()
    {
        QCOMPARE(checkup({"--new"}).code, 0);
        QCOMPARE(checkup({"--new"}).code, 0);
        QCOMPARE(m_run({"due", m_journal, "--json"}).json()["due"].toArray().size(), 1);
        QCOMPARE(m_run({"list", m_journal, "--kind", "checkup", "--json"}).json()["entries"].toArray().size(), 2);
        QVERIFY(checkup().out.contains("What changed"));
    }

    void anotherEntryIsNoCheckUp()
    {
        const Entry entry = area("Sales", "Mina");
        add({entry});
        const Run run = checkup({QString::fromStdString(entry.id)});
        QCOMPARE(run.code, 2);
        QVERIFY(run.err.contains("no check-up"));
    }

    void theMapIsPrintedAndIsData()
    {
        QVERIFY(areas().out.contains("No area is described yet."));
        Entry ship =
            newDecision("Ship the import", parseInstant("2026-03-01T09:00:00Z", "UTC"), parseDate("2026-03-01"), m_ids);
        ship.decision()->frame.area = "sales";
        ship.decision()->tags = {"Engineering"};
        add({area("Sales", "Mina"), area("Engineering", ""), ship});
        const QByteArray said = areas().out;
        for (const char* part : {"Areas: 2.", "Waiting for management", "Mina", "Ship the import", "has no owner"})
            QVERIFY2(said.contains(part), said.constData());
        const QJsonObject json = areas({"--json"}).json();
        QCOMPARE(json["areas"].toArray().size(), 2);
        QCOMPARE(json["areas"].toArray()[1].toObject()["waiting"].toInt(), 1);
        QVERIFY(json["areas"].toArray()[0].toObject()["metric"].toObject()["reading"].isNull());
        QCOMPARE(json["crossings"].toArray()[0].toObject()["by"].toString(), QString("tag"));
        QCOMPARE(json["findings"].toArray()[0].toObject()["code"].toString(), QString("area.no_owner"));
    }

    void bothAreWrittenAsReports()
    {
        QCOMPARE(checkup({"--new"}).code, 0);
        add({area("Sales", "Mina")});
        for (const char* command : {"areas", "checkup"})
            for (const char* name : {"r.md", "r.html", "r.pdf", "r.odt"}) {
                const QString file = m_run.path(name);
                const Run run = m_run({command, m_journal, "-o", file});
                QVERIFY2(run.code == 0, run.err.constData());
                QVERIFY(QFileInfo(file).size() > 200);
            }
        QCOMPARE(m_run({"areas", m_journal, "-o", m_run.path("r.doc")}).code, 64);
        QVERIFY(m_run({"areas", m_journal, "--format", "md"}).out.startsWith("# Areas"));
        const Run one =
            m_run({"report", m_journal, areas({"--json"}).json()["areas"].toArray()[0].toObject()["id"].toString()});
        QVERIFY2(one.out.contains("An area, owned by Mina"), one.err.constData());
    }

    void namesBecomeFunctionsOnRequest()
    {
        Entry entry = newCheckup(nullptr, parseInstant("2026-03-01T09:00:00Z", "UTC"), parseDate("2026-03-01"), m_ids);
        LeaderRating rating;
        rating.id = m_ids.next();
        rating.person = "Hypatia";
        rating.share = 0.4;
        entry.checkup()->functions.front().ratings = {rating};
        entry.checkup()->functions.front().own.value = 5;
        entry.checkup()->blindSpot.answer = "What Hypatia says of pilots";
        add({entry});
        QVERIFY(checkup().out.contains("Hypatia"));
        QVERIFY(!checkup({"--roles"}).out.contains("Hypatia"));
        QVERIFY(!checkup({"--roles", "--json"}).out.contains("Hypatia"));
    }
};

QTEST_GUILESS_MAIN(TestCliCompany)
#include "tst_cli_company.moc"
