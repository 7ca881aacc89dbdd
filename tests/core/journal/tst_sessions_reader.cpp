// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "coach_journal.h"
#include "core/journal/sessions_reader.h"
#include "core/support/cancelled.h"

#include <QtTest>

using namespace soundings;
using namespace soundings::test;

namespace {

struct Hours : CoachJournal {
    [[nodiscard]] SessionsPicture picture() const { return sessionsOf(journal, today); }
};

std::vector<std::string> titlesOf(const auto& lines)
{
    std::vector<std::string> titles;
    for (const auto& line : lines) titles.push_back(line.title);
    return titles;
}

using Titles = std::vector<std::string>;

} // namespace

/// All hours of a journal in one picture.
class TestSessionsReader : public QObject {
    Q_OBJECT
private slots:
    void sessionsComeTheNewestFirstByTheirDay()
    {
        Hours h;
        h.meet("January", day(2026, 1, 10));
        h.meet("Coming", day(2026, 3, 20), {}, [](Session& session) { session.participants[1].name = " "; });
        h.meet("Undated", {}); // the day of its beginning
        h.meet("February", day(2026, 2, 10), {}, [](Session& session) { session.taking = "Ask first"; });
        const SessionsPicture picture = h.picture();
        QCOMPARE(titlesOf(picture.sessions), (Titles{"Coming", "Undated", "February", "January"}));
        QCOMPARE(picture.sessions[1].date, day(2026, 3, 2));
        QVERIFY(picture.sessions[2].ended && !picture.sessions[3].ended);
        QCOMPARE(picture.sessions[0].people, (Titles{"Ada", "coach"}));
        QCOMPARE(picture.sentence, std::string("Sessions: 4. Not ended: 3."));
    }

    void whatWasPromisedWaitsUntilItEnds()
    {
        Hours h;
        Entry entry = h.meet("Hour", day(2026, 2, 10), {}, [&](Session& session) {
            session.commitments = {h.promise("Some day", {}), h.promise("Later", day(2026, 4, 1)),
                                   h.promise("Late", day(2026, 3, 1)), h.promise(" ", day(2026, 1, 1))};
        });
        std::vector<std::string> texts;
        for (const OpenPromise& one : h.picture().promises) texts.push_back(one.made.text);
        QCOMPARE(texts, (Titles{"Late", "Later", "Some day"}));
        QCOMPARE(h.picture().sentence,
                 std::string("Sessions: 1. Not ended: 1. Commitments that are open: 3, late: 1."));
        entry.since.push_back(
            h.since(CommitmentClosed{entry.session()->commitments[2].id, CommitmentEnd::Kept, "", {}}));
        h.journal.save(entry);
        QCOMPARE(h.picture().promises.size(), std::size_t(2));
        QCOMPARE(h.picture().sessions[0].open, std::size_t(2));
    }

    void anEngagementCountsItsOwnHours()
    {
        Hours h;
        const Entry none = h.engage("None yet");
        const Entry north = h.engage("North", day(2026, 3, 1));
        const Entry south = h.engage("South", day(2026, 3, 2));
        h.meet("N1", day(2026, 1, 10), north.id, [&](Session& s) { s.commitments = {h.promise("Call", {})}; });
        h.meet("N2", day(2026, 2, 10), north.id, [&](Session& s) { s.commitments = {h.promise("Write", {})}; });
        h.meet("S1", day(2026, 2, 20), south.id);
        h.meet("Elsewhere", day(2026, 2, 21), h.ids.next()); // its engagement is not in this journal
        const SessionsPicture picture = h.picture();
        QCOMPARE(titlesOf(picture.engagements), (Titles{"South", "North", "None yet"}));
        const EngagementLine& line = picture.engagements[1];
        QCOMPARE(line.sessions, std::size_t(2));
        QCOMPARE(line.open, std::size_t(2));
        QVERIFY(line.last == day(2026, 2, 10));
        QVERIFY(line.over);                    // yesterday was its last day
        QVERIFY(!picture.engagements[0].over); // today still is
        QVERIFY(!picture.engagements[2].last);
        QCOMPARE(picture.sessions[0].engagementTitle, std::string());
        QCOMPARE(picture.sessions[1].engagementTitle, std::string("South"));
    }

    void anEmptyJournalHasNone()
    {
        Hours h;
        QCOMPARE(h.picture().sentence, std::string("Sessions: 0."));
        QVERIFY(h.picture().sessions.empty() && h.picture().engagements.empty() && h.picture().promises.empty());
    }

    void readingStopsWhenItIsAskedTo()
    {
        Hours h;
        h.meet("Hour", day(2026, 1, 10));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_EXCEPTION_THROWN((void)sessionsOf(h.journal, h.today, {}, stop.get_token()), Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestSessionsReader)
#include "tst_sessions_reader.moc"
