// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/blind_round.h"
#include "core/report/session_report.h"

#include <QtTest>

using namespace soundings;

namespace {

const Id cloud = "11111111-1111-4111-8111-111111111111";
const Id office = "22222222-2222-4222-8222-222222222222";

RoundAnswer months(const char* who, double likely, const char* why)
{
    RoundAnswer answer;
    answer.id = std::string("of ") + who;
    answer.participant = who;
    answer.range = Range{likely - 1, likely, likely + 1, {}};
    answer.text = why;
    return answer;
}

Entry hour()
{
    Entry entry;
    entry.id = "33333333-3333-4333-8333-333333333333";
    entry.title = "With Ada in March";
    Session session;
    session.date = parseDate("2026-03-02");
    session.participants = {{"a", "Ada Byron", "founder", {}}, {"b", "Bo", "sales", {}}, {"c", "Cy", "coach", {}}};
    session.worthIt = "Know whether Ada hires";
    session.agenda = {{"1", "Cloud: look again", cloud, 8, true, {}},
                      {"2", "Office: the lease", office, 5, false, {}},
                      {"3", "The weather", {}, {}, false, {}}};
    session.cards = {{"x", {}, "What are you avoiding?", "The talk with Bo", 5, {}}, {"y", {}, "Why?", "", {}, {}}};
    SessionRound round;
    round.id = "r";
    round.question = "How many months?";
    round.unit = "months";
    round.first = {months("a", 3, "as last time"), months("b", 6, ""), months("c", 12, "slipped twice")};
    round.revealed = Instant{};
    round.second = {months("a", 5, "unseenword")};
    session.rounds = {round};
    session.commitments = {{"k", "Talk to Bo", "Ada Byron", parseDate("2026-03-09"), {}}};
    session.taking = "That it is a talk";
    SessionForm form;
    form.id = "f";
    form.person = "Ada Byron";
    form.myPart = "privateword";
    session.forms = {form};
    entry.belief = session;
    entry.since.push_back({"s", Instant{}, CommitmentClosed{"k", CommitmentEnd::Kept, "Ada rang", {}}, {}});
    return entry;
}

SessionReportOptions options()
{
    SessionReportOptions made;
    made.today = parseDate("2026-03-02");
    return made;
}

std::string text(const SessionReportOptions& how = options())
{
    return toPlainText(sessionReportOf(hour(), how), 200);
}

bool holds(const std::string& all, const char* part)
{
    return all.find(part) != std::string::npos;
}

} // namespace

/// The page that both leave with.
class TestSessionReport : public QObject {
    Q_OBJECT
private slots:
    void itBeginsAndEndsWithTheTwoQuestions()
    {
        const std::string page = text();
        for (const char* part :
             {"With Ada in March", "2 Mar 2026", "Ada Byron (founder), Bo (sales)", "Know whether Ada hires",
              "Cloud: look again (talked about)", "What are you avoiding?", "The talk with Bo",
              "the middle at 6 months", "2 to 4, most likely 3 months: as last time", "Talk to Bo", "9 Mar 2026",
              "kept: Ada rang", "That it is a talk"})
            QVERIFY2(holds(page, part), part);
        QVERIFY(page.find("What would make this hour") < page.find("Agenda"));
        QVERIFY(page.find("Who does what") < page.find("What are you taking"));
        QVERIFY(!holds(page, "Why?")); // nothing was said to it
    }

    void whatIsNotSharedHasNoPlaceInIt()
    {
        for (const auto& how : {options(), [] {
                                    SessionReportOptions roles = options();
                                    roles.rolesForNames = true;
                                    return roles;
                                }()})
            for (const char* word : {"privateword", "unseenword"}) {
                QVERIFY2(!holds(text(how), word), word);
                QVERIFY2(!holds(toHtml(sessionReportOf(hour(), how)), word), word);
                QVERIFY2(!holds(toMarkdown(sessionReportOf(hour(), how)), word), word);
            }
        QVERIFY(holds(text(), "Answered and out of sight: 1."));
    }

    void rolesStandForNamesAlsoInsideTexts()
    {
        SessionReportOptions how = options();
        how.rolesForNames = true;
        const std::string page = text(how);
        for (const char* name : {"Ada", "Byron", "Bo", "Cy"}) QVERIFY2(!holds(page, name), (name + page).c_str());
        for (const char* part : {"founder, sales, coach", "The talk with Sales", "kept: Founder rang"})
            QVERIFY2(holds(page, part), part);
    }

    void onlyChosenEntriesAreNamed()
    {
        SessionReportOptions how = options();
        how.only = std::set<Id>{cloud};
        const std::string page = text(how);
        QVERIFY(holds(page, "Cloud: look again"));
        QVERIFY(holds(page, "The weather")); // it is about no entry
        QVERIFY(!holds(page, "Office"));
        how.withNotes = false;
        QVERIFY(!holds(text(how), "The talk with Bo"));
    }

    void anEngagementSaysWhatTheSponsorMaySee()
    {
        Entry entry;
        entry.title = "Ada";
        Engagement agreed;
        agreed.sponsorMaySee = "Dates and aims";
        entry.belief = agreed;
        const std::string page = toPlainText(engagementReportOf(entry, Instant{}), 200);
        QVERIFY(holds(page, "Dates and aims"));
        QVERIFY(holds(page, "not answered"));
    }
};

QTEST_GUILESS_MAIN(TestSessionReport)
#include "tst_session_report.moc"
