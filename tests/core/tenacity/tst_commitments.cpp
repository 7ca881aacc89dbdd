// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/walk.h"
#include "core/report/commitment_words.h"
#include "core/support/error.h"
#include "core/tenacity/commitments.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;

namespace {

Commitment promised(const char* id, const char* text, const char* due = nullptr)
{
    Commitment made;
    made.id = id;
    made.text = text;
    made.owner = "Ada Lovelace";
    if (due != nullptr) made.due = parseDate(due);
    return made;
}

Entry decided()
{
    Entry entry;
    Decision decision;
    decision.commitments = {promised("aa1", "Ask three banks", "2026-04-01"), promised("aa2", "Tell the team")};
    entry.belief = std::move(decision);
    return entry;
}

void write(Entry& entry, const char* day, SinceWhat what)
{
    entry.since.push_back({"55555555-5555-4555-8555-555555555555",
                           parseInstant(std::string(day) + "T10:00:00Z", "UTC"),
                           std::move(what),
                           {}});
}

bool isRemarked(const Entry& entry)
{
    const auto all = findingsAt(entry, WalkStep::Seal, parseDate("2026-03-01"), {});
    return std::ranges::any_of(all, [](const Finding& finding) {
        return finding.code == "seal.commitment" && finding.severity == Severity::Remark;
    });
}

} // namespace

/// What was promised in a decision, and what became of it.
class TstCommitments : public QObject {
    Q_OBJECT
private slots:
    void theLastWordOfEachCounts()
    {
        const Date early = parseDate("2026-03-31");
        Entry entry = decided();
        QCOMPARE(stateOf(commitmentHistories(entry)[0], parseDate("2026-04-01")), std::string("open"));
        QCOMPARE(stateOf(commitmentHistories(entry)[0], parseDate("2026-04-02")), std::string("late"));
        QCOMPARE(stateOf(commitmentHistories(entry)[1], parseDate("2099-01-01")), std::string("open"));
        write(entry, "2026-03-02", CommitmentClosed{"aa1", CommitmentEnd::NotKept, "too early", {}});
        QCOMPARE(stateOf(commitmentHistories(entry)[0], early), std::string("not kept"));
        write(entry, "2026-03-03", CommitmentClosed{"aa1", CommitmentEnd::Kept, "all three", {}});
        write(entry, "2026-03-03", CommitmentClosed{"nobody", CommitmentEnd::Kept, {}, {}});
        const auto all = commitmentHistories(entry);
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].closed->word, std::string("all three"));
        QCOMPARE(stateOf(all[0], early), std::string("kept"));
        QVERIFY(all[1].isOpen());
    }

    void aReviewLooksAtWhatWasDueAndADropAtAll()
    {
        Entry entry = decided();
        write(entry, "2026-03-01", Review{});
        QVERIFY(commitmentHistories(entry)[0].isOpen());
        QVERIFY(!commitmentHistories(entry)[1].isOpen());
        write(entry, "2026-03-03", Drop{});
        QVERIFY(!commitmentHistories(entry)[0].isOpen());
    }

    void oneIsNamedByItsNumberOrTheBeginningOfItsId()
    {
        const auto all = commitmentHistories(decided());
        QCOMPARE(commitmentNamed(all, "2"), std::size_t(1));
        QCOMPARE(commitmentNamed(all, " aa1 "), std::size_t(0));
        for (const char* none : {"0", "3", "b", "", "aa"})
            QVERIFY_THROWS_EXCEPTION(Error, (void)commitmentNamed(all, none));
        QVERIFY_THROWS_EXCEPTION(Error, (void)commitmentNamed({}, "1"));
        // A number beyond the last is a slip, not the beginning of an id.
        auto digits = all;
        digits[0].made.id = "9bbf94db-0000-4000-8000-000000000000";
        QVERIFY_THROWS_EXCEPTION(Error, (void)commitmentNamed(digits, "9"));
        QCOMPARE(commitmentNamed(digits, "9bbf"), std::size_t(0));
    }

    void theWalkAsksQuietlyForAnOwnerAndADay()
    {
        Entry entry = decided();
        QVERIFY(isRemarked(entry)); // the second has no day
        entry.decision()->commitments[1].due = parseDate("2026-05-01");
        QVERIFY(!isRemarked(entry));
        entry.decision()->commitments[0].owner = " ";
        QVERIFY(isRemarked(entry));
        entry.decision()->commitments[0].text.clear(); // a row that nobody filled asks for nothing
        QVERIFY(!isRemarked(entry));
    }
};

QTEST_APPLESS_MAIN(TstCommitments)
#include "tst_commitments.moc"
