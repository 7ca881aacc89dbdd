// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/conflicts.h"
#include "core/document/document.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"
#include "journal_fixture.h"
#include "tests/support/person.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace soundings;
using namespace soundings::test;

class TestBundle : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Person> m_anna;
    std::unique_ptr<Person> m_clara;

    std::string claraSignsAndSends(const Entry& hers);
    Id annasDecision(const std::string& title = "build it")
    {
        const Entry entry = m_anna->decision(title);
        m_anna->journal.save(entry);
        return entry.id;
    }
    [[nodiscard]] std::string bytesOf(const Person& person, const Id& id) const
    {
        return documentBytes(person.journal.load(id));
    }

private slots:
    void init();
    void bringsEntriesAndCommentsAndNeverPrivateNotes();
    void keepsWhatWasSaidInABlindRoundOut();
    void neitherTurnOfASessionsRoundGoesAlong();
    void editsOfBothSidesMeetWithoutConflict();
    void bothSidesComeToTheSameWhicheverMergesFirst();
    void takingItTwiceChangesNothing();
    void anOlderBundleLateChangesNothing();
    void aConflictIsKeptAndItsSettlingTravels();
    void conflictsMustBeSettledBeforeSealing();
    void aSealTravelsWithItsRecords();
    void whatHappenedSinceMeetsOnSealedEntries();
    void wordsBesideASealBecomeANote();
    void countersignatureComesBackAsAnAnchor();
    void anchorsStandBeforeTheEntriesThatComeWithThem();
    void whatStopsBetweenAnchorsAndEntriesIsDoneByTakingItAgain();
    void aChainWrittenAnewIsNoticedByWhoKnewIt();
    void aChangedForeignRecordIsNamedByVerify();
    void aLyingSenderIsRefused();
    void predictionsCountFromTheDayTheyWereSealed();
    void isUndoneAsAnImportIs();
    void saysWhatWouldComeAndDoesNothing();
    void isMadeWithProgressAndCanBeStopped();
};

void TestBundle::init()
{
    m_anna = std::make_unique<Person>("Anna", 11);
    m_clara = std::make_unique<Person>("Clara", 22);
    m_anna->meets(*m_clara);
    m_clara->meets(*m_anna);
}

void TestBundle::bringsEntriesAndCommentsAndNeverPrivateNotes()
{
    const Id id = annasDecision();
    m_anna->journal.save(m_anna->note(id, "MARKERPRIVATE", true));
    Entry comment = m_anna->note(id, "What do you think?", false);
    m_anna->journal.save(comment);
    const MadeBundle made = m_anna->makes("Clara", {id});
    QVERIFY(made.content.bytes.find("MARKERPRIVATE") == std::string::npos);
    QVERIFY(made.bytes.find("build it") == std::string::npos); // encrypted
    const OpenBundle open = m_clara->takes(m_anna->sends(*m_clara, {id}));
    QCOMPARE(open.from.name, std::string("Anna"));
    QCOMPARE(open.message, std::string("Have a look"));
    QCOMPARE(open.plan.added, std::size_t{2});
    QCOMPARE(open.plan.comments, std::size_t{1});
    QCOMPARE(bytesOf(*m_clara, id), bytesOf(*m_anna, id));
    const auto notes = m_clara->journal.notesAbout(id);
    QCOMPARE(notes.size(), std::size_t{1});
    QCOMPARE(notes[0], comment);
    const Entry secret = m_anna->note(id, "MARKERPRIVATE", true);
    m_anna->journal.save(secret);
    VERIFY_ERROR(ErrorKind::Input, "private", (void)m_anna->sends(*m_clara, {secret.id}));
}

void TestBundle::keepsWhatWasSaidInABlindRoundOut()
{
    const Id id = annasDecision();
    Entry& entry = m_anna->edits(id);
    Voice voice;
    voice.id = m_anna->ids.next();
    voice.person = "Bert";
    voice.why = "MARKERBLIND";
    entry.decision()->round.blind = true;
    entry.decision()->voices = {voice};
    m_anna->saves();
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    QVERIFY(bytesOf(*m_clara, id).find("MARKERBLIND") == std::string::npos);
    QVERIFY(bytesOf(*m_clara, id).find("Bert") != std::string::npos);
    // Her edit comes back, and nothing of what was said is lost by it.
    m_clara->edits(id).decision()->frame.aim = "Own the service, all of it";
    m_clara->saves();
    (void)m_anna->takes(m_clara->sends(*m_anna, {id}));
    QVERIFY(bytesOf(*m_anna, id).find("MARKERBLIND") != std::string::npos);
    QVERIFY(bytesOf(*m_anna, id).find("Own the service, all of it") != std::string::npos);
    QVERIFY(m_anna->journal.load(id).conflicts.empty());
}

void TestBundle::neitherTurnOfASessionsRoundGoesAlong()
{
    const auto answer = [this](const std::string& text) {
        RoundAnswer one;
        one.id = m_anna->ids.next();
        one.text = text;
        return one;
    };
    Session session;
    SessionRound open;
    open.id = m_anna->ids.next();
    open.kind = RoundKind::Text;
    open.first = {answer("MARKERFIRST")};
    SessionRound again = open;
    again.id = m_anna->ids.next();
    again.first = {answer("said and shown")};
    again.revealed = m_anna->clock.now();
    again.second = {answer("MARKERSECOND")};
    session.rounds = {open, again};
    const Entry entry = m_anna->entry("An hour", session);
    m_anna->journal.save(entry);
    const MadeBundle made = m_anna->makes("Clara", {entry.id});
    QCOMPARE(made.content.hidden, std::size_t{1});
    QVERIFY(made.content.bytes.find("said and shown") != std::string::npos);
    for (const char* marker : {"MARKERFIRST", "MARKERSECOND"})
        QVERIFY(made.content.bytes.find(marker) == std::string::npos);
}

void TestBundle::editsOfBothSidesMeetWithoutConflict()
{
    const Id id = annasDecision();
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    m_anna->edits(id).decision()->because = "customers ask for it";
    m_anna->saves();
    m_clara->edits(id).decision()->frame.aim = "Own it";
    m_clara->saves();
    const OpenBundle open = m_anna->takes(m_clara->sends(*m_anna, {id}));
    QCOMPARE(open.plan.conflicts, std::size_t{0});
    const Entry merged = m_anna->journal.load(id);
    QCOMPARE(merged.decision()->because, std::string("customers ask for it"));
    QCOMPARE(merged.decision()->frame.aim, std::string("Own it"));
}

void TestBundle::bothSidesComeToTheSameWhicheverMergesFirst()
{
    const Id id = annasDecision();
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    m_anna->edits(id).decision()->because = "customers ask for it, loudly";
    m_anna->edited.title = "Build it at last";
    m_anna->saves();
    m_clara->edits(id).decision()->because = "it is cheap";
    m_clara->edited.decision()->frame.aim = "Own it";
    m_clara->saves();
    const std::string fromAnna = m_anna->sends(*m_clara, {id});
    const std::string fromClara = m_clara->sends(*m_anna, {id});
    (void)m_anna->takes(fromClara);
    (void)m_clara->takes(fromAnna);
    QCOMPARE(bytesOf(*m_anna, id), bytesOf(*m_clara, id));
    QCOMPARE(m_anna->journal.load(id).conflicts.size(), std::size_t{1});
}

void TestBundle::takingItTwiceChangesNothing()
{
    const Id id = annasDecision();
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    m_anna->edits(id).decision()->because = "one";
    m_anna->saves();
    m_clara->edits(id).decision()->because = "two and more";
    m_clara->saves();
    const std::string bundle = m_clara->sends(*m_anna, {id});
    (void)m_anna->takes(bundle);
    const std::string once = bytesOf(*m_anna, id);
    const OpenBundle again = m_anna->takes(bundle);
    QCOMPARE(bytesOf(*m_anna, id), once);
    QCOMPARE(again.plan.unchanged, std::size_t{1});
    QCOMPARE(again.plan.conflicts, std::size_t{0});
}

void TestBundle::anOlderBundleLateChangesNothing()
{
    const Id id = annasDecision();
    const std::string first = m_anna->sends(*m_clara, {id});
    m_anna->edits(id).decision()->because = "later";
    m_anna->saves();
    (void)m_anna->journal.seal(id);
    const std::string second = m_anna->sends(*m_clara, {id});
    (void)m_clara->takes(first);
    (void)m_clara->takes(second);
    const std::string now = bytesOf(*m_clara, id);
    (void)m_clara->takes(first);
    QCOMPARE(bytesOf(*m_clara, id), now);
    QVERIFY(m_clara->journal.verify().intact());
}

void TestBundle::aConflictIsKeptAndItsSettlingTravels()
{
    const Id id = annasDecision();
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    m_anna->edits(id).decision()->because = "customers ask for it, loudly";
    m_anna->saves();
    m_clara->edits(id).decision()->because = "it is cheap";
    m_clara->saves();
    const std::string fromAnna = m_anna->sends(*m_clara, {id});
    (void)m_anna->takes(m_clara->sends(*m_anna, {id}));
    (void)m_clara->takes(fromAnna);
    const Entry open = m_anna->journal.load(id);
    const auto choosings = choosingsOf(open);
    QCOMPARE(choosings.size(), std::size_t{1});
    // The longer one stands, on both sides: it is Anna's, and each side can say so.
    const auto atAnna = lastMergeInto(m_anna->journal, id);
    const auto atClara = lastMergeInto(m_clara->journal, id);
    QVERIFY(atAnna && atAnna->from == "Clara" && atClara && atClara->from == "Anna");
    QCOMPARE(whoseIs(open, choosings[0], atAnna->before), WhoseValue::StandsMine);
    QCOMPARE(whoseIs(m_clara->journal.load(id), choosings[0], atClara->before), WhoseValue::OtherMine);
    m_anna->clock.advanceMs(1000);
    (void)m_anna->journal.addAll({m_anna->decision("of another import")}, "fatebook");
    QVERIFY(!lastMergeInto(m_anna->journal, id));
    m_anna->journal.save(settled(open, choosings[0], Settle::TakeOther));
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    const Entry there = m_clara->journal.load(id);
    QCOMPARE(there.decision()->because, std::string("it is cheap"));
    QVERIFY(there.conflicts.empty());
}

void TestBundle::conflictsMustBeSettledBeforeSealing()
{
    const Id id = annasDecision();
    m_anna->edits(id).conflicts = {{"/belief/because", {"\"another\""}, {}}};
    m_anna->saves();
    VERIFY_ERROR(ErrorKind::Input, "conflict", (void)m_anna->journal.seal(id));
}

void TestBundle::aSealTravelsWithItsRecords()
{
    const Id id = annasDecision();
    const Id other = annasDecision("something else");
    (void)m_anna->journal.seal(other);
    const SealStamp stamp = m_anna->journal.seal(id);
    const OpenBundle open = m_clara->takes(m_anna->sends(*m_clara, {id}));
    QCOMPARE(open.plan.sealedThere, std::size_t{1});
    QCOMPARE(m_clara->journal.stageOf(id), Stage::Sealed);
    QCOMPARE(m_clara->journal.sealOf(id)->at, stamp.at); // the day on which it was decided, not on which it came
    QVERIFY(!m_clara->journal.find(other));
    const auto records = JournalSharing(m_clara->journal).foreignRecordsOf(id);
    QCOMPARE(records.size(), std::size_t{1});
    QCOMPARE(records[0].first, m_anna->journal.journalId());
    QCOMPARE(records[0].second.number, stamp.number); // not numbered anew
    const VerifyReport report = m_clara->journal.verify();
    QVERIFY2(report.intact(), textOf(report).constData());
    QCOMPARE(report.foreignRecords, std::int64_t{1});
    VERIFY_ERROR(ErrorKind::Input, "stands", m_clara->journal.withdrawSeal(id));
}

void TestBundle::whatHappenedSinceMeetsOnSealedEntries()
{
    const Id id = annasDecision();
    (void)m_anna->journal.seal(id);
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    m_anna->edits(id).since.push_back(m_anna->since(Addendum{"from Anna", {}}));
    m_anna->saves();
    m_clara->edits(id).since.push_back(m_clara->since(Addendum{"from Clara", {}}));
    m_clara->saves();
    const std::string fromAnna = m_anna->sends(*m_clara, {id});
    (void)m_anna->takes(m_clara->sends(*m_anna, {id}));
    (void)m_clara->takes(fromAnna);
    for (Person* person : {m_anna.get(), m_clara.get()}) {
        QCOMPARE(person->journal.load(id).since.size(), std::size_t{2});
        const VerifyReport report = person->journal.verify();
        QVERIFY2(report.intact(), textOf(report).constData());
    }
    QCOMPARE(JournalSharing(m_anna->journal).foreignRecordsOf(id).size(), std::size_t{2});
}

void TestBundle::wordsBesideASealBecomeANote()
{
    const Id id = annasDecision();
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    m_clara->edits(id).decision()->because = "Clara's reason";
    m_clara->saves();
    (void)m_anna->journal.seal(id);
    const std::string fromAnna = m_anna->sends(*m_clara, {id});
    const OpenBundle atAnna = m_anna->takes(m_clara->sends(*m_anna, {id}));
    QCOMPARE(atAnna.plan.rows[0].putAside, std::size_t{1});
    QCOMPARE(m_anna->journal.load(id).decision()->because, std::string("it is inevitable"));
    auto notes = m_anna->journal.notesAbout(id);
    QCOMPARE(notes.size(), std::size_t{1});
    const Note& theirs = std::get<Note>(notes[0].belief);
    QVERIFY(theirs.text.find("Clara's reason") != std::string::npos);
    QCOMPARE(theirs.by, std::string("Clara"));
    (void)m_clara->takes(fromAnna);
    QCOMPARE(m_clara->journal.stageOf(id), Stage::Sealed);
    notes = m_clara->journal.notesAbout(id);
    QCOMPARE(notes.size(), std::size_t{1});
    QVERIFY(std::get<Note>(notes[0].belief).isPrivate);
    QVERIFY(std::get<Note>(notes[0].belief).text.find("Clara's reason") != std::string::npos);
    (void)m_clara->takes(fromAnna);
    QCOMPARE(m_clara->journal.notesAbout(id).size(), std::size_t{1});
}

void TestBundle::countersignatureComesBackAsAnAnchor()
{
    const Id id = annasDecision();
    (void)m_anna->journal.seal(id);
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    QVERIFY(anchorLines(m_anna->journal, m_anna->sharing).empty());
    (void)m_anna->takes(m_clara->sends(*m_anna, {id}));
    const auto lines = anchorLines(m_anna->journal, m_anna->sharing);
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(lines[0].holds);
    QVERIFY2(lines[0].sentence.find("held by Clara") != std::string::npos, lines[0].sentence.c_str());
}

/// A bundle with an anchor of what Anna sealed, and an entry of Clara's own.
std::string TestBundle::claraSignsAndSends(const Entry& hers)
{
    const Id id = annasDecision();
    (void)m_anna->journal.seal(id);
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    m_clara->journal.save(hers);
    return m_clara->sends(*m_anna, {id, hers.id});
}

void TestBundle::anchorsStandBeforeTheEntriesThatComeWithThem()
{
    const Entry hers = m_clara->decision("hers");
    const std::string bundle = claraSignsAndSends(hers);
    const OpenBundle open = m_anna->looksAt(bundle);
    // Where they cannot be written, nothing is taken.
    const QString anchors = QString::fromStdString(m_anna->path("sharing/anchors.json"));
    QVERIFY(QDir().mkpath(anchors + "/in the way"));
    QVERIFY(errorOf([&] { (void)takeBundle(m_anna->journal, m_anna->sharing, open.plan); }));
    QVERIFY(!m_anna->journal.find(hers.id));
    QVERIFY(QDir(anchors).removeRecursively());
    (void)m_anna->takes(bundle);
    QVERIFY(m_anna->journal.find(hers.id));
    QCOMPARE(anchorLines(m_anna->journal, m_anna->sharing).size(), std::size_t{1});
}

void TestBundle::whatStopsBetweenAnchorsAndEntriesIsDoneByTakingItAgain()
{
    const Entry hers = m_clara->decision("hers");
    const std::string bundle = claraSignsAndSends(hers);
    const OpenBundle open = m_anna->looksAt(bundle);
    QCOMPARE(open.plan.anchors.size(), std::size_t{1});
    // Anchors without entries: the list shows that something is missing.
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(
        (void)takeBundle(m_anna->journal, m_anna->sharing, open.plan, BulkWatch{{}, stop.get_token()}), Cancelled);
    QVERIFY(!m_anna->journal.find(hers.id));
    QCOMPARE(anchorLines(m_anna->journal, m_anna->sharing).size(), std::size_t{1});
    (void)m_anna->takes(bundle);
    QVERIFY(m_anna->journal.find(hers.id));
    QCOMPARE(m_anna->sharing.anchorsOf(m_anna->journal.journalId()).size(), std::size_t{1});
    // Entries without anchors, as another copy of the settings leaves them.
    QVERIFY(QFile::remove(QString::fromStdString(m_anna->path("sharing/anchors.json"))));
    const OpenBundle again = m_anna->takes(bundle);
    QCOMPARE(again.plan.added + again.plan.changed, std::size_t{0});
    QCOMPARE(anchorLines(m_anna->journal, m_anna->sharing).size(), std::size_t{1});
}

void TestBundle::aChainWrittenAnewIsNoticedByWhoKnewIt()
{
    const Id id = annasDecision();
    (void)m_anna->journal.seal(id);
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    (void)m_anna->takes(m_clara->sends(*m_anna, {id}));
    // The last record is cut off and another one sealed in its place, as whoever can write the file can do.
    const Id second = annasDecision("another");
    m_anna->whileClosed([](const std::string& path) {
        RawFile raw(path);
        raw.takeTriggersAway();
        raw.run("DELETE FROM seal WHERE number = 1");
        raw.run("UPDATE entry SET stage = 0");
    });
    QVERIFY(m_anna->journal.verify().intact()); // in itself the chain is whole again
    (void)m_anna->journal.seal(second);
    const auto lines = anchorLines(m_anna->journal, m_anna->sharing);
    QCOMPARE(lines.size(), std::size_t{1});
    QVERIFY(!lines[0].holds);
    const std::string bundle = m_anna->sends(*m_clara, {second});
    VERIFY_ERROR(ErrorKind::Verify, "written anew", (void)m_clara->looksAt(bundle));
}

void TestBundle::aChangedForeignRecordIsNamedByVerify()
{
    const Id id = annasDecision();
    (void)m_anna->journal.seal(id);
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    m_clara->whileClosed([](const std::string& path) {
        RawFile raw(path);
        QVERIFY(!raw.tryRun("UPDATE foreign_record SET bytes = x'7b7d'"));
        QVERIFY(!raw.tryRun("DELETE FROM foreign_record"));
        raw.run("DROP TRIGGER foreign_record_stays");
        raw.run(
            "UPDATE foreign_record SET bytes = CAST(replace(CAST(bytes AS TEXT), 'inevitable', 'avoidable') AS BLOB)");
    });
    const VerifyReport report = m_clara->journal.verify();
    QVERIFY(!report.intact());
    QVERIFY2(textOf(report).contains("which a contact sent"), textOf(report).constData());
}

void TestBundle::aLyingSenderIsRefused()
{
    const Id id = annasDecision();
    (void)m_anna->journal.seal(id);
    const Own own = std::move(*m_anna->sharing.own());
    const MadeContent made = makeContent(m_anna->journal, {id}, own, "", m_anna->clock.now());
    const PublicKeys to = m_clara->sharing.own()->keys.open();
    const auto sent = [&](const std::string& content) { return sealBundle(own.keys, to, made.head, content); };
    QVERIFY(!errorOf([&] { (void)m_clara->looksAt(sent(made.bytes)); }));
    const auto replaced = [&](const std::string& from, const std::string& with) {
        std::string bytes = made.bytes;
        const std::size_t at = bytes.find(from);
        if (at == std::string::npos) qFatal("nothing to replace: %s", from.c_str());
        return bytes.replace(at, from.size(), with);
    };
    VERIFY_ERROR(ErrorKind::Verify, "not what", (void)m_clara->looksAt(sent(replaced("inevitable", "avoidable"))));
    VERIFY_ERROR(ErrorKind::Verify, "not what", (void)m_clara->looksAt(sent(replaced("\"number\":1", "\"number\":0"))));
    VERIFY_ERROR(ErrorKind::Input, "nothing", (void)m_clara->looksAt(sent(replaced("\"number\":1", "\"number\":7"))));
    for (const std::string& content : {std::string(), std::string("{}"), std::string("[]"), std::string("\xff"),
                                       std::string("{\"format\":1,\"from\":3}")})
        QVERIFY(errorOf([&] { (void)m_clara->looksAt(sent(content)); }));
    VERIFY_ERROR(ErrorKind::Foreign, "newer", (void)m_clara->looksAt(sent("{\"format\":2}")));
    BundleHead other = made.head;
    ++other.number;
    VERIFY_ERROR(ErrorKind::Input, "how long", (void)m_clara->looksAt(sealBundle(own.keys, to, other, made.bytes)));
    QVERIFY(m_clara->journal.list({}).empty());
}

void TestBundle::predictionsCountFromTheDayTheyWereSealed()
{
    const Id id = annasDecision();
    Prediction prediction;
    prediction.id = m_anna->ids.next();
    prediction.statement = "Ten customers by June";
    prediction.probability = 0.7;
    prediction.due = day(2026, 3, 3);
    m_anna->edits(id).decision()->predictions = {prediction};
    m_anna->saves();
    (void)m_anna->journal.seal(id);
    m_anna->edits(id).since.push_back(
        m_anna->since(Resolution{prediction.id, PredictionOutcome::Yes, {}, {}, day(2026, 3, 3), "they came", {}}));
    m_anna->saves();
    const std::string bundle = m_anna->sends(*m_clara, {id});
    m_clara->clock.advanceMs(std::int64_t{40} * 86'400'000); // she opens it much later
    (void)m_clara->takes(bundle);
    QCOMPARE(m_clara->journal.scoredBetween(0, 1, 10).size(), std::size_t{1});
    const char* const made = "SELECT made || ' ' || horizon FROM forecast";
    const std::string here = RawFile(m_anna->journal.path()).value(made);
    QVERIFY(here.size() > 8);
    QCOMPARE(RawFile(m_clara->journal.path()).value(made), here);
    (void)m_clara->journal.deriveAll();
    QCOMPARE(RawFile(m_clara->journal.path()).value(made), here);
}

void TestBundle::isUndoneAsAnImportIs()
{
    const Id id = annasDecision();
    (void)m_clara->takes(m_anna->sends(*m_clara, {id}));
    QCOMPARE(m_clara->journal.lastImport()->source, std::string("Anna"));
    QCOMPARE(m_clara->journal.undoImport().removed, std::size_t{1});
    QVERIFY(!m_clara->journal.find(id));
}

void TestBundle::saysWhatWouldComeAndDoesNothing()
{
    const Id id = annasDecision();
    const OpenBundle open = m_clara->looksAt(m_anna->sends(*m_clara, {id}));
    QVERIFY2(sentenceOf(open, false).starts_with("Nothing is taken in yet"), sentenceOf(open, false).c_str());
    QCOMPARE(fateInWords(open.plan.rows[0]), std::string("new"));
    QVERIFY(!m_clara->journal.find(id));
    QVERIFY(!cautionAbout(open.from).empty());
    m_clara->sharing.setCompared(open.from.keys, day(2026, 3, 3));
    QVERIFY(cautionAbout(m_clara->looksAt(m_anna->sends(*m_clara, {id})).from).empty());
}

void TestBundle::isMadeWithProgressAndCanBeStopped()
{
    const std::vector<Id> ids{annasDecision(), annasDecision(), annasDecision()};
    const Contact to = m_anna->sharing.contactNamed("Clara");
    std::vector<std::pair<std::size_t, std::size_t>> told;
    std::stop_source stop;
    BulkWatch watch{[&](std::size_t done, std::size_t total) { told.emplace_back(done, total); }, stop.get_token()};
    const auto make = [&] {
        return makeBundle(m_anna->journal, m_anna->sharing, ids, to, "", m_anna->clock.now(), watch);
    };
    QVERIFY(!make().bytes.empty());
    QCOMPARE(told, (std::vector<std::pair<std::size_t, std::size_t>>{{1, 3}, {2, 3}, {3, 3}}));
    watch.tell = [&](std::size_t done, std::size_t) {
        if (done == 2) stop.request_stop();
    };
    QVERIFY_EXCEPTION_THROWN((void)make(), Cancelled);
    m_anna->journal.save(m_anna->decision("afterwards")); // the view that was read on is let go
}

QTEST_APPLESS_MAIN(TestBundle)
#include "tst_bundle.moc"
