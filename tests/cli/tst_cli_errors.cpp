// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/document/document.h"
#include "core/journal/journal.h"
#include "core/support/clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// What the program says to words, files and journals it cannot use: one sentence, the right exit code, nothing on
/// standard output, nothing changed.
class TestCliErrors : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;
    QString m_id;

    void refuses(const QStringList& words, int code, const QByteArray& part = {}, const QByteArray& input = {})
    {
        const Run run = m_run(words, input);
        const QString said = words.join(' ') + ": " + QString::number(run.code) + " " + QString::fromUtf8(run.err);
        QVERIFY2(run.code == code, qPrintable(said));
        QVERIFY2(run.out.isEmpty(), qPrintable(said));
        QVERIFY2(run.err.startsWith("soundings: ") && run.err.count('\n') == 1 && run.err.endsWith(".\n"),
                 qPrintable(said));
        QVERIFY2(part.isEmpty() || run.err.contains(part), qPrintable(said));
    }

    static QByteArray documentWith(const QByteArray& from, const QByteArray& to)
    {
        QByteArray document = QByteArray::fromStdString(documentBytes(smallDecision(1)));
        if (!document.contains(from)) return {};
        return document.replace(from, to);
    }

private slots:
    void initTestCase()
    {
        m_journal = m_run.path("journal.soundings");
        QCOMPARE(m_run({"new", m_journal}).code, 0);
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({smallDecision(1), smallDecision(2)})).code, 0);
        m_id = QString::fromStdString(smallDecision(1).id);
    }

    void neverWritesOverAJournal_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("export") << QStringList{"export", m_journal, "-o", m_journal};
        QTest::newRow("export to its log") << QStringList{"export", m_journal, "-o", m_journal + "-wal"};
        QTest::newRow("export to its lock") << QStringList{"export", m_journal, "-o", m_journal + ".lock"};
        QTest::newRow("forecasts") << QStringList{"export", m_journal, "--as", "fatebook", "-o", m_journal};
        QTest::newRow("report") << QStringList{"report", m_journal, m_id, "--format", "md", "-o", m_journal};
        QTest::newRow("portfolio") << QStringList{"portfolio", m_journal, "--format", "html", "-o", m_journal};
        QTest::newRow("calendar") << QStringList{"calendar", m_journal, "-o", m_journal};
        QTest::newRow("ask") << QStringList{"ask", m_journal, m_id, "-o", m_journal};
        QTest::newRow("card") << QStringList{"contact", "export", "--name", "Ada", "-o", m_journal};
    }

    void neverWritesOverAJournal()
    {
        QFETCH(const QStringList, words);
        const auto run = m_run(words);
        QVERIFY2(run.code == 2, run.err);
        QCOMPARE(m_run({"verify", m_journal}).code, 0);
        QVERIFY(m_run({"list", m_journal}).out.contains("Bakery line 2"));
    }

    void refusesDocumentsItCannotUse_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<int>("code");
        const QByteArray whole = QByteArray::fromStdString(documentBytes(smallDecision(1)));
        QTest::newRow("cut off") << whole.left(whole.size() / 2) << 2;
        QTest::newRow("empty") << QByteArray() << 2;
        QTest::newRow("no object") << QByteArray("[1,2]") << 2;
        QTest::newRow("wrongly typed") << documentWith("\"title\":\"Bakery line 1\"", "\"title\":17") << 2;
        QTest::newRow("too deep") << QByteArray(100, '[') + QByteArray(100, ']') << 2;
        QTest::newRow("not UTF-8") << documentWith("Bakery line 1", "Bakery \xff\xfe") << 2;
        QTest::newRow("a key twice") << documentWith("\"title\":", "\"title\":\"x\",\"title\":") << 2;
        QTest::newRow("probability 1.2") << documentWith("\"probability\":0.6", "\"probability\":1.2") << 2;
        QTest::newRow("30 February") << documentWith("2026-06-01", "2026-02-30") << 2;
        QTest::newRow("newer format") << documentWith("\"format\":1", "\"format\":99") << 4;
        Entry upsideDown = smallDecision(1);
        upsideDown.decision()->must.front().range = Range{8, 5, 2, {}};
        QTest::newRow("a range upside down") << QByteArray::fromStdString(documentBytes(upsideDown)) << 2;
    }

    void refusesDocumentsItCannotUse()
    {
        QFETCH(QByteArray, document);
        QFETCH(int, code);
        const QByteArray before = m_run({"export", m_journal}).out;
        const QString file = m_run.write("bad.json", document);
        refuses({"add", m_journal, file}, code);
        refuses({"add", m_journal, "-"}, code, {}, document);
        refuses({"score", file}, code);
        refuses({"report", file, "-o", m_run.path("never.md")}, code);
        QVERIFY(!QFileInfo::exists(m_run.path("never.md")));
        QCOMPARE(m_run({"export", m_journal}).out, before);
    }

    void refusesProblemsItCannotCompute()
    {
        refuses({"compute", "lens"}, 2, {}, "{");
        refuses({"compute", "lens"}, 2, "surprise",
                R"({"must":{"threshold":0.6,"questions":[{"weight":1,"range":0.9}]},)"
                R"("can":{"threshold":0.6,"questions":[{"weight":1,"range":0.5}]},"surprise":1})");
        refuses({"compute", "lens", "--seed", "2"}, 2, {}, "[]");
        refuses({"compute", "tea-leaves"}, 64, {}, "{}");
        refuses({"compute", "diagnosis"}, 2, "prior", R"({"causes":["price","something else"]})");
        refuses({"compute", "forecast"}, 2, "forecasts[0].p", R"({"forecasts":[{"p":1.2,"outcome":1}]})");
        refuses({"compute", "tenacity"}, 2, "money_spent", R"({"money_spent":1000000})");
        refuses({"compute", "ach"}, 2, "matrix[0][1]", R"({"matrix":[["CC","maybe"]]})");
    }

    void refusesPathsThatAreNoJournal()
    {
        QVERIFY(QDir(m_run.path(".")).mkpath("folder"));
        QFile::link(m_journal, m_run.path("link.soundings"));
        const QString empty = m_run.write("empty.soundings", {});
        const QString text =
            m_run.write("text.soundings", QByteArray("These are only words, and many of them.\n").repeated(200));
        for (const char* command : {"list", "verify", "due", "export"}) {
            refuses({command, m_run.path("folder")}, 2, "folder");
            refuses({command, m_run.path("link.soundings")}, 2, "link");
            refuses({command, empty}, 4);
            refuses({command, text}, 4);
            refuses({command, m_run.path("nowhere.soundings")}, 3, "no journal");
        }
        refuses({"new", text}, 2, "already");
        refuses({"new", m_journal}, 2, "already");
        refuses({"new", m_run.path("no-folder/x.soundings")}, 6, "does not exist");
        QVERIFY(!QFileInfo::exists(m_run.path("no-folder")));
        QVERIFY(!QFileInfo::exists(m_run.path("nowhere.soundings")));
        QCOMPARE(Program::read(empty), QByteArray());
    }

    void leavesNewerAndForeignJournalsAsTheyAre()
    {
        // Numbers of an SQLite file's head, big-endian: its form at byte 60, whose file it is at byte 68.
        const QByteArray ours = Program::read(m_journal);
        QByteArray newer = ours;
        newer.replace(60, 4, QByteArray::fromHex("00000063"));
        QByteArray foreign = ours;
        foreign.replace(68, 4, QByteArray::fromHex("0badcafe"));
        const std::pair<QByteArray, QByteArray> files[]{{newer, "newer version of Soundings"},
                                                        {foreign, "another application"}};
        for (const auto& [bytes, says] : files) {
            const QString path = m_run.write("other.soundings", bytes);
            refuses({"add", path, "-"}, 4, says, exportOf({smallDecision(3)}));
            refuses({"new", path}, 2, "already");
            for (const QStringList& words : {QStringList{"list", path},
                                             {"list", path, "--search", "bakery"},
                                             {"show", path, m_id},
                                             {"export", path},
                                             {"score", path, m_id},
                                             {"seal", path, m_id},
                                             {"verify", path},
                                             {"due", path},
                                             {"report", path, m_id, "-o", m_run.path("never.md")}})
                refuses(words, 4, says);
            QCOMPARE(Program::read(path), bytes);
        }
        QCOMPARE(QDir(m_run.path(".")).entryList({"other.soundings*", "never.md"}, QDir::Files | QDir::Hidden),
                 QStringList{"other.soundings"});
    }

    void refusesIdsThatNameNothingOrTwoThings()
    {
        refuses({"show", m_journal, "ffffffff"}, 3, "ffffffff");
        refuses({"seal", m_journal, "zzz"}, 3);
        refuses({"show", m_journal, ""}, 2);
        Entry twin = smallDecision(1);
        twin.id.back() = twin.id.back() == '0' ? '1' : '0';
        const QString journal = m_run.path("twins.soundings");
        QCOMPARE(m_run({"new", journal}).code, 0);
        QCOMPARE(m_run({"add", journal, "-"}, exportOf({smallDecision(1), twin})).code, 0);
        refuses({"show", journal, m_id.left(10)}, 2, "2 entries");
    }

    void refusesWordsItDoesNotKnow()
    {
        refuses({"list"}, 64);
        refuses({"show", m_journal}, 64);
        refuses({"lsit", m_journal}, 64);
        refuses({"list", m_journal, "--colour"}, 64);
        refuses({"list", m_journal, "--stage", "raw"}, 64);
        refuses({"score", m_journal, m_id, "--samples", "0"}, 64);
        refuses({"score", m_journal, m_id, "--seed", "many"}, 64);
        refuses({"score", m_journal, m_id, "--seed", "-1"}, 64, "below 0");
        refuses({"score", m_journal}, 64, "is a journal");
        refuses({"report"}, 64);
        refuses({"report", m_journal, m_id, "-o", m_run.path("report.docx")}, 64, ".pdf");
        refuses({"report", m_journal, "--sample"}, 64);
        refuses({"due", m_journal, "--until", "2026-02-30"}, 2, "2026-02-30");
        refuses({"due", m_journal, "--until", "soon"}, 2);
        refuses({"nowhere.soundings"}, 3, "no command");
        refuses({"score", m_run.path("nothing.json")}, 3);
    }

    void saysInOneSentenceThatThereIsNoDisplay_data()
    {
        QTest::addColumn<QString>("surroundings");
        QTest::newRow("none") << "";
        QTest::newRow("an X display that does not answer") << "DISPLAY=:4711";
        QTest::newRow("a Wayland display that does not answer") << "WAYLAND_DISPLAY=gone XDG_RUNTIME_DIR=/tmp";
        QTest::newRow("a Wayland display without a session") << "WAYLAND_DISPLAY=gone";
        QTest::newRow("neither answers") << "WAYLAND_DISPLAY=gone DISPLAY=:4711";
        QTest::newRow("a platform that there is not") << "QT_QPA_PLATFORM=nonsense";
    }

    void saysInOneSentenceThatThereIsNoDisplay()
    {
        QFETCH(QString, surroundings);
        const Run run = m_run.shell("env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM -u XDG_RUNTIME_DIR " +
                                    surroundings + " \"$SOUNDINGS\"");
        QCOMPARE(run.code, 1);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.startsWith("Soundings finds no display") && run.err.count('\n') == 1, run.err.constData());
    }

    void refusesAFileWithSeveralDecisionsOrNone()
    {
        refuses({"score", "-"}, 2, "2 decisions", exportOf({smallDecision(1), smallDecision(2)}));
        refuses({"score", "-"}, 2, "no decision", exportOf({}));
    }

    void namesWhoHoldsTheJournal()
    {
        const SystemClock clock;
        RandomIds ids;
        const Journal held = Journal::open(m_journal.toStdString(), Journal::Mode::ReadWrite, {clock, ids});
        refuses({"seal", m_journal, m_id}, 5, QByteArray::number(QCoreApplication::applicationPid()));
        refuses({"add", m_journal, "-"}, 5, {}, exportOf({smallDecision(8)}));
        QCOMPARE(m_run({"list", m_journal, "--json"}).json()["entries"].toArray().size(), 2);
    }

    void saysWhenThereIsNoRoomForWhatItWrites()
    {
        const Run full = m_run.shell(QStringLiteral("\"$SOUNDINGS\" export \"%1\" > /dev/full").arg(m_journal));
        QCOMPARE(full.code, 6);
        QVERIFY(!full.err.isEmpty());
        const QString out = m_run.path("no/such/folder/report.md");
        const Run nowhere = m_run({"report", m_journal, m_id, "-o", out});
        QVERIFY2(nowhere.code == 6 || nowhere.code == 3, nowhere.err.constData());
        QVERIFY(nowhere.err.contains("report.md"));
        QVERIFY(nowhere.out.isEmpty());
    }

    void namesTheSealThatWasChanged()
    {
        const QString journal = m_run.path("sealed.soundings");
        Entry entry = smallDecision(5);
        entry.decision()->because = "quetzalcoatlus northropi";
        QCOMPARE(m_run({"new", journal}).code, 0);
        QCOMPARE(m_run({"add", journal, "-"}, exportOf({entry})).code, 0);
        QCOMPARE(m_run({"seal", journal, QString::fromStdString(entry.id)}).code, 0);
        const QByteArray sound = Program::read(journal);
        int noticed = 0;
        for (qsizetype at = sound.indexOf("quetzalcoatlus"); at >= 0; at = sound.indexOf("quetzalcoatlus", at + 1)) {
            QByteArray changed = sound;
            changed[at] = 'k';
            const QString copy = m_run.write(QStringLiteral("changed-%1.soundings").arg(at), changed);
            const Run run = m_run({"verify", copy, "--json"});
            if (run.code == 0) continue; // the search index, which is derived and which an older SQLite does not check
            QCOMPARE(run.code, 7);
            QVERIFY(!run.json()["intact"].toBool());
            const QJsonObject problem = run.json()["problems"].toArray().first().toObject();
            if (problem["sentence"].toString().startsWith("The search index is damaged")) { // a newer one does
                QCOMPARE(m_run({"doctor", copy}).code, 0);
                QCOMPARE(m_run({"verify", copy}).code, 0);
                continue;
            }
            QVERIFY(problem["seal"].toInt() > 0);
            QVERIFY2(problem["field"].toString().contains("because"), run.out.constData());
            QVERIFY(run.err.contains("\"kind\":\"verify\""));
            const Run text = m_run({"verify", copy});
            QCOMPARE(text.code, 7);
            QVERIFY(text.err.startsWith("soundings: "));
            ++noticed;
        }
        QVERIFY2(noticed >= 2, "the sealed bytes and the document");
    }

    void complainsInJsonWhereAnswersAreJson()
    {
        const Run run = m_run({"show", m_journal, "ffff", "--json"});
        QCOMPARE(run.code, 3);
        QVERIFY(run.out.isEmpty());
        const QJsonObject error = QJsonDocument::fromJson(run.err)["error"].toObject();
        QCOMPARE(error["kind"].toString(), QString("not_found"));
        QVERIFY(error["message"].toString().endsWith('.'));
        const QJsonObject usage = QJsonDocument::fromJson(m_run({"show", "--json"}).err)["error"].toObject();
        QCOMPARE(usage["kind"].toString(), QString("usage"));
    }
};

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_cli_errors.moc"
