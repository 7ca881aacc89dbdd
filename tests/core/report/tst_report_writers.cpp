// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "core/support/digest.h"
#include "report_fixture.h"
#include "tests/support/tree.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

namespace {

Report reportWith(const std::string& text)
{
    const Entry entry = fullEntry(text);
    Assessment assessment = assessmentOf(entry);
    if (!text.empty()) {
        assessment.sentence = text;
        assessment.options.front().sentence = text;
    }
    ReportOptions options = sealedOptions();
    if (!text.empty()) options.notes = {{{"", "", text, false, {}, {}}, {}}, {{"", "", text, true, {}, {}}, {}}};
    options.includePrivate = true;
    return reportOf(entry, assessment, options);
}

QString html(const std::string& text)
{
    return QString::fromStdString(toHtml(reportWith(text)));
}

// The page without its words: every tag with its attributes' names.
QStringList skeletonOf(QString page)
{
    static const QRegularExpression values("\"[^\"]*\"");
    static const QRegularExpression tag("<[^>]*>");
    page.remove(QRegularExpression("<style>.*</style>", QRegularExpression::DotMatchesEverythingOption));
    page.replace(values, "\"\"");
    QStringList tags;
    for (auto all = tag.globalMatch(page); all.hasNext();) tags += all.next().captured();
    return tags;
}

void compareWithGolden(const std::string& bytes, const QString& name)
{
    const QString path = test::sourcePath("tests/golden/") + name;
    QFile file(path);
    if (qEnvironmentVariableIsSet("SOUNDINGS_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QList<QByteArray> golden = file.readAll().split('\n');
    const QList<QByteArray> now = QByteArray::fromStdString(bytes).split('\n');
    for (qsizetype i = 0; i < std::max(golden.size(), now.size()); ++i)
        QVERIFY2(golden.value(i) == now.value(i), qPrintable(QStringLiteral("%1 line %2\nwas: %3\nnow: %4")
                                                                 .arg(name)
                                                                 .arg(i + 1)
                                                                 .arg(QString::fromUtf8(golden.value(i)))
                                                                 .arg(QString::fromUtf8(now.value(i)))));
}

// A drawing as the window's library would give it.
std::string drawing(const BoardFigure& figure)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><title>" +
           std::to_string(figure.clouds.size()) + "</title></svg>";
}

} // namespace

class TestReportWriters : public QObject {
    Q_OBJECT

private slots:
    void writesTheGoldenMarkdown() { compareWithGolden(toMarkdown(reportWith({})), "report.md"); }
    void writesTheGoldenHtml() { compareWithGolden(toHtml(reportWith({}), drawing), "report.html"); }
    void writesTheGoldenPlainText() { compareWithGolden(toPlainText(reportWith({})), "report.txt"); }

    void writesTheSameBytesForTheSameReport()
    {
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(toMarkdown(reportWith({})), toMarkdown(reportWith({})));
            QCOMPARE(toHtml(reportWith({}), drawing), toHtml(reportWith({}), drawing));
        }
    }

    void letsNoTextBecomeMarkUp_data()
    {
        QTest::addColumn<QString>("text");
        for (const std::string& text : hostileTexts()) QTest::newRow(text.c_str()) << QString::fromStdString(text);
    }

    void letsNoTextBecomeMarkUp()
    {
        QFETCH(QString, text);
        static const QStringList innocent = skeletonOf(html("innocent words"));
        const QString page = html(text.toStdString());
        QCOMPARE(skeletonOf(page), innocent);
        QString shown = text.trimmed();
        shown.replace('\t', ' ');
        QVERIFY(page.contains("<h1>" + shown.toHtmlEscaped().replace("'", "&#39;") + "</h1>"));
    }

    void keepsEveryLineOfMarkdownInItsBlock_data() { letsNoTextBecomeMarkUp_data(); }

    void keepsEveryLineOfMarkdownInItsBlock()
    {
        QFETCH(QString, text);
        const auto shapeOf = [](const std::string& markdown) {
            QStringList shape;
            for (const QString& line : QString::fromStdString(markdown).split('\n')) {
                static const QRegularExpression start("^(#{1,6} |- |  |\\||---$)?");
                QString kind = start.match(line).captured();
                if (kind == "|") { // cells: bars that are not escaped
                    QString bars = line;
                    bars.remove(QRegularExpression("\\\\."));
                    kind += QString::number(bars.count('|'));
                }
                shape += line.isEmpty() ? "" : kind + ".";
            }
            return shape;
        };
        const std::string markdown = toMarkdown(reportWith(text.toStdString()));
        QCOMPARE(shapeOf(markdown), shapeOf(toMarkdown(reportWith("innocent words"))));
        QVERIFY(!QString::fromStdString(markdown).contains('<'));
    }

    void survivesLineEndsAndControlsOfEveryKind()
    {
        const std::string text =
            std::string("one\r\ntwo\rthree\u2028four\vfive\x1b[31mred\x07 nul") + '\0' + "end\xff\xfe";
        const std::string page = toHtml(reportWith(text));
        QVERIFY(page.find("one<br>two<br>three<br>four<br>five[31mred nulend\ufffd\ufffd") != std::string::npos);
        for (const std::string& written : {page, toMarkdown(reportWith(text)), toPlainText(reportWith(text))}) {
            QVERIFY(QString::fromStdString(written).toStdString() == written); // well-formed UTF-8
            for (const char c : written) QVERIFY(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
        }
    }

    void asksTheBrowserForNothing()
    {
        const QString page = QString::fromStdString(toHtml(reportWith({}), drawing));
        QVERIFY(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        const QString policy =
            QRegularExpression("Content-Security-Policy\" content=\"([^\"]*)\"").match(page).captured(1);
        for (const char* rule : {"default-src 'none'", "form-action 'none'", "base-uri 'none'", "connect-src 'none'",
                                 "img-src data:", "style-src 'sha256-"})
            QVERIFY2(policy.contains(rule), rule);
        QVERIFY(!policy.contains("unsafe"));
        QVERIFY(!policy.contains("script-src"));
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("style=\""));
        QVERIFY(!page.contains(QRegularExpression("(src|href|action)=")));
        QVERIFY(!page.contains("@import"));
        QVERIFY(!page.contains("url("));
    }

    void allowsExactlyItsOwnStyleSheet()
    {
        const QString page = html({});
        const auto style = QRegularExpression("<style>(.*)</style>", QRegularExpression::DotMatchesEverythingOption)
                               .match(page)
                               .captured(1)
                               .toUtf8();
        const Digest digest = sha256(style.toStdString());
        const QByteArray expected =
            QByteArray(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(digest.size())).toBase64();
        QVERIFY(page.contains("'sha256-" + QString::fromLatin1(expected) + "'"));
        for (const char* rule : {"prefers-color-scheme:dark", "@media print", "display:table-header-group",
                                 "break-inside:avoid", "Inter,"})
            QVERIFY2(style.contains(rule), rule);
    }

    void givesTheFigureAnAlternativeText()
    {
        const QString page = QString::fromStdString(toHtml(reportWith({}), drawing));
        QVERIFY(page.contains(
            QRegularExpression("<div class=\"drawing\" role=\"img\" aria-label=\"[^\"]{20,}\">\\s*<svg")));
        QVERIFY(!html({}).contains("<svg"));
        QVERIFY(html({}).contains("Build a small line (chosen)"));
    }

    void ordersItsHeadings()
    {
        int last = 0;
        for (auto all = QRegularExpression("<h([1-6])>").globalMatch(html({})); all.hasNext();) {
            const int level = all.next().captured(1).toInt();
            QVERIFY(level <= last + 1);
            last = level;
        }
        QCOMPARE(html({}).count("<h1>"), 1);
    }

    void isWellFormed()
    {
        QProcess check;
        check.start("xmllint", {"--noout", "--html", "--nowarning", "-"});
        QVERIFY2(check.waitForStarted(), "xmllint (libxml2-utils) is needed");
        check.write(QByteArray::fromStdString(toHtml(reportWith("<b>&\"'</b>"))));
        check.closeWriteChannel();
        QVERIFY(check.waitForFinished());
        // The parser is of 1999 and does not know these.
        QString said = QString::fromUtf8(check.readAllStandardError());
        for (const char* young : {"main", "figure", "figcaption", "footer"})
            said.remove(QRegularExpression(QStringLiteral(".*Tag %1 invalid\n.*\n.*\n").arg(young)));
        QVERIFY2(said.isEmpty(), qPrintable(said));
        QCOMPARE(check.exitCode(), 0);
    }

    void keepsPlainTextWithinItsWidth()
    {
        for (const std::string& text :
             {std::string(), std::string("word "), std::string(300, 'x'), std::string("\u00e9\u00e8")})
            for (const QString& line : QString::fromStdString(toPlainText(reportWith(text))).split('\n'))
                QVERIFY2(line.size() <= 80, qPrintable(line));
    }

    void cutsNoWordOfAPlainTableWhereThereIsRoom()
    {
        Table table;
        table.header = {"Statement", "State"};
        table.rows = {{std::string(60, 'a') + " word", "not answered"}, {"b", "superseded"}};
        table.widths = {0.9, 0.1};
        const std::string text = toPlainText(table);
        QVERIFY2(text.find("answered\n") != std::string::npos && text.find("superseded\n") != std::string::npos,
                 text.c_str());
    }

    void alignsPlainTables()
    {
        Table table;
        table.header = {"Name", "Share"};
        table.rows = {{"short", "5 %"}, {"a longer name", "100 %"}};
        table.numeric = {1};
        QCOMPARE(toPlainText(table), std::string("Name            Share\n"
                                                 "-------------  ------\n"
                                                 "short             5 %\n"
                                                 "a longer name   100 %\n"));
    }
};

QTEST_APPLESS_MAIN(TestReportWriters)
#include "tst_report_writers.moc"
