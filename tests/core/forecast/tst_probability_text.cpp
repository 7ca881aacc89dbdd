// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/probability_text.h"

#include <QtTest>

#include <cmath>

using namespace soundings;

/// Probabilities as people write them, read and written.
class TestProbabilityText : public QObject {
    Q_OBJECT
private slots:
    void readsTheWaysPeopleSayIt_data();
    void readsTheWaysPeopleSayIt();
    void refusesCertainty_data();
    void refusesCertainty();
    void saysHowToWriteIt_data();
    void saysHowToWriteIt();
    void nothingIsNothing();
    void writesTheThreeForms();
    void everyTenthOfAPercentComesBackInEachForm();
    void onePartOfAWholeComesBackExactly();
};

void TestProbabilityText::readsTheWaysPeopleSayIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("probability");
    const std::pair<const char*, double> ways[] = {{"70%", 0.7},         {"70 %", 0.7},      {"0.7", 0.7},
                                                   {"0,7", 0.7},         {"70", 0.7},        {"7:3", 0.7},
                                                   {"3 to 1 on", 0.75},  {"1 in 5", 0.2},    {"4 to 1 against", 0.2},
                                                   {"1:4 against", 0.8}, {"3:1", 0.75},      {"3 to 1", 0.75},
                                                   {"3 out of 4", 0.75}, {"3 of 4", 0.75},   {"3/4", 0.75},
                                                   {"12,5 %", 0.125},    {"12.5", 0.125},    {".3", 0.3},
                                                   {"evens", 0.5},       {"1", 0.01},        {"99", 0.99},
                                                   {"1 in 100", 0.01},   {"1:99", 0.01},     {"  60 PERCENT ", 0.6},
                                                   {"70\u00a0%", 0.7},   {"70\u202f%", 0.7}, {"1.5:1", 0.6},
                                                   {"0.01", 0.01}};
    for (const auto& [text, probability] : ways) QTest::newRow(text) << QString::fromUtf8(text) << probability;
}

void TestProbabilityText::readsTheWaysPeopleSayIt()
{
    QFETCH(QString, text);
    QFETCH(double, probability);
    const ProbabilityText read = readProbability(text.toStdString());
    QCOMPARE(read.complaint, std::string());
    QVERIFY(read.probability);
    QVERIFY(std::abs(*read.probability - probability) < 1e-12);
}

void TestProbabilityText::refusesCertainty_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const QString impossible = "Nothing is quite impossible: write at least 1 %.";
    const QString certain = "Nothing is quite certain: write at most 99 %.";
    for (const char* text : {"0", "0 %", "0.0", "0:1", "0 in 5", "0.5 %", "1 in 1000", "1 to 0 against"})
        QTest::newRow(text) << text << impossible;
    for (const char* text : {"100", "100%", "1.0", "1:0", "5 in 5", "99.5 %", "999:1"})
        QTest::newRow(text) << text << certain;
}

void TestProbabilityText::refusesCertainty()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const ProbabilityText read = readProbability(text.toStdString());
    QVERIFY(!read.probability);
    QCOMPARE(QString::fromStdString(read.complaint), sentence);
}

void TestProbabilityText::saysHowToWriteIt_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"likely",
                             "101",
                             "1000 %",
                             "-5",
                             "5 in 3",
                             "1:",
                             ":1",
                             "0:0",
                             "1 in 0",
                             "7:3 perhaps",
                             "7 3",
                             "3:1:1",
                             "1 in 5 %",
                             "%",
                             "1..2",
                             "nan",
                             "inf",
                             "1e1",
                             "\xf0\x9f\x8e\xb2",
                             "7 out 10",
                             "99999999999999999999999999999999999999 in 2",
                             "1 to 3 in"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestProbabilityText::saysHowToWriteIt()
{
    QFETCH(QString, text);
    const ProbabilityText read = readProbability(text.toStdString());
    QVERIFY(!read.probability);
    QCOMPARE(read.complaint, std::string("Write it as 60 %, as odds such as 3:1, or as 1 in 5."));
}

void TestProbabilityText::nothingIsNothing()
{
    QCOMPARE(readProbability(""), ProbabilityText());
    QCOMPARE(readProbability(" \t\u00a0"), ProbabilityText());
}

void TestProbabilityText::writesTheThreeForms()
{
    QCOMPARE(writeProbability(0.7, ProbabilityForm::Percent), std::string("70 %"));
    QCOMPARE(writeProbability(0.7, ProbabilityForm::Odds), std::string("7:3"));
    QCOMPARE(writeProbability(0.7, ProbabilityForm::OneIn), std::string("7 in 10"));
    QCOMPARE(writeProbability(0.2, ProbabilityForm::OneIn), std::string("1 in 5"));
    QCOMPARE(writeProbability(0.2, ProbabilityForm::Odds), std::string("1:4"));
    QCOMPARE(writeProbability(0.125, ProbabilityForm::Percent), std::string("12.5 %"));
    QCOMPARE(writeProbability(1.0 / 3, ProbabilityForm::OneIn), std::string("1 in 3"));
    // What came from elsewhere may be certain; it is shown as it is.
    QCOMPARE(writeProbability(1, ProbabilityForm::Odds), std::string("100 %"));
    QCOMPARE(writeProbability(0, ProbabilityForm::OneIn), std::string("0 %"));
}

void TestProbabilityText::everyTenthOfAPercentComesBackInEachForm()
{
    for (int thousandths = 10; thousandths <= 990; ++thousandths)
        for (const auto form : {ProbabilityForm::Percent, ProbabilityForm::Odds, ProbabilityForm::OneIn}) {
            const double probability = thousandths / 1000.0;
            const std::string text = writeProbability(probability, form);
            const ProbabilityText read = readProbability(text);
            QVERIFY2(read.probability && std::abs(*read.probability - probability) < 1e-12, text.c_str());
        }
}

void TestProbabilityText::onePartOfAWholeComesBackExactly()
{
    for (int whole = 2; whole <= 100; ++whole)
        for (const auto form : {ProbabilityForm::Odds, ProbabilityForm::OneIn}) {
            const ProbabilityText read = readProbability(writeProbability(1.0 / whole, form));
            QVERIFY(read.probability && std::abs(*read.probability - 1.0 / whole) < 1e-15);
        }
}

QTEST_APPLESS_MAIN(TestProbabilityText)
#include "tst_probability_text.moc"
