// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "tests/support/answer_file.h"
#include "tests/support/asker.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace soundings;
using namespace soundings::test;

class TestRetellAnswers : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_asker = std::make_unique<Asker>();
        SeededIds& ids = m_asker->ids;
        m_asker->entries = {newStory(m_asker->now, ids)};
        told().title = "markertitle";
        Pyramid& pyramid = told().story()->pyramid;
        pyramid.headline = "The database is the application";
        pyramid.arguments.push_back({ids.next(), "Events can be read again", {}, {}});
        pyramid.arguments.push_back({ids.next(), "", {}, {}});
        Evidence evidence;
        evidence.id = ids.next();
        evidence.text = "markerevidence";
        pyramid.arguments[0].evidence.push_back(evidence);
    }

    void theFormShowsTheStoryAndAsksForItBack()
    {
        const QuestionnaireForm form = formOf(told(), retellAsking(told(), {"markerwho", {}}));
        QCOMPARE(form.kind, std::string("story"));
        QCOMPARE(form.story->headline, std::string("The database is the application"));
        QCOMPARE(form.story->arguments, (std::vector<std::string>{"Events can be read again"}));
        QCOMPARE(form.fields.size(), std::size_t(2));
        QVERIFY(form.fields[0].required);
        // Not by its title either may the story be told before it is asked for; evidence is nobody's to retell.
        QVERIFY(questionnaireHtml(form).find("marker") == std::string::npos);
        QVERIFY(form.title.find("database") == std::string::npos);
        QVERIFY(form.introduction.find("database") == std::string::npos);
    }

    void thereIsNothingToRetellWithoutAHeadline()
    {
        told().story()->pyramid.headline = " ";
        QVERIFY_THROWS_EXCEPTION(Error, (void)retellAsking(told()));
        Entry note;
        note.belief = Note{};
        QVERIFY_THROWS_EXCEPTION(Error, (void)retellAsking(note));
        QVERIFY_THROWS_EXCEPTION(Error, (void)m_asker->asks(told())); // no question to a team
    }

    void whatComesBackBecomesARetellingOnceAndALaterOneReplaces()
    {
        const QuestionnaireForm form = asked();
        QCOMPARE(
            m_asker->takes(answerText(form, "Lena", {{"headline", "Databases are all"}, {"argument", "events"}})).added,
            std::size_t(1));
        const std::vector<Retelling>& retellings = told().story()->retell.retellings;
        QCOMPARE(retellings.size(), std::size_t(1));
        QCOMPARE(retellings[0].person, std::string("Lena"));
        QCOMPARE(retellings[0].function, std::string("sales"));
        QCOMPARE(retellings[0].headline, std::string("Databases are all"));
        QCOMPARE(retellings[0].argument, std::string("events"));
        QCOMPARE(retellings[0].asking, form.id);
        const Id id = retellings[0].id;
        QCOMPARE(
            m_asker->takes(answerText(form, "Lena", {{"headline", "Databases are all"}, {"argument", "events"}})).known,
            std::size_t(1));
        QCOMPARE(
            m_asker->takes(answerText(form, "Lena", {{"headline", "Another"}}, "2026-11-20T11:00:00.000Z")).replaced,
            std::size_t(1));
        QCOMPARE(retellings.size(), std::size_t(1));
        QCOMPARE(retellings[0].headline, std::string("Another"));
        QCOMPARE(retellings[0].id, id);
        QVERIFY(retellings[0].argument.empty());
    }

    void answersCountThoughTheStoryWasChangedSince()
    {
        const QuestionnaireForm form = asked();
        told().story()->pyramid.headline = "Streams";
        told().story()->pyramid.arguments.clear();
        QCOMPARE(m_asker->takes(answerText(form, "Lena", {{"headline", "Databases"}})).added, std::size_t(1));
        QCOMPARE(formOf(told(), *findAsking(told(), form.id)).story->headline,
                 std::string("The database is the application"));
    }

    void whatIsWrongIsRefused()
    {
        QuestionnaireForm form = asked();
        QCOMPARE(m_asker->takes(answerText(form, "Lena", {{"argument", "events"}})).refused,
                 std::size_t(1)); // no headline
        form.nonce = "00000000000000000000000000000000";
        QCOMPARE(m_asker->takes(answerText(form, "Lena", {{"headline", "x"}})).refused, std::size_t(1));
        form = asked();
        form.kind = "decision";
        QCOMPARE(m_asker->takes(answerText(form, "Lena", {{"headline", "x"}})).refused, std::size_t(1));
        QVERIFY(told().story()->retell.retellings.empty());
    }

    void aDecisionHasVoicesAndRetellingsApart()
    {
        Entry entry = newDecision("Build it", m_asker->now, m_asker->today, m_asker->ids);
        entry.decision()->pyramid = told().story()->pyramid;
        entry.decision()->round.blind = true;
        m_asker->entries.clear();
        const QuestionnaireForm team = m_asker->asks(entry);
        const QuestionnaireForm retell = asked();
        QCOMPARE(team.kind, std::string("decision"));
        QVERIFY(!team.story);
        QCOMPARE(retell.kind, std::string("story"));
        const AnswerPlan plan = m_asker->takes(answerText(retell, "Lena", {{"headline", "Databases"}}));
        QVERIFY(!plan.fates[0].hidden); // the blind round is about voices
        QCOMPARE(told().decision()->retell.retellings.size(), std::size_t(1));
        QVERIFY(told().decision()->voices.empty());
        QCOMPARE(m_asker->takes(answerText(team, "Lena", {{"stance", "for"}, {"why", "because"}})).added,
                 std::size_t(1));
        QCOMPARE(told().decision()->voices.size(), std::size_t(1));
    }

    void aRealJournalFindsTheStoryThatWasTold()
    {
        const QTemporaryDir folder;
        const FixedClock clock(m_asker->now);
        Journal journal = Journal::create((folder.path() + "/a.soundings").toStdString(), {clock, m_asker->ids});
        const QuestionnaireForm form = asked();
        journal.save(told());
        const AnswerPlan plan = planAnswers({{"a.json", answerText(form, "Lena", {{"headline", "Databases"}})}},
                                            lookupIn(journal), m_asker->today, m_asker->ids);
        QCOMPARE(plan.added, std::size_t(1));
        (void)journal.addAll(plan.changed, "answers");
        QCOMPARE(journal.load(told().id).story()->retell.retellings.size(), std::size_t(1));
        EntryQuery query;
        query.kind = "story";
        QCOMPARE(journal.list(query).size(), std::size_t(1));
        query.text = "databases"; // found by what readers made of it, too
        QCOMPARE(journal.list(query).size(), std::size_t(1));
        query.text = "markerevidence";
        QCOMPARE(journal.list(query).size(), std::size_t(1));
        (void)journal.undoImport();
        QVERIFY(journal.load(told().id).story()->retell.retellings.empty());
        QVERIFY_THROWS_EXCEPTION(Error, (void)journal.seal(told().id)); // only a decision is sealed
    }

private:
    [[nodiscard]] Entry& told() const { return m_asker->entries[0]; }
    [[nodiscard]] Asking retellAsking(Entry& entry, AskingWords words = {}) const
    {
        return noteRetellAsking(entry, std::move(words), m_asker->today, m_asker->now, m_asker->ids);
    }
    [[nodiscard]] QuestionnaireForm asked() const { return formOf(told(), retellAsking(told())); }

    std::unique_ptr<Asker> m_asker;
};

QTEST_APPLESS_MAIN(TestRetellAnswers)
#include "tst_retell_answers.moc"
