// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar.h"
#include "core/journal/agenda.h"
#include "core/journal/retention.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;

namespace {

const Id promise = "11111111-1111-4111-8111-111111111111";

/// A decision to be reviewed on 1 June, with a promise for 1 April.
Entry decided()
{
    Entry entry;
    entry.id = "33333333-3333-4333-8333-333333333333";
    entry.created = parseInstant("2026-01-01T10:00:00Z", "UTC");
    Decision decision;
    decision.review = parseDate("2026-06-01");
    decision.commitments.resize(1);
    decision.commitments[0].id = promise;
    decision.commitments[0].due = parseDate("2026-04-01");
    entry.belief = std::move(decision);
    return entry;
}

void write(Entry& entry, const char* at, SinceWhat what)
{
    entry.since.push_back({"55555555-5555-4555-8555-555555555555", parseInstant(at, "UTC"), std::move(what), {}});
}

Rescheduled moved(DueKind kind, const Id& item, std::optional<Date> until)
{
    Rescheduled to;
    to.kind = kind;
    to.item = item;
    to.until = until;
    return to;
}

/// The day on which something of that kind is due; blank where nothing is.
std::optional<Date> dayOf(const Entry& entry, DueKind kind)
{
    const std::vector<DueItem> agenda = agendaOf(entry, true);
    const auto found = std::ranges::find(agenda, kind, &DueItem::kind);
    return found == agenda.end() ? std::nullopt : std::optional(found->date);
}

} // namespace

/// What of an entry is due, and when its reminders come after they were moved.
class TestAgenda : public QObject {
    Q_OBJECT
private slots:
    void aReminderMovesToItsNewDayAndOthersStay()
    {
        Entry entry = decided();
        write(entry, "2026-03-30T10:00:00Z", moved(DueKind::Commitment, promise, parseDate("2026-05-01")));
        QCOMPARE(dayOf(entry, DueKind::Commitment), std::optional(parseDate("2026-05-01")));
        QCOMPARE(dayOf(entry, DueKind::Review), std::optional(parseDate("2026-06-01")));
    }

    void aReminderNeverComesBeforeItsOwnDay()
    {
        Entry entry = decided();
        write(entry, "2026-01-02T10:00:00Z", moved(DueKind::Commitment, promise, parseDate("2026-02-01")));
        QCOMPARE(dayOf(entry, DueKind::Commitment), std::optional(parseDate("2026-04-01")));
    }

    void aReminderLetGoIsSilentUntilItIsMovedAgain()
    {
        Entry entry = decided();
        write(entry, "2026-03-30T10:00:00Z", moved(DueKind::Commitment, promise, {}));
        QVERIFY(!dayOf(entry, DueKind::Commitment));
        write(entry, "2026-03-31T10:00:00Z", moved(DueKind::Commitment, promise, parseDate("2026-05-01")));
        QCOMPARE(dayOf(entry, DueKind::Commitment), std::optional(parseDate("2026-05-01")));
    }

    void anEngagementIsDueOnTheDayAfterItWasToBeKept()
    {
        Entry entry;
        entry.id = "5b0e2f6e-3a58-4d4a-8d0c-000000000001";
        Engagement agreed;
        entry.belief = agreed;
        QVERIFY(agendaOf(entry, false).empty());
        entry.engagement()->keepUntil = parseDate("2026-03-01");
        const auto due = agendaOf(entry, false);
        QCOMPARE(due.size(), std::size_t(1));
        QVERIFY(endsKeeping(due[0]));
        QCOMPARE(due[0].date, parseDate("2026-03-02"));
        QCOMPARE(eventsOf(due)[0].summary.substr(0, 22), std::string("Kept as long as agreed"));
        write(entry, "2026-03-02T10:00:00Z", moved(DueKind::Review, entry.id, parseDate("2026-04-01")));
        QCOMPARE(agendaOf(entry, false)[0].date, parseDate("2026-04-01"));
        entry.engagement()->keepUntil = parseDate("9999-12-31"); // as good as for ever
        QVERIFY(agendaOf(entry, false).empty());
        DueItem review;
        review.entry = entry.id;
        QVERIFY(!endsKeeping(review));
    }

    void afterAReviewTheNextOneHasAReminderOfItsOwn()
    {
        Entry entry = decided();
        write(entry, "2026-06-01T10:00:00Z", moved(DueKind::Review, {}, parseDate("2026-12-01")));
        QCOMPARE(dayOf(entry, DueKind::Review), std::optional(parseDate("2026-12-01")));
        Review review;
        review.whatHappened = "Ten trials";
        review.next = parseDate("2026-09-01");
        write(entry, "2026-06-02T10:00:00Z", review);
        QCOMPARE(dayOf(entry, DueKind::Review), std::optional(parseDate("2026-09-01")));
    }

    void theTestOfAHypothesisIsDueLikeASignpost()
    {
        Entry entry;
        entry.id = "33333333-3333-4333-8333-333333333333";
        Diagnosis diagnosis;
        diagnosis.hypothesis.test = Signpost{};
        diagnosis.hypothesis.test->id = promise;
        diagnosis.hypothesis.test->state = "Monthly billing changes nothing";
        diagnosis.hypothesis.test->due = parseDate("2027-03-01");
        entry.belief = diagnosis;
        const std::vector<DueItem> agenda = agendaOf(entry, false);
        QCOMPARE(agenda.size(), std::size_t{1});
        QCOMPARE(agenda[0].kind, DueKind::Signpost);
        QCOMPARE(agenda[0].date, parseDate("2027-03-01"));
    }
};

QTEST_APPLESS_MAIN(TestAgenda)
#include "tst_agenda.moc"
