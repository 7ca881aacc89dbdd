// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answer_import.h"
#include "core/support/error.h"
#include "tests/support/answer_file.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace soundings;
using nlohmann::json;
using soundings::test::answerText;

namespace {

const Instant morning{1'795'000'000'000, "Europe/Vienna"};
const Date today = localDate(morning);

} // namespace

class TestRetellAnswers : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_ids = std::make_unique<SeededIds>(7);
        m_story = newStory(morning, *m_ids);
        m_story.title = "markertitle";
        Pyramid& pyramid = m_story.story()->pyramid;
        pyramid.headline = "The database is the application";
        pyramid.arguments.push_back({m_ids->next(), "Events can be read again", {}, {}});
        pyramid.arguments.push_back({m_ids->next(), "", {}, {}});
        Evidence evidence;
        evidence.id = m_ids->next();
        evidence.text = "markerevidence";
        pyramid.arguments[0].evidence.push_back(evidence);
    }

    void theFormShowsTheStoryAndAsksForItBack()
    {
        const Asking asking = noteRetellAsking(m_story, {"markerwho", {}}, today, morning, *m_ids);
        const QuestionnaireForm form = formOf(m_story, asking);
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
        m_story.story()->pyramid.headline = " ";
        QVERIFY_THROWS_EXCEPTION(Error, (void)noteRetellAsking(m_story, {}, today, morning, *m_ids));
        Entry note;
        note.belief = Note{};
        QVERIFY_THROWS_EXCEPTION(Error, (void)noteRetellAsking(note, {}, today, morning, *m_ids));
        QVERIFY_THROWS_EXCEPTION(Error, (void)noteAsking(m_story, {}, today, morning, *m_ids)); // no question to a team
    }

    void whatComesBackBecomesARetellingOnceAndALaterOneReplaces()
    {
        const QuestionnaireForm form = asked();
        QCOMPARE(taken(answerText(form, "Lena", {{"headline", "Databases are all"}, {"argument", "events"}})).added,
                 std::size_t(1));
        const std::vector<Retelling>& retellings = m_story.story()->retell.retellings;
        QCOMPARE(retellings.size(), std::size_t(1));
        QCOMPARE(retellings[0].person, std::string("Lena"));
        QCOMPARE(retellings[0].function, std::string("sales"));
        QCOMPARE(retellings[0].headline, std::string("Databases are all"));
        QCOMPARE(retellings[0].argument, std::string("events"));
        QCOMPARE(retellings[0].asking, form.id);
        const Id id = retellings[0].id;
        QCOMPARE(taken(answerText(form, "Lena", {{"headline", "Databases are all"}, {"argument", "events"}})).known,
                 std::size_t(1));
        QCOMPARE(taken(answerText(form, "Lena", {{"headline", "Another"}}, "2026-11-20T11:00:00.000Z")).replaced,
                 std::size_t(1));
        QCOMPARE(retellings.size(), std::size_t(1));
        QCOMPARE(retellings[0].headline, std::string("Another"));
        QCOMPARE(retellings[0].id, id);
        QVERIFY(retellings[0].argument.empty());
    }

    void answersCountThoughTheStoryWasChangedSince()
    {
        const QuestionnaireForm form = asked();
        m_story.story()->pyramid.headline = "Streams";
        m_story.story()->pyramid.arguments.clear();
        QCOMPARE(taken(answerText(form, "Lena", {{"headline", "Databases"}})).added, std::size_t(1));
        QCOMPARE(formOf(m_story, *findAsking(m_story, form.id)).story->headline,
                 std::string("The database is the application"));
    }

    void whatIsWrongIsRefused()
    {
        QuestionnaireForm form = asked();
        QCOMPARE(taken(answerText(form, "Lena", {{"argument", "events"}})).refused, std::size_t(1)); // no headline
        form.nonce = "00000000000000000000000000000000";
        QCOMPARE(taken(answerText(form, "Lena", {{"headline", "x"}})).refused, std::size_t(1));
        form = asked();
        form.kind = "decision";
        QCOMPARE(taken(answerText(form, "Lena", {{"headline", "x"}})).refused, std::size_t(1));
        QVERIFY(m_story.story()->retell.retellings.empty());
    }

    void aDecisionHasVoicesAndRetellingsApart()
    {
        Entry entry = newDecision("Build it", morning, today, *m_ids);
        entry.decision()->pyramid = m_story.story()->pyramid;
        entry.decision()->round.blind = true;
        const QuestionnaireForm team = formOf(entry, noteAsking(entry, {}, today, morning, *m_ids));
        const QuestionnaireForm retell = formOf(entry, noteRetellAsking(entry, {}, today, morning, *m_ids));
        QCOMPARE(team.kind, std::string("decision"));
        QVERIFY(!team.story);
        QCOMPARE(retell.kind, std::string("story"));
        m_story = entry;
        const AnswerPlan plan = taken(answerText(retell, "Lena", {{"headline", "Databases"}}));
        QVERIFY(!plan.fates[0].hidden); // the blind round is about voices
        QCOMPARE(m_story.decision()->retell.retellings.size(), std::size_t(1));
        QVERIFY(m_story.decision()->voices.empty());
        QCOMPARE(taken(answerText(team, "Lena", {{"stance", "for"}, {"why", "because"}})).added, std::size_t(1));
        QCOMPARE(m_story.decision()->voices.size(), std::size_t(1));
    }

    void aRealJournalFindsTheStoryThatWasTold()
    {
        const QTemporaryDir folder;
        FixedClock clock(morning);
        Journal journal = Journal::create((folder.path() + "/a.soundings").toStdString(), {clock, *m_ids});
        const QuestionnaireForm form = asked();
        journal.save(m_story);
        const AnswerPlan plan = planAnswers({{"a.json", answerText(form, "Lena", {{"headline", "Databases"}})}},
                                            lookupIn(journal), today, *m_ids);
        QCOMPARE(plan.added, std::size_t(1));
        (void)journal.addAll(plan.changed, "answers");
        QCOMPARE(journal.load(m_story.id).story()->retell.retellings.size(), std::size_t(1));
        EntryQuery query;
        query.kind = "story";
        QCOMPARE(journal.list(query).size(), std::size_t(1));
        query.text = "databases"; // found by what readers made of it, too
        QCOMPARE(journal.list(query).size(), std::size_t(1));
        query.text = "markerevidence";
        QCOMPARE(journal.list(query).size(), std::size_t(1));
        (void)journal.undoImport();
        QVERIFY(journal.load(m_story.id).story()->retell.retellings.empty());
        QVERIFY_THROWS_EXCEPTION(Error, (void)journal.seal(m_story.id)); // only a decision is sealed
    }

private:
    QuestionnaireForm asked() { return formOf(m_story, noteRetellAsking(m_story, {}, today, morning, *m_ids)); }

    /// Plans one answer on the story at hand, and takes it.
    AnswerPlan taken(const std::string& text)
    {
        const AskingLookup lookup{[this](const Id& asking) {
                                      return findAsking(m_story, asking) != nullptr ? std::optional(m_story)
                                                                                    : std::nullopt;
                                  },
                                  [](const Entry&) { return false; }};
        AnswerPlan plan = planAnswers({{"a.json", text}}, lookup, today, *m_ids);
        if (!plan.changed.empty()) m_story = plan.changed.front();
        return plan;
    }

    std::unique_ptr<SeededIds> m_ids;
    Entry m_story;
};

QTEST_APPLESS_MAIN(TestRetellAnswers)
#include "tst_retell_answers.moc"
