// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/journal/journal.h"
#include "tests/support/answer_file.h"
#include "tests/support/story_fixture.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

namespace {

/// A story that stands alone, with ids as documents have them.
Entry storyEntry()
{
    SeededIds ids(21);
    Entry entry = newStory(Instant{1'764'000'000'000, "UTC"}, ids);
    entry.title = "Why streams";
    entry.story()->area = "Platform";
    entry.story()->pyramid = toldPyramid();
    for (Argument& argument : entry.story()->pyramid.arguments) {
        argument.id = ids.next();
        for (Evidence& evidence : argument.evidence) evidence.id = ids.next();
    }
    return entry;
}

/// What a reader's browser saves, made of the page that was written.
QByteArray answerTo(const QByteArray& page, const std::string& person, const std::string& headline)
{
    return QByteArray::fromStdString(answerText(formIn(page.toStdString()), person, {{"headline", headline}}));
}

} // namespace

/// A story that stands alone on the command line: listed, asked about, retold, written, put back.
class TestCliStory : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_journal = m_program->path("j.soundings");
        QCOMPARE(run({"new", m_journal}).code, 0);
        m_entry = storyEntry();
        const QString file = m_program->write("story.json", exportOf({m_entry}));
        QCOMPARE(run({"add", m_journal, file}).code, 0);
        m_id = QString::fromStdString(m_entry.id);
    }

    void isListedSearchedShownAndExported()
    {
        QVERIFY(!run({"list", m_journal}).out.contains("Why streams"));
        QVERIFY(run({"list", m_journal, "--kind", "story"}).out.contains("Why streams"));
        QVERIFY(run({"list", m_journal, "--kind", "story", "--search", "replayed"}).out.contains("Why streams"));
        const Run shown = run({"show", m_journal, m_id.left(8)});
        QCOMPARE(shown.code, 0);
        QVERIFY(shown.out.contains("A bank replayed a lost day"));
        QVERIFY(run({"export", m_journal}).out.contains("\"kind\": \"story\""));
        const Run score = run({"score", m_journal, m_id});
        QCOMPARE(score.code, 2);
        QVERIFY(score.err.contains("is a story"));
        QCOMPARE(run({"seal", m_journal, m_id}).code, 2);
    }

    void readersAreAskedAndTheDriftIsSaid()
    {
        const QString page = m_program->path("ask.html");
        QCOMPARE(run({"ask", m_journal, m_id, "-o", page}).code, 0);
        const QByteArray html = Program::read(page);
        int number = 0;
        for (const char* headline : {"Something else", "Nothing like it", "A database, I think"}) {
            ++number;
            const QString file = m_program->write(QString("a%1.json").arg(number),
                                                  answerTo(html, "Reader " + std::to_string(number), headline));
            QCOMPARE(run({"import", m_journal, file}).code, 0);
            QVERIFY(run({"import", m_journal, file}).out.contains("1 known already"));
        }
        const QJsonObject told = run({"story", m_journal, m_id, "--json"}).json();
        const QJsonObject retell = told["retell"].toObject();
        QCOMPARE(retell["counted"].toInt(), 3);
        QVERIFY(retell["cannot_be_retold"].toBool());
        QVERIFY(retell["sentence"].toString().startsWith("3 readers wrote 17 %"));
        QCOMPARE(retell["words"].toArray()[0].toObject()["word"].toString(), QString("database"));
        QCOMPARE(told["findings"].toArray()[0].toObject()["code"].toString(), QString("story.not_retold"));
        const QByteArray text = run({"story", m_journal, m_id}).out.simplified();
        QVERIFY(text.contains("It cannot be retold as it stands."));
        QVERIFY(text.contains("Reader 3"));
    }

    void isWrittenAsAPageAndAsAMemo()
    {
        const QByteArray page = run({"report", m_journal, m_id, "--as", "story"}).out;
        QVERIFY(page.contains("Nine of ten teams"));
        QVERIFY(!page.contains("A bank replayed"));
        const QByteArray memo = run({"report", m_journal, m_id}).out; // by itself
        QVERIFY(memo.contains("A bank replayed"));
        QCOMPARE(run({"report", m_journal, m_id, "--as", "memo"}).out, memo);
        QCOMPARE(run({"report", m_journal, m_id, "--brief"}).out, page);
        const QString html = m_program->path("memo.html");
        QCOMPARE(run({"report", m_journal, m_id, "--as", "memo", "-o", html}).code, 0);
        QVERIFY(Program::read(html).contains("<h1"));
        QCOMPARE(run({"report", m_journal, m_id, "--as", "memo", "--brief"}).code, 64);
        QCOMPARE(run({"report", m_journal, m_id, "--as", "poem"}).code, 64);
    }

    void aDecisionsStoryIsWrittenToo()
    {
        Entry decision = smallDecision();
        decision.decision()->pyramid = m_entry.story()->pyramid;
        decision.decision()->pyramid.arguments[1].evidence.clear();
        QCOMPARE(run({"add", m_journal, m_program->write("d.json", exportOf({decision}))}).code, 0);
        const QString id = QString::fromStdString(decision.id);
        const QByteArray memo = run({"report", m_journal, id, "--as", "memo"}).out;
        QVERIFY(memo.contains("Two products can be built at once"));
        QVERIFY(memo.contains("Still open"));
        QVERIFY(!run({"report", m_journal, id, "--as", "memo", "--without-open"}).out.contains("Still open"));
        QVERIFY(run({"report", m_journal, id, "--as", "record"}).out.contains("Full record"));
        QVERIFY(!run({"report", m_journal, id, "--as", "brief"}).out.contains("Full record"));
        QVERIFY(run({"story", m_journal, id}).out.contains("Draft: not sealed"));
        QCOMPARE(run({"ask", m_journal, id, "--retell", "-o", m_program->path("b.html")}).code, 0);
        QVERIFY(Program::read(m_program->path("b.html")).contains("Can you tell it on?"));
        QCOMPARE(run({"seal", m_journal, id}).code, 0);
        QVERIFY(run({"story", m_journal, id}).out.contains("Seal 1"));
        QCOMPARE(run({"ask", m_journal, id, "--retell", "-o", m_program->path("c.html")}).code, 2);
    }

    void anEarlierVersionIsComparedAndPutBack()
    {
        Entry changed = m_entry;
        QVERIFY(run({"story", m_journal, m_id, "--versions"}).out.contains("No earlier version"));
        {
            SeededIds ids(5);
            const FixedClock clock(Instant{1'764'000'100'000, "UTC"});
            Journal journal = Journal::open(m_journal.toStdString(), Journal::Mode::ReadWrite, {clock, ids});
            journal.keepVersion(m_entry.id, "step");
            changed.story()->pyramid.arguments.pop_back();
            journal.save(changed);
            journal.keepVersion(m_entry.id, "step");
            changed.story()->pyramid.headline = "Streams are the application";
            journal.save(changed);
        }
        const Run versions = run({"story", m_journal, m_id, "--versions"});
        // The newest first, each with what was changed after it.
        const auto reworded = versions.out.indexOf("then changed: headline reworded\n");
        const auto removed =
            versions.out.indexOf("then changed: 1 argument taken out; 2 pieces of evidence taken out\n");
        QVERIFY(reworded >= 0 && removed > reworded);
        const QJsonArray list = run({"story", m_journal, m_id, "--versions", "--json"}).json()["versions"].toArray();
        QCOMPARE(list.size(), 2);
        const QString number = QString::number(list[0].toObject()["number"].toInt());
        const Run compared = run({"story", m_journal, m_id, "--from", number});
        QVERIFY(compared.out.contains("Headline reworded: “Streams are the application”; it was “The database is the "
                                      "application”."));
        const QString oldest = QString::number(list[1].toObject()["number"].toInt());
        QVERIFY(run({"story", m_journal, m_id, "--from", oldest, "--to", number}).out.startsWith("Argument taken out"));
        QCOMPARE(run({"story", m_journal, m_id, "--from", number, "--to", number}).out,
                 QByteArray("Nothing of the story differs.\n"));
        const Run restored = run({"story", m_journal, m_id, "--restore", number, "--json"});
        QCOMPARE(restored.code, 0);
        QVERIFY(run({"story", m_journal, m_id}).out.contains("The database is the application"));
        const QString before = QString::number(restored.json()["before"].toInt());
        QCOMPARE(run({"story", m_journal, m_id, "--restore", before}).code, 0); // and what was put aside comes back
        QVERIFY(run({"story", m_journal, m_id}).out.contains("Streams are the application"));
        const Run never = run({"story", m_journal, m_id, "--restore", "999"});
        QCOMPARE(never.code, 3);
        QVERIFY2(never.err.contains("No version 999"), never.err.constData());
    }

    void whatTellsNoStoryIsRefused()
    {
        SeededIds ids(9);
        Entry note;
        note.id = ids.next();
        note.created = Instant{1'764'000'000'000, "UTC"};
        note.belief = Note{};
        QCOMPARE(run({"add", m_journal, m_program->write("n.json", exportOf({note}))}).code, 0);
        const QString id = QString::fromStdString(note.id);
        QCOMPARE(run({"story", m_journal, id}).code, 2);
        QCOMPARE(run({"report", m_journal, id, "--as", "memo"}).code, 2);
        QCOMPARE(run({"ask", m_journal, id, "-o", m_program->path("x.html")}).code, 2);
    }

private:
    [[nodiscard]] Run run(const QStringList& words) const { return (*m_program)(words); }

    std::unique_ptr<Program> m_program;
    QString m_journal;
    Entry m_entry;
    QString m_id;
};

QTEST_GUILESS_MAIN(TestCliStory)
#include "tst_cli_story.moc"
