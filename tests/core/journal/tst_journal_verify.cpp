// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/journal/verify_chain.h"
#include "journal_fixture.h"

#include <QtTest>

#include <QFile>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

class TestJournalVerify : public QObject {
    Q_OBJECT

private slots:
    void anyFlippedByteOfASealIsNamedWithItsField_data();
    void anyFlippedByteOfASealIsNamedWithItsField();
    void anyFlippedByteOfTheBytesAndLeavesIsNamed();
    void aChangedEntryNamesEachDifferingField();
    void aChangedEntryWithANewChecksumIsNamedToo();
    void aChangedItemOfSinceIsNamed();
    void aChangedDraftIsFoundByItsChecksum();
    void aChangedVersionIsFound();
    void aChangedListRowIsFound();
    void aDeletedSealIsNamed();
    void swappedSealsAreNamed();
    void aMissingEntryIsNamed();
    void aChangedJournalIdIsFound();
    void aRewrittenSealBreaksTheNextLink();
    void aDroppedTailChangesTheHead();
    void aRecomputedChainChangesTheHead();
    void aForeignGenesisIsFound();

private:
    /// A journal with five records: two beliefs, two items of since, one withdrawal.
    void fill(Surroundings& s);
    Entry m_first;
    Entry m_second;
};

void TestJournalVerify::fill(Surroundings& s)
{
    Journal journal = s.create();
    m_first = s.decision("alpha");
    decisionIn(m_first).frame.context = "x\u001f \"quoted\" \u00e9";
    journal.save(m_first);
    journal.seal(m_first.id); // 1
    s.clock.advanceMs(86'400'000);
    m_first.since = {s.since(Addendum{"first addendum", {}}), s.since(Addendum{"second addendum", {}})};
    journal.save(m_first); // 2, 3
    m_second = s.decision("beta");
    journal.save(m_second);
    journal.seal(m_second.id);         // 4
    journal.withdrawSeal(m_second.id); // 5
    const VerifyReport report = journal.verify();
    QVERIFY2(report.intact(), textOf(report).constData());
    QCOMPARE(report.seals, std::int64_t{5});
}

void TestJournalVerify::anyFlippedByteOfASealIsNamedWithItsField_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("field");
    QTest::addColumn<bool>("blob");
    QTest::newRow("kind") << "kind" << "kind" << false;
    QTest::newRow("entry") << "entry" << "entry" << false;
    QTest::newRow("item") << "item" << "item" << false;
    QTest::newRow("zone") << "at_zone" << "zone" << false;
    QTest::newRow("previous") << "previous" << "previous" << true;
    QTest::newRow("bytes") << "bytes" << "bytes" << true;
    QTest::newRow("leaves") << "leaves" << "leaves" << true;
    QTest::newRow("hash") << "hash" << "hash" << true;
    QTest::newRow("time") << "at_ms" << "at" << false;
    QTest::newRow("clock") << "clock" << "clock" << false;
    QTest::newRow("number") << "number" << "number" << false;
}

void TestJournalVerify::anyFlippedByteOfASealIsNamedWithItsField()
{
    QFETCH(QString, column);
    QFETCH(QString, field);
    QFETCH(bool, blob);
    Surroundings s;
    fill(s);
    RawFile raw(s.path());
    raw.takeTriggersAway();
    const Journal journal = s.open(Journal::Mode::ReadOnly);
    const bool isInteger = column == "at_ms" || column == "clock" || column == "number";
    int flips = 0;
    for (int number = 0; number <= 5; ++number) {
        const std::string where = " WHERE number = " + std::to_string(number);
        const std::string name = column.toStdString();
        const std::string original = raw.value("SELECT " + name + " FROM seal" + where);
        const std::size_t places = isInteger ? (name == "clock" ? 1 : 6) : original.size();
        // The long ones byte by byte in the next test, without a file.
        const std::size_t step = name == "bytes" || name == "leaves" ? 97 : 3;
        for (std::size_t i = 0; i < places; i += isInteger ? 1 : step) {
            std::string restore;
            if (isInteger) {
                const std::int64_t value = std::stoll(original);
                const std::int64_t flipped = name == "clock" ? 1 - value : value ^ (std::int64_t{64} << (8 * i));
                raw.run("UPDATE seal SET " + name + " = " + std::to_string(flipped) + where);
                restore =
                    "UPDATE seal SET " + name + " = " + original + " WHERE " +
                    (name == "number" ? "number = " + std::to_string(flipped) : "number = " + std::to_string(number));
            } else {
                std::string changed = original;
                changed[i] = static_cast<char>(changed[i] ^ (name == "bytes" || blob ? 1 << (i % 8) : 1));
                raw.update("UPDATE seal SET " + name + " = ?" + where, changed, blob);
            }
            const VerifyReport report = journal.verify();
            const QByteArray told = QByteArray::number(number) + " byte " +
                                    QByteArray::number(static_cast<qulonglong>(i)) + ":\n" + textOf(report);
            QVERIFY2(names(report, number, field.toStdString()), told.constData());
            for (const VerifyProblem& problem : report.problems) QVERIFY2(!problem.sentence.empty(), told.constData());
            if (isInteger)
                raw.run(restore);
            else
                raw.update("UPDATE seal SET " + name + " = ?" + where, original, blob);
            ++flips;
        }
    }
    QVERIFY(flips > 5);
    QVERIFY(journal.verify().intact());
}

void TestJournalVerify::anyFlippedByteOfTheBytesAndLeavesIsNamed()
{
    Surroundings s;
    const std::string journalId = s.ids.next();
    SealRecord genesis = genesisRecord(journalId, s.clock.now());
    SealRecord record;
    record.number = 1;
    record.kind = "belief";
    record.entry = s.ids.next();
    record.at = s.clock.now();
    record.previous = genesis.hash;
    record.bytes = beliefBytes(s.decision("every byte"));
    closeRecord(journalId, record);
    const auto verified = [&](const SealRecord& changed) {
        ChainVerifier chain(journalId, 2);
        chain.add(genesis);
        chain.add(changed);
        VerifyReport report;
        chain.finish(report);
        return report;
    };
    QVERIFY(verified(record).intact());
    for (auto [member, field] : {std::pair{&SealRecord::bytes, "bytes"}, std::pair{&SealRecord::leaves, "leaves"}})
        for (std::size_t i = 0; i < (record.*member).size(); ++i) {
            SealRecord changed = record;
            (changed.*member)[i] = static_cast<char>((changed.*member)[i] ^ (1 << (i % 8)));
            const VerifyReport report = verified(changed);
            QVERIFY2(names(report, 1, field), textOf(report).constData());
        }
}

void TestJournalVerify::aChangedEntryNamesEachDifferingField()
{
    Surroundings s;
    fill(s);
    RawFile raw(s.path());
    raw.run("UPDATE entry SET document = replace(replace(document, 'Own the managed service', 'Own nothing'), "
            "'two rivals have it', 'nobody has it') WHERE row = 1");
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QVERIFY2(names(report, 1, "/belief/frame/aim"), textOf(report).constData());
    QVERIFY2(names(report, 1, "/belief/must/0/evidence"), textOf(report).constData());
    QCOMPARE(report.problems.size(), std::size_t{2});
    QCOMPARE(report.problems[0].entry, m_first.id);
}

void TestJournalVerify::aChangedEntryWithANewChecksumIsNamedToo()
{
    Surroundings s;
    fill(s);
    RawFile raw(s.path());
    std::string document = raw.value("SELECT document FROM entry WHERE row = 1");
    document.replace(document.find("inevitable"), 10, "impossible");
    raw.update("UPDATE entry SET document = ? WHERE row = 1", document, false);
    const Digest digest = sha256(document);
    raw.update("UPDATE entry SET digest = ? WHERE row = 1", std::string(digest.begin(), digest.end()), true);
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QVERIFY2(names(report, 1, "/belief/because"), textOf(report).constData());
}

void TestJournalVerify::aChangedItemOfSinceIsNamed()
{
    Surroundings s;
    fill(s);
    RawFile raw(s.path());
    raw.run("UPDATE entry SET document = replace(document, 'second addendum', 'another thing') WHERE row = 1");
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    const bool named = std::any_of(report.problems.begin(), report.problems.end(), [](const VerifyProblem& p) {
        return p.seal == 3 && p.field.starts_with("/since/1") && p.field.ends_with("/text");
    });
    QVERIFY2(named, textOf(report).constData());
}

void TestJournalVerify::aChangedDraftIsFoundByItsChecksum()
{
    Surroundings s;
    fill(s);
    RawFile raw(s.path());
    raw.run("UPDATE entry SET document = replace(document, 'inevitable', 'inevitablx') WHERE row = 2");
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QCOMPARE(report.problems.size(), std::size_t{1});
    QCOMPARE(report.problems[0].entry, m_second.id);
    QVERIFY(report.problems[0].sentence.find("checksum") != std::string::npos);
    raw.run("UPDATE entry SET document = '{' WHERE row = 2");
    const VerifyReport worse = s.open(Journal::Mode::ReadOnly).verify();
    QCOMPARE(worse.problems.size(), std::size_t{1});
    QVERIFY(worse.problems[0].sentence.find("cannot be read") != std::string::npos);
}

void TestJournalVerify::aChangedVersionIsFound()
{
    Surroundings s;
    fill(s);
    {
        Journal journal = s.open();
        journal.keepVersion(m_second.id, "pause");
    }
    RawFile(s.path()).run("UPDATE version SET document = document || ' '");
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QCOMPARE(report.problems.size(), std::size_t{1});
    QCOMPARE(report.problems[0].entry, m_second.id);
}

void TestJournalVerify::aChangedListRowIsFound()
{
    Surroundings s;
    fill(s);
    RawFile raw(s.path());
    raw.run("UPDATE entry SET title = 'omega' WHERE row = 1");
    QVERIFY(names(s.open(Journal::Mode::ReadOnly).verify(), 1, "/title"));
    raw.run("UPDATE entry SET title = 'alpha', stage = 0 WHERE row = 1");
    QVERIFY(!s.open(Journal::Mode::ReadOnly).verify().intact());
    raw.run("UPDATE entry SET stage = 1 WHERE row = 1");
    QVERIFY(s.open(Journal::Mode::ReadOnly).verify().intact());
    raw.run("UPDATE entry SET stage = 1 WHERE row = 2");
    QVERIFY(!s.open(Journal::Mode::ReadOnly).verify().intact());
}

void TestJournalVerify::aDeletedSealIsNamed()
{
    Surroundings s;
    fill(s);
    RawFile raw(s.path());
    raw.takeTriggersAway();
    raw.run("DELETE FROM seal WHERE number = 2");
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QVERIFY2(names(report, 2, ""), textOf(report).constData());
}

void TestJournalVerify::swappedSealsAreNamed()
{
    Surroundings s;
    fill(s);
    RawFile raw(s.path());
    raw.takeTriggersAway();
    raw.run("UPDATE seal SET number = 100 WHERE number = 2; UPDATE seal SET number = 2 WHERE number = 3; "
            "UPDATE seal SET number = 3 WHERE number = 100");
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QVERIFY2(names(report, 2, "number") && names(report, 3, "number"), textOf(report).constData());
}

void TestJournalVerify::aMissingEntryIsNamed()
{
    Surroundings s;
    fill(s);
    RawFile(s.path()).run("DELETE FROM entry WHERE row = 1");
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QCOMPARE(report.problems.size(), std::size_t{1});
    QCOMPARE(report.problems[0].seal, std::int64_t{1});
    QCOMPARE(report.problems[0].entry, m_first.id);
}

void TestJournalVerify::aChangedJournalIdIsFound()
{
    Surroundings s;
    fill(s);
    const std::string head = s.open(Journal::Mode::ReadOnly).verify().chainHead;
    RawFile(s.path()).run("UPDATE meta SET journal = '00000000-0000-4000-8000-000000000000'");
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QCOMPARE(report.problems.size(), std::size_t{1});
    QCOMPARE(report.problems[0].seal, std::int64_t{0});
    QCOMPARE(report.chainHead, head);
}

/// Rewrites seal `number` with other words, its leaves and hash computed anew, as someone who knows the method would;
/// with `onwards` all later links as well.
static void rewrite(RawFile& raw, const std::string& journalId, int number, bool onwards)
{
    raw.takeTriggersAway();
    Digest previous{};
    for (int i = number; i <= 5; ++i) {
        const std::string where = " FROM seal WHERE number = " + std::to_string(i);
        SealRecord record;
        record.number = i;
        record.kind = raw.value("SELECT kind" + where);
        record.entry = raw.value("SELECT entry" + where);
        record.item = raw.value("SELECT item" + where);
        record.at = {std::stoll(raw.value("SELECT at_ms" + where)), raw.value("SELECT at_zone" + where)};
        record.bytes = raw.value("SELECT bytes" + where);
        const std::string stored = raw.value("SELECT previous" + where);
        std::copy(stored.begin(), stored.end(), record.previous.begin());
        if (i > number)
            record.previous = previous;
        else
            record.bytes.replace(record.bytes.find("inevitable"), 10, "impossible");
        closeRecord(journalId, record);
        previous = record.hash;
        const auto asText = [](const Digest& digest) { return std::string(digest.begin(), digest.end()); };
        const std::string which = " = ? WHERE number = " + std::to_string(i);
        raw.update("UPDATE seal SET bytes" + which, record.bytes, true);
        raw.update("UPDATE seal SET leaves" + which, record.leaves, true);
        raw.update("UPDATE seal SET hash" + which, asText(record.hash), true);
        raw.update("UPDATE seal SET previous" + which, asText(record.previous), true);
        if (!onwards) return;
    }
}

void TestJournalVerify::aRewrittenSealBreaksTheNextLink()
{
    Surroundings s;
    fill(s);
    RawFile raw(s.path());
    rewrite(raw, s.open(Journal::Mode::ReadOnly).journalId(), 1, false);
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QVERIFY2(names(report, 1, "hash"), textOf(report).constData());
    QVERIFY2(names(report, 1, "/belief/because"), textOf(report).constData()); // the entry still says what it said
}

void TestJournalVerify::aDroppedTailChangesTheHead()
{
    Surroundings s;
    fill(s);
    const VerifyReport before = s.open(Journal::Mode::ReadOnly).verify();
    RawFile raw(s.path());
    raw.takeTriggersAway();
    raw.run("DELETE FROM seal WHERE number >= 4");
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    // The chain itself is sound (seals 4 and 5 had been withdrawn): only an anchor shows it.
    QVERIFY2(report.intact(), textOf(report).constData());
    QVERIFY(report.chainHead != before.chainHead);
    QCOMPARE(report.seals, before.seals - 2);
    raw.run("DELETE FROM seal WHERE number >= 3");
    const VerifyReport careless = s.open(Journal::Mode::ReadOnly).verify();
    QVERIFY(!careless.intact()); // the entry still has what the dropped record added
}

void TestJournalVerify::aRecomputedChainChangesTheHead()
{
    Surroundings s;
    fill(s);
    const VerifyReport before = s.open(Journal::Mode::ReadOnly).verify();
    RawFile raw(s.path());
    rewrite(raw, before.journalId, 1, true);
    std::string document = raw.value("SELECT document FROM entry WHERE row = 1");
    document.replace(document.find("inevitable"), 10, "impossible");
    const Digest digest = sha256(document);
    raw.update("UPDATE entry SET document = ? WHERE row = 1", document, false);
    raw.update("UPDATE entry SET digest = ? WHERE row = 1", std::string(digest.begin(), digest.end()), true);
    const VerifyReport report = s.open(Journal::Mode::ReadOnly).verify();
    QVERIFY2(report.intact(), textOf(report).constData());
    QVERIFY(report.chainHead != before.chainHead);
}

void TestJournalVerify::aForeignGenesisIsFound()
{
    Surroundings s;
    fill(s);
    (void)s.create("other.soundings");
    RawFile other(s.path("other.soundings"));
    RawFile raw(s.path());
    raw.takeTriggersAway();
    for (const char* column : {"bytes", "leaves", "hash", "previous"})
        raw.update(std::string("UPDATE seal SET ") + column + " = ? WHERE number = 0",
                   other.value(std::string("SELECT ") + column + " FROM seal WHERE number = 0"), true);
    QVERIFY(!s.open(Journal::Mode::ReadOnly).verify().intact());
}

QTEST_APPLESS_MAIN(TestJournalVerify)
#include "tst_journal_verify.moc"
