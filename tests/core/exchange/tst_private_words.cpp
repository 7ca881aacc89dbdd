// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/checkup_picture.h"
#include "core/assessment/covering.h"
#include "core/exchange/asking_form.h"
#include "core/exchange/bundle_content.h"
#include "core/exchange/calendar.h"
#include "core/journal/insights_summary.h"
#include "core/journal/portfolio_reader.h"
#include "core/journal/practice.h"
#include "core/journal/searchable_text.h"
#include "core/report/checkup_report.h"
#include "core/report/portfolio_report.h"
#include "core/report/session_report.h"
#include "core/report/story_report.h"
#include "core/support/atomic_file.h"
#include "tests/support/private_places.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace soundings;
using namespace soundings::test;

namespace {

const Instant morning{1'795'000'000'000, "UTC"};

/// A report in every form that leaves the program.
std::string written(const Report& report)
{
    return toPlainText(report, 200) + toMarkdown(report) + toHtml(report);
}

/// Where a search looks without being told to look into what is private.
Places findable(const QString& kind)
{
    if (kind == "session")
        return {"/title",
                "/belief/participants/*/name",
                "/belief/participants/*/role",
                "/belief/worthIt",
                "/belief/agenda/*/text",
                "/belief/cards/*/text",
                "/belief/cards/*/note",
                "/belief/rounds/0/question",
                "/belief/rounds/0/unit",
                "/belief/rounds/0/choices/*/text",
                "/belief/rounds/1/question",
                "/belief/rounds/1/unit",
                "/belief/rounds/1/choices/*/text",
                "/belief/rounds/1/first/*/text",
                "/belief/rounds/2/question",
                "/belief/rounds/2/unit",
                "/belief/rounds/2/choices/*/text",
                "/belief/rounds/2/first/*/text",
                "/belief/rounds/2/second/*/text",
                "/belief/commitments/*/text",
                "/belief/commitments/*/owner",
                "/belief/taking",
                "/belief/tags/*"};
    if (kind == "engagement")
        return {"/title",          "/belief/client",        "/belief/aims",
                "/belief/sponsor", "/belief/sponsorMaySee", "/belief/consent"};
    if (kind == "check-up")
        return {"/title",
                "/belief/blindSpot/answer",
                "/belief/principles/*/evidence",
                "/belief/principles/*/consequence",
                "/belief/principles/*/outsideVoice",
                "/belief/principles/*/wouldHaveToBeTrue",
                "/belief/functions/*/function",
                "/belief/functions/*/own/evidence",
                "/belief/functions/*/ratings/*/person",
                "/belief/functions/*/ratings/*/unseen",
                "/belief/steps/*/text"};
    return {"/title",
            "/belief/pyramid/headline",
            "/belief/pyramid/arguments/*/text",
            "/belief/pyramid/arguments/*/evidence/*/text",
            "/belief/pyramid/arguments/*/evidence/*/source",
            "/belief/retell/retellings/*/person",
            "/belief/retell/retellings/*/function",
            "/belief/retell/retellings/*/headline",
            "/belief/retell/retellings/*/argument",
            "/belief/area",
            "/belief/tags/*"};
}

} // namespace

/// Every text of a session, an engagement, a check-up and a story is a word of its own, found by the description of the
/// documents; for each way out of the program stands here which of them may take it. A member that is added tomorrow is
/// private until it is named here.
class TestPrivateWords : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_journal.reset(); }
    void theSummaryOfASession();
    void theSummaryWithoutNotes();
    void thePageOfAnEngagement();
    void theFormBeforeASession();
    void theReportOfACheckup();
    void theReportOfACheckupBeforeOnesOwnAnswer();
    void theFormToALeader();
    void theStoryAsBriefAndMemo();
    void theFormToReaders();
    void theSearch_data();
    void theSearch();
    void whatIsCovered();
    void theBundle_data() { theSearch_data(); }
    void theBundle();
    void theCalendar();
    void thePortfolio();
    void theRowsOfLists();
    void thePractice();

private:
    [[nodiscard]] static SessionReportOptions options()
    {
        SessionReportOptions made;
        made.today = localDate(morning);
        made.now = morning;
        return made;
    }
    [[nodiscard]] Places found(const std::string& text) const
    {
        Places places;
        for (const Entry* entry : {&m_session, &m_engagement, &m_checkup, &m_story})
            places.merge(placesIn(text, *entry));
        return places;
    }
    [[nodiscard]] const Entry& entryOf(const QString& kind) const
    {
        return kind == "session"      ? m_session
               : kind == "engagement" ? m_engagement
               : kind == "check-up"   ? m_checkup
                                      : m_story;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{morning};
    std::unique_ptr<Journal> m_journal;
    Marking m_marking;
    Entry m_session;
    Entry m_engagement;
    Entry m_checkup;
    Entry m_story;
};

void TestPrivateWords::init()
{
    m_marking = Marking();
    m_session = markedSession(m_marking);
    m_engagement = m_marking.entry<Engagement>();
    m_checkup = m_marking.entry<Checkup>();
    m_checkup.checkup()->principles[0].question = "checkup.must";
    m_story = m_marking.entry<Story>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(
        Journal::create(m_folder->filePath("j.soundings").toStdString(), {m_clock, m_marking.ids()}));
    for (const Entry* entry : {&m_session, &m_engagement, &m_checkup, &m_story}) m_journal->save(*entry);
}

void TestPrivateWords::theSummaryOfASession()
{
    // Of a round that is not revealed no number is shown, and so no unit.
    const Places shared = without(sharedPlaces(), {"/belief/rounds/0/unit"});
    COMPARE_PLACES(placesIn(written(sessionReportOf(m_session, options())), m_session), shared);
}

void TestPrivateWords::theSummaryWithoutNotes()
{
    SessionReportOptions how = options();
    how.withNotes = false;
    const Places left = placesIn(written(sessionReportOf(m_session, how)), m_session);
    QVERIFY(!left.contains("/belief/cards/*/note"));
}

void TestPrivateWords::thePageOfAnEngagement()
{
    const Places all = allPlaces(m_engagement);
    COMPARE_PLACES(placesIn(written(engagementReportOf(m_engagement, morning)), m_engagement),
                   without(all, {"/belief/zz_later"}));
}

void TestPrivateWords::theFormBeforeASession()
{
    const Asking asking = noteAsking(m_session, {"somebody", {}}, {}, morning, m_marking.ids());
    COMPARE_PLACES(placesIn(questionnaireHtml(formOf(m_session, asking)), m_session),
                   (Places{"/title", "/belief/carried/*/text", "/belief/rounds/0/question", "/belief/rounds/1/question",
                           "/belief/rounds/2/question"}));
}

void TestPrivateWords::theReportOfACheckup()
{
    COMPARE_PLACES(placesIn(written(checkupReport(checkupPictureOf(m_checkup, {m_checkup}), morning)), m_checkup),
                   (Places{"/belief/blindSpot/answer", "/belief/principles/*/evidence", "/belief/functions/*/function",
                           "/belief/functions/*/ratings/*/person", "/belief/functions/*/ratings/*/unseen"}));
}

void TestPrivateWords::theReportOfACheckupBeforeOnesOwnAnswer()
{
    for (FunctionLook& look : m_checkup.checkup()->functions) {
        look.own.value.reset();
        look.own.range.reset();
    }
    const Places left = placesIn(written(checkupReport(checkupPictureOf(m_checkup, {m_checkup}), morning)), m_checkup);
    QVERIFY2(under(left, "/belief/functions/*/ratings").empty(), named(left).constData());
}

void TestPrivateWords::theFormToALeader()
{
    const Asking asking = noteAsking(m_checkup, {"somebody", {}}, {}, morning, m_marking.ids());
    COMPARE_PLACES(placesIn(questionnaireHtml(formOf(m_checkup, asking)), m_checkup), Places{});
    // Their own words above the questions, and nothing of another asking.
    Asking& sent = m_checkup.checkup()->askings.front();
    sent.nonce = std::string(32, 'a');
    QVERIFY(placesIn(questionnaireHtml(formOf(m_checkup, sent)), m_checkup) ==
            (Places{"/belief/askings/*/introduction"}));
}

void TestPrivateWords::theStoryAsBriefAndMemo()
{
    StoryReportOptions how;
    how.now = morning;
    how.form = StoryReportOptions::Form::Brief;
    std::string text = written(storyReportOf(m_story, how));
    how.form = StoryReportOptions::Form::Memo;
    text += written(storyReportOf(m_story, how));
    COMPARE_PLACES(
        placesIn(text, m_story),
        (Places{"/title", "/belief/pyramid/headline", "/belief/pyramid/arguments/*/text",
                "/belief/pyramid/arguments/*/evidence/*/text", "/belief/pyramid/arguments/*/evidence/*/source"}));
}

void TestPrivateWords::theFormToReaders()
{
    Entry story = m_story;
    const Asking asking = noteRetellAsking(story, {"somebody", {}}, {}, morning, m_marking.ids());
    const QuestionnaireForm form = formOf(story, asking);
    COMPARE_PLACES(placesIn(questionnaireHtml(form), m_story),
                   (Places{"/belief/pyramid/headline", "/belief/pyramid/arguments/*/text"}));
    // And that much only in what is read first: the questions beside say nothing of it.
    QuestionnaireForm questions = form;
    questions.story.reset();
    COMPARE_PLACES(placesIn(questionnaireHtml(questions), m_story), Places{});
}

void TestPrivateWords::theSearch_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"session", "engagement", "check-up", "story"}) QTest::newRow(kind) << kind;
}

void TestPrivateWords::theSearch()
{
    QFETCH(QString, kind);
    const Entry& entry = entryOf(kind);
    const Places expected = findable(kind);
    COMPARE_PLACES(placesIn(searchableTextOf(entry).open + searchableTextOf(entry).covered, entry), expected);
    // And so it is in the journal: a word is found, or it is not.
    m_journal->refreshDerived();
    for (const auto& [word, place] : markedPlaces(entry)) {
        EntryQuery query;
        query.kind.clear();
        query.text = word;
        query.alsoCovered = true;
        QVERIFY2((m_journal->count(query) > 0) == expected.contains(place), place.c_str());
    }
}

void TestPrivateWords::whatIsCovered()
{
    m_session.conflicts = {{"/belief/taking", {"\"marzipanaside\""}, {}}};
    const Entry covered = asCovered(m_session, coveringOf(m_session, false, localDate(morning)));
    const Places all = allPlaces(m_session);
    const std::string bytes = documentBytes(covered);
    COMPARE_PLACES(placesIn(bytes, m_session), without(all, hiddenAnswers(all)));
    QVERIFY(bytes.find("marzipanaside") == std::string::npos);
}

void TestPrivateWords::theBundle()
{
    QFETCH(QString, kind);
    Entry entry = entryOf(kind);
    Entry note;
    note.id = m_marking.ids().next();
    note.created = morning;
    note.title = "marzipannotetitle";
    note.belief = Note{.about = entry.id, .item = {}, .text = "marzipannote", .isPrivate = true, .by = {}, .extra = {}};
    m_journal->save(note);
    const Own own{"Anna", KeyPairs::fresh()};
    const std::string bytes = makeContent(*m_journal, {entry.id}, own, "", morning).bytes;
    QVERIFY(bytes.find("marzipannote") == std::string::npos);
    const Places all = allPlaces(entry);
    Places kept = hiddenAnswers(all);
    kept.merge(keptAtHome(all));
    COMPARE_PLACES(placesIn(bytes, entry), without(all, kept));
}

void TestPrivateWords::theCalendar()
{
    std::string text;
    for (const CalendarEvent& event : eventsOf(m_journal->due({})))
        text += event.summary + "\n" + event.description + "\n";
    COMPARE_PLACES(found(text), (Places{"/title", "/belief/commitments/*/text"}));
}

void TestPrivateWords::thePortfolio()
{
    PortfolioInput input;
    input.today = localDate(morning);
    const InsightsSummary page = insightsSummaryOf(*m_journal, input.today, {});
    const Report report =
        portfolioReport(portfolioOf(*m_journal, input), page.imperatives, page.insights, input.today, morning);
    COMPARE_PLACES(found(written(report)), Places{});
}

void TestPrivateWords::theRowsOfLists()
{
    EntryQuery all;
    all.kind.clear();
    std::string text;
    for (const EntrySummary& row : m_journal->list(all)) text += row.title + "\n" + row.area + "\n" + row.kind + "\n";
    COMPARE_PLACES(found(text), (Places{"/title", "/belief/area"}));
}

void TestPrivateWords::thePractice()
{
    const std::string path = m_journal->path();
    m_journal.reset();
    const PracticeList list(m_folder->path().toStdString() + "/data");
    list.set({path, localDate(morning)});
    const PracticeLine line = lookAtClient(list.journals().front(), {m_clock, m_marking.ids()}, localDate(morning));
    QVERIFY(line.due + line.promises > 0);
    COMPARE_PLACES(found(line.name + line.problem + readFile(m_folder->path().toStdString() + "/data/practice.json")),
                   Places{});
}

QTEST_GUILESS_MAIN(TestPrivateWords)
#include "tst_private_words.moc"
