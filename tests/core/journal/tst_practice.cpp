// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/practice.h"
#include "core/support/atomic_file.h"
#include "journal_fixture.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace soundings;
using namespace soundings::test;

/// A coach's client journals: what a list shows of them, and how one is removed for good.
class TestPractice : public QObject {
    Q_OBJECT

    Surroundings m_world;
    PracticeList m_list{m_world.folder.path().toStdString() + "/data"};
    std::string m_rescue = m_world.folder.path().toStdString() + "/config";

    [[nodiscard]] PracticeLine lookAt(const std::string& path)
    {
        return lookAtClient({path, {}}, m_world.outside(), m_world.clock.today());
    }

private slots:
    void showsCountsAndDaysAndNoText();
    void ofALockedOneNothingIsKnownOutside();
    void anAgreedDayCountsLikeOneOnTheList();
    void saysWhatIsMissingOrDamaged();
    void keepsTheListInOneFile();
    void removesAJournalWithAllThatBelongsToIt();
    void removesNothingWithoutItsNameTyped();
    void removesNothingThatIsOpenOrNotOnTheList();
};

void TestPractice::showsCountsAndDaysAndNoText()
{
    const std::string path = m_world.path("anna.soundings");
    {
        Journal journal = m_world.create("anna.soundings");
        Entry entry = m_world.decision("MARKERTITLE");
        entry.decision()->review = day(2026, 3, 1);
        Commitment promise;
        promise.id = m_world.ids.next();
        promise.text = "MARKERPROMISE";
        promise.due = day(2026, 4, 1);
        entry.decision()->commitments = {promise};
        journal.save(entry);
        (void)journal.seal(entry.id);
    }
    const PracticeLine line = lookAt(path);
    if (testKey()) {
        QCOMPARE(line.state, PracticeLine::State::Locked);
        return;
    }
    QCOMPARE(line.state, PracticeLine::State::Open);
    QCOMPARE(line.name, std::string("anna"));
    QCOMPARE(line.due, std::size_t{1});
    QCOMPARE(line.promises, std::size_t{1});
    QVERIFY(line.next == day(2026, 4, 1));
    m_list.set({path, day(2026, 2, 1)});
    const std::string stored = readFile(m_world.folder.path().toStdString() + "/data/practice.json");
    QVERIFY(stored.find("MARKER") == std::string::npos);
    QVERIFY(lookAtClient(m_list.journals().front(), m_world.outside(), m_world.clock.today()).over);
}

void TestPractice::ofALockedOneNothingIsKnownOutside()
{
    if (!canLockJournals()) return;
    std::string passphrase = "four words in a row";
    const SharedKey key = newKey(Secret::taking(passphrase), KeyCost::Least);
    const std::string path = m_world.path("bert.soundings");
    (void)Journal::create(path, {m_world.clock, m_world.ids, key});
    const PracticeLine line = lookAt(path);
    QCOMPARE(line.state, PracticeLine::State::Locked);
    QCOMPARE(line.due + line.promises, std::size_t{0});
    QVERIFY(!line.next);
}

void TestPractice::anAgreedDayCountsLikeOneOnTheList()
{
    if (testKey()) return; // of a locked one nothing is known outside
    const std::string path = m_world.path("fay.soundings");
    {
        Journal journal = m_world.create("fay.soundings");
        Engagement agreed;
        agreed.keepUntil = day(2026, 3, 1); // yesterday
        journal.save(m_world.entry("", agreed));
    }
    const auto line = [&](std::optional<Date> listed) {
        return lookAtClient({path, listed}, m_world.outside(), m_world.clock.today());
    };
    QVERIFY(line({}).over);
    QVERIFY(line({}).keepUntil == day(2026, 3, 1));
    QCOMPARE(line({}).due, std::size_t(1)); // to be disposed of
    QVERIFY(line(day(2027, 1, 1)).over);    // the earlier of the two
    QVERIFY(line(day(2026, 2, 1)).keepUntil == day(2026, 2, 1));
}

void TestPractice::saysWhatIsMissingOrDamaged()
{
    QCOMPARE(lookAt(m_world.path("nowhere.soundings")).state, PracticeLine::State::Missing);
    writeFileAtomically(m_world.path("page.soundings"), "this is no journal, and long enough to look like a file");
    const PracticeLine line = lookAt(m_world.path("page.soundings"));
    QCOMPARE(line.state, PracticeLine::State::Unreadable);
    QVERIFY(!line.problem.empty());
}

void TestPractice::keepsTheListInOneFile()
{
    const std::string path = m_world.path("carl.soundings");
    (void)m_world.create("carl.soundings");
    m_list.set({path, {}});
    m_list.set({path, day(2028, 1, 1)});
    const auto found = m_list.journals();
    QCOMPARE(std::ranges::count(found, path, &ClientJournal::path), std::ptrdiff_t{1});
    QVERIFY(std::ranges::find(found, path, &ClientJournal::path)->keepUntil == day(2028, 1, 1));
    m_list.remove(path);
    QCOMPARE(std::ranges::count(m_list.journals(), path, &ClientJournal::path), std::ptrdiff_t{0});
    QVERIFY(std::filesystem::exists(path));
}

void TestPractice::removesAJournalWithAllThatBelongsToIt()
{
    const std::string path = m_world.path("dora.soundings");
    (void)m_world.create("dora.soundings");
    std::filesystem::create_directories(m_rescue);
    const std::string folder = m_world.folder.path().toStdString();
    const std::vector<std::string> belong = {path + "-wal", path + "-shm", folder + "/.dora.soundings.swap.part",
                                             m_rescue + "/" + rescueNameOf(path) + ".json",
                                             m_rescue + "/" + rescueNameOf(path) + "-2.json.done"};
    const std::vector<std::string> others = {folder + "/dora.soundings.txt", folder + "/dora2.soundings",
                                             m_rescue + "/rescue-0000000000000000.json"};
    for (const auto* files : {&belong, &others})
        for (const std::string& file : *files)
            std::ofstream(file) << "x"; // no file of ours is written beside a journal
    m_list.set({path, {}});
    const Disposed done = disposeOfJournal(path, "dora", m_list, m_rescue, m_world.clock.now());
    QVERIFY(done.stayed.empty());
    QVERIFY(!std::filesystem::exists(path));
    QVERIFY(!std::filesystem::exists(path + ".lock"));
    for (const std::string& file : belong) QVERIFY2(!std::filesystem::exists(file), file.c_str());
    for (const std::string& file : others) QVERIFY2(std::filesystem::exists(file), file.c_str());
    QCOMPARE(std::ranges::count(m_list.journals(), path, &ClientJournal::path), std::ptrdiff_t{0});
}

void TestPractice::removesNothingWithoutItsNameTyped()
{
    const std::string path = m_world.path("emil.soundings");
    (void)m_world.create("emil.soundings");
    m_list.set({path, {}});
    for (const char* typed : {"", "Emil", "emil.soundings", "emi"})
        VERIFY_ERROR(ErrorKind::Input, "has to be typed",
                     (void)disposeOfJournal(path, typed, m_list, m_rescue, m_world.clock.now()));
    QVERIFY(std::filesystem::exists(path));
}

void TestPractice::removesNothingThatIsOpenOrNotOnTheList()
{
    const std::string path = m_world.path("frieda.soundings");
    const Journal open = m_world.create("frieda.soundings");
    VERIFY_ERROR(ErrorKind::NotFound, "not among your client journals",
                 (void)disposeOfJournal(path, "frieda", m_list, m_rescue, m_world.clock.now()));
    m_list.set({path, {}});
    VERIFY_ERROR(ErrorKind::Held, "open",
                 (void)disposeOfJournal(path, "frieda", m_list, m_rescue, m_world.clock.now()));
    QVERIFY(std::filesystem::exists(path));
}

QTEST_APPLESS_MAIN(TestPractice)
#include "tst_practice.moc"
