// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/conflicts.h"
#include "core/document/document.h"
#include "core/document/merge.h"
#include "tests/support/random_edits.h"

#include <QTest>

#include <regex>
#include <set>

using namespace soundings;
using namespace soundings::test;

namespace {

constexpr int historiesOfAKind = 300;

/// The words that somebody of that name wrote and that stand in a document.
std::set<std::string> markersIn(const std::string& bytes, const std::string& name)
{
    const std::regex word(name + "[0-9]+x");
    std::set<std::string> words;
    for (auto at = std::sregex_iterator(bytes.begin(), bytes.end(), word); at != std::sregex_iterator(); ++at)
        words.insert(at->str());
    return words;
}

template <typename Kind>
Entry begun()
{
    Entry entry;
    entry.id = SeededIds(3).next();
    entry.created = {1'772'442'000'000, "UTC"};
    entry.title = "What both had";
    entry.belief = Kind{};
    return entry;
}

struct Kinds {
    const char* name;
    Entry (*begin)();
};

const Kinds kinds[]{{"session", begun<Session>},  {"engagement", begun<Engagement>}, {"check-up", begun<Checkup>},
                    {"area", begun<Area>},        {"story", begun<Story>},           {"diagnosis", begun<Diagnosis>},
                    {"decision", begun<Decision>}};

Id idOf(std::uint64_t number)
{
    return SeededIds(number).next();
}

RetellAsking askingOf(std::uint64_t number, const std::string& headline)
{
    RetellAsking asking;
    asking.asking.id = idOf(number);
    asking.asking.nonce = std::string(32, 'a');
    asking.told.headline = headline;
    return asking;
}

RoundAnswer answerOf(std::uint64_t number, const Id& participant, const std::string& text)
{
    RoundAnswer answer;
    answer.id = idOf(number);
    answer.participant = participant;
    answer.text = text;
    return answer;
}

/// Both orders give the same, and meeting either side again changes nothing.
std::string mergedBytes(const Entry* base, const Entry& one, const Entry& other)
{
    const Entry merged = mergeEntries(base, one, other).entry;
    const std::string bytes = documentBytes(merged);
    const auto same = [&](const Entry& first, const Entry& second) {
        return documentBytes(mergeEntries(base, first, second).entry) == bytes;
    };
    const bool stable = same(other, one) && same(merged, other) && same(one, merged) && same(merged, one) &&
                        same(other, merged) && same(merged, merged) &&
                        documentBytes(readEntry(bytes, "merged")) == bytes;
    return stable ? bytes : "not the same again: " + bytes;
}

} // namespace

/// Two sides of every kind of entry that people share: whatever both write anywhere in it, nothing of it is lost.
class TestMergeKinds : public QObject {
    Q_OBJECT

private slots:
    void divergingHistoriesMergeWithoutLoss_data();
    void divergingHistoriesMergeWithoutLoss();
    void withoutACommonVersionNothingIsTakenOut_data() { divergingHistoriesMergeWithoutLoss_data(); }
    void withoutACommonVersionNothingIsTakenOut();
    void bothAskForARetellingAndBothAskingsStand();
    void anAskingThatOneSideTookBackGoes();
    void bothAnswerInABlindRoundAndNeitherSeesTheOther();
    void bothTickOffWhatWentOutWithTheForm();
    void whatIsAskedForInConflictCanBeSettled();
};

void TestMergeKinds::divergingHistoriesMergeWithoutLoss_data()
{
    QTest::addColumn<int>("kind");
    for (int i = 0; i < int(std::size(kinds)); ++i) QTest::newRow(kinds[i].name) << i;
}

void TestMergeKinds::divergingHistoriesMergeWithoutLoss()
{
    QFETCH(int, kind);
    std::size_t conflicts = 0;
    std::size_t kept = 0;
    for (std::uint64_t history = 0; history < historiesOfAKind; ++history) {
        std::mt19937_64 random(history * 31 + std::uint64_t(kind));
        RandomEdits before(random(), "base");
        RandomEdits mine(random(), "mine");
        RandomEdits theirs(random(), "theirs");
        Entry base = kinds[kind].begin();
        for (std::uint64_t i = random() % 40; i > 0; --i) before.edit(base);
        Entry one = base;
        Entry other = base;
        for (std::uint64_t i = random() % 16; i > 0; --i) mine.edit(one);
        for (std::uint64_t i = random() % 16; i > 0; --i) theirs.edit(other);
        const std::string bytes = mergedBytes(&base, one, other);
        const QByteArray which = "history " + QByteArray::number(qulonglong(history)) + ": " + bytes.c_str();
        QVERIFY2(bytes.starts_with('{'), which.constData());
        std::set<std::string> must = markersIn(documentBytes(one), "mine");
        must.merge(markersIn(documentBytes(other), "theirs"));
        const std::set<std::string> here = markersIn(documentBytes(one), "base");
        for (const std::string& word : markersIn(documentBytes(other), "base"))
            if (here.contains(word)) must.insert(word);
        for (const std::string& word : must)
            QVERIFY2(bytes.find(word) != std::string::npos, ("lost " + word + ", " + which.toStdString()).c_str());
        kept += must.size();
        conflicts += mergeEntries(&base, one, other).conflicts;
    }
    QVERIFY2(kept > 10 * historiesOfAKind || kind == 1, qPrintable(QString::number(kept)));
    QVERIFY2(conflicts > historiesOfAKind / 4, qPrintable(QString::number(conflicts)));
}

void TestMergeKinds::withoutACommonVersionNothingIsTakenOut()
{
    QFETCH(int, kind);
    for (std::uint64_t history = 0; history < historiesOfAKind / 3; ++history) {
        RandomEdits mine(history * 2 + 1, "mine");
        RandomEdits theirs(history * 2 + 2, "theirs");
        Entry one = kinds[kind].begin();
        Entry other = kinds[kind].begin();
        for (int i = 0; i < 20; ++i) mine.edit(one);
        for (int i = 0; i < 20; ++i) theirs.edit(other);
        const std::string bytes = mergedBytes(nullptr, one, other);
        QVERIFY2(bytes.starts_with('{'), bytes.c_str());
        std::set<std::string> must = markersIn(documentBytes(one), "mine");
        must.merge(markersIn(documentBytes(other), "theirs"));
        for (const std::string& word : must)
            QVERIFY2(bytes.find(word) != std::string::npos, (word + " " + bytes).c_str());
    }
}

void TestMergeKinds::bothAskForARetellingAndBothAskingsStand()
{
    Entry base = begun<Story>();
    base.story()->retell.askings = {askingOf(10, "as both told it")};
    Entry one = base;
    Entry other = base;
    one.story()->retell.askings.push_back(askingOf(11, "as one told it"));
    other.story()->retell.askings.push_back(askingOf(12, "as the other told it"));
    other.story()->retell.askings[0].asking.who = "the board";
    const MergedEntry merged = mergeEntries(&base, one, other);
    QCOMPARE(merged.conflicts, std::size_t{0});
    const auto& askings = merged.entry.story()->retell.askings;
    QCOMPARE(askings.size(), std::size_t{3}); // answers to each of them find it
    QCOMPARE(askings[0].asking.who, std::string("the board"));
    std::set<Id> ids;
    for (const RetellAsking& asking : askings) ids.insert(asking.asking.id);
    QCOMPARE(ids, (std::set<Id>{idOf(10), idOf(11), idOf(12)}));
    QVERIFY(mergedBytes(&base, one, other).starts_with('{'));
    QVERIFY(mergedBytes(nullptr, one, other).starts_with('{'));
}

void TestMergeKinds::anAskingThatOneSideTookBackGoes()
{
    Entry base = begun<Story>();
    base.story()->retell.askings = {askingOf(10, "first"), askingOf(11, "second")};
    Entry one = base;
    const Entry other = base;
    one.story()->retell.askings.erase(one.story()->retell.askings.begin());
    QCOMPARE(mergeEntries(&base, one, other).entry, one);
    QCOMPARE(mergeEntries(&base, other, one).entry, one);
}

void TestMergeKinds::bothAnswerInABlindRoundAndNeitherSeesTheOther()
{
    Entry base = begun<Session>();
    SessionRound round;
    round.id = idOf(20);
    round.kind = RoundKind::Text;
    base.session()->rounds = {round};
    Entry one = base;
    Entry other = base;
    one.session()->rounds[0].first = {answerOf(21, idOf(1), "what Ada said")};
    other.session()->rounds[0].first = {answerOf(22, idOf(2), "what Bo said")};
    const MergedEntry merged = mergeEntries(&base, one, other);
    QCOMPARE(merged.conflicts, std::size_t{0});
    QCOMPARE(merged.entry.session()->rounds[0].first.size(), std::size_t{2});
    QVERIFY(!merged.entry.session()->rounds[0].revealed);
    // The same answer changed on both sides: both texts are there, one of them as a conflict.
    Entry again = one;
    Entry otherwise = one;
    again.session()->rounds[0].first[0].text = "what Ada said in the end, here";
    otherwise.session()->rounds[0].first[0].text = "what Ada said in the end";
    const Entry both = mergeEntries(&one, again, otherwise).entry;
    QCOMPARE(choosingsOf(both).size(), std::size_t{1});
    QVERIFY(mergedBytes(&one, again, otherwise).starts_with('{'));
}

void TestMergeKinds::bothTickOffWhatWentOutWithTheForm()
{
    Entry base = begun<Session>();
    SessionForm form;
    form.id = idOf(30);
    form.carried = {{idOf(31), "open", {}}, {idOf(32), "open", {}}};
    base.session()->forms = {form};
    Entry one = base;
    Entry other = base;
    one.session()->forms[0].carried[0].answer = "kept";
    other.session()->forms[0].carried[1].answer = "not_kept";
    const MergedEntry merged = mergeEntries(&base, one, other);
    QCOMPARE(merged.conflicts, std::size_t{0});
    const auto& carried = merged.entry.session()->forms[0].carried;
    QCOMPARE(carried[0].answer, std::string("kept"));
    QCOMPARE(carried[1].answer, std::string("not_kept"));
}

void TestMergeKinds::whatIsAskedForInConflictCanBeSettled()
{
    Entry base = begun<Story>();
    base.story()->retell.askings = {askingOf(10, "as both told it")};
    Entry one = base;
    Entry other = base;
    one.story()->retell.askings[0].asking.introduction = "Please read this, all of it";
    other.story()->retell.askings[0].asking.introduction = "Please read";
    const Entry merged = mergeEntries(&base, one, other).entry;
    const auto choosings = choosingsOf(merged);
    QCOMPARE(choosings.size(), std::size_t{1});
    const Entry chosen = settled(merged, choosings[0], Settle::TakeOther);
    QCOMPARE(chosen.story()->retell.askings[0].asking.introduction, std::string("Please read"));
    QVERIFY(chosen.conflicts.empty());
}

QTEST_APPLESS_MAIN(TestMergeKinds)
#include "tst_merge_kinds.moc"
