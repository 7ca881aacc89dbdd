// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_fixture.h"

#include "core/assessment/assessment.h"
#include "core/document/sample.h"
#include "core/journal/sample_journal.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace soundings;
using namespace soundings::test;

class TestSampleJournal : public QObject {
    Q_OBJECT

private slots:
    void isTheSameEveryTime();
    void sealsWhenItWasLived();
    void isIntactAndHoldsWhatTheSampleTells();
    void itsMainDecisionComesToFindAWay();
    void saysInTheListWhereEachDecisionStands();
    void refusesAFileThatExists();
};

void TestSampleJournal::isTheSameEveryTime()
{
    Surroundings s;
    const Id first = makeSampleJournal(s.path("one.soundings"));
    QCOMPARE(makeSampleJournal(s.path("two.soundings")), first);
    const auto hashes = [&](const std::string& name) {
        return RawFile(s.path(name))
            .value("SELECT group_concat(number || ' ' || kind || ' ' || entry || ' ' || item || "
                   "' ' || at_ms || ' ' || hex(hash)) FROM (SELECT * FROM seal ORDER BY number)");
    };
    QVERIFY(hashes("one.soundings").size() > 1000);
    QCOMPARE(hashes("two.soundings"), hashes("one.soundings"));
    const auto head = [&](const std::string& name) { return s.open(Journal::Mode::ReadOnly, name).verify().chainHead; };
    QCOMPARE(head("two.soundings"), head("one.soundings"));
}

void TestSampleJournal::sealsWhenItWasLived()
{
    Surroundings s;
    makeSampleJournal(s.path());
    const SampleJournal sample = readSampleJournal();
    const Journal journal = s.open(Journal::Mode::ReadOnly);
    std::set<Id> sealed;
    for (const auto& [id, at] : sample.seals) {
        sealed.insert(id);
        const auto stamp = journal.sealOf(id);
        QVERIFY(stamp.has_value());
        QCOMPARE(toIso(stamp->at), toIso(at));
        QCOMPARE(stamp->at.zone, at.zone);
        QVERIFY(!stamp->undoable);
    }
    RawFile file(s.path());
    for (const Entry& entry : sample.entries) {
        QCOMPARE(journal.sealOf(entry.id).has_value(), sealed.contains(entry.id));
        if (!sealed.contains(entry.id)) continue;
        for (const SinceItem& item : entry.since) {
            const std::string at =
                file.value("SELECT at_ms || at_zone FROM seal WHERE kind = 'since' AND item = '" + item.id + "'");
            QCOMPARE(at, std::to_string(item.at.utcMs) + item.at.zone);
        }
    }
    QCOMPARE(file.value("SELECT count(*) FROM seal WHERE clock <> 0"), std::string("0"));
}

void TestSampleJournal::isIntactAndHoldsWhatTheSampleTells()
{
    Surroundings s;
    makeSampleJournal(s.path());
    const SampleJournal sample = readSampleJournal();
    const Journal journal = s.open(Journal::Mode::ReadOnly);
    const VerifyReport report = journal.verify();
    QVERIFY2(report.intact(), textOf(report).constData());
    std::size_t records = sample.seals.size();
    for (const Entry& entry : sample.entries) {
        if (journal.sealOf(entry.id)) records += entry.since.size();
        QVERIFY2(journal.load(entry.id) == entry, entry.title.c_str());
    }
    QCOMPARE(static_cast<std::size_t>(report.seals), records);
    EntryQuery everything;
    everything.kind.clear();
    QCOMPARE(journal.count(everything), sample.entries.size());
    EntryQuery query;
    query.text = "cloud";
    QVERIFY(!journal.list(query).empty()); // ready to be searched by a reader
}

void TestSampleJournal::itsMainDecisionComesToFindAWay()
{
    Surroundings s;
    const Id main = makeSampleJournal(s.path());
    const Entry entry = s.open(Journal::Mode::ReadOnly).load(main);
    QCOMPARE(entry.title, std::string("Should we build the cloud service now?"));
    AssessmentInput input;
    input.today = day(2026, 3, 2);
    const Assessment assessment = assess(entry, input);
    QVERIFY2(assessment.standing() == Standing::FindAWay, assessment.sentence.c_str());
    QVERIFY(!entry.decision()->constraints.empty());
}

void TestSampleJournal::saysInTheListWhereEachDecisionStands()
{
    Surroundings s;
    const Id main = makeSampleJournal(s.path());
    const Journal journal = s.open(Journal::Mode::ReadOnly);
    for (const EntrySummary& row : journal.list({})) QVERIFY2(row.standing.has_value(), row.title.c_str());
    EntryQuery query;
    query.standing = Standing::FindAWay;
    const std::vector<EntrySummary> found = journal.list(query);
    QVERIFY(std::ranges::any_of(found, [&](const EntrySummary& row) { return row.id == main; }));
}

void TestSampleJournal::refusesAFileThatExists()
{
    Surroundings s;
    makeSampleJournal(s.path());
    const std::string before = RawFile(s.path()).value("SELECT count(*) FROM seal");
    QVERIFY(errorOf([&] { makeSampleJournal(s.path()); }).has_value());
    QCOMPARE(RawFile(s.path()).value("SELECT count(*) FROM seal"), before);
}

QTEST_APPLESS_MAIN(TestSampleJournal)
#include "tst_sample_journal.moc"
