// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_fixture.h"

#include <QtTest>

using namespace soundings;
using namespace soundings::test;

class TestJournalSeals : public QObject {
    Q_OBJECT

private slots:
    void sealingFreezesTheBelief();
    void onlyDraftDecisionsAreSealed();
    void sealedEntriesStay();
    void whatHappenedSinceIsSealedByRecordsOfItsOwn();
    void sealedItemsOfSinceCannotChangeMoveOrGo();
    void aReviewMakesTheStageReviewed();
    void aSealIsTakenBackWithinTenMinutes();
    void aSealStandsAfterTenMinutes();
    void aSealStandsOnceSettled();
    void aSealStandsOnceSomethingWasAdded();
    void aWithdrawnEntryCanBeChangedAndSealedAgain();
    void aDraftWithSinceIsSealedItemByItem();
    void aClockGoingBackIsMarkedAndNeverReordered();
    void whatIsSavedAndDueKeepsItsOrderWhileTheClockJumps();
    void theSameStepsGiveTheSameHashes();
    void eachJournalHasAChainOfItsOwn();
    void sealsSurviveReopening();
};

void TestJournalSeals::sealingFreezesTheBelief()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("seal me");
    journal.save(entry);
    QVERIFY(!journal.sealOf(entry.id));
    QVERIFY(journal.stageOf(entry.id) == Stage::Draft);
    const SealStamp stamp = journal.seal(entry.id);
    QCOMPARE(stamp.number, std::int64_t{1});
    QVERIFY(stamp.at == s.clock.now());
    QCOMPARE(stamp.hash.size(), std::size_t{64});
    QCOMPARE(stamp.chainHead, stamp.hash);
    QVERIFY(stamp.undoable);
    QVERIFY(journal.sealOf(entry.id) == stamp);
    QVERIFY(journal.stageOf(entry.id) == Stage::Sealed);
    QVERIFY(journal.list({})[0].stage == Stage::Sealed);

    const Entry before = entry;
    entry.title += "!";
    VERIFY_ERROR(ErrorKind::Input, "cannot be changed", journal.save(entry));
    entry = before;
    decisionIn(entry).must[0].value = 7;
    VERIFY_ERROR(ErrorKind::Input, "cannot be changed", journal.save(entry));
    QVERIFY(journal.load(entry.id) == before);
    journal.save(before); // the same again is fine
    QVERIFY(journal.verify().intact());
}

void TestJournalSeals::onlyDraftDecisionsAreSealed()
{
    Surroundings s;
    Journal journal = s.create();
    const Entry entry = s.decision("once");
    const Entry note = s.note(entry.id, "not this");
    journal.save(entry);
    journal.save(note);
    journal.seal(entry.id);
    VERIFY_ERROR(ErrorKind::Input, "sealed already", journal.seal(entry.id));
    VERIFY_ERROR(ErrorKind::Input, "only decisions", journal.seal(note.id));
    VERIFY_ERROR(ErrorKind::NotFound, "no entry", journal.seal(s.ids.next()));
    QCOMPARE(journal.verify().seals, std::int64_t{1});
}

void TestJournalSeals::sealedEntriesStay()
{
    Surroundings s;
    Journal journal = s.create();
    const Entry entry = s.decision("stay");
    journal.save(entry);
    journal.seal(entry.id);
    VERIFY_ERROR(ErrorKind::Input, "stays", journal.remove(entry.id));
    QVERIFY(journal.load(entry.id) == entry);
    RawFile raw(s.path());
    QVERIFY(!raw.tryRun("UPDATE seal SET at_ms = 0"));
    QVERIFY(!raw.tryRun("DELETE FROM seal"));
    QVERIFY(!raw.tryRun(
        "INSERT INTO seal SELECT 99, kind, entry, item, at_ms, at_zone, clock, previous, bytes, leaves, hash FROM "
        "seal WHERE number = 1"));
    QVERIFY(journal.verify().intact());
}

void TestJournalSeals::whatHappenedSinceIsSealedByRecordsOfItsOwn()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("since");
    journal.save(entry);
    const auto stamp = journal.seal(entry.id);
    s.clock.advanceMs(86'400'000);
    entry.since.push_back(s.since(Addendum{"a giant entered", {}}));
    entry.since.push_back(s.since(Addendum{"and another", {}}));
    journal.save(entry);
    QVERIFY(journal.load(entry.id) == entry);
    const VerifyReport report = journal.verify();
    QVERIFY2(report.intact(), textOf(report).constData());
    QCOMPARE(report.seals, std::int64_t{3});
    const auto now = journal.sealOf(entry.id);
    QCOMPARE(now->hash, stamp.hash);
    QCOMPARE(now->number, std::int64_t{1});
    QCOMPARE(now->chainHead, report.chainHead);
    QVERIFY(now->chainHead != stamp.chainHead);
}

void TestJournalSeals::sealedItemsOfSinceCannotChangeMoveOrGo()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("since");
    journal.save(entry);
    journal.seal(entry.id);
    entry.since = {s.since(Addendum{"first", {}}), s.since(Addendum{"second", {}})};
    journal.save(entry);
    Entry changed = entry;
    std::get<Addendum>(changed.since[0].what).text = "never said that";
    VERIFY_ERROR(ErrorKind::Input, "sealed and cannot", journal.save(changed));
    changed = entry;
    changed.since.pop_back();
    VERIFY_ERROR(ErrorKind::Input, "sealed and cannot", journal.save(changed));
    changed = entry;
    std::swap(changed.since[0], changed.since[1]);
    VERIFY_ERROR(ErrorKind::Input, "sealed and cannot", journal.save(changed));
    changed = entry;
    changed.since.insert(changed.since.begin(), s.since(Addendum{"earlier", {}}));
    VERIFY_ERROR(ErrorKind::Input, "sealed and cannot", journal.save(changed));
    changed = entry;
    changed.since[1].at.utcMs -= 1;
    VERIFY_ERROR(ErrorKind::Input, "sealed and cannot", journal.save(changed));
    QVERIFY(journal.load(entry.id) == entry);
    QCOMPARE(journal.verify().seals, std::int64_t{3});
}

void TestJournalSeals::aReviewMakesTheStageReviewed()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("review");
    journal.save(entry);
    journal.seal(entry.id);
    Review review;
    review.whatHappened = "it worked";
    entry.since = {s.since(review)};
    journal.save(entry);
    QVERIFY(journal.stageOf(entry.id) == Stage::Reviewed);
    QCOMPARE(journal.count({.stage = Stage::Reviewed}), std::size_t{1});
    QVERIFY(journal.verify().intact());
}

void TestJournalSeals::aSealIsTakenBackWithinTenMinutes()
{
    Surroundings s;
    Journal journal = s.create();
    const Entry entry = s.decision("oops");
    journal.save(entry);
    journal.seal(entry.id);
    s.clock.advanceMs(10 * 60 * 1000);
    QVERIFY(journal.sealOf(entry.id)->undoable);
    journal.withdrawSeal(entry.id);
    QVERIFY(!journal.sealOf(entry.id));
    QVERIFY(journal.stageOf(entry.id) == Stage::Draft);
    const VerifyReport report = journal.verify();
    QVERIFY2(report.intact(), textOf(report).constData());
    QCOMPARE(report.seals, std::int64_t{2}); // the seal is still in the chain, and the withdrawal after it
    VERIFY_ERROR(ErrorKind::Input, "not sealed", journal.withdrawSeal(entry.id));
}

void TestJournalSeals::aSealStandsAfterTenMinutes()
{
    Surroundings s;
    Journal journal = s.create();
    const Entry entry = s.decision("late");
    journal.save(entry);
    journal.seal(entry.id);
    s.clock.advanceMs(10 * 60 * 1000 + 1);
    QVERIFY(!journal.sealOf(entry.id)->undoable);
    VERIFY_ERROR(ErrorKind::Input, "ten minutes", journal.withdrawSeal(entry.id));
    QVERIFY(journal.sealOf(entry.id).has_value());
}

void TestJournalSeals::aSealStandsOnceSettled()
{
    Surroundings s;
    const Entry entry = s.decision("settled");
    {
        Journal journal = s.create();
        journal.save(entry);
        journal.seal(entry.id);
        journal.settleSeals();
        QVERIFY(!journal.sealOf(entry.id)->undoable);
    }
    Journal journal = s.open();
    VERIFY_ERROR(ErrorKind::Input, "ten minutes", journal.withdrawSeal(entry.id));
    const Entry next = s.decision("next");
    journal.save(next);
    QVERIFY(journal.seal(next.id).undoable);
}

void TestJournalSeals::aSealStandsOnceSomethingWasAdded()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("added");
    journal.save(entry);
    journal.seal(entry.id);
    entry.since.push_back(s.since(Addendum{"more", {}}));
    journal.save(entry);
    VERIFY_ERROR(ErrorKind::Input, "nothing was added", journal.withdrawSeal(entry.id));
}

void TestJournalSeals::aWithdrawnEntryCanBeChangedAndSealedAgain()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("again");
    journal.save(entry);
    const auto first = journal.seal(entry.id);
    journal.withdrawSeal(entry.id);
    entry.title = "again, better";
    journal.save(entry);
    const auto second = journal.seal(entry.id);
    QCOMPARE(second.number, std::int64_t{3});
    QVERIFY(second.hash != first.hash);
    const VerifyReport report = journal.verify();
    QVERIFY2(report.intact(), textOf(report).constData());
}

void TestJournalSeals::aDraftWithSinceIsSealedItemByItem()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("imported");
    Review review;
    review.whatHappened = "tiny, growing";
    entry.since = {s.since(Addendum{"one", {}}), s.since(review)};
    journal.save(entry);
    QVERIFY(journal.stageOf(entry.id) == Stage::Draft);
    journal.seal(entry.id);
    QVERIFY(journal.stageOf(entry.id) == Stage::Reviewed);
    const VerifyReport report = journal.verify();
    QVERIFY2(report.intact(), textOf(report).constData());
    QCOMPARE(report.seals, std::int64_t{3});
}

void TestJournalSeals::aClockGoingBackIsMarkedAndNeverReordered()
{
    Surroundings s;
    Journal journal = s.create();
    std::vector<std::int64_t> steps = {30LL * 365 * 86'400'000, -30LL * 365 * 86'400'000, -10, 3'600'000};
    for (const std::int64_t step : steps) {
        s.clock.advanceMs(step);
        const Entry entry = s.decision("at another time");
        journal.save(entry);
        journal.seal(entry.id);
    }
    const VerifyReport report = journal.verify();
    QVERIFY2(report.intact(), textOf(report).constData());
    RawFile raw(s.path());
    QCOMPARE(
        raw.value("SELECT group_concat(clock, ' ') FROM (SELECT clock FROM seal WHERE number > 0 ORDER BY number)"),
        std::string("0 1 1 0"));
}

void TestJournalSeals::whatIsSavedAndDueKeepsItsOrderWhileTheClockJumps()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("at any time");
    decisionIn(entry).review = day(2026, 3, 29);
    std::vector<std::string> texts;
    // Either side of both changes of the hour in Berlin, a leap day, the end of 32-bit seconds, thirty years either way,
    // the last day that a document can hold, and back to where a journey around the world has ended.
    for (const auto& [utc, zone] :
         std::vector<std::pair<const char*, const char*>>{{"2026-03-29T00:59:59.000Z", "Europe/Berlin"},
                                                          {"2026-03-29T01:00:00.000Z", "Europe/Berlin"},
                                                          {"2026-10-25T00:59:59.000Z", "Europe/Berlin"},
                                                          {"2026-10-25T01:00:00.000Z", "Europe/Berlin"},
                                                          {"2028-02-29T12:00:00.000Z", "Asia/Tokyo"},
                                                          {"2038-01-19T03:14:08.000Z", "UTC"},
                                                          {"2056-03-02T09:00:00.000Z", "Europe/Berlin"},
                                                          {"1996-03-02T09:00:00.000Z", "Europe/Berlin"},
                                                          {"9999-12-30T09:00:00.000Z", "UTC"},
                                                          {"2026-03-29T10:00:00.000Z", "Pacific/Kiritimati"}}) {
        s.clock.set(parseInstant(utc, zone));
        decisionIn(entry).because = std::string("written at ") + utc;
        journal.save(entry);
        journal.keepVersion(entry.id, "pause");
        QCOMPARE(journal.load(entry.id).decision()->because, decisionIn(entry).because);
        const auto due = journal.due(std::nullopt);
        QCOMPARE(due.size(), std::size_t{1});
        QVERIFY(due.front().date == day(2026, 3, 29));
        Entry sealed = s.decision(std::string("sealed at ") + utc);
        texts.push_back(sealed.id);
        journal.save(sealed);
        journal.seal(sealed.id);
    }
    const VerifyReport report = journal.verify();
    QVERIFY2(report.intact(), textOf(report).constData());
    RawFile raw(s.path());
    std::string order;
    for (const auto& id : texts) order += (order.empty() ? "" : " ") + id;
    QCOMPARE(
        raw.value("SELECT group_concat(entry, ' ') FROM (SELECT entry FROM seal WHERE number > 0 ORDER BY number)"),
        order);
}

void TestJournalSeals::theSameStepsGiveTheSameHashes()
{
    std::vector<std::string> heads;
    for (int run = 0; run < 2; ++run) {
        Surroundings s;
        Journal journal = s.create();
        const Entry entry = s.decision("reproducible");
        journal.save(entry);
        heads.push_back(journal.seal(entry.id).chainHead);
    }
    QCOMPARE(heads[0], heads[1]);
}

void TestJournalSeals::eachJournalHasAChainOfItsOwn()
{
    Surroundings s;
    const Entry entry = s.decision("the same");
    std::vector<std::string> hashes;
    for (const char* name : {"a.soundings", "b.soundings"}) {
        Journal journal = s.create(name);
        journal.save(entry);
        hashes.push_back(journal.seal(entry.id).hash);
    }
    QVERIFY(hashes[0] != hashes[1]);
}

void TestJournalSeals::sealsSurviveReopening()
{
    Surroundings s;
    const Entry entry = s.decision("lasting");
    SealStamp stamp;
    {
        Journal journal = s.create();
        journal.save(entry);
        stamp = journal.seal(entry.id);
    }
    Journal journal = s.open(Journal::Mode::ReadOnly);
    QVERIFY(journal.sealOf(entry.id) == stamp);
    QVERIFY(journal.verify().intact());
}

QTEST_APPLESS_MAIN(TestJournalSeals)
#include "tst_journal_seals.moc"
