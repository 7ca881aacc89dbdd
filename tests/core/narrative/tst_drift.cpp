// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/drift.h"
#include "core/support/code_points.h"
#include "core/support/error.h"

#include <QtTest>

using namespace soundings;

using Words = std::vector<std::string>;

class TestDrift : public QObject {
    Q_OBJECT
private slots:
    void takesTheWordsThatCarryAText_data();
    void takesTheWordsThatCarryAText();
    void knowsAWordWithAnotherEnding_data();
    void knowsAWordWithAnotherEnding();
    void namesWhatIsKeptMissingAndAdded();
    void saysNothingOfAHeadlineOrARetellingWithoutWords();
    void comparesWordsAndNotWhatTheyMean();
    void countsOverReadersWhichWordsSurvive();
    void givesTheSameWhateverOrderReadersAnswerIn();
    void makesCapitalsSmallInThreeWritings();
    void refusesRulesThatAreNone();
};

void TestDrift::takesTheWordsThatCarryAText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const char* text, const QStringList& words) {
        QTest::newRow(name) << QString::fromUtf8(text) << words;
    };
    row("short words carry nothing", "The database is the application",
        {QStringLiteral("database"), QStringLiteral("application")});
    row("digits and capitals do", "An API in 3 days", {"API", "3", "days"});
    row("each once", "Trust, trust and trusted", {"Trust"});
    row("all where none is long", "We do it", {"We", "do", "it"});
    row("apostrophes stay within", "Don't wait, it's 'ours'", {"Don't", "wait", "ours"});
    row("writing without spaces", "\u6570\u636e\u5e93",
        {QString::fromUtf8("\u6570"), QString::fromUtf8("\u636e"), QString::fromUtf8("\u5e93")});
    row("umlauts are letters", "F\u00fcr M\u00fctter", {QString::fromUtf8("M\u00fctter")});
    row("nothing", " , - ", {});
}

void TestDrift::takesTheWordsThatCarryAText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QStringList found;
    for (const std::string& word : contentWords(text.toStdString())) found << QString::fromStdString(word);
    QCOMPARE(found, words);
}

void TestDrift::knowsAWordWithAnotherEnding_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* a, const char* b, bool same) {
        QTest::addRow("%s, %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << same;
    };
    row("customer", "Customers", true);
    row("company", "companies", true);
    row("build", "building", true);
    row("Datenbank", "Datenbanken", true);
    row("\u0412\u0440\u0435\u043c\u044f", "\u0432\u0440\u0435\u043c\u044f", true);
    row("contract", "contrast", false);
    row("event", "eventually", false);
    row("must", "most", false);
    row("sale", "sold", false);
    row("day", "days", false); // too short to tell an ending from another word
}

void TestDrift::knowsAWordWithAnotherEnding()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(isSameWord(a.toStdString(), b.toStdString()), same);
    QCOMPARE(isSameWord(b.toStdString(), a.toStdString()), same);
}

void TestDrift::namesWhatIsKeptMissingAndAdded()
{
    const auto drift = driftOf("Data in motion replaces data at rest", "They replace old data by streams");
    QVERIFY(drift);
    QCOMPARE(drift->kept, (Words{"Data", "replaces"}));
    QCOMPARE(drift->missing, (Words{"motion", "rest"}));
    QCOMPARE(drift->added, (Words{"They", "streams"}));
    QCOMPARE(drift->share, 0.5);
    QCOMPARE(driftOf("The database is the application", "the DATABASE is the application!")->share, 1.0);
}

void TestDrift::saysNothingOfAHeadlineOrARetellingWithoutWords()
{
    QVERIFY(!driftOf("", "Something"));
    QVERIFY(!driftOf("A headline", " \n"));
    QVERIFY(!driftOf("...", "..."));
}

void TestDrift::comparesWordsAndNotWhatTheyMean()
{
    QCOMPARE(driftOf("Customers never wait", "Customers always wait, never leave")->share, 1.0);
    QCOMPARE(driftOf("Customers never wait", "Nobody stands in line")->share, 0.0);
}

void TestDrift::countsOverReadersWhichWordsSurvive()
{
    const Survival survival = survivalOf("The database is the application",
                                         {"A database for apps", "Databases are all you need", "", "It streams apps"});
    QCOMPARE(survival.readers, std::size_t(3)); // a blank one is unknown
    QCOMPARE(survival.words, (std::vector<WordCount>{{"database", 2}, {"application", 0}}));
    QCOMPARE(survival.added.front(), (WordCount{"apps", 2}));
    QVERIFY(std::abs(survival.share - 1.0 / 3) < 1e-12);
    QCOMPARE(survivalOf("The database", {}).readers, std::size_t(0));
}

void TestDrift::givesTheSameWhateverOrderReadersAnswerIn()
{
    Words retellings{"A database for apps", "Databases are all", "It streams apps", "One application",
                     "Apps, all apps"};
    std::ranges::sort(retellings);
    const Survival first = survivalOf("The database is the application", retellings);
    while (std::ranges::next_permutation(retellings).found) {
        const Survival again = survivalOf("The database is the application", retellings);
        QCOMPARE(again.words, first.words);
        QCOMPARE(again.readers, first.readers);
        QVERIFY(std::abs(again.share - first.share) < 1e-12);
        QCOMPARE(again.added.size(), first.added.size());
    }
}

void TestDrift::makesCapitalsSmallInThreeWritings()
{
    QCOMPARE(inSmallLetters("A\u00c4\u0141\u017d\u0178 \u00d7"), std::string("a\u00e4\u0142\u017e\u00ff \u00d7"));
    QCOMPARE(inSmallLetters("\u0391\u03a3\u0386\u038e \u03c2"), std::string("\u03b1\u03c3\u03ac\u03cd \u03c3"));
    QCOMPARE(inSmallLetters("\u0410\u042f\u0401"), std::string("\u0430\u044f\u0451"));
    QCOMPARE(inSmallLetters("\u65e5\U0001f600\xff"), std::string("\u65e5\U0001f600\xff"));
}

void TestDrift::refusesRulesThatAreNone()
{
    QCOMPARE(standardRetellRules().readers, std::size_t(3));
    QVERIFY_THROWS_EXCEPTION(Error, (void)readRetellRules(R"({"id": "retell", "version": 1, "kept": 2})", "a test"));
    QVERIFY_THROWS_EXCEPTION(Error, (void)readRetellRules(R"({"id": "retell", "more": 1})", "a test"));
}

QTEST_APPLESS_MAIN(TestDrift)
#include "tst_drift.moc"
