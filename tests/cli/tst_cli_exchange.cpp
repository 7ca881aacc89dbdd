// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "tests/support/tree.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// Files of other programs and the calendar on the command line.
class TestCliExchange : public QObject {
    Q_OBJECT

    static QString data(const QString& name) { return sourcePath("tests/core/exchange/data/") + name; }

    /// A fresh journal in the program's home.
    static QString journal(const Program& run)
    {
        const QString path = run.path("j.soundings");
        if (run({"new", path}).code != 0) qFatal("no journal");
        return path;
    }

private slots:
    void aHistoryComesInAndGoesOut()
    {
        const Program run;
        const QString path = journal(run);
        const QStringList words{"import", path, data("fatebook-export.csv"), "--from", "fatebook", "--me", "Ada"};
        const QByteArray source = Program::read(data("fatebook-export.csv"));

        const Run dry = run(words + QStringList{"--dry-run", "--json"});
        QCOMPARE(dry.code, 0);
        QCOMPARE(dry.json()["added"].toInt(), 4);
        QVERIFY(dry.json()["dry_run"].toBool());
        QVERIFY(!dry.json()["report"].toObject()["kept_as_text"].toArray().isEmpty());
        const Run words2 = run(words + QStringList{"--dry-run"});
        QVERIFY(words2.out.startsWith("Would import: 4 new") && words2.out.contains("Nothing was written"));
        QCOMPARE(run(words + QStringList{"--json"}).json()["added"].toInt(), 4);
        const Run again = run(words);
        QVERIFY2(again.out.startsWith("Imported: 0 new, 0 with something new, 4 known already."), again.out);
        QVERIFY(run({"verify", path}).code == 0);

        const Run undone = run({"import", "--undo", path});
        QCOMPARE(undone.code, 0);
        QVERIFY2(undone.out.contains("4 entries removed"), undone.out);
        QCOMPARE(run({"import", path, "--undo"}).code, 3);
        QCOMPARE(run({"import", path, "any.csv", "--undo"}).code, 64); // which of the two is meant?
        QCOMPARE(run(words + QStringList{"--json"}).json()["added"].toInt(), 4);
        QCOMPARE(Program::read(data("fatebook-export.csv")), source);
    }

    void whoIsMeantAndWhatIsReadMustBeSaid()
    {
        const Program run;
        const QString path = journal(run);
        const Run whose = run({"import", path, data("fatebook-export.csv"), "--from", "fatebook"});
        QCOMPARE(whose.code, 2);
        QVERIFY(whose.err.contains("say which of them is you with --me NAME"));
        const Run unsaid = run({"import", path, data("fatebook-export.csv")});
        QCOMPARE(unsaid.code, 2);
        QVERIFY(unsaid.err.contains("needs --from"));
        QCOMPARE(run({"import", path, "--from", "fatebook"}).code, 64);
        QCOMPARE(run({"import", path, data("x.csv"), "--from", "elsewhere"}).code, 64);
        QCOMPARE(run({"import", path, data("missing.csv"), "--from", "fatebook"}).code, 3);
        const Run json = run({"import", path, "-", "--from", "fatebook", "--json"}, "a,b\n1,\"2\n");
        QCOMPARE(json.code, 2);
        QVERIFY(json.err.contains("never closed") && json.err.startsWith('{'));
    }

    void forecastsGoOutAndComeBack()
    {
        const Program run;
        const QString path = journal(run);
        QCOMPARE(run({"import", path, data("predictionbook.json"), "--from", "predictionbook"}).code, 0);
        for (const auto& [as, name] : {std::pair{"fatebook", "out.csv"}, std::pair{"predictionbook", "out.json"}}) {
            const QString file = run.path(name);
            const Run out = run({"export", path, "--as", as, "-o", file, "--json"});
            QCOMPARE(out.json()["predictions"].toInt(), 1);
            QCOMPARE(out.json()["forecasts"].toInt(), 2);
            const Run back = run({"import", path, file, "--from", as, "--json"});
            QVERIFY2(back.code == 0 && back.json()["added"].toInt(-1) == 0 && back.json()["changed"].toInt(-1) == 0,
                     back.out + back.err);
            QCOMPARE(back.json()["unchanged"].toInt(), 1);
        }
        QVERIFY(run({"export", path, "--as", "predictionbook"}).out.startsWith("created_at,creator_id"));
    }

    void whatIsDueAndOpenIsLeftOut()
    {
        const Program run;
        const QString path = journal(run);
        const QByteArray sheet = "questionTitle,forecast,qCreatedAt,resolveBy\nOverdue,37%,2020-01-01,2020-02-01\n";
        QCOMPARE(run({"import", path, "-", "--from", "fatebook"}, sheet).code, 0);
        const Run covered = run({"export", path, "--as", "fatebook"});
        QVERIFY(!covered.out.contains("37%"));
        QVERIFY(run({"export", path, "--as", "fatebook", "--uncover"}).out.contains("37%"));
        QVERIFY(run({"export", path, "--as", "fatebook", "-o", run.path("o.csv")}).out.contains("--uncover tells"));
    }

    void theCalendarIsWrittenAndKeptUpToDate()
    {
        const Program run;
        const QString path = journal(run);
        QCOMPARE(run({"import", path, data("fatebook-export.csv"), "--from", "fatebook", "--me", "Ada"}).code, 0);
        const QString file = run.path("due.ics");
        const Run first = run({"calendar", path, "-o", file, "--json"});
        QCOMPARE(first.json()["events"].toInt(), 1);
        QCOMPARE(first.json()["new"].toInt(), 1);
        const QByteArray bytes = Program::read(file);
        QVERIFY(bytes.startsWith("BEGIN:VCALENDAR\r\n") &&
                bytes.contains("SUMMARY:Did it happen? Will Ben's launch slip?"));
        QCOMPARE(run({"calendar", path, "-o", file}).code, 0);
        QCOMPARE(Program::read(file), bytes);
        QCOMPARE(run({"import", path, "--undo"}).code, 0);
        QCOMPARE(run({"calendar", path, "-o", file, "--json"}).json()["cancelled"].toInt(), 1);
        QVERIFY(Program::read(file).contains("STATUS:CANCELLED"));
        // A folder: one file in it, named after the journal.
        QCOMPARE(run({"calendar", path, "-o", run.path("") + "/", "--json"}).json()["written"].toString(),
                 run.path("j.ics"));
        QVERIFY(QFile::exists(run.path("j.ics")));
        QVERIFY(run({"calendar", path}).out.endsWith("END:VCALENDAR\r\n"));
        const QString foreign = run.write("other.ics", "BEGIN:VCALENDAR\r\nPRODID:x\r\nEND:VCALENDAR\r\n");
        QCOMPARE(run({"calendar", path, "-o", foreign}).code, 4);
    }
};

QTEST_MAIN(TestCliExchange)
#include "tst_cli_exchange.moc"
