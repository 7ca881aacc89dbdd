// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/support/cancelled.h"
#include "journal_fixture.h"

#include <stop_token>

using namespace soundings;
using namespace soundings::test;

namespace {

Entry lone(Surroundings& around, const std::string& statement, std::optional<Date> due = {})
{
    LonePrediction lone;
    lone.prediction.id = around.ids.next();
    lone.prediction.statement = statement;
    lone.prediction.probability = 0.7;
    lone.prediction.due = due;
    lone.source = "test";
    return around.entry(statement, lone);
}

std::vector<Entry> several(Surroundings& around, int count)
{
    std::vector<Entry> entries;
    for (int i = 0; i < count; ++i)
        entries.push_back(
            lone(around, "Statement " + std::to_string(i), day(2026, 4, static_cast<unsigned>(i % 28 + 1))));
    return entries;
}

/// Everything that a list, the dates and the search show of a journal.
std::vector<std::string> contentOf(const Journal& journal)
{
    std::vector<std::string> content;
    EntryQuery all;
    all.kind.clear();
    all.limit = 100'000;
    for (const EntrySummary& row : journal.list(all)) content.push_back(documentBytes(journal.load(row.id)));
    for (const DueItem& item : journal.due({})) content.push_back(item.entry + item.text + toIso(item.date));
    return content;
}

} // namespace

class TestJournalBulk : public QObject {
    Q_OBJECT

private slots:
    void manyAreStoredAsSavingOneByOneWouldStoreThem();
    void oneAnnouncementStandsForAllNewOnes();
    void theSameAgainAddsNothingAndLeavesTheImportBeforeToBeUndone();
    void aCancelledImportLeavesNothingBehind();
    void oneBadEntryLeavesNothingBehind();
    void undoRemovesExactlyWhatWasAdded();
    void undoGivesChangedEntriesTheirTextBack();
    void whatWasChangedSinceStays();
    void onlyTheLastImportCanBeUndoneAndOnce();
    void aJournalThatIsOpenForReadingRefuses();
};

void TestJournalBulk::manyAreStoredAsSavingOneByOneWouldStoreThem()
{
    Surroundings around;
    const auto entries = several(around, 40);
    Journal together = around.create("a.soundings");
    Journal apart = around.create("b.soundings");
    QCOMPARE(together.addAll(entries, "test"), (BulkDone{40, {}}));
    for (const Entry& entry : entries) apart.save(entry);
    QCOMPARE(contentOf(together), contentOf(apart));
    QCOMPARE(together.due({}).size(), std::size_t{40});
    EntryQuery search{.text = "statement 17", .kind = ""};
    QCOMPARE(together.list(search).size(), std::size_t{1});
    // A save of the same afterwards finds everything derived in its place already.
    RawFile raw(around.path("a.soundings"));
    RawFile other(around.path("b.soundings"));
    const char* const derived = "SELECT group_concat(derived, ',') FROM (SELECT derived FROM entry ORDER BY row)";
    QCOMPARE(raw.value(derived), other.value(derived));
    const char* const counts = "SELECT group_concat(kind || stage || entries) FROM tally";
    QCOMPARE(raw.value(counts), other.value(counts));
    QVERIFY(together.verify().problems.empty());
}

void TestJournalBulk::oneAnnouncementStandsForAllNewOnes()
{
    Surroundings around;
    Journal journal = around.create();
    auto entries = several(around, 5);
    journal.save(entries[2]);
    std::get<LonePrediction>(entries[2].belief).notes = "changed";
    std::vector<Change> heard;
    const Subscription subscription = journal.onChanged([&](const Change& change) { heard.push_back(change); });
    QCOMPARE(journal.addAll(entries, "test", {}, "import"), (BulkDone{4, {entries[2].id}}));
    QCOMPARE(heard, (std::vector<Change>{{Change::What::Added, {}, "import"},
                                         {Change::What::Saved, entries[2].id, "import"}}));
}

void TestJournalBulk::theSameAgainAddsNothingAndLeavesTheImportBeforeToBeUndone()
{
    Surroundings around;
    Journal journal = around.create();
    const auto entries = several(around, 5);
    QVERIFY(!journal.lastImport());
    (void)journal.addAll(entries, "test");
    around.clock.advanceMs(60'000);
    QCOMPARE(journal.addAll(entries, "test"), BulkDone{});
    QCOMPARE(journal.lastImport()->added, std::size_t{5});
    QCOMPARE(journal.undoImport().removed, std::size_t{5});
}

void TestJournalBulk::aCancelledImportLeavesNothingBehind()
{
    Surroundings around;
    Journal journal = around.create();
    journal.save(lone(around, "There before"));
    const auto before = contentOf(journal);
    std::stop_source stop;
    std::vector<std::size_t> told;
    const BulkWatch watch{[&](std::size_t done, std::size_t total) {
                              QCOMPARE(total, std::size_t{1200});
                              told.push_back(done);
                              if (done >= 1000) stop.request_stop();
                          },
                          stop.get_token()};
    bool cancelled = false;
    try {
        (void)journal.addAll(several(around, 1200), "test", watch);
    } catch (const Cancelled&) {
        cancelled = true;
    }
    QVERIFY(cancelled);
    QCOMPARE(told, (std::vector<std::size_t>{0, 500, 1000}));
    QCOMPARE(contentOf(journal), before);
    QVERIFY(!journal.lastImport());
    journal.save(lone(around, "And on it goes"));
}

void TestJournalBulk::oneBadEntryLeavesNothingBehind()
{
    Surroundings around;
    Journal journal = around.create();
    auto entries = several(around, 30);
    std::get<LonePrediction>(entries[20].belief).notes = "\xff";
    VERIFY_ERROR(ErrorKind::Input, "UTF-8", (void)journal.addAll(entries, "test"));
    entries[20].id = "no id";
    VERIFY_ERROR(ErrorKind::Input, "no id", (void)journal.addAll(entries, "test"));
    QVERIFY(contentOf(journal).empty());
}

void TestJournalBulk::undoRemovesExactlyWhatWasAdded()
{
    Surroundings around;
    Journal journal = around.create();
    const Entry there = lone(around, "There before", day(2026, 5, 1));
    journal.save(there);
    const auto before = contentOf(journal);
    (void)journal.addAll(several(around, 30), "test");
    journal.refreshDerived();
    const Entry later = lone(around, "Written afterwards");
    journal.save(later);
    QCOMPARE(*journal.lastImport(), (LastImport{around.clock.now(), "test", 30, 0}));
    QCOMPARE(journal.undoImport(), (ImportUndone{30, {}, 0}));
    journal.remove(later.id);
    QCOMPARE(contentOf(journal), before);
    QCOMPARE(journal.list({.text = "statement", .kind = ""}).size(), std::size_t{0});
    QVERIFY(journal.verify().problems.empty());
}

void TestJournalBulk::undoGivesChangedEntriesTheirTextBack()
{
    Surroundings around;
    Journal journal = around.create();
    auto entries = several(around, 3);
    for (const Entry& entry : entries) journal.save(entry);
    const auto before = contentOf(journal);
    around.clock.advanceMs(1000);
    entries[1].since.push_back(around.since(Resolution{.prediction = entries[1].lonePrediction()->prediction.id,
                                                       .outcome = PredictionOutcome::Yes,
                                                       .choice = {},
                                                       .value = {},
                                                       .on = {},
                                                       .whatHappened = {},
                                                       .extra = {}}));
    QCOMPARE(journal.addAll(entries, "test"), (BulkDone{0, {entries[1].id}}));
    QCOMPARE(journal.due({}).size(), std::size_t{2});
    QCOMPARE(journal.undoImport(), (ImportUndone{0, {entries[1].id}, 0}));
    QCOMPARE(contentOf(journal), before);
}

void TestJournalBulk::whatWasChangedSinceStays()
{
    Surroundings around;
    Journal journal = around.create();
    auto entries = several(around, 3);
    (void)journal.addAll(entries, "test");
    around.clock.advanceMs(1000);
    std::get<LonePrediction>(entries[0].belief).notes = "A thought of my own";
    journal.save(entries[0]);
    QCOMPARE(journal.undoImport(), (ImportUndone{2, {}, 1}));
    QCOMPARE(journal.load(entries[0].id), entries[0]);
}

void TestJournalBulk::onlyTheLastImportCanBeUndoneAndOnce()
{
    Surroundings around;
    Journal journal = around.create();
    VERIFY_ERROR(ErrorKind::NotFound, "no import to undo", (void)journal.undoImport());
    const auto first = several(around, 2);
    const auto second = several(around, 3);
    (void)journal.addAll(first, "test");
    around.clock.advanceMs(1000);
    (void)journal.addAll(second, "test");
    QCOMPARE(journal.undoImport().removed, std::size_t{3});
    VERIFY_ERROR(ErrorKind::NotFound, "no import to undo", (void)journal.undoImport());
    QVERIFY(journal.find(first[0].id) && !journal.find(second[0].id));
}

void TestJournalBulk::aJournalThatIsOpenForReadingRefuses()
{
    Surroundings around;
    (void)around.create();
    Journal reader = around.open(Journal::Mode::ReadOnly);
    VERIFY_ERROR(ErrorKind::Storage, "reading only", (void)reader.addAll(several(around, 2), "test"));
    QVERIFY(!reader.lastImport());
}

QTEST_APPLESS_MAIN(TestJournalBulk)
#include "tst_journal_bulk.moc"
