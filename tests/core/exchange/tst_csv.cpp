// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/content_id.h"
#include "core/exchange/csv.h"
#include "core/exchange/foreign_time.h"
#include "exchange_fixture.h"

using namespace soundings;
using namespace soundings::test;

using Cells = std::vector<std::string>;

/// The strict reading of tables and times, and cells that no spreadsheet computes.
class TestCsv : public QObject {
    Q_OBJECT

private slots:
    void cellsAreReadAsTheyWereWritten()
    {
        const CsvTable table = readCsv("\xef\xbb\xbf"
                                       "a,b,c\r\n1,\"x, \"\"y\"\"\nz\", blank kept \n\n2,,\n3\n",
                                       "f.csv");
        QCOMPARE(table.header, (Cells{"a", "b", "c"}));
        QCOMPARE(table.rows.size(), std::size_t{3});
        QCOMPARE(table.rows[0].cells, (Cells{"1", "x, \"y\"\nz", " blank kept "}));
        QCOMPARE(table.rows[1].cells, (Cells{"2", "", ""}));
        QCOMPARE(table.rows[2].cells, (Cells{"3", "", ""}));
        QCOMPARE(table.rows[0].line, std::size_t{2});
        QCOMPARE(table.rows[1].line, std::size_t{5});
        QCOMPARE(table.rows[2].line, std::size_t{6});
        QCOMPARE(table.column("c"), std::size_t{2});
        QCOMPARE(table.column("d"), CsvTable::npos);
    }

    void separatorsOfOtherCountriesAreSeen()
    {
        QCOMPARE(readCsv("a;b\n1,5;2\n", "f").rows[0].cells, (Cells{"1,5", "2"}));
        QCOMPARE(readCsv("a\tb\n1,5\t2\n", "f").rows[0].cells, (Cells{"1,5", "2"}));
        QCOMPARE(readCsv("\"a;a\",b\n1,2\n", "f").header, (Cells{"a;a", "b"}));
    }

    void anEmptyFileHasNoHeader()
    {
        QVERIFY(readCsv("", "f").header.empty());
        QVERIFY(readCsv("\n\n", "f").header.empty());
    }

    void whatIsNoSoundTableIsRefusedByLine()
    {
        VERIFY_REFUSED("f.csv, line 3", (void)readCsv("a,b\n1,2\n3,\"open\nand more\n", "f.csv"));
        VERIFY_REFUSED("never closed", (void)readCsv("a,b\n1,2\n3,\"open\nand more\n", "f.csv"));
        VERIFY_REFUSED("f.csv, line 2: A quotation mark", (void)readCsv("a,b\n1,x\"y\n", "f.csv"));
        VERIFY_REFUSED("line 2: A quotation mark", (void)readCsv("a,b\n1,\"x\"y\n", "f.csv"));
        VERIFY_REFUSED("line 4: There are 3 cells where the header has 2",
                       (void)readCsv("a,b\n\"1\n1\",2\n3,4,5\n", "f"));
        VERIFY_REFUSED("UTF-8", (void)readCsv("a,b\n\xff,2\n", "f"));
        VERIFY_REFUSED("UTF-8", (void)readCsv(std::string_view("a,b\n\0,2\n", 8), "f"));
        VERIFY_REFUSED("UTF-8", (void)readCsv("\xff\xfe"
                                              "a\0",
                                              "f"));
    }

    void limitsHold()
    {
        std::string wide = "c";
        for (int i = 0; i < 199; ++i) wide += ",c";
        QCOMPARE(readCsv(wide, "f").header.size(), std::size_t{200});
        VERIFY_REFUSED("more than 200 columns", (void)readCsv(wide + ",c", "f"));
        const std::string full(1U << 20U, 'x');
        QCOMPARE(readCsv("a\n" + full, "f").rows[0].cells[0].size(), full.size());
        VERIFY_REFUSED("larger than 1 MB", (void)readCsv("a\n" + full + "x", "f"));
    }

    void noSpreadsheetComputesACell_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("dangerous");
        for (const char* text :
             {"=1+1", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\xc2\xa0=1", "＝1", "＋1", "－1", "＠x",
              "\xef\xbb\xbf=1", "=cmd|'/C calc'!A0", "'=1", "''=1", "= \"quoted\""})
            QTest::newRow(text) << QByteArray(text) << true;
        for (const char* text : {"", "plain", "a=b", "'quoted'", "1+1", "Łódź", "\"quoted\"", "two\nlines"})
            QTest::newRow(*text ? text : "empty") << QByteArray(text) << false;
    }
    void noSpreadsheetComputesACell()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const bool, dangerous);
        const std::string cell = csvText(text.toStdString());
        QCOMPARE(cell.starts_with("\"'"), dangerous || text.startsWith("'"));
        // It comes back as it was, but only from a file of ours.
        const CsvTable ours = readCsv("x,soundings\n" + cell + ",1\n", "f");
        QCOMPARE(QByteArray::fromStdString(ours.rows.at(0).cells.at(0)), text);
        const CsvTable foreign = readCsv("x,other\n" + cell + ",1\n", "f");
        QCOMPARE(QByteArray::fromStdString(foreign.rows.at(0).cells.at(0)), (dangerous ? "'" : "") + text);
    }

    void timesOfOtherProgramsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char* text, const char* iso) {
            QTest::newRow(text) << QString(text) << QString(iso);
        };
        row("2026-01-05 09:03:7", "2026-01-05T09:03:07.000Z");
        row("2015-01-02 03:04:05 UTC", "2015-01-02T03:04:05.000Z");
        row("2026-01-05T09:03:07.123Z", "2026-01-05T09:03:07.123Z");
        row("2026-01-05T09:03:07.123456+02:00", "2026-01-05T07:03:07.123Z");
        row("2026-01-01T00:30:00-0130", "2026-01-01T02:00:00.000Z");
        row("2026-03-29 02:30:00", "2026-03-29T02:30:00.000Z"); // an hour that Berlin does not have
        row("2026-02-28", "2026-02-28T00:00:00.000Z");
        row(" 2024-02-29 9:05 ", "2024-02-29T09:05:00.000Z");
        for (const char* text :
             {"", "today", "2026-02-30", "2026-13-01", "03/04/2026", "2026-01-05 24:00:00", "2026-01-05 10:00:00 CET",
              "2026-01-05T10:00:00+20:00", "2026-01-05 1", "0000-01-01", "9999-12-31", "2026-01-05x", "20260105"})
            row(text, "");
    }
    void timesOfOtherProgramsAreRead()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, iso);
        const auto read = foreignInstant(text.toStdString());
        QCOMPARE(read ? QString::fromStdString(toIso(*read)) : QString(), iso);
    }

    void theSamePartsGiveTheSameIdentifier()
    {
        const Id id = contentId({"fatebook", "a"});
        QVERIFY(isId(id));
        QCOMPARE(id[14], '8');
        QVERIFY(QByteArray("89ab").contains(id[19]));
        QCOMPARE(contentId({"fatebook", "a"}), id);
        QVERIFY(contentId({"fatebook", "b"}) != id);
        QVERIFY(contentId({"fatebooka"}) != id);
        QVERIFY(contentId({"a", "bc"}) != contentId({"ab", "c"}));
    }
};

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
