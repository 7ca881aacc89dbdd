// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// Sessions from the command line.
class TestCliSession : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;

    [[nodiscard]] QString begin(const QStringList& more = {}) const
    {
        const Run run = m_run(QStringList{"session", "new", m_journal, "--json"} + more);
        if (run.code != 0) qWarning("%s", run.err.constData());
        return run.json()["session"].toString();
    }
    [[nodiscard]] QJsonObject belief(const QString& id) const
    {
        return m_run({"export", m_journal, id}).json()["entries"].toArray()[0].toObject()["belief"].toObject();
    }
    [[nodiscard]] QJsonArray agenda(const QStringList& more = {}) const
    {
        return m_run(QStringList{"session", "agenda", m_journal, "--json"} + more).json()["items"].toArray();
    }

private slots:
    void init()
    {
        m_journal = m_run.path("sessions.soundings");
        QFile::remove(m_journal);
        QCOMPARE(m_run({"new", m_journal}).code, 0);
    }

    void aSessionBeginsWithAnEngagementCardsAndPeople()
    {
        const QString id = begin({"--client", "Ada", "--participant", "Ada:founder", "--participant", "Cy", "--worth",
                                  "Know whether to hire", "--questions", "big_decision", "--title", "First"});
        const QJsonObject first = belief(id);
        QCOMPARE(first["worthIt"].toString(), QString("Know whether to hire"));
        QCOMPARE(first["participants"].toArray().size(), 2);
        QCOMPARE(first["participants"].toArray()[0].toObject()["role"].toString(), QString("founder"));
        QVERIFY(first["cards"].toArray().size() >= 6);
        const QJsonArray engagements =
            m_run({"list", m_journal, "--kind", "engagement", "--json"}).json()["entries"].toArray();
        QCOMPARE(engagements.size(), 1);
        QCOMPARE(engagements[0].toObject()["title"].toString(), QString("Ada"));
        QCOMPARE(first["engagement"].toString(), engagements[0].toObject()["id"].toString());
        // The next one has the same people, and none of what was said.
        const QJsonObject second = belief(begin({"--engagement", first["engagement"].toString().left(8)}));
        QCOMPARE(second["participants"].toArray().size(), 2);
        QVERIFY(second["worthIt"].toString().isEmpty() && second["cards"].toArray().isEmpty());
        QVERIFY(m_run({"show", m_journal, id}).out.contains("Know whether to hire"));
    }

    void nobodyIsWithoutAName()
    {
        for (const QStringList& words :
             {QStringList{"--client", ""}, {"--client", "  "}, {"--participant", ":founder"}}) {
            const Run run = m_run(QStringList{"session", "new", m_journal} + words);
            QCOMPARE(run.code, 64);
            QVERIFY2(run.err.contains("name"), run.err.constData());
        }
        QVERIFY(m_run({"list", m_journal, "--kind", "all", "--json"}).json()["entries"].toArray().isEmpty());
    }

    void theListOfAllSaysWhatEachIs()
    {
        (void)begin({"--client", "Ada", "--title", "First"});
        const QByteArray all = m_run({"list", m_journal, "--kind", "all"}).out;
        QVERIFY2(all.contains("Kind") && all.contains("session") && all.contains("engagement"), all.constData());
        QVERIFY(!m_run({"list", m_journal, "--kind", "session"}).out.contains("Kind"));
    }

    void whatWasPromisedIsFirstOnTheNextAgenda()
    {
        QVERIFY(m_run({"session", "agenda", m_journal}).out.contains("Nothing waits"));
        const QString first = begin({"--title", "First"});
        QCOMPARE(
            m_run({"commitment", m_journal, first, "--add", "Call the bank", "--owner", "Ada", "--by", "2020-01-02"})
                .code,
            0);
        QVERIFY(m_run({"due", m_journal}).out.contains("Call the bank"));
        QVERIFY(m_run({"calendar", m_journal}).out.contains("Call the bank"));
        QVERIFY(!m_run({"portfolio", m_journal}).out.contains("Call the bank")); // it stays with those who were there
        QCOMPARE(m_run({"portfolio", m_journal, "--json"}).json()["commitments"].toObject()["left_out"].toInt(), 1);
        const QJsonObject item = agenda()[0].toObject();
        QCOMPARE(item["text"].toString(), QString("Ada: Call the bank"));
        QCOMPARE(item["kind"].toString(), QString("promised"));
        QVERIFY(item["because"].toString().contains("late"));
        const QString second = begin({"--title", "Second"});
        QCOMPARE(agenda({second, "--keep"}).size(), 1);
        QCOMPARE(agenda({second, "--keep"}).size(), 1); // not added twice
        QCOMPARE(belief(second)["agenda"].toArray().size(), 1);
        QCOMPARE(m_run({"commitment", m_journal, first, "--item", "1", "--end", "kept", "--word", "She did"}).code, 0);
        QVERIFY(agenda().isEmpty());
        QVERIFY(!m_run({"due", m_journal}).out.contains("Call the bank"));
    }

    void aPromiseOfAnHourMayBeForADecision()
    {
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({smallDecision()})).code, 0);
        const QString decision = QString::fromStdString(smallDecision().id);
        const QString hour = begin({"--title", "Team"});
        QCOMPARE(m_run({"commitment", m_journal, hour, "--add", "Call the bank", "--for", decision}).code, 0);
        QCOMPARE(belief(hour)["commitments"].toArray()[0].toObject()["decision"].toString(), decision);
        QVERIFY(m_run({"portfolio", m_journal}).out.contains("Call the bank"));
        QCOMPARE(m_run({"commitment", m_journal, hour, "--add", "Call", "--for", hour}).code, 2);
        QCOMPARE(m_run({"commitment", m_journal, decision, "--add", "Call", "--for", decision}).code, 2);
        QCOMPARE(m_run({"commitment", m_journal, hour, "--for", decision}).code, 64);
    }

    void allHoursAreListedWithWhatIsOpen()
    {
        QCOMPARE(m_run({"session", "list", m_journal}).out.trimmed(), QByteArray("Sessions: 0."));
        const QString first = begin({"--client", "Ada", "--title", "First", "--date", "2026-01-10"});
        const QString second = begin({"--title", "Second", "--date", "2026-02-10"});
        QCOMPARE(m_run({"commitment", m_journal, first, "--add", "Call the bank", "--by", "2020-01-02"}).code, 0);
        const QJsonObject all = m_run({"session", "list", m_journal, "--json"}).json();
        QCOMPARE(all["sessions"].toArray().size(), 2);
        QCOMPARE(all["sessions"].toArray()[0].toObject()["id"].toString(), second);
        QCOMPARE(all["sessions"].toArray()[1].toObject()["open"].toInt(), 1);
        QCOMPARE(all["promises"].toArray()[0].toObject()["text"].toString(), QString("Call the bank"));
        QCOMPARE(all["engagements"].toArray()[0].toObject()["sessions"].toInt(), 1);
        const Run page = m_run({"session", "list", m_journal});
        QVERIFY2(page.out.contains(first.left(8).toUtf8()) && page.out.contains("late: 1") && page.out.contains("Ada"),
                 page.out.constData());
    }

    void theSummaryIsWrittenAsChosen()
    {
        const QString id = begin({"--title", "Hour", "--participant", "Ada:founder", "--worth", "Ada sleeps again"});
        const QString file = m_run.path("hour.md");
        QCOMPARE(
            m_run({"session", "report", m_journal, id, "-o", file, "--roles", "--json"}).json()["format"].toString(),
            QString("md"));
        QFile written(file);
        QVERIFY(written.open(QFile::ReadOnly));
        const QByteArray page = written.readAll();
        QVERIFY2(page.contains("Founder sleeps again") && !page.contains("Ada"), page.constData());
        QVERIFY(m_run({"session", "report", m_journal, id}).out.contains("Ada sleeps again"));
        const QJsonObject asked = m_run({"session", "report", m_journal, id, "--json"}).json();
        QVERIFY(asked["format"].toString() == "md" && asked["report"].toString().contains("Ada sleeps again"));
        QCOMPARE(m_run({"session", "report", m_journal, id, "--format", "pdf", "--json"}).code, 64);
        QCOMPARE(m_run({"session", "report", m_journal, id, "--only", "ffffffff"}).code, 3);
        QCOMPARE(m_run({"session", "report", m_journal, id, "-o", "hour.doc"}).code, 64);
    }

    void questionSetsAreWrittenAndTakenIn()
    {
        QVERIFY(m_run({"session", "questions", "--json"}).json()["sets"].toArray().size() >= 5);
        const QString file = m_run.path("mine.json");
        QCOMPARE(m_run({"session", "questions", "after_a_miss", "-o", file}).code, 0);
        QVERIFY(belief(begin({"--questions", file}))["cards"].toArray().size() >= 6);
        const Run bad = m_run({"session", "questions", "-"}, "{\"kind\": \"recipe\"}");
        QCOMPARE(bad.code, 2);
        QVERIFY(bad.err.contains("no set of questions"));
        QCOMPARE(m_run({"session", "questions", "nothing"}).code, 3);
    }

    void whatSomebodyWroteBeforeIsExportedOnlyWhereAskedFor()
    {
        Entry entry = test::smallDecision();
        Session session;
        SessionForm form;
        form.id = entry.id;
        form.myPart = "peony";
        session.forms = {form};
        session.askings = {{entry.id, std::string(32, 'a'), {}, {}, "peony to whom", {}, {}}};
        entry.belief = session;
        entry.since.clear();
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({entry})).code, 0);
        const QString id = QString::fromStdString(entry.id);
        for (const QStringList& words : {QStringList{"export", m_journal}, QStringList{"export", m_journal, id},
                                         QStringList{"show", m_journal, id, "--json"}}) {
            QVERIFY(!m_run(words).out.contains("peony"));
            QVERIFY(m_run(words + QStringList{"--private"}).out.contains("peony"));
        }
        // What was exported without it says nothing else when it comes back.
        QCOMPARE(m_run({"add", m_journal, "-"}, m_run({"export", m_journal}).out).code, 0);
    }

    void wordsThatSayNothingAreRefused()
    {
        QCOMPARE(m_run({"session"}).code, 64);
        QCOMPARE(m_run({"session", "agenda", m_journal, "--keep"}).code, 64);
        QVERIFY(m_run({"session", "report", "--help"}).out.contains("--only"));
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({smallDecision()})).code, 0);
        const Run decision = m_run({"session", "report", m_journal, QString::fromStdString(smallDecision().id)});
        QCOMPARE(decision.code, 2);
        QVERIFY(decision.err.contains("is no session"));
        QCOMPARE(m_run({"session", "new", m_journal, "--date", "soon"}).code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCliSession)
#include "tst_cli_session.moc"
