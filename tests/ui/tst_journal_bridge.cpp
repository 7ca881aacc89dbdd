// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/autosave.h"
#include "ui/storage_thread.h"
#include "window_fixture.h"

#include <QFile>

#include <atomic>
#include <mutex>
#include <random>

using namespace soundings;
using namespace soundings::ui;

namespace {

/// Storage that fails or holds its commits back when told to, and knows what is durable.
struct FaultyStorage {
    std::mutex mutex;
    std::map<Id, std::string> durable;
    std::atomic<bool> failing = false;
    std::atomic<int> failNext = 0;
    std::atomic<int> rescues = 0;
    std::map<Id, std::string> rescued;

    void store(const Entry& entry)
    {
        if (failing || (failNext > 0 && failNext-- > 0))
            throw Error(ErrorKind::Storage, "The disk is full at /media/stick; free some space.");
        const std::lock_guard lock(mutex);
        durable[entry.id] = entry.title;
    }
    void rescue(const std::vector<Entry>& entries)
    {
        const std::lock_guard lock(mutex);
        ++rescues;
        rescued.clear();
        for (const auto& entry : entries) rescued[entry.id] = entry.title;
    }
    bool holds(const std::map<Id, std::string>& texts)
    {
        const std::lock_guard lock(mutex);
        return std::ranges::all_of(texts, [&](const auto& text) {
            const auto found = durable.find(text.first);
            return found != durable.end() && found->second == text.second;
        });
    }
};

Entry textOf(const Id& id, const std::string& title)
{
    Entry entry;
    entry.id = id;
    entry.title = title;
    return entry;
}

} // namespace

class TstJournalBridge : public QObject {
    Q_OBJECT
private slots:
    void neverSaysSavedBeforeTheCommit();
    void keepsAndRescuesTextThatCannotBeStored();
    void saysOnceThatATextIsRefusedAndKeepsIt();
    void saysWhyTheJournalRefusesAnEntryUntilItIsMended();
    void savesAfterAPauseAndTellsWhoChangedIt();
    void keepsTextWhenTheFileIsTakenAway();
    void neverPutsTextIntoTheOtherJournal();
    void keepsAVersionAtPausesAndLargeDeletions();
    void fillsInWhereADecisionStands();
    void removesADraftWithItsUnsavedText();
};

void TstJournalBridge::neverSaysSavedBeforeTheCommit()
{
    std::mt19937 random(8);
    const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    StorageThread thread;
    int failures = 0;
    for (int schedule = 0; schedule < 10'000; ++schedule) {
        FaultyStorage storage;
        Autosave autosave(thread,
                          {[&](const Entry& entry, const Origin&) { storage.store(entry); },
                           [&](const std::vector<Entry>& entries) { storage.rescue(entries); }},
                          {.quiet = std::chrono::milliseconds(0),
                           .longest = std::chrono::milliseconds(0),
                           .retry = std::chrono::milliseconds(0)});
        std::map<Id, std::string> typed;
        const auto check = [&] {
            if (autosave.state() == Autosave::State::Saved) QVERIFY(storage.holds(typed));
            QCOMPARE(autosave.state() == Autosave::State::Failed, !autosave.failure().empty());
        };
        for (int step = 0; step < 8; ++step) {
            switch (pick(7)) {
            case 0:
            case 1:
            case 2: {
                const Id id = pick(2) ? "a" : "b";
                typed[id] = std::to_string(random());
                autosave.put(textOf(id, typed[id]), {});
                QVERIFY(autosave.state() != Autosave::State::Saved);
                break;
            }
            case 3: storage.failNext = 1 + pick(2); break;
            case 4: storage.failing = pick(2) == 0; break;
            case 5: QCoreApplication::processEvents(); break;
            case 6: {
                const bool flushed = autosave.flush();
                QCOMPARE(flushed, autosave.state() == Autosave::State::Saved);
                if (!flushed) ++failures;
                break;
            }
            }
            check();
        }
        storage.failing = false;
        storage.failNext = 0;
        QVERIFY(autosave.flush());
        QVERIFY(storage.holds(typed));
    }
    QVERIFY(failures > 100); // the faults did happen
}

void TstJournalBridge::keepsAndRescuesTextThatCannotBeStored()
{
    StorageThread thread;
    FaultyStorage storage;
    storage.failing = true;
    Autosave autosave(thread,
                      {[&](const Entry& entry, const Origin&) { storage.store(entry); },
                       [&](const std::vector<Entry>& entries) { storage.rescue(entries); }},
                      {});
    autosave.put(textOf("a", "first"), {});
    QVERIFY(!autosave.flush());
    autosave.put(textOf("a", "second"), {});
    QVERIFY(!autosave.flush());
    QVERIFY(autosave.failure().find("/media/stick") != std::string::npos);
    thread.run([] {});
    QCOMPARE(storage.rescued.at("a"), std::string("second"));
    storage.failing = false;
    QVERIFY(autosave.flush());
    thread.run([] {});
    QVERIFY(storage.rescued.empty());
    QCOMPARE(storage.durable.at("a"), std::string("second"));
}

void TstJournalBridge::saysOnceThatATextIsRefusedAndKeepsIt()
{
    StorageThread thread;
    std::atomic<int> attempts = 0;
    std::atomic<bool> refusing = true;
    Autosave autosave(thread,
                      {[&](const Entry&, const Origin&) {
                           ++attempts;
                           if (refusing) throw Error(ErrorKind::Input, "A range is upside down. Mend it.");
                       },
                       [](const std::vector<Entry>&) {}},
                      {.quiet = std::chrono::milliseconds(0),
                       .longest = std::chrono::milliseconds(0),
                       .retry = std::chrono::milliseconds(0)});
    QSignalSpy told(&autosave, &Autosave::stateChanged);
    autosave.put(textOf("a", "first"), {});
    QTRY_VERIFY(autosave.state() == Autosave::State::Failed);
    for (int i = 0; i < 200; ++i) { // a retry with no delay would have come in one of these rounds
        QCoreApplication::processEvents();
        thread.run([] {});
    }
    QCOMPARE(attempts.load(), 1);
    QCOMPARE(told.count(), 2); // pending, failed
    QCOMPARE(autosave.failure(), std::string("A range is upside down. Mend it."));
    QVERIFY(autosave.holds("a"));
    refusing = false;
    autosave.put(textOf("a", "second"), {});
    QTRY_VERIFY(autosave.state() == Autosave::State::Saved);
}

void TstJournalBridge::saysWhyTheJournalRefusesAnEntryUntilItIsMended()
{
    Home home;
    static_cast<void>(Journal::create(home.path().toStdString(), home.outside()));
    JournalBridge bridge(home.path().toStdString(), Journal::Mode::ReadWrite, home.outside());
    Entry entry = sampleDecision(home.ids, "A cloud service");
    entry.decision()->options.at(0).meetsAimRange = Range{0.9, 0.5, 0.1, {}};
    bridge.saveLater(entry);
    QVERIFY(!bridge.flush());
    QVERIFY(bridge.saveState() == JournalBridge::SaveState::Failed);
    QVERIFY2(bridge.failure().contains("meetsAimRange is a range upside down"), qPrintable(bridge.failure()));
    QVERIFY(!bridge.reader().find(entry.id));
    entry.decision()->options.at(0).meetsAimRange = Range{0.1, 0.5, 0.9, {}};
    bridge.saveLater(entry);
    QVERIFY(bridge.flush());
    QVERIFY(bridge.failure().isEmpty());
    QCOMPARE(bridge.reader().load(entry.id), entry);
}

void TstJournalBridge::savesAfterAPauseAndTellsWhoChangedIt()
{
    Home home;
    static_cast<void>(Journal::create(home.path().toStdString(), home.outside()));
    JournalBridge bridge(home.path().toStdString(), Journal::Mode::ReadWrite, home.outside());
    QSignalSpy changed(&bridge, &JournalBridge::entryChanged);
    Entry entry = sampleDecision(home.ids, "A cloud service");
    bridge.saveLater(entry, "/title");
    QVERIFY(bridge.saveState() == JournalBridge::SaveState::Pending);
    QVERIFY(!bridge.reader().find(entry.id));
    QVERIFY(changed.wait(5000));
    QCOMPARE(changed.first().at(1).toString(), QString("/title"));
    QTRY_VERIFY(bridge.saveState() == JournalBridge::SaveState::Saved);
    QCOMPARE(bridge.reader().load(entry.id), entry);
}

void TstJournalBridge::keepsTextWhenTheFileIsTakenAway()
{
    Home home;
    static_cast<void>(Journal::create(home.path().toStdString(), home.outside()));
    Entry entry = sampleDecision(home.ids, "Before");
    {
        JournalBridge bridge(home.path().toStdString(), Journal::Mode::ReadWrite, home.outside());
        bridge.saveLater(entry);
        QVERIFY(bridge.flush());
        QVERIFY(QFile::rename(home.path(), home.path("elsewhere.soundings")));
        entry.title = "After";
        bridge.saveLater(entry);
        QVERIFY(!bridge.flush());
        QVERIFY(bridge.saveState() == JournalBridge::SaveState::Failed);
        QVERIFY2(bridge.failure().contains("journal.soundings"), qPrintable(bridge.failure()));
        QVERIFY(QFile::rename(home.path("elsewhere.soundings"), home.path()));
    }
    const QStringList rescued = QDir(home.folder.filePath("config/soundings")).entryList({"rescue-*.json"});
    const bool saved =
        Journal::open(home.path().toStdString(), Journal::Mode::ReadOnly, home.outside()).load(entry.id).title ==
        "After";
    QVERIFY(saved || rescued.size() == 1); // on leaving it was either stored after all or lies in the rescue file
}

void TstJournalBridge::neverPutsTextIntoTheOtherJournal()
{
    Home home;
    const QString paths[]{home.path("one.soundings"), home.path("two.soundings")};
    std::map<QString, std::map<Id, std::string>> expected;
    for (const auto& path : paths) static_cast<void>(Journal::create(path.toStdString(), home.outside()));
    std::mt19937 random(13);
    for (int sequence = 0; sequence < 1000; ++sequence) {
        const QString path = paths[random() % 2];
        JournalBridge bridge(path.toStdString(), Journal::Mode::ReadWrite, home.outside());
        auto& texts = expected[path];
        for (unsigned edit = random() % 3; edit > 0; --edit) {
            Entry entry;
            if (texts.empty() || random() % 8 == 0)
                entry = newDecision({}, noon(), utcDate(noon()), home.ids);
            else
                entry = [&] {
                    auto at = texts.begin();
                    std::advance(at, static_cast<long>(random() % texts.size()));
                    Entry known = newDecision({}, noon(), utcDate(noon()), home.ids);
                    known.id = at->first;
                    return known;
                }();
            entry.title = path.toStdString() + std::to_string(sequence);
            texts[entry.id] = entry.title;
            bridge.saveLater(entry);
            if (random() % 4 == 0) QCoreApplication::processEvents();
        }
        // The bridge goes with text that is still waiting, as when the user opens the other journal.
    }
    for (const auto& path : paths) {
        const auto journal = Journal::open(path.toStdString(), Journal::Mode::ReadOnly, home.outside());
        EntryQuery all;
        all.limit = 10'000;
        const auto rows = journal.list(all);
        QCOMPARE(rows.size(), expected[path].size());
        for (const auto& row : rows) QCOMPARE(row.title, expected[path].at(row.id));
    }
}

void TstJournalBridge::keepsAVersionAtPausesAndLargeDeletions()
{
    Home home;
    static_cast<void>(Journal::create(home.path().toStdString(), home.outside()));
    JournalBridge bridge(home.path().toStdString(), Journal::Mode::ReadWrite, home.outside());
    const Entry entry = sampleDecision(home.ids, "Versions");
    bridge.saveLater(entry);
    QVERIFY(bridge.flush());
    const auto versions = [&] { return bridge.reader().versions(entry.id); };
    const auto before = versions().size();
    EntryEditor editor(entry, bridge);
    const std::string text(2000, 'w');
    editor.edit("Context", "/context", [&](Decision& decision) { decision.frame.context = text; });
    QVERIFY(bridge.flush());
    home.clock.advanceMs(6LL * 60 * 1000);
    editor.edit("Context", "/context", [&](Decision& decision) { decision.frame.context += "!"; });
    QVERIFY(bridge.flush());
    QCOMPARE(versions().size(), before + 1);
    editor.edit("Context", "/context", [&](Decision& decision) { decision.frame.context.clear(); });
    QVERIFY(bridge.flush());
    const auto kept = versions();
    QCOMPARE(kept.size(), before + 2);
    bool found = false;
    for (const auto& version : kept)
        found = found || bridge.reader().versionOf(entry.id, version.number).decision()->frame.context == text + "!";
    QVERIFY(found);
}

void TstJournalBridge::fillsInWhereADecisionStands()
{
    Home home;
    static_cast<void>(Journal::create(home.path().toStdString(), home.outside()));
    JournalBridge bridge(home.path().toStdString(), Journal::Mode::ReadWrite, home.outside());
    const Entry entry = sampleDecision(home.ids, "Standing");
    bridge.saveLater(entry);
    const auto standing = [&] {
        const auto rows = bridge.reader().list({});
        return rows.empty() ? std::optional<Standing>() : rows.front().standing;
    };
    QTRY_VERIFY_WITH_TIMEOUT(standing().has_value(), 20'000);
    QCOMPARE(*standing(), Standing::NotAskedYet);
}

void TstJournalBridge::removesADraftWithItsUnsavedText()
{
    Home home;
    static_cast<void>(Journal::create(home.path().toStdString(), home.outside()));
    JournalBridge bridge(home.path().toStdString(), Journal::Mode::ReadWrite, home.outside());
    Entry entry = sampleDecision(home.ids, "Gone");
    bridge.saveLater(entry);
    QVERIFY(bridge.flush());
    entry.title = "Gone, with a last word";
    bridge.saveLater(entry);
    bridge.remove(entry.id);
    QVERIFY(bridge.flush());
    QVERIFY(!bridge.reader().find(entry.id));
}

QTEST_MAIN(TstJournalBridge)
#include "tst_journal_bridge.moc"
