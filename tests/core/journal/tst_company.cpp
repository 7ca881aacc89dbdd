// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar.h"
#include "core/journal/areas_reader.h"
#include "core/journal/checkups.h"
#include "core/support/cancelled.h"
#include "journal_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

struct Office : Surroundings {
    Journal journal = create();

    /// As the window and the command line begin one.
    Entry checkup(Date on)
    {
        const BegunCheckup begun = beginCheckup(journal, clock.now(), on, ids);
        journal.save(begun.begun);
        for (const Entry& entry : begun.answered) journal.save(entry);
        return begun.begun;
    }
    [[nodiscard]] std::vector<DueKind> dueKinds() const
    {
        std::vector<DueKind> kinds;
        for (const DueItem& item : journal.due({})) kinds.push_back(item.kind);
        return kinds;
    }
};

using Kinds = std::vector<DueKind>;

} // namespace

/// Areas and check-ups in a journal.
class TstCompany : public QObject {
    Q_OBJECT
private slots:
    void theNextCheckUpIsDueAMonthLater();
    void aJournalFromBeforeTakesItsDates();
    void onlyTheLatestCheckUpAsksAgain();
    void aCheckUpThatIsRemovedGivesTheReminderBack();
    void whatIsNotLookedAtIsDueUntilBegun();
    void anExceptionIsDueOnItsDay();
    void theyAreFoundByWhatIsWrittenInThem();
    void anAreaCountsAmongTheAreas();
    void theMapReadsTheWholeJournal();
    void theMapCanBeStopped();
};

void TstCompany::theNextCheckUpIsDueAMonthLater()
{
    Office office;
    office.checkup(day(2026, 3, 2));
    const auto due = office.journal.due({});
    QCOMPARE(due.size(), std::size_t(1));
    QVERIFY(due[0].kind == DueKind::Checkup && due[0].date == day(2026, 4, 2));
    const auto events = eventsOf(due);
    QCOMPARE(events[0].summary, std::string("Look at the five principles again"));
}

void TstCompany::aJournalFromBeforeTakesItsDates()
{
    Office office;
    Entry draft = office.decision("Due before");
    decisionIn(draft).frame.deadline = day(2026, 3, 3);
    office.journal.save(draft);
    office.journal = office.create("other.soundings"); // closes the first
    {
        RawFile file(office.path());
        file.run("DROP TABLE due");
        file.run(
            "CREATE TABLE due(entry INTEGER NOT NULL REFERENCES entry(row) ON DELETE CASCADE, kind INTEGER NOT NULL "
            "CHECK (kind BETWEEN 0 AND 5), item TEXT NOT NULL, date TEXT NOT NULL CHECK (length(date) = 10), text "
            "TEXT NOT NULL, PRIMARY KEY (entry, kind, item)) STRICT, WITHOUT ROWID");
        file.run("CREATE INDEX due_date ON due(date, entry)");
    }
    office.journal = office.open();
    office.checkup(day(2026, 3, 2));
    QCOMPARE(office.dueKinds(), (Kinds{DueKind::Deadline, DueKind::Checkup}));
}

void TstCompany::onlyTheLatestCheckUpAsksAgain()
{
    Office office;
    const Entry first = office.checkup(day(2026, 2, 2));
    const Entry second = office.checkup(day(2026, 3, 2));
    const auto due = office.journal.due({});
    QCOMPARE(due.size(), std::size_t(1));
    QCOMPARE(due[0].entry, second.id);
    const auto all = checkupsOf(office.journal);
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].id, second.id);
    QCOMPARE(all[1].id, first.id);
}

void TstCompany::aCheckUpThatIsRemovedGivesTheReminderBack()
{
    Office office;
    const Entry first = office.checkup(day(2026, 1, 2));
    const Entry second = office.checkup(day(2026, 2, 2));
    const Entry third = office.checkup(day(2026, 3, 2));
    QVERIFY(!asksAgainWithout(office.journal, first)); // it did not ask any more
    office.journal.remove(third.id);
    const auto again = asksAgainWithout(office.journal, third);
    QVERIFY(again.has_value());
    QCOMPARE(again->id, second.id);
    QVERIFY(*again == second); // as it was before the third was begun
    office.journal.save(*again);
    QVERIFY(!asksAgainWithout(office.journal, third)); // one does
    const auto due = office.journal.due({});
    QCOMPARE(due.size(), std::size_t(1));
    QVERIFY(due[0].entry == second.id && due[0].date == day(2026, 3, 2));
    office.journal.save(third); // put back, it is the one that asks
    const auto answered = answeredBy(office.journal, third);
    QCOMPARE(answered.size(), std::size_t(1));
    QVERIFY(answered[0].id == second.id && !answered[0].checkup()->next);
    office.journal.remove(first.id);
    office.journal.remove(second.id);
    office.journal.remove(third.id);
    QVERIFY(!asksAgainWithout(office.journal, third)); // there is none
}

void TstCompany::whatIsNotLookedAtIsDueUntilBegun()
{
    Office office;
    Entry entry = office.checkup(day(2026, 3, 2));
    entry.checkup()->blindSpot.answer = "The churn";
    office.journal.save(entry);
    QCOMPARE(office.dueKinds(), (Kinds{DueKind::BlindSpot, DueKind::Checkup}));
    const DueItem waiting = office.journal.due({}).front();
    QVERIFY(waiting.date == day(2026, 3, 2) && waiting.text == "The churn");
    // Others see a calendar: it tells that something waits, not what.
    const CalendarEvent shown = eventsOf({waiting}).front();
    QCOMPARE(shown.summary, std::string("Check-up: what you are not looking at"));
    QVERIFY((shown.summary + shown.description).find("churn") == std::string::npos);
    const Entry later = office.checkup(day(2026, 4, 2)); // another check-up does not answer it
    QVERIFY(office.dueKinds().front() == DueKind::BlindSpot);
    entry = office.journal.load(entry.id);
    entry.checkup()->blindSpot.begun = office.ids.next();
    office.journal.save(entry);
    QCOMPARE(office.dueKinds(), Kinds{DueKind::Checkup});
    QCOMPARE(office.journal.due({}).front().entry, later.id);
}

void TstCompany::anExceptionIsDueOnItsDay()
{
    Office office;
    Entry area = newArea("Hiring", office.clock.now(), office.ids);
    area.area()->pockets = {{office.ids.next(), "No agencies", "", day(2026, 5, 1), {}}};
    office.journal.save(area);
    const auto due = office.journal.due({});
    QVERIFY(due.size() == 1 && due[0].kind == DueKind::Review && due[0].text == "No agencies" &&
            due[0].date == day(2026, 5, 1));
}

void TstCompany::theyAreFoundByWhatIsWrittenInThem()
{
    Office office;
    Entry area = newArea("Hiring", office.clock.now(), office.ids);
    area.area()->owner = "Hypatia";
    area.area()->pockets = {{office.ids.next(), "No agencies", "because friends know friends", {}, {}}};
    office.journal.save(area);
    Entry entry = office.checkup(day(2026, 3, 2));
    entry.checkup()->blindSpot.answer = "the lighthouse";
    LeaderRating rating;
    rating.id = office.ids.next();
    rating.unseen = "unpaid pilots";
    entry.checkup()->functions.front().ratings = {rating};
    office.journal.save(entry);
    const auto found = [&](const char* words) {
        EntryQuery query;
        query.text = words;
        query.kind.clear();
        const auto rows = office.journal.list(query);
        return rows.size() == 1 ? rows.front().kind : std::string("none");
    };
    QCOMPARE(found("hypatia"), std::string("area"));
    QCOMPARE(found("friends"), std::string("area"));
    QCOMPARE(found("lighthouse"), std::string("checkup"));
    QCOMPARE(found("pilots"), std::string("checkup"));
}

void TstCompany::anAreaCountsAmongTheAreas()
{
    Office office;
    office.journal.save(newArea("Hiring", office.clock.now(), office.ids));
    QCOMPARE(office.journal.areas(), std::vector<std::string>{"Hiring"});
    EntryQuery query;
    query.kind = "area";
    QCOMPARE(office.journal.list(query).front().area, std::string("Hiring"));
}

void TstCompany::theMapReadsTheWholeJournal()
{
    Office office;
    office.journal.save(newArea("Sales", office.clock.now(), office.ids));
    for (int i = 0; i < 205; ++i) { // more than a page of rows
        Entry entry = office.decision("Decision " + std::to_string(i));
        decisionIn(entry).frame.area = "Sales";
        office.journal.save(entry);
    }
    Entry dropped = office.decision("Dropped");
    decisionIn(dropped).frame.area = "Sales";
    office.journal.save(dropped);
    office.journal.seal(dropped.id);
    dropped.since.push_back(office.since(Drop{"no", {}}));
    office.journal.save(dropped);
    const AreasPicture picture = areasOf(office.journal, office.clock.today());
    QCOMPARE(picture.areas.size(), std::size_t(1));
    QCOMPARE(picture.areas[0].open.size(), std::size_t(205));
}

void TstCompany::theMapCanBeStopped()
{
    Office office;
    office.journal.save(newArea("Sales", office.clock.now(), office.ids));
    std::stop_source source;
    source.request_stop();
    QVERIFY_THROWS_EXCEPTION(Cancelled,
                             static_cast<void>(areasOf(office.journal, office.clock.today(), {}, source.get_token())));
}

QTEST_APPLESS_MAIN(TstCompany)
#include "tst_company.moc"
