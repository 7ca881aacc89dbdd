// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_fixture.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace soundings;
using namespace soundings::test;

class TestJournal : public QObject {
    Q_OBJECT

private slots:
    void givesBackWhatWasSaved();
    void givesBackWhatWasSavedAfterReopening();
    void savingTwiceKeepsOneEntryAndMovesItsChangeDate();
    void refusesAnEntryWithoutAnId();
    void refusesWhatItCouldNotReadBack_data();
    void refusesWhatItCouldNotReadBack();
    void sealsNothingThatItCannotRead();
    void removesDraftsAndNotes();
    void resolvesUniquePrefixes();
    void findsNotesAboutAnEntry();
    void tellsEachChangeOnceAndAfterItIsStored();
    void aDroppedSubscriptionHearsNothing();
    void aCallbackMayWrite();
    void sayingTheSameTwiceIsNoChange();
    void keepsTheLastFiftyVersions();
    void keepsAnIdenticalVersionOnce();
    void givesBackAnEarlierVersion();
    void remembersThePlace();
    void listsNewestFirstAndByFilter();
    void pagesThroughTenThousandAsSorting();
    void countsAndAreasFollowEveryChange();
    void aReaderSeesWhatAWriterStores();
    void aReaderCannotWrite();
};

void TestJournal::givesBackWhatWasSaved()
{
    Surroundings s;
    Journal journal = s.create();
    const Entry entry = s.decision("build the cloud");
    journal.save(entry);
    QVERIFY(journal.load(entry.id) == entry);
    QVERIFY(journal.find(entry.id).has_value());
    QVERIFY(!journal.find(s.ids.next()).has_value());
    VERIFY_ERROR(ErrorKind::NotFound, "no entry", (void)journal.load("00000000-0000-4000-8000-000000000000"));
}

void TestJournal::givesBackWhatWasSavedAfterReopening()
{
    Surroundings s;
    std::vector<Entry> entries;
    std::string id;
    {
        Journal journal = s.create();
        id = journal.journalId();
        for (int i = 0; i < 20; ++i) {
            entries.push_back(s.decision("decision " + std::to_string(i)));
            journal.save(entries.back());
        }
    }
    Journal journal = s.open();
    QCOMPARE(journal.journalId(), id);
    for (const Entry& entry : entries) QVERIFY(journal.load(entry.id) == entry);
    QCOMPARE(QString::fromStdString(journal.path()), QString::fromStdString(s.path()));
}

void TestJournal::savingTwiceKeepsOneEntryAndMovesItsChangeDate()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("hire");
    journal.save(entry);
    s.clock.advanceMs(5000);
    entry.title = "hire two";
    decisionIn(entry).frame.area = "people";
    journal.save(entry);
    const auto page = journal.list({});
    QCOMPARE(page.size(), std::size_t{1});
    QCOMPARE(page[0].title, std::string("hire two"));
    QCOMPARE(page[0].area, std::string("people"));
    QCOMPARE(page[0].changed.utcMs - page[0].created.utcMs, std::int64_t{5000});
    QCOMPARE(page[0].changed.zone, std::string("Europe/Berlin"));
}

void TestJournal::refusesAnEntryWithoutAnId()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("x");
    entry.id = "not an id";
    VERIFY_ERROR(ErrorKind::Input, "not an id", journal.save(entry));
    QCOMPARE(journal.count({}), std::size_t{0});
}

void TestJournal::refusesWhatItCouldNotReadBack_data()
{
    using Change = std::function<void(Decision&)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("a range upside down") << Change([](Decision& d) { d.must[0].range = Range{7, 6, 5, {}}; });
    QTest::newRow("an answer of 11") << Change([](Decision& d) { d.must[0].value = 11; });
    QTest::newRow("probability 0") << Change([](Decision& d) {
        d.predictions = {Prediction{}};
        d.predictions[0].id = d.options[0].id;
        d.predictions[0].probability = 0;
    });
    QTest::newRow("probability 1.2") << Change([](Decision& d) {
        d.predictions = {Prediction{}};
        d.predictions[0].id = d.options[0].id;
        d.predictions[0].probability = 1.2;
    });
    QTest::newRow("not a number") << Change([](Decision& d) { d.canRules.threshold = std::nan(""); });
    QTest::newRow("an empty id") << Change([](Decision& d) { d.options[0].id.clear(); });
    QTest::newRow("no id") << Change([](Decision& d) { d.supersedes = {"the other one"}; });
    QTest::newRow("the same id twice") << Change([](Decision& d) { d.options.push_back(d.options[0]); });
    QTest::newRow("30 February") << Change([](Decision& d) { d.review = day(2026, 2, 30); });
    QTest::newRow("the year 12000") << Change([](Decision& d) { d.review = day(12000, 1, 1); });
    QTest::newRow("not UTF-8") << Change([](Decision& d) { d.because = "caf\xe9"; });
    QTest::newRow("NUL") << Change([](Decision& d) { d.because = std::string("a\0b", 3); });
    QTest::newRow("a choice that is none") << Change([](Decision& d) { d.must[0].sureness = Sureness(7); });
}

void TestJournal::refusesWhatItCouldNotReadBack()
{
    QFETCH(std::function<void(Decision&)>, change);
    Surroundings s;
    Journal journal = s.create();
    int told = 0;
    const Entry before = s.decision("build the cloud");
    journal.save(before);
    const Subscription subscription = journal.onChanged([&](const Change&) { ++told; });
    Entry after = before;
    change(decisionIn(after));
    VERIFY_ERROR(ErrorKind::Input, ".", journal.save(after));
    Entry another = after;
    another.id = s.ids.next();
    VERIFY_ERROR(ErrorKind::Input, ".", journal.save(another));
    QCOMPARE(told, 0);
    QCOMPARE(journal.count({}), std::size_t{1});
    QVERIFY(journal.load(before.id) == before);
    after = before;
    decisionIn(after).because = "mended";
    journal.save(after); // a refusal leaves nothing behind
    QVERIFY(journal.load(before.id) == after);
    QVERIFY2(journal.verify().problems.empty(), textOf(journal.verify()).constData());
}

void TestJournal::sealsNothingThatItCannotRead()
{
    Surroundings s;
    const Entry entry = s.decision("build the cloud");
    {
        Journal journal = s.create();
        journal.save(entry);
    }
    RawFile(s.path()).run("UPDATE entry SET document = replace(document, '\"value\":8', '\"value\":80')");
    Journal journal = s.open();
    VERIFY_ERROR(ErrorKind::Input, "must be a number from 0 to 10, but is 80", (void)journal.seal(entry.id));
    QVERIFY(journal.stageOf(entry.id) == Stage::Draft);
    QVERIFY(!journal.sealOf(entry.id));
    QCOMPARE(RawFile(s.path()).value("SELECT count(*) FROM seal"), std::string("1"));
}

void TestJournal::removesDraftsAndNotes()
{
    Surroundings s;
    Journal journal = s.create();
    const Entry entry = s.decision("zebra");
    const Entry note = s.note(entry.id, "a thought");
    journal.save(entry);
    journal.save(note);
    QCOMPARE(journal.list({.text = "zebra"}).size(), std::size_t{1});
    journal.remove(note.id);
    journal.remove(entry.id);
    QVERIFY(!journal.find(entry.id));
    QVERIFY(journal.notesAbout(entry.id).empty());
    QCOMPARE(journal.list({.text = "zebra"}).size(), std::size_t{0});
    QCOMPARE(journal.count({.kind = ""}), std::size_t{0});
    VERIFY_ERROR(ErrorKind::NotFound, "no entry", journal.remove(entry.id));
}

void TestJournal::resolvesUniquePrefixes()
{
    Surroundings s;
    Journal journal = s.create();
    Entry one = s.decision("one");
    Entry two = s.decision("two");
    one.id = "abcd1111-0000-4000-8000-000000000001";
    two.id = "abcd2222-0000-4000-8000-000000000002";
    journal.save(one);
    journal.save(two);
    QCOMPARE(journal.resolve("abcd1"), one.id);
    QCOMPARE(journal.resolve(" ABCD2 "), two.id);
    QCOMPARE(journal.resolve(two.id), two.id);
    VERIFY_ERROR(ErrorKind::Input, "2 entries", (void)journal.resolve("abcd"));
    VERIFY_ERROR(ErrorKind::NotFound, "begins with", (void)journal.resolve("ff"));
    VERIFY_ERROR(ErrorKind::NotFound, "begins with", (void)journal.resolve("abcd%"));
    VERIFY_ERROR(ErrorKind::Input, "needed", (void)journal.resolve("  "));
}

void TestJournal::findsNotesAboutAnEntry()
{
    Surroundings s;
    Journal journal = s.create();
    const Entry entry = s.decision("one");
    const Entry other = s.decision("other");
    const Entry first = s.note(entry.id, "first");
    const Entry second = s.note(entry.id, "second", false);
    for (const Entry& e : {entry, other, first, s.note(other.id, "else"), second}) journal.save(e);
    const auto notes = journal.notesAbout(entry.id);
    QCOMPARE(notes.size(), std::size_t{2});
    QVERIFY(notes[0] == first);
    QVERIFY(notes[1] == second);
}

void TestJournal::tellsEachChangeOnceAndAfterItIsStored()
{
    Surroundings s;
    Journal journal = s.create();
    std::vector<Change> heard;
    bool alwaysStored = true;
    Entry entry = s.decision("loud");
    const Subscription subscription = journal.onChanged([&](const Change& change) {
        heard.push_back(change);
        if (change.what == Change::What::Added)
            alwaysStored = s.open(Journal::Mode::ReadOnly).find(change.entry).has_value();
        if (change.what == Change::What::Sealed)
            alwaysStored = alwaysStored && journal.sealOf(change.entry).has_value();
    });
    journal.save(entry, "editor");
    entry.title = "louder";
    journal.save(entry, "editor");
    journal.setStanding(entry.id, Standing::FindAWay, 3);
    journal.seal(entry.id, "walk");
    journal.withdrawSeal(entry.id, "walk");
    journal.remove(entry.id, "list");
    using What = Change::What;
    const std::vector<Change> expected = {{What::Added, entry.id, "editor"},   {What::Saved, entry.id, "editor"},
                                          {What::Derived, entry.id, ""},       {What::Sealed, entry.id, "walk"},
                                          {What::Withdrawn, entry.id, "walk"}, {What::Removed, entry.id, "list"}};
    QVERIFY(heard == expected);
    QVERIFY(alwaysStored);
}

void TestJournal::aDroppedSubscriptionHearsNothing()
{
    Surroundings s;
    int heard = 0;
    Subscription kept;
    {
        Journal journal = s.create();
        {
            Subscription subscription = journal.onChanged([&](const Change&) { ++heard; });
            journal.save(s.decision("one"));
            kept = std::move(subscription);
        }
        journal.save(s.decision("two"));
        QCOMPARE(heard, 2);
        kept.reset();
        journal.save(s.decision("three"));
        QCOMPARE(heard, 2);
        kept = journal.onChanged([&](const Change&) { ++heard; });
        kept = Subscription();
        journal.save(s.decision("four"));
        QCOMPARE(heard, 2);
        kept = journal.onChanged([&](const Change&) { ++heard; });
        Journal moved = std::move(journal);
        moved.save(s.decision("five"));
        QCOMPARE(heard, 3);
    }
    kept.reset(); // outliving the journal is harmless
}

void TestJournal::aCallbackMayWrite()
{
    Surroundings s;
    Journal journal = s.create();
    const Subscription subscription = journal.onChanged([&](const Change& change) {
        if (change.what == Change::What::Added) journal.setStanding(change.entry, Standing::DoIt, 1);
    });
    const Entry entry = s.decision("quick");
    journal.save(entry);
    QVERIFY(journal.list({})[0].standing == Standing::DoIt);
}

void TestJournal::sayingTheSameTwiceIsNoChange()
{
    Surroundings s;
    Journal journal = s.create();
    const Entry entry = s.decision("same");
    journal.save(entry);
    journal.setStanding(entry.id, Standing::LetGo, 5);
    int heard = 0;
    const Subscription subscription = journal.onChanged([&](const Change&) { ++heard; });
    journal.save(entry);
    journal.setStanding(entry.id, Standing::LetGo, 5);
    QCOMPARE(heard, 0);
}

void TestJournal::keepsTheLastFiftyVersions()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("v0");
    for (int i = 1; i <= 60; ++i) {
        entry.title = "v" + std::to_string(i);
        journal.save(entry);
        journal.keepVersion(entry.id, i % 2 == 0 ? "pause" : "step");
    }
    const auto versions = journal.versions(entry.id);
    QCOMPARE(versions.size(), std::size_t{50});
    QCOMPARE(versions.front().number, std::int64_t{11});
    QCOMPARE(versions.back().number, std::int64_t{60});
    QCOMPARE(versions.back().reason, std::string("pause"));
    QVERIFY(versions.back().at == s.clock.now());
    VERIFY_ERROR(ErrorKind::NotFound, "No version 10", (void)journal.versionOf(entry.id, 10));
}

void TestJournal::keepsAnIdenticalVersionOnce()
{
    Surroundings s;
    Journal journal = s.create();
    const Entry entry = s.decision("still");
    journal.save(entry);
    journal.keepVersion(entry.id, "pause");
    journal.keepVersion(entry.id, "step");
    QCOMPARE(journal.versions(entry.id).size(), std::size_t{1});
}

void TestJournal::givesBackAnEarlierVersion()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("long text");
    const Entry before = entry;
    journal.save(entry);
    journal.keepVersion(entry.id, "deletion");
    decisionIn(entry).frame = {};
    journal.save(entry);
    QVERIFY(journal.load(entry.id) == entry);
    QVERIFY(journal.versionOf(entry.id, 1) == before);
}

void TestJournal::remembersThePlace()
{
    Surroundings s;
    const Entry entry = s.decision("walk");
    {
        Journal journal = s.create();
        journal.save(entry);
        QCOMPARE(journal.place(entry.id), std::string());
        journal.setPlace(entry.id, "can");
        journal.setPlace(entry.id, "expect/2");
    }
    Journal journal = s.open();
    QCOMPARE(journal.place(entry.id), std::string("expect/2"));
    VERIFY_ERROR(ErrorKind::NotFound, "no entry", journal.setPlace(s.ids.next(), "x"));
}

void TestJournal::listsNewestFirstAndByFilter()
{
    Surroundings s;
    Journal journal = s.create();
    std::vector<Entry> entries;
    for (int i = 0; i < 6; ++i) {
        Entry entry = s.decision("d" + std::to_string(i));
        decisionIn(entry).frame.area = i % 2 == 0 ? "product" : "people";
        journal.save(entry);
        entries.push_back(entry);
    }
    journal.save(s.note(entries[0].id, "aside"));
    journal.seal(entries[2].id);
    journal.setStanding(entries[4].id, Standing::FindAWay, 1);

    const auto titles = [&](const EntryQuery& query) {
        std::string joined;
        for (const auto& row : journal.list(query)) joined += row.title + " ";
        return joined;
    };
    QCOMPARE(titles({}), std::string("d5 d4 d3 d2 d1 d0 "));
    QCOMPARE(titles({.kind = ""}), std::string("A note d5 d4 d3 d2 d1 d0 "));
    QCOMPARE(titles({.kind = "note"}), std::string("A note "));
    QCOMPARE(titles({.area = "people"}), std::string("d5 d3 d1 "));
    QCOMPARE(titles({.stage = Stage::Sealed}), std::string("d2 "));
    QCOMPARE(titles({.stage = Stage::Draft, .area = "product"}), std::string("d4 d0 "));
    QCOMPARE(titles({.standing = Standing::FindAWay}), std::string("d4 "));
    QCOMPARE(titles({.stage = Stage::Sealed, .standing = Standing::FindAWay}), std::string());
    QCOMPARE(titles({.limit = 2}), std::string("d5 d4 "));
    QCOMPARE(titles({.beforeRow = 3, .limit = 5}), std::string("d1 d0 "));
}

void TestJournal::pagesThroughTenThousandAsSorting()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("many");
    std::vector<std::string> titles;
    {
        // One page of the everyday list is tested here, not ten thousand durable commits: rows are copied in bulk.
        journal.save(entry);
        RawFile raw(s.path());
        raw.run(
            "BEGIN; WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO "
            "entry(row, id, "
            "kind, title, area, about, stage, created_ms, created_zone, changed_ms, changed_zone, derived, digest, "
            "document) "
            "SELECT i, printf('%08x-0000-4000-8000-000000000000', i), CASE i % 10 WHEN 0 THEN 'note' ELSE kind END, "
            "printf('t%d', i), printf('area %d', i % 7), about, 0, created_ms, created_zone, changed_ms, changed_zone, "
            "derived, "
            "digest, document FROM n, entry WHERE entry.row = 1; COMMIT");
    }
    for (int i = 10000; i >= 2; --i)
        if (i % 10 != 0 && i % 7 == 3) titles.push_back("t" + std::to_string(i));
    EntryQuery query{.area = "area 3", .limit = 37};
    std::vector<std::string> paged;
    for (;;) {
        const auto page = journal.list(query);
        if (page.empty()) break;
        QVERIFY(page.size() <= 37);
        for (const auto& row : page) paged.push_back(row.title);
        query.beforeRow = page.back().row;
    }
    QVERIFY(paged == titles);
    QCOMPARE(journal.count(query), titles.size());
    QCOMPARE(journal.count({.kind = "note"}), std::size_t{1000});
    QCOMPARE(journal.count({}), std::size_t{9000});
    QCOMPARE(journal.areas().size(), std::size_t{7});
}

void TestJournal::countsAndAreasFollowEveryChange()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("moving");
    decisionIn(entry).frame.area = "north";
    journal.save(entry);
    Entry other = s.decision("staying");
    decisionIn(other).frame.area = "south";
    journal.save(other);
    QVERIFY(journal.areas() == (std::vector<std::string>{"north", "south"}));
    decisionIn(entry).frame.area = "south";
    journal.save(entry);
    QVERIFY(journal.areas() == std::vector<std::string>{"south"});
    QCOMPARE(journal.count({.area = "south"}), std::size_t{2});
    journal.seal(other.id);
    QCOMPARE(journal.count({.stage = Stage::Sealed}), std::size_t{1});
    journal.setStanding(entry.id, Standing::DoIt, 1);
    QCOMPARE(journal.count({.area = "south", .standing = Standing::DoIt}), std::size_t{1});
    journal.remove(entry.id);
    QCOMPARE(journal.count({.standing = Standing::DoIt}), std::size_t{0});
    QCOMPARE(journal.count({}, 0), std::size_t{0});
}

void TestJournal::aReaderSeesWhatAWriterStores()
{
    Surroundings s;
    Journal writer = s.create();
    Journal reader = s.open(Journal::Mode::ReadOnly);
    const Entry entry = s.decision("shared");
    writer.save(entry);
    QVERIFY(reader.load(entry.id) == entry);
    writer.refreshDerived();
    QCOMPARE(reader.list({.text = "shared"}).size(), std::size_t{1});
    QVERIFY(reader.verify().intact());
    QVERIFY(reader.mode() == Journal::Mode::ReadOnly);
}

void TestJournal::aReaderCannotWrite()
{
    Surroundings s;
    const Entry entry = s.decision("fixed");
    {
        Journal journal = s.create();
        journal.save(entry);
    }
    Journal reader = s.open(Journal::Mode::ReadOnly);
    VERIFY_ERROR(ErrorKind::Storage, "reading only", reader.save(s.decision("new")));
    VERIFY_ERROR(ErrorKind::Storage, "reading only", reader.seal(entry.id));
    VERIFY_ERROR(ErrorKind::Storage, "reading only", reader.remove(entry.id));
    reader.settleSeals();
    QCOMPARE(reader.count({}), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
