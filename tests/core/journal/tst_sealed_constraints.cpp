// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sealed_constraints.h"
#include "core/support/cancelled.h"
#include "journal_fixture.h"

#include <QtTest>

using namespace soundings;
using namespace soundings::test;

namespace {

constexpr std::int64_t dayMs = 86'400'000;

struct Constrained : Surroundings {
    Journal journal = create();

    [[nodiscard]] Entry draft(const std::string& title, const std::string& text)
    {
        Entry entry = decision(title);
        Constraint constraint;
        constraint.id = ids.next();
        constraint.text = text;
        constraint.kind = ConstraintKind::Money;
        decisionIn(entry).constraints = {constraint};
        journal.save(entry);
        return entry;
    }
    void move(Entry& entry, const std::string& how)
    {
        ConstraintMoved moved;
        moved.constraint = decisionIn(entry).constraints[0].id;
        moved.how = how;
        entry.since.push_back({ids.next(), clock.now(), moved, {}});
        journal.save(entry);
    }
};

} // namespace

/// What was once called immovable is remembered, and read on from where the chain of seals was read last.
class TestSealedConstraints : public QObject {
    Q_OBJECT
private slots:
    void draftsSayNothingAndSealsDo();
    void readingOnIsTheSameAsReadingAll();
    void onlyWhatWasSealedSinceIsReadAgain();
    void stopsWhenToldTo();
};

void TestSealedConstraints::draftsSayNothingAndSealsDo()
{
    Constrained c;
    const Entry later = c.draft("Later", "No money for a team");
    const Entry first = c.draft("First", "No money for a shop");
    QVERIFY(inOrder(readSealedConstraints(c.journal)).empty());
    c.journal.seal(first.id);
    c.clock.advanceMs(2 * dayMs);
    c.journal.seal(later.id);
    const auto all = inOrder(readSealedConstraints(c.journal));
    QCOMPARE(all.size(), std::size_t{2});
    QVERIFY(all[0].title == "First" && all[1].title == "Later"); // as they were called so
}

void TestSealedConstraints::readingOnIsTheSameAsReadingAll()
{
    Constrained c;
    Entry one = c.draft("One", "No money");
    Entry two = c.draft("Two", "No people");
    SealedConstraints known;
    const auto readOn = [&] {
        known = readSealedConstraints(c.journal, std::move(known));
        QVERIFY(known == readSealedConstraints(c.journal));
    };
    readOn();
    c.journal.seal(one.id);
    readOn();
    c.journal.seal(two.id);
    readOn();
    QCOMPARE(known.byEntry.size(), std::size_t{2});
    c.journal.withdrawSeal(two.id);
    readOn();
    QCOMPARE(known.byEntry.size(), std::size_t{1});
    c.clock.advanceMs(3 * dayMs);
    c.move(one, "A loan");
    readOn();
    QCOMPARE(inOrder(known)[0].how, std::string("A loan"));
    QCOMPARE(inOrder(known)[0].days, std::optional(3));
}

void TestSealedConstraints::onlyWhatWasSealedSinceIsReadAgain()
{
    Constrained c;
    const Entry one = c.draft("One", "No money");
    c.journal.seal(one.id);
    SealedConstraints known = readSealedConstraints(c.journal);
    known.byEntry.at(one.id)[0].how = "from memory"; // would go if it were read again
    const Entry two = c.draft("Two", "No people");
    known = readSealedConstraints(c.journal, std::move(known));
    QCOMPARE(known.byEntry.at(one.id)[0].how, std::string("from memory"));
    c.journal.seal(two.id);
    known = readSealedConstraints(c.journal, std::move(known));
    QCOMPARE(known.byEntry.at(one.id)[0].how, std::string("from memory"));
    QCOMPARE(known.byEntry.at(two.id)[0].text, std::string("No people"));
}

void TestSealedConstraints::stopsWhenToldTo()
{
    Constrained c;
    c.journal.seal(c.draft("One", "No money").id);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN((void)readSealedConstraints(c.journal, {}, stop.get_token()), Cancelled);
}

QTEST_APPLESS_MAIN(TestSealedConstraints)
#include "tst_sealed_constraints.moc"
