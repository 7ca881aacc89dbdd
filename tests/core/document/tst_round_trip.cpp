// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/support/json.h"
#include "tests/support/random_entry.h"

#include <nlohmann/json.hpp>

#include <QtTest>

namespace soundings {

class RoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void tenThousandRandomEntriesComeBackEqual();
    void anExportOfSeveralEntriesComesBackEqual();
    void aFreshDecisionIsASmallDocument();
    void unknownMembersComeBackWhereTheyWere();
    void aMemberThatBecameKnownIsNotOverwrittenByAKeptOne();
    void beliefBytesDoNotDependOnSince();
    void sinceBytesNameTheirEntry();
    void leavesNameEveryValueByItsPointer();
};

void RoundTripTest::tenThousandRandomEntriesComeBackEqual()
{
    constexpr std::uint64_t count = 10'000;
    for (std::uint64_t seed = 1; seed <= count; ++seed) {
        const Entry entry = test::randomEntry(seed);
        const std::string bytes = documentBytes(entry);
        const Entry again = readEntry(bytes, "round trip");
        QVERIFY2(again == entry, ("seed " + std::to_string(seed) + "\n" + bytes).c_str());
        QVERIFY2(documentBytes(again) == bytes, ("seed " + std::to_string(seed)).c_str());
        if (seed % 10 == 0) QVERIFY(canonicalJson(parseJson(bytes, "round trip")) == bytes);
        if (seed % 100 == 0) QVERIFY(readEntry(prettyJson(toJson(entry)), "pretty") == entry);
    }
}

void RoundTripTest::anExportOfSeveralEntriesComesBackEqual()
{
    const std::vector<Entry> entries = {test::randomEntry(11), test::randomEntry(12), test::randomEntry(13)};
    QVERIFY(readEntries(writeEntries(entries), "export.json") == entries);
    QVERIFY(readEntries(documentBytes(entries[0]), "one.json") == std::vector<Entry>{entries[0]});
    QVERIFY(readEntries(writeEntries({}), "empty.json").empty());
}

void RoundTripTest::aFreshDecisionIsASmallDocument()
{
    SeededIds ids(1);
    const Instant now = parseInstant("2026-02-28T09:30:00.000Z", "Europe/Vienna");
    const Entry entry = newDecision("Move to Lisbon", now, utcDate(now), ids);
    const std::string expected =
        R"({"belief":{"canRules":{"questionSet":"can","questionSetVersion":1},)"
        R"("mustRules":{"questionSet":"must","questionSetVersion":1},"options":[{"doNothing":true,"id":")" +
        entry.decision()->options[0].id +
        R"(","title":"Do nothing"}],"review":"2026-05-28",)"
        R"("weights":{"method":"not_yet_known"}},)"
        R"("created":{"utc":"2026-02-28T09:30:00.000Z","zone":"Europe/Vienna"},"format":1,"id":")" +
        entry.id + R"(","kind":"decision","title":"Move to Lisbon"})";
    QCOMPARE(QString::fromStdString(documentBytes(entry)), QString::fromStdString(expected));
}

void RoundTripTest::unknownMembersComeBackWhereTheyWere()
{
    SeededIds ids(2);
    auto json = toJson(newDecision("Title", {}, utcDate({}), ids));
    json["futureTop"] = {1, 2.5, nullptr};
    json["belief"]["futureBelief"] = {{"deep", {{"deeper", "€"}}}};
    json["belief"]["options"][0]["futureOption"] = false;
    json["belief"]["mustRules"]["futureRule"] = "";
    json["belief"]["options"][0]["can"] = {{{"question", "can.money"},
                                            {"range", {{"low", 1}, {"likely", 2}, {"high", 3}, {"futureRange", 1}}},
                                            {"sureness", "guess"}}};
    json["since"] = {{{"id", ids.next()},
                      {"type", "addendum"},
                      {"at", {{"utc", "2026-01-01T00:00:00.000Z"}, {"zone", "UTC"}}},
                      {"text", "later"},
                      {"futureSince", nullptr}}};
    QCOMPARE(canonicalJson(toJson(fromJson(json))).c_str(), canonicalJson(json).c_str());
}

void RoundTripTest::aMemberThatBecameKnownIsNotOverwrittenByAKeptOne()
{
    Entry entry;
    entry.id = SeededIds(3).next();
    entry.title = "Known";
    entry.extra = {{"title", "\"kept\""}, {"other", "1"}};
    const auto json = toJson(entry);
    QCOMPARE(json.at("title").get<std::string>().c_str(), "Known");
    QCOMPARE(json.at("other").get<int>(), 1);
}

void RoundTripTest::beliefBytesDoNotDependOnSince()
{
    Entry entry = test::randomEntry(21);
    const std::string before = beliefBytes(entry);
    entry.since.push_back(
        {.id = SeededIds(4).next(), .at = {}, .what = Addendum{.text = "more", .extra = {}}, .extra = {}});
    QCOMPARE(beliefBytes(entry), before);
    entry.title += "!";
    QVERIFY(beliefBytes(entry) != before);
}

void RoundTripTest::sinceBytesNameTheirEntry()
{
    SinceItem item;
    item.id = "00000000-0000-4000-8000-000000000001";
    item.at = parseInstant("2016-06-15T08:00:00Z", "UTC");
    item.what = Drop{.reason = "enough", .extra = {}};
    QCOMPARE(sinceBytes("00000000-0000-4000-8000-00000000000e", item).c_str(),
             R"({"entry":"00000000-0000-4000-8000-00000000000e","format":1,"item":{"at":{"utc":)"
             R"("2016-06-15T08:00:00.000Z","zone":"UTC"},"id":"00000000-0000-4000-8000-000000000001",)"
             R"("reason":"enough","type":"drop"}})");
}

void RoundTripTest::leavesNameEveryValueByItsPointer()
{
    const auto leaves = leavesOf(R"({"a":{"b/c":[1,"x"],"d~":{}},"e":[],"f":null})");
    std::string pointers;
    for (const auto& leaf : leaves) pointers += leaf.first + " ";
    QCOMPARE(pointers.c_str(), "/a/b~1c/0 /a/b~1c/1 /a/d~0 /e /f ");
    // SHA-256 of the two bytes "[]"
    QCOMPARE(leaves.at("/e").c_str(), "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
}

} // namespace soundings

QTEST_APPLESS_MAIN(soundings::RoundTripTest)
#include "tst_round_trip.moc"
