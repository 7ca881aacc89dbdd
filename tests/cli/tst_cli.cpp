// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/compute/compute.h"
#include "core/document/document.h"
#include "core/journal/journal.h"
#include "tests/support/tree.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace soundings;
using namespace soundings::test;

/// Each command on its happy path.
class TestCli : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;
    QString m_id;

    // A journal with three decisions; the first has the id m_id.
    void makeJournal(const QString& name)
    {
        m_journal = m_run.path(name);
        QCOMPARE(m_run({"new", m_journal}).code, 0);
        const QByteArray file = exportOf({smallDecision(1), smallDecision(2), smallDecision(3)});
        const Run added = m_run({"add", m_journal, "-", "--json"}, file);
        QCOMPARE(added.err, QByteArray());
        QCOMPARE(added.json()["added"].toArray().size(), 3);
        m_id = QString::fromStdString(smallDecision(1).id);
    }

private slots:
    void init() { makeJournal(QStringLiteral("journal-%1.soundings").arg(QTest::currentTestFunction())); }

    void saysItsVersionAndHelp()
    {
        const Run version = m_run({"--version"});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("soundings 0."));
        const Run help = m_run({"--help"});
        QCOMPARE(help.code, 0);
        for (const char* command : {"new", "list", "show", "add", "export", "score", "seal", "verify", "due", "report",
                                    "compute", "doctor", "resolve", "predict"}) {
            QVERIFY2(help.out.contains(command), command);
            const Run own = m_run({command, "--help"});
            QCOMPARE(own.code, 0);
            QVERIFY2(own.out.contains("--json"), command);
            QCOMPARE(own.err, QByteArray());
        }
    }

    void makesANewJournalThatOnlyItsOwnerReads()
    {
        const QString path = m_run.path("fresh.soundings");
        const QJsonObject said = m_run({"new", path, "--json"}).json();
        QCOMPARE(said["journal"].toString(), path);
        QCOMPARE(said["journal_id"].toString().size(), 36);
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(m_run({"list", path}).out.contains("no decision yet"));
    }

    void listsNewestFirstAndFinds()
    {
        const QJsonArray all = m_run({"list", m_journal, "--json"}).json()["entries"].toArray();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].toObject()["title"].toString(), QString("Bakery line 3"));
        QCOMPARE(all[2].toObject()["id"].toString(), m_id);
        QCOMPARE(all[2].toObject()["stage"].toString(), QString("draft"));
        QVERIFY(!all[2].toObject()["standing"].isNull());
        QCOMPARE(all[2].toObject()["next_due"].toString(), QString("2026-04-15"));
        const QJsonArray found = m_run({"list", m_journal, "--search", "line 2", "--json"}).json()["entries"].toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].toObject()["title"].toString(), QString("Bakery line 2"));
        QVERIFY(m_run({"list", m_journal, "--search", "zeppelin"}).out.contains("No decision matches"));
        QVERIFY(m_run({"list", m_journal, "--stage", "sealed"}).out.contains("No decision matches"));
    }

    void findsWhatAnInterruptedWindowHadOnlyStored()
    {
        const QString path = m_run.path("interrupted.soundings");
        {
            const SystemClock clock;
            RandomIds ids;
            Journal window = Journal::create(path.toStdString(), {clock, ids});
            window.save(smallDecision(7)); // and is gone before its texts are in the search index
        }
        const QByteArray before = Program::read(path);
        QVERIFY(m_run({"list", path}).out.contains("Bakery line 7"));
        QCOMPARE(Program::read(path), before); // looking changes nothing
        const QJsonArray found = m_run({"list", path, "--search", "bakery", "--json"}).json()["entries"].toArray();
        QCOMPARE(found.size(), 1);
        const QByteArray after = Program::read(path);
        QCOMPARE(m_run({"list", path, "--search", "bakery"}).code, 0);
        QCOMPARE(Program::read(path), after); // once is enough
    }

    void listsMoreThanAPage()
    {
        std::vector<Entry> many;
        for (int i = 100; i < 720; ++i) many.push_back(smallDecision(i));
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf(many)).code, 0);
        QCOMPARE(m_run({"list", m_journal, "--json"}).json()["entries"].toArray().size(), 623);
    }

    void showsADecisionAsTextAndAsItsDocument()
    {
        const Run text = m_run({"show", m_journal, m_id.left(6)});
        QCOMPARE(text.code, 0);
        for (const char* part : {"Bakery line 1", "Draft: not sealed", "The first loaf is sold", "A loan is signed"})
            QVERIFY2(text.out.contains(part), part);
        for (const QString& line : QString::fromUtf8(text.out).split('\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
        const QJsonObject json = m_run({"show", m_journal, m_id, "--json"}).json();
        QCOMPARE(json["stage"].toString(), QString("draft"));
        QVERIFY(json["seal"].isNull());
        QCOMPARE(json["entry"].toObject()["id"].toString(), m_id);
    }

    void keepsPrivateNotesAtHomeUnlessAsked()
    {
        Entry note;
        note.id = "0d2f1c1e-aaaa-4bbb-8ccc-0123456789ab";
        note.created = {1'772'000'000'500, "UTC"};
        note.belief = Note{m_id.toStdString(), "", "I am afraid of the loan", true, {}, {}};
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({note})).code, 0);
        const QStringList show{"show", m_journal, m_id};
        const QStringList report{"report", m_journal, m_id};
        const QStringList all{"export", m_journal};
        for (const QStringList& words : {show, show + QStringList{"--json"}, report, all}) {
            QVERIFY(!m_run(words).out.contains("afraid"));
            const Run asked = m_run(words + QStringList{"--private"});
            QVERIFY2(asked.out.contains("afraid"), qPrintable(words.join(' ')));
        }
        QVERIFY(m_run(all).err.contains("1 private note was left out"));
        QVERIFY(!m_run(all + QStringList{"--private"}).err.contains("left out"));
        // Nor does it come out to somebody who only knows its id.
        for (const QStringList& words :
             {QStringList{"export", m_journal, "0d2f1c1e"}, QStringList{"show", m_journal, "0d2f1c1e"},
              QStringList{"show", m_journal, "0d2f1c1e", "--json"}}) {
            const Run refused = m_run(words);
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.contains("private note") && !(refused.out + refused.err).contains("afraid"),
                     refused.err.constData());
            QVERIFY(m_run(words + QStringList{"--private"}).out.contains("afraid"));
        }
    }

    void addsOnceAndNeverOverwrites()
    {
        const QByteArray one = exportOf({smallDecision(1)});
        const QJsonObject again = m_run({"add", m_journal, "-", "--json"}, one).json();
        QCOMPARE(again["added"].toArray().size(), 0);
        QCOMPARE(again["already_there"].toInt(), 1);
        Entry other = smallDecision(1);
        other.title = "Something else";
        const Run refused = m_run({"add", m_journal, "-"}, exportOf({smallDecision(9), other}));
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("other content"));
        QCOMPARE(m_run({"list", m_journal, "--json"}).json()["entries"].toArray().size(), 3);
    }

    void exportsWhatAnotherJournalTakes()
    {
        const QString file = m_run.path("all.json");
        QCOMPARE(m_run({"export", m_journal, "-o", file}).code, 0);
        QCOMPARE(m_run({"export", m_journal, "--output", "-"}).out, Program::read(file));
        QCOMPARE(readEntries(Program::read(file).toStdString(), "export").size(), std::size_t{3});
        const QString other = m_run.path("other.soundings");
        QCOMPARE(m_run({"new", other}).code, 0);
        QCOMPARE(m_run({"add", other, file}).code, 0);
        QCOMPARE(m_run({"export", other}).out, Program::read(file));
        const Run one = m_run({"export", m_journal, m_id.left(8)});
        QCOMPARE(readEntries(one.out.toStdString(), "export").front(), smallDecision(1));
    }

    void scoresTheSameFromJournalFileAndStandardInput()
    {
        const QString file = m_run.write("one.json", exportOf({smallDecision(1)}));
        const Run fromJournal = m_run({"score", m_journal, m_id, "--json"});
        const QJsonObject json = fromJournal.json();
        QCOMPARE(json["id"].toString(), m_id);
        QCOMPARE(json["seed"].toInt(), 1);
        QCOMPARE(json["samples"].toInt(), 100000);
        QVERIFY(!json["sentence"].toString().isEmpty());
        const QJsonArray options = json["options"].toArray();
        QCOMPARE(options.size(), 2);
        const QJsonObject quadrants = options[0].toObject()["quadrants"].toObject();
        double sum = 0;
        for (const char* name : {"do_it", "find_a_way", "resist", "let_go"}) sum += quadrants[name].toDouble(-1);
        QVERIFY(qAbs(sum - 1) < 1e-9);
        QVERIFY(quadrants["find_a_way"].toDouble() > 0.6);
        QCOMPARE(options[0].toObject()["standing"].toString(), QString("find_a_way"));
        QVERIFY(options[1].toObject()["reference"].toBool());
        QCOMPARE(m_run({"score", file, "--json"}).out, fromJournal.out);
        QCOMPARE(m_run({"score", "-", "--json"}, Program::read(file)).out, fromJournal.out);
        const Run text = m_run({"score", file});
        QVERIFY(text.out.contains("Find a way") && text.out.contains("seed 1"));
        for (const QString& line : QString::fromUtf8(text.out).split('\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }

    void drawsTheSameNumbersForTheSameSeedAndOthersForAnother()
    {
        const QStringList words{"score", m_journal, m_id, "--json", "--samples", "5000", "--seed"};
        const Run first = m_run(words + QStringList{"7"});
        QCOMPARE(first.json()["samples"].toInt(), 5000);
        QCOMPARE(first.json()["seed"].toInt(), 7);
        QCOMPARE(m_run(words + QStringList{"7"}).out, first.out);
        QVERIFY(m_run(words + QStringList{"8"}).json()["options"] != first.json()["options"]);
    }

    void sealsAtOnceAndVerifies()
    {
        QVERIFY(m_run({"verify", m_journal}).out.contains("Nothing has been sealed yet"));
        const QJsonObject seal = m_run({"seal", m_journal, m_id, "--json"}).json();
        QCOMPARE(seal["id"].toString(), m_id);
        QCOMPARE(seal["hash"].toString().size(), 64);
        QVERIFY(m_run({"seal", m_journal, m_id}).code == 2);
        const QJsonObject verified = m_run({"verify", m_journal, "--json"}).json();
        QVERIFY(verified["intact"].toBool());
        QCOMPARE(verified["problems"].toArray().size(), 0);
        QCOMPARE(verified["chain_head"].toString().size(), 64);
        QVERIFY(m_run({"verify", m_journal})
                    .out.startsWith("1 decision is sealed; the one record of the chain is "
                                    "intact.\n"));
        QVERIFY(m_run({"verify", m_journal})
                    .out.contains("This file alone cannot show that its last records were cut off"));
        QCOMPARE(m_run({"list", m_journal, "--stage", "sealed", "--json"}).json()["entries"].toArray().size(), 1);
        const QJsonObject shown = m_run({"show", m_journal, m_id, "--json"}).json();
        QCOMPARE(shown["seal"].toObject()["hash"].toString(), seal["hash"].toString());
        QVERIFY(m_run({"report", m_journal, m_id}).out.contains(seal["hash"].toString().toUtf8()));
    }

    void countsADecisionOnceHoweverOftenItWasSealed()
    {
        const Id id = m_id.toStdString();
        {
            const SystemClock clock;
            RandomIds ids;
            Journal window = Journal::open(m_journal.toStdString(), Journal::Mode::ReadWrite, {clock, ids});
            window.seal(id);
            window.withdrawSeal(id);
            window.seal(id);
        }
        QVERIFY(m_run({"verify", m_journal})
                    .out.startsWith("1 decision is sealed; all 3 records of the chain are intact (2 of them are a seal "
                                    "that was withdrawn and its withdrawal).\n"));
        const QJsonObject json = m_run({"verify", m_journal, "--json"}).json();
        QCOMPARE(json["seals"].toInt(), 3);
        QCOMPARE(json["sealed_decisions"].toInt(), 1);
        QCOMPARE(json["withdrawn"].toInt(), 1);
    }

    void lookingLeavesOneFile()
    {
        const QFileInfo file(m_journal);
        for (const char* command : {"verify", "list", "due", "export"}) {
            QCOMPARE(m_run({command, m_journal}).code, 0);
            const QStringList there = file.dir().entryList({file.fileName() + "*"}, QDir::Files);
            QVERIFY2(there == QStringList{file.fileName()}, qPrintable(command + (": " + there.join(' '))));
        }
    }

    void printsAnExampleThatItTakesBack()
    {
        const Run example = m_run({"compute", "smaa", "--example"});
        QCOMPARE(example.code, 0);
        QCOMPARE(m_run({"compute", "smaa"}, example.out).code, 0);
        QCOMPARE(m_run({"compute", "astrology", "--example"}).code, 64);
    }

    void isDescribedWholeInEachOfItsTexts()
    {
        QStringList words = QString::fromStdString(computeKinds()).split(", ");
        QVERIFY(words.size() >= 8);
        const QString help = QString::fromUtf8(m_run({"--help"}).out);
        auto commands = QRegularExpression("^  ([a-z]+) {2,}[A-Z]", QRegularExpression::MultilineOption)
                            .globalMatch(help.mid(help.indexOf("Subcommands")));
        while (commands.hasNext()) words << commands.next().captured(1);
        QVERIFY(words.contains("verify") && words.size() >= 20);
        for (const char* name : {"README.md", "resources/help/commands.md", "packaging/linux/soundings.1"}) {
            const QString text = QString::fromUtf8(Program::read(sourcePath() + name));
            for (const QString& word : words)
                QVERIFY2(text.contains(QRegularExpression("\\b" + word + "\\b")), qPrintable(name + (": " + word)));
        }
    }

    void makesAJournalThatHoldsTheSample()
    {
        const QString path = m_run.path("with-sample.soundings");
        const QString id = m_run({"new", path, "--sample", "--json"}).json()["sample"].toString();
        const QString list = QString::fromUtf8(m_run({"list", path}).out);
        QVERIFY2(
            list.contains(QRegularExpression("^" + id.left(8) + " .*Find a way", QRegularExpression::MultilineOption)),
            qPrintable(list));
        QVERIFY(m_run({"list", path}).out.contains(id.left(8).toUtf8()));
        QCOMPARE(m_run({"score", path, id.left(8)}).code, 0);
        QCOMPARE(m_run({"verify", path}).code, 0);
    }

    void tellsWhatIsDueAndUntilWhen()
    {
        QCOMPARE(m_run({"seal", m_journal, m_id}).code, 0);
        const QJsonArray all = m_run({"due", m_journal, "--json"}).json()["due"].toArray();
        QVERIFY(all.size() >= 3);
        QString last;
        for (const auto& item : all) {
            QVERIFY(item.toObject()["date"].toString() >= last);
            last = item.toObject()["date"].toString();
        }
        QCOMPARE(all[0].toObject()["kind"].toString(), QString("signpost"));
        QCOMPARE(all[0].toObject()["overdue"].toBool(), true);
        const Run until = m_run({"due", m_journal, "--until", "2026-04-15", "--json"});
        for (const auto& item : until.json()["due"].toArray())
            QCOMPARE(item.toObject()["date"].toString(), QString("2026-04-15"));
        QVERIFY(m_run({"due", m_journal, "--until", "2020-01-01"}).out.contains("Nothing is due up to 1 Jan 2020"));
        QVERIFY(m_run({"due", m_journal}).out.contains("days ago"));
    }

    void movesRemindersAndLetsThemGo()
    {
        QCOMPARE(m_run({"seal", m_journal, m_id}).code, 0);
        const auto due = [&](const QString& until) {
            return m_run({"due", m_journal, "--until", until, "--json"}).json()["due"].toArray().size();
        };
        const auto before = due("2026-06-30");
        QVERIFY(before >= 2);
        const Run moved = m_run({"due", m_journal, "--until", "2026-06-30", "--move-to", "2031-01-31", "--json"});
        QCOMPARE(moved.json()["moved"].toInt(), int(before));
        QCOMPARE(due("2026-06-30"), 0);
        QCOMPARE(due("2031-01-31"), due("2031-12-31"));
        QVERIFY(due("2031-01-31") >= before);
        QVERIFY(m_run({"due", m_journal, "--until", "2031-12-31", "--let-go"}).out.contains("let go"));
        QCOMPARE(due("2031-12-31"), 0);
        QCOMPARE(m_run({"verify", m_journal}).code, 0);
        QCOMPARE(m_run({"due", m_journal, "--let-go", "--move-to", "2031-01-31"}).code, 64);
        QCOMPARE(m_run({"due", m_journal, "--move-to", "2031-02-30"}).code, 2);
        QVERIFY(m_run({"due", m_journal, "--move-to", "2020-01-01"}).err.contains("which has passed"));
    }

    void computesTheOtherMethodsFromStandardInput()
    {
        const Run forecast = m_run({"compute", "forecast"}, R"({"forecasts":[{"p":0.7,"outcome":1}]})");
        QCOMPARE(forecast.code, 0);
        QVERIFY(std::abs(forecast.json()["brier"].toDouble() - 0.09) < 1e-12);
        QVERIFY(forecast.json()["skill"].isNull());
        const QByteArray causes = R"({"causes":["a","b"],"prior":[1,1],"evidence":[{"likelihood":[0.2,0.8]}]})";
        QVERIFY(std::abs(m_run({"compute", "diagnosis"}, causes).json()["posterior"].toArray()[1].toDouble() - 0.8) <
                1e-12);
        QVERIFY(m_run({"compute", "diagnosis", "--samples", "1000"}, causes).json().contains("robustness"));
        QCOMPARE(m_run({"compute", "ach"}, R"({"matrix":[["CC","II"]]})").json()["inconsistency"].toArray()[1].toInt(),
                 2);
        QCOMPARE(m_run({"compute", "tenacity"}, "{}").json()["verdict"].toString(), QString("decide_what_it_is"));
    }

    void computesTheLensFromStandardInputAndFile()
    {
        const QByteArray problem = R"({"must":{"threshold":0.6,"questions":[{"weight":1,"range":0.9}]},)"
                                   R"("can":{"threshold":0.6,"questions":[{"weight":1,"range":{"low":0,"high":1}}]}})";
        const Run run = m_run({"compute", "lens", "--samples", "20000", "--seed", "3"}, problem);
        QCOMPARE(run.err, QByteArray());
        const QJsonObject json = run.json();
        QCOMPARE(json["p_must"].toDouble(), 1.0);
        QVERIFY(qAbs(json["p_can"].toDouble() - 0.4) < 0.02);
        QVERIFY(json["quadrants"].toObject().contains("find_a_way"));
        const QString file = m_run.write("problem.json", problem);
        QCOMPARE(m_run({"compute", "lens", file, "--samples", "20000", "--seed", "3"}).out, run.out);
        QVERIFY(m_run({"compute", "lens", file, "--samples", "20000", "--seed", "4"}).out != run.out);
    }

    void refreshesWhatIsDerived()
    {
        QCOMPARE(m_run({"doctor", m_journal, "--json"}).json()["refreshed"].toInt(), 3);
        QVERIFY(m_run({"doctor", m_journal}).out.contains("3 decisions"));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
