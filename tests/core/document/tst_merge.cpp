// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/conflicts.h"
#include "core/document/document.h"
#include "core/document/merge.h"
#include "core/document/merge_lists.h"
#include "core/support/clock.h"
#include "core/support/error.h"
#include "tests/support/random_entry.h"

#include <QTest>

#include <random>
#include <set>

using namespace soundings;
using namespace soundings::test;

namespace {

constexpr int histories = 2000;

Entry begun()
{
    SeededIds ids(3);
    Entry entry = newDecision("Build it or buy it", {1772442000000, "UTC"}, parseDate("2026-03-02"), ids);
    Decision& decision = *entry.decision();
    decision.frame.aim = "Own the managed service";
    for (const char* title : {"Build it", "Buy it", "Wait"}) {
        Option option;
        option.id = ids.next();
        option.title = title;
        decision.options.push_back(option);
    }
    decision.tags = {"cloud"};
    return entry;
}

/// One side's edits of an entry: each writes a word that is nowhere else, and says which words must be kept.
class Side {
public:
    Side(std::uint64_t seed, const char* name) : m_random(seed), m_ids(seed * 977 + 5), m_name(name) {}

    void edit(Entry& entry)
    {
        Decision& decision = *entry.decision();
        switch (pick(9)) {
        case 0: rewrite(decision.frame.aim); break;
        case 1: rewrite(decision.because); break;
        case 2: rewrite(entry.title); break;
        case 3:
            if (!decision.options.empty()) rewrite(decision.options[pick(decision.options.size())].title);
            break;
        case 4: {
            Option option;
            option.id = m_ids.next();
            rewrite(option.title);
            decision.options.insert(decision.options.begin() + std::ptrdiff_t(pick(decision.options.size() + 1)),
                                    option);
            break;
        }
        case 5:
            if (!decision.options.empty()) takeOut(decision);
            break;
        case 6: {
            Answer answer;
            answer.question = "must." + std::to_string(pick(3));
            rewrite(answer.evidence);
            std::erase_if(decision.must, [&](const Answer& there) {
                if (there.question == answer.question) m_kept.erase(there.evidence);
                return there.question == answer.question;
            });
            decision.must.push_back(answer);
            break;
        }
        case 7: {
            Evidence evidence;
            evidence.id = m_ids.next();
            rewrite(evidence.text);
            if (decision.pyramid.arguments.empty()) decision.pyramid.arguments.push_back({m_ids.next(), {}, {}, {}});
            decision.pyramid.arguments.front().evidence.push_back(evidence);
            break;
        }
        default: decision.review = parseDate("2026-0" + std::to_string(1 + pick(9)) + "-11"); break;
        }
    }

    [[nodiscard]] const std::set<std::string>& kept() const { return m_kept; }

private:
    std::size_t pick(std::size_t among) { return std::uniform_int_distribution<std::size_t>(0, among - 1)(m_random); }
    void rewrite(std::string& text)
    {
        m_kept.erase(text);
        text = m_name + std::to_string(++m_words) + "x" + std::to_string(pick(1000));
        m_kept.insert(text);
    }
    void takeOut(Decision& decision)
    {
        const auto at = decision.options.begin() + std::ptrdiff_t(pick(decision.options.size()));
        m_kept.erase(at->title);
        decision.options.erase(at);
    }

    std::mt19937_64 m_random;
    SeededIds m_ids;
    std::string m_name;
    int m_words = 0;
    std::set<std::string> m_kept;
};

} // namespace

class TestMerge : public QObject {
    Q_OBJECT

private slots:
    void twoThousandDivergingHistoriesMergeWithoutLoss();
    void withoutACommonVersionNothingIsTakenOut();
    void anyTwoEntriesMergeToAnEntry();
    void changesOfDifferentPlacesAreBothTaken();
    void bothTakeTheSamePlaceAndOneIsKeptAside();
    void takenOutHereAndChangedThereStaysAndSaysSo();
    void aListThatBothEmptiedTogetherStaysEmpty();
    void whatIsSettledOnOneSideStaysSettled();
    void rangesAreNeverMixed();
    void listsKeepTheOrderThatOneSideGaveThem();
    void conflictsAreSettledByKeepingTakingOrBoth();
};

void TestMerge::twoThousandDivergingHistoriesMergeWithoutLoss()
{
    for (int history = 0; history < histories; ++history) {
        std::mt19937_64 random(static_cast<std::uint64_t>(history));
        Side mine(std::uint64_t(history) * 2 + 1, "mine");
        Side theirs(std::uint64_t(history) * 2 + 2, "theirs");
        Entry base = begun();
        for (std::uint64_t i = random() % 4; i > 0; --i) Side(random(), "base").edit(base);
        Entry one = base;
        Entry other = base;
        for (std::uint64_t i = random() % 12; i > 0; --i) mine.edit(one);
        for (std::uint64_t i = random() % 12; i > 0; --i) theirs.edit(other);
        const Entry merged = mergeEntries(&base, one, other).entry;
        const std::string bytes = documentBytes(merged);
        for (const Side* side : {&mine, &theirs})
            for (const std::string& word : side->kept())
                QVERIFY2(bytes.find(word) != std::string::npos,
                         qPrintable(QString("history %1 lost %2: ").arg(history).arg(word.c_str()) + bytes.c_str()));
        QCOMPARE(documentBytes(mergeEntries(&base, other, one).entry), bytes);
        QCOMPARE(documentBytes(mergeEntries(&base, merged, other).entry), bytes);
        QCOMPARE(documentBytes(mergeEntries(&base, one, merged).entry), bytes);
        QCOMPARE(documentBytes(mergeEntries(&other, merged, other).entry), bytes);
        QCOMPARE(documentBytes(readEntry(bytes, "merged")), bytes);
    }
}

void TestMerge::withoutACommonVersionNothingIsTakenOut()
{
    for (int history = 0; history < 500; ++history) {
        Side mine(std::uint64_t(history) * 2 + 1, "mine");
        Side theirs(std::uint64_t(history) * 2 + 2, "theirs");
        Entry one = begun();
        Entry other = begun();
        for (int i = 0; i < 8; ++i) mine.edit(one);
        for (int i = 0; i < 8; ++i) theirs.edit(other);
        const std::string bytes = documentBytes(mergeEntries(nullptr, one, other).entry);
        for (const Side* side : {&mine, &theirs})
            for (const std::string& word : side->kept()) QVERIFY(bytes.find(word) != std::string::npos);
        QCOMPARE(documentBytes(mergeEntries(nullptr, other, one).entry), bytes);
        const Entry merged = readEntry(bytes, "merged");
        QCOMPARE(documentBytes(mergeEntries(nullptr, merged, other).entry), bytes);
        QCOMPARE(documentBytes(mergeEntries(nullptr, one, merged).entry), bytes);
    }
}

void TestMerge::anyTwoEntriesMergeToAnEntry()
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Entry one = randomEntry(seed);
        Entry other = randomEntry(seed + 1000);
        other.id = one.id;
        const std::string bytes = documentBytes(mergeEntries(nullptr, one, other).entry);
        QCOMPARE(documentBytes(mergeEntries(nullptr, other, one).entry), bytes);
        QCOMPARE(documentBytes(readEntry(bytes, "merged")), bytes);
    }
}

void TestMerge::changesOfDifferentPlacesAreBothTaken()
{
    const Entry base = begun();
    Entry one = base;
    Entry other = base;
    one.decision()->frame.aim = "Own it";
    other.decision()->options[1].title = "Rent it";
    const MergedEntry merged = mergeEntries(&base, one, other);
    QCOMPARE(merged.conflicts, std::size_t{0});
    QVERIFY(merged.entry.conflicts.empty());
    QCOMPARE(merged.entry.decision()->frame.aim, std::string("Own it"));
    QCOMPARE(merged.entry.decision()->options[1].title, std::string("Rent it"));
}

void TestMerge::bothTakeTheSamePlaceAndOneIsKeptAside()
{
    const Entry base = begun();
    Entry one = base;
    Entry other = base;
    one.decision()->frame.aim = "Own it, all of it";
    other.decision()->frame.aim = "Rent it";
    const MergedEntry merged = mergeEntries(&base, one, other);
    QCOMPARE(merged.conflicts, std::size_t{1});
    QCOMPARE(merged.entry.decision()->frame.aim, std::string("Own it, all of it"));
    const auto choosings = choosingsOf(merged.entry);
    QCOMPARE(choosings.size(), std::size_t{1});
    QCOMPARE(choosings[0].where, std::string("frame: aim"));
    QCOMPARE(choosings[0].stands, std::string("Own it, all of it"));
    QCOMPARE(choosings[0].instead, std::string("Rent it"));
    QVERIFY(choosings[0].bothFit);
}

void TestMerge::takenOutHereAndChangedThereStaysAndSaysSo()
{
    const Entry base = begun();
    Entry one = base;
    Entry other = base;
    one.decision()->options.erase(one.decision()->options.begin() + 1);
    other.decision()->options[1].title = "Build it twice";
    const MergedEntry merged = mergeEntries(&base, one, other);
    QCOMPARE(merged.conflicts, std::size_t{1});
    QCOMPARE(merged.entry.decision()->options.size(), base.decision()->options.size());
    const auto choosings = choosingsOf(merged.entry);
    QVERIFY(choosings[0].instead.empty());
    const Entry without = settled(merged.entry, choosings[0], Settle::TakeOther);
    QCOMPARE(without.decision()->options, one.decision()->options);
    QVERIFY(without.conflicts.empty());
}

void TestMerge::aListThatBothEmptiedTogetherStaysEmpty()
{
    Entry base = begun();
    base.decision()->options.resize(2);
    Entry one = base;
    Entry other = base;
    one.decision()->options.erase(one.decision()->options.begin());
    other.decision()->options.pop_back();
    const Entry merged = mergeEntries(&base, one, other).entry;
    QVERIFY(merged.decision()->options.empty());
    QCOMPARE(mergeEntries(&base, merged, other).entry, merged);
    QCOMPARE(mergeEntries(&base, one, merged).entry, merged);
}

void TestMerge::whatIsSettledOnOneSideStaysSettled()
{
    const Entry base = begun();
    Entry one = base;
    Entry other = base;
    one.decision()->frame.aim = "Own it, all of it";
    other.decision()->frame.aim = "Rent it";
    const Entry merged = mergeEntries(&base, one, other).entry;
    const Entry chosen = settled(merged, choosingsOf(merged)[0], Settle::TakeOther);
    QCOMPARE(chosen.decision()->frame.aim, std::string("Rent it"));
    QCOMPARE(mergeEntries(&merged, chosen, merged).entry, chosen);
    QCOMPARE(mergeEntries(&merged, merged, chosen).entry, chosen);
}

void TestMerge::rangesAreNeverMixed()
{
    Entry base = begun();
    Answer answer;
    answer.question = "must.survival";
    answer.range = Range{3, 5, 7, {}};
    base.decision()->must = {answer};
    Entry one = base;
    Entry other = base;
    one.decision()->must[0].range = Range{6, 7, 8, {}};
    other.decision()->must[0].range = Range{1, 2, 4, {}};
    const MergedEntry merged = mergeEntries(&base, one, other);
    QCOMPARE(merged.conflicts, std::size_t{1});
    const auto& range = merged.entry.decision()->must[0].range;
    QVERIFY(range == one.decision()->must[0].range || range == other.decision()->must[0].range);
}

void TestMerge::listsKeepTheOrderThatOneSideGaveThem()
{
    QCOMPARE(*mergedOrder({"a", "b", "c"}, {"c", "a", "b"}, {"a", "x", "b", "c"}, false), (Keys{"c", "a", "x", "b"}));
    QCOMPARE(*mergedOrder({"a", "b", "c"}, {"a", "x", "b", "c"}, {"c", "a", "b"}, true), (Keys{"c", "a", "x", "b"}));
    QCOMPARE(*mergedOrder({"a"}, {"a", "x"}, {"a", "y"}, true), (Keys{"a", "y", "x"}));
    QCOMPARE(*mergedOrder({"a"}, {"a", "b"}, {"b", "a"}, false), (Keys{"a", "b"})); // both put in the same thing
    QCOMPARE(*mergedOrder({"a"}, {"b", "a"}, {"a", "b"}, true), (Keys{"a", "b"}));
    QVERIFY(!mergedOrder({"a", "b", "c"}, {"c", "a", "b"}, {"b", "a", "c"}, true));
}

void TestMerge::conflictsAreSettledByKeepingTakingOrBoth()
{
    const Entry base = begun();
    Entry one = base;
    Entry other = base;
    one.decision()->frame.aim = "Own it, all of it";
    other.decision()->frame.aim = "Rent it";
    one.decision()->review = parseDate("2026-05-01");
    other.decision()->review = parseDate("2026-06-01");
    const Entry merged = mergeEntries(&base, one, other).entry;
    auto choosings = choosingsOf(merged);
    QCOMPARE(choosings.size(), std::size_t{2});
    const Choosing& aim = choosings[0];
    QCOMPARE(settled(merged, aim, Settle::Keep).decision()->frame.aim, std::string("Own it, all of it"));
    QCOMPARE(settled(merged, aim, Settle::TakeOther).decision()->frame.aim, std::string("Rent it"));
    QCOMPARE(settled(merged, aim, Settle::KeepBoth).decision()->frame.aim, std::string("Own it, all of it\n\nRent it"));
    QCOMPARE(settled(merged, aim, Settle::Keep).conflicts.size(), std::size_t{1});
    QVERIFY(!choosings[1].bothFit);
    QVERIFY_EXCEPTION_THROWN((void)settled(merged, choosings[1], Settle::KeepBoth), Error);
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
