// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entry.h"
#include "core/support/clock.h"
#include "core/support/digest.h"
#include "core/support/error.h"
#include "core/support/id.h"
#include "core/support/random.h"
#include "core/support/say.h"
#include "core/support/text.h"

#include <QtTest>

#include <set>

namespace soundings {

class SupportTest : public QObject {
    Q_OBJECT

private slots:
    void readsDatesStrictly();
    void countsDaysAndMonths();
    void readsAndWritesInstants();
    void tellsTheDayInTheZoneOfWriting();
    void knowsTheZoneAndTheDayOfTheUser();
    void makesIdentifiers();
    void digestsAsPublished();
    void drawsUniformlyAndAlike();
    void trimsAndShortens();
    void recognisesUtf8();
    void showsHiddenControls();
    void saysSentencesWithoutReadingUserText();
    void beginsADecisionWithItsReferenceAndReview();
};

void SupportTest::readsDatesStrictly()
{
    QCOMPARE(toIso(parseDate("2024-02-29")).c_str(), "2024-02-29");
    QCOMPARE(toIso(parseDate("0001-01-01")).c_str(), "0001-01-01");
    for (const char* wrong : {"2026-02-30", "2023-02-29", "2026-13-01", "0000-01-01", "2026-2-3", "2026-02-03 ", "",
                              "20260203", "2026/02/03", "+026-01-01", "2026-00-10"})
        QVERIFY_EXCEPTION_THROWN((void)parseDate(wrong), Error);
    try {
        (void)parseDate("2026-02-30");
    } catch (const Error& error) {
        QCOMPARE(error.message().c_str(), "“2026-02-30” is not a date of the calendar; write year, month and day as in "
                                          "2026-02-28.");
    }
}

void SupportTest::countsDaysAndMonths()
{
    QCOMPARE(toIso(addDays(parseDate("2024-02-28"), 2)).c_str(), "2024-03-01");
    QCOMPARE(toIso(addDays(parseDate("2024-01-01"), -1)).c_str(), "2023-12-31");
    QCOMPARE(toIso(addMonths(parseDate("2024-01-31"), 1)).c_str(), "2024-02-29");
    QCOMPARE(toIso(addMonths(parseDate("2024-01-31"), -2)).c_str(), "2023-11-30");
    QCOMPARE(daysBetween(parseDate("2015-06-15"), parseDate("2015-09-13")), 90);
    QCOMPARE(daysBetween(parseDate("2015-09-13"), parseDate("2015-06-15")), -90);
}

void SupportTest::readsAndWritesInstants()
{
    const Instant instant = parseInstant("2015-06-15T15:30:00.250Z", "Europe/Vienna");
    QCOMPARE(instant.utcMs, std::int64_t{1434382200250});
    QCOMPARE(toIso(instant).c_str(), "2015-06-15T15:30:00.250Z");
    QCOMPARE(toIso(parseInstant("1969-12-31T23:59:59Z", "UTC")).c_str(), "1969-12-31T23:59:59.000Z");
    QCOMPARE(parseInstant("1969-12-31T23:59:59.999Z", "UTC").utcMs, std::int64_t{-1});
    QCOMPARE(toIso(utcDate({.utcMs = -1, .zone = "UTC"})).c_str(), "1969-12-31");
    for (const char* wrong :
         {"2015-06-15T15:30:00", "2015-06-15 15:30:00Z", "2015-06-15T24:00:00Z", "2015-06-15T15:60:00Z",
          "2015-06-15T15:30:00.25Z", "2015-06-31T15:30:00Z", "2015-06-15T15:30:00+01:00", "2015-06-15", ""})
        QVERIFY_EXCEPTION_THROWN((void)parseInstant(wrong, "UTC"), Error);
}

void SupportTest::tellsTheDayInTheZoneOfWriting()
{
    const auto day = [](const char* utc, const char* zone) { return toIso(localDate(parseInstant(utc, zone))); };
    QCOMPARE(day("2026-06-30T22:30:00Z", "Europe/Vienna").c_str(), "2026-07-01");
    QCOMPARE(day("2026-06-30T22:30:00Z", "America/Los_Angeles").c_str(), "2026-06-30");
    QCOMPARE(day("2026-03-28T23:30:00Z", "Europe/Vienna").c_str(), "2026-03-29"); // the night before summer time
    QCOMPARE(day("2026-03-29T22:30:00Z", "Europe/Vienna").c_str(), "2026-03-30"); // and after
    QCOMPARE(day("2026-10-25T22:59:00Z", "Europe/Vienna").c_str(), "2026-10-25");
    QCOMPARE(day("2026-10-25T23:00:00Z", "Europe/Vienna").c_str(), "2026-10-26");
    QCOMPARE(day("2026-06-30T22:30:00Z", "Nowhere/Known").c_str(), "2026-06-30");
    QCOMPARE(day("2026-06-30T22:30:00Z", "").c_str(), "2026-06-30");
}

void SupportTest::knowsTheZoneAndTheDayOfTheUser()
{
    const SystemClock clock; // the test runs with TZ=UTC
    QCOMPARE(clock.now().zone.c_str(), "UTC");
    QVERIFY(clock.now().utcMs > parseInstant("2024-01-01T00:00:00Z", "UTC").utcMs);
    const Date before = utcDate(clock.now());
    const Date today = clock.today();
    QVERIFY(before <= today && today <= utcDate(clock.now()));
}

void SupportTest::makesIdentifiers()
{
    RandomIds random;
    std::set<Id> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(random.next());
    QCOMPARE(seen.size(), std::size_t{1000});
    SeededIds seeded(7);
    SeededIds again(7);
    for (int i = 0; i < 1000; ++i) {
        const Id id = seeded.next();
        QCOMPARE(id, again.next());
        seen.insert(id);
    }
    QCOMPARE(seen.size(), std::size_t{2000});
    for (const Id& id : seen) {
        QVERIFY2(isId(id), id.c_str());
        QCOMPARE(id[14], '4');
        QVERIFY(std::string_view("89ab").find(id[19]) != std::string_view::npos);
    }
    for (const char* wrong : {"", "abc", "00000000-0000-4000-8000-00000000000G", "00000000-0000-4000-8000-00000000000A",
                              "000000000000-4000-8000-0000-000000000000", "00000000-0000-4000-8000-0000000000000"})
        QVERIFY2(!isId(wrong), wrong);
}

void SupportTest::digestsAsPublished()
{
    // FIPS 180-4 examples
    QCOMPARE(sha256Hex("abc").c_str(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QCOMPARE(sha256Hex("").c_str(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

void SupportTest::drawsUniformlyAndAlike()
{
    Random random(1);
    Random again(1);
    Random other(1, 1);
    double sum = 0;
    int equal = 0;
    constexpr int count = 100'000;
    for (int i = 0; i < count; ++i) {
        const double u = random.uniform();
        QVERIFY(u > 0 && u < 1);
        QCOMPARE(u, again.uniform());
        if (u == other.uniform()) ++equal;
        sum += u;
    }
    QVERIFY(equal == 0);
    QVERIFY(std::abs(sum / count - 0.5) < 0.004); // more than four standard errors
}

void SupportTest::trimsAndShortens()
{
    QCOMPARE(std::string(trimmed("\u00a0 \t a b\u3000\n")).c_str(), "a b");
    QVERIFY(isBlank(" \u00a0\u2003\r\n"));
    QVERIFY(!isBlank("\u200b."));
    QCOMPARE(shortened("abc", 3).c_str(), "abc");
    QCOMPARE(shortened("abcd", 3).c_str(), "ab…");
    QCOMPARE(shortened("日本語テキスト", 4).c_str(), "日本語…");
    QCOMPARE(shortened("", 4).c_str(), "");
}

void SupportTest::recognisesUtf8()
{
    for (const char* good : {"", "plain", "é€😀", "\u0080\u07ff\u0800\uffff\U0010ffff"}) QVERIFY(isUtf8(good));
    for (const char* bad : {"\x80", "\xc0\x80", "\xc3", "\xe2\x82", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                            "\xf8\x88\x80\x80\x80", "\xff"})
        QVERIFY(!isUtf8(bad));
    QVERIFY(!isUtf8(std::string_view("a\0b", 3)));
}

void SupportTest::showsHiddenControls()
{
    QCOMPARE(withVisibleControls("a\u202eb\u2066c\u2069").c_str(), "a[RLO]b[LRI]c[PDI]");
    QCOMPARE(withVisibleControls("עברית").c_str(), "עברית");
    QCOMPARE(withBoundPercents("44 % of 5 % and 3 apples %").c_str(), "44\u00a0% of 5\u00a0% and 3 apples %");
}

void SupportTest::saysSentencesWithoutReadingUserText()
{
    const Translate german = [](const char* english) {
        return std::string(english) == "{what} is missing." ? std::string("Es fehlt: {what}.") : std::string(english);
    };
    QCOMPARE(say(german, "{what} is missing.", fmt::arg("what", "{0} {name}")).c_str(), "Es fehlt: {0} {name}.");
    QCOMPARE(say({}, "{what} is missing.", fmt::arg("what", "x")).c_str(), "x is missing.");
}

void SupportTest::beginsADecisionWithItsReferenceAndReview()
{
    SeededIds ids(1);
    const Instant now = parseInstant("2026-11-30T10:00:00Z", "Europe/Vienna");
    const Entry entry = newDecision("Move to Lisbon", now, utcDate(now), ids);
    QVERIFY(isId(entry.id));
    QCOMPARE(entry.title.c_str(), "Move to Lisbon");
    QCOMPARE(entry.created, now);
    QCOMPARE(entry.decision()->options.size(), std::size_t{1});
    QVERIFY(entry.decision()->options[0].doNothing);
    QVERIFY(isId(entry.decision()->options[0].id));
    QCOMPARE(toIso(entry.decision()->review.value()).c_str(), "2027-02-28");
}

} // namespace soundings

QTEST_APPLESS_MAIN(soundings::SupportTest)
#include "tst_support.moc"
