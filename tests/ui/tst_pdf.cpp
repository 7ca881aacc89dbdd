// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/story_report.h"
#include "core/support/date.h"
#include "core/support/error.h"
#include "tests/support/tree.h"
#include "tests/ui/board_examples.h"
#include "ui/output/pdf_writer.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace soundings;
using namespace soundings::ui;

namespace {

std::string sentence(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "We expected trials to begin within three months and wrote down what would change our mind. ";
    return text;
}

Report brief()
{
    Report report;
    report.title = "Should we build the cloud service now?";
    report.subject = "Build both products at once, though we cannot yet.";
    report.footer = "Seal 3 \u00b7 9f2a11c077de00aa9f2a11c077de00aa9f2a11c077de00aa9f2a11c077de00aa \u00b7 chain head "
                    "77de00aa9f2a11c077de00aa9f2a11c077de00aa9f2a11c077de00aa9f2a11c0";
    report.date = Instant{1'434'326'400'000, "UTC"};
    report.blocks = {
        Heading{1, "Should we build the cloud service now?"},
        Paragraph{"Sealed 15 June 2015 \u00b7 draft of nothing", true, false},
        Paragraph{"Must: on nearly all readings of your answers. Can: not yet; people are the scarcest. Find a way.",
                  false, true},
        FigureBlock{test::usualBoard(), "Both at once: find a way."},
        Heading{2, "What we expect and by when"},
        Table{{"Prediction", "By", "Probability"},
              {{"Ten outside trials", "2015-09-13", "60 %"}, {"Meaningful revenue", "2016-12-31", "15 %"}},
              {2},
              {},
              {}},
        Heading{2, "What would change our mind"},
        BulletList{{"No trial by September.", "A rival opens its source.", sentence(2)}},
        Heading{2, "Who disagreed"},
        Paragraph{sentence(2), false, false},
    };
    return report;
}

Report longReport()
{
    Report report = brief();
    report.blocks.emplace_back(PageBreak{});
    report.blocks.emplace_back(Heading{1, "The full record"});
    for (int part = 1; part <= 14; ++part) {
        report.blocks.emplace_back(Heading{2, "Part " + std::to_string(part)});
        report.blocks.emplace_back(Heading{3, "Section of part " + std::to_string(part)});
        report.blocks.emplace_back(Paragraph{sentence(1 + part % 5), false, false});
    }
    Table table{{"Question", "Answer", "What it rests on"}, {}, {1}, {3, 1, 5}, "Must, for the aim"};
    for (int row = 1; row <= 45; ++row)
        table.rows.push_back({"Row " + std::to_string(row), std::to_string(row % 11), sentence(row % 3)});
    report.blocks.emplace_back(Heading{2, "Answers"});
    report.blocks.emplace_back(table);
    report.blocks.emplace_back(Heading{2, "A very long word"});
    report.blocks.emplace_back(Paragraph{std::string(400, 'w'), false, false});
    Table wide;
    for (int column = 0; column < 12; ++column) wide.header.push_back("Column" + std::to_string(column));
    wide.rows.emplace_back(12, "Donaudampfschifffahrtsgesellschaft");
    report.blocks.emplace_back(wide);
    report.blocks.emplace_back(
        Paragraph{"<b>not bold</b> <img src=\"file:///etc/passwd\"> \u00c5ngstr\u00f6m", false, false});
    report.blocks.emplace_back(Heading{2, "The end"});
    report.blocks.emplace_back(FigureBlock{test::crowdedBoard(), "Crowded."});
    return report;
}

} // namespace

class TestPdf : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void textIsCompleteAndInOrder();
    void everySignCanBeCopiedWhateverStandsBesideIt();
    void fontsAreEmbeddedAndPicturesAreVectors();
    void structureIsSoundWithOutlineLanguageAndDates();
    void theSameReportGivesTheSameBytes();
    void noHeadingStandsAloneAtAPagesFoot();
    void tableHeadersAreRepeatedAndEveryRowIsThere();
    void noRowIsTornBetweenPages();
    void everyPageCarriesSealAndNumber();
    void wideTablesAndLongWordsStayOnThePage();
    void theBriefIsOnePageAndQuick();
    void textThatWouldTakeMinutesIsRefused();
    void theStoryOnOnePageFitsOnOne();
    void pagesForTheEye();

private:
    QByteArray run(const QString& program, const QStringList& arguments);
    QString save(const std::string& bytes, const QString& name);
    QStringList pages(const QString& file);
    QTemporaryDir m_folder;
    QString m_brief, m_long;
};

QByteArray TestPdf::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit) return "did not run";
    return process.readAllStandardOutput() + process.readAllStandardError();
}

QString TestPdf::save(const std::string& bytes, const QString& name)
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly)) file.write(bytes.data(), qint64(bytes.size()));
    return file.fileName();
}

QStringList TestPdf::pages(const QString& file)
{
    auto all = QString::fromUtf8(run("pdftotext", {"-layout", "-enc", "UTF-8", file, "-"})).split('\f');
    if (!all.isEmpty() && all.last().isEmpty()) all.removeLast();
    return all;
}

void TestPdf::initTestCase()
{
    applyTheme(ColourScheme::Dark); // paper does not follow the screen
    m_brief = save(toPdf(brief()), "brief.pdf");
    m_long = save(toPdf(longReport()), "long.pdf");
}

void TestPdf::textIsCompleteAndInOrder()
{
    const QString text = QString::fromUtf8(run("pdftotext", {"-raw", "-enc", "UTF-8", m_long, "-"})).simplified();
    qsizetype from = 0;
    for (const auto* words :
         {"Should we build the cloud service now?", "people are the scarcest", "Both products at once",
          "What we expect and by when", "Ten outside trials", "What would change our mind", "A rival opens its source.",
          "Who disagreed", "The full record", "Part 1", "Part 14", "Must, for the aim", "Row 1", "Row 45",
          "A very long word", "<b>not bold</b>", "file:///etc/passwd", "\u00c5ngstr\u00f6m", "The end"}) {
        const auto at = text.indexOf(QString::fromUtf8(words), from);
        QVERIFY2(at >= 0, words);
        from = at;
    }
}

void TestPdf::everySignCanBeCopiedWhateverStandsBesideIt()
{
    Report report;
    report.title = report.footer = "Seal 5: (12) <3 A:B";
    QStringList signs;
    for (char16_t code = 0x21; code < 0x7f; ++code) signs << QString(QChar(code));
    signs << QString(QChar(0x2013)) << QString(QChar(0x2014)) << QString(QChar(0xd7)) << QString(QChar(0xb7));
    Table table{{"(1) <A>: 5x5"}, {}, {}, {}, {}};
    for (const QString& sign : signs) {
        const QString line = QString("k1%1k 1%1 A%1B a%1b 5 %1 5 %1%1").arg(sign);
        report.blocks.emplace_back(Paragraph{line.toStdString(), false, false});
        table.rows.push_back({line.toStdString()});
    }
    report.blocks.emplace_back(table);
    QString text =
        QString::fromUtf8(run("pdftotext", {"-raw", "-enc", "UTF-8", save(toPdf(report), "signs.pdf"), "-"}));
    text.remove(QRegularExpression("\\s"));
    for (const QString& sign : signs) {
        const QString line = QString("k1%1k1%1A%1Ba%1b5").arg(sign) + sign + '5' + sign + sign;
        QVERIFY2(text.count(line) == 2, qPrintable(line));
    }
    QVERIFY(text.contains("(1)<A>:5x5"));
    QVERIFY(text.contains("Seal5:(12)<3A:B"));
}

void TestPdf::fontsAreEmbeddedAndPicturesAreVectors()
{
    const auto fonts = QString::fromUtf8(run("pdffonts", {m_long})).split('\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const auto& font : fonts) {
        QVERIFY2(font.contains("Inter"), qPrintable(font));
        QVERIFY2(QRegularExpression("\\s(yes)\\s+(yes|no)\\s+(yes)\\s").match(font).hasMatch(), qPrintable(font));
    }
    QCOMPARE(run("pdfimages", {"-list", m_long}).count('\n'), 2);
}

void TestPdf::structureIsSoundWithOutlineLanguageAndDates()
{
    const auto check = run("qpdf", {"--check", m_long});
    QVERIFY2(check.contains("No syntax or stream encoding errors"), check.constData());
    const auto json = run("qpdf", {"--json", "--json-key=outlines", m_long});
    for (const auto* words : {"The full record", "Part 14", "Section of part 3", "The end"})
        QVERIFY2(json.contains(words), words);
    const auto info = run("pdfinfo", {"-isodates", m_long});
    QVERIFY2(info.contains("2015-06-15T00:00:00Z"), info.constData());
    QVERIFY2(info.contains("Should we build the cloud service now?"), info.constData());
    QVERIFY(info.contains("A4"));
    const auto plain = run("qpdf", {"--qdf", "--object-streams=disable", m_long, "-"});
    QVERIFY(plain.contains("/Lang (en)"));
    QVERIFY(plain.contains("/DisplayDocTitle true"));
    QVERIFY(!plain.contains(QDir::homePath().toUtf8() + '/'));
}

void TestPdf::theSameReportGivesTheSameBytes()
{
    QVERIFY(toPdf(longReport()) == toPdf(longReport()));
    Report other = brief();
    other.footer += "0";
    QVERIFY(toPdf(other) != toPdf(brief()));
}

void TestPdf::noHeadingStandsAloneAtAPagesFoot()
{
    // Shift everything down line by line, so that each heading comes to the foot once.
    const QRegularExpression heading("^\\s*(Part \\d+|Section of part \\d+|Answers|Must, for the aim|The end)\\s*$");
    for (int shift = 0; shift < 8; ++shift) {
        Report report = longReport();
        for (int i = 0; i < shift * 3; ++i)
            report.blocks.insert(report.blocks.begin() + 12, Paragraph{"Line.", false, false});
        const auto all = pages(save(toPdf(report), "shift.pdf"));
        QVERIFY(all.size() > 3);
        for (const auto& page : all) {
            auto lines = page.split('\n', Qt::SkipEmptyParts);
            while (!lines.isEmpty() && (lines.last().trimmed().isEmpty() || lines.last().contains("Page ") ||
                                        lines.last().contains("Seal 3") || lines.last().contains("11c0")))
                lines.removeLast();
            QVERIFY(!lines.isEmpty());
            QVERIFY2(!heading.match(lines.last()).hasMatch(), qPrintable(lines.last()));
        }
    }
}

void TestPdf::tableHeadersAreRepeatedAndEveryRowIsThere()
{
    int with = 0;
    const QRegularExpression row("^\\s*Row (\\d+)\\s");
    QSet<int> rows;
    for (const auto& page : pages(m_long)) {
        bool here = false;
        for (const auto& line : page.split('\n')) {
            const auto match = row.match(line + ' ');
            if (!match.hasMatch()) continue;
            here = true;
            rows.insert(match.captured(1).toInt());
        }
        if (!here) continue;
        ++with;
        QVERIFY2(page.contains("What it rests on"), qPrintable(page.left(300)));
    }
    QVERIFY(with >= 2);
    QCOMPARE(rows.size(), 45);
}

void TestPdf::noRowIsTornBetweenPages()
{
    Table table;
    table.header = {"Question", "What it rests on"};
    for (int i = 0; i < 30; ++i) {
        const std::string name = "row" + std::to_string(i);
        table.rows.push_back({"Short", name + "begins\nA line.\nAnother line.\n" + name + "ends"});
    }
    std::string high = "highbegins";
    for (int i = 0; i < 90; ++i) high += "\nhighline" + std::to_string(i) + "x";
    table.rows.push_back({"Higher than a page", high + "\nhighends"});
    for (int shift = 0; shift < 5; ++shift) {
        Report report;
        report.title = "Rows";
        for (int i = 0; i < shift; ++i) report.blocks.emplace_back(Paragraph{"Line.", false, false});
        report.blocks.emplace_back(Heading{2, "Answers"});
        report.blocks.emplace_back(table);
        report.blocks.emplace_back(Paragraph{"afterthetable", false, false});
        const QStringList all = pages(save(toPdf(report), "rows.pdf"));
        for (const QString& page : all) {
            for (int i = 0; i < 30; ++i) {
                const QString name = QString("row%1").arg(i);
                QVERIFY2(page.contains(name + "begins") == page.contains(name + "ends"), qPrintable(name));
            }
            if (page.contains(QRegularExpression("row\\d+begins"))) QVERIFY(page.contains("What it rests on"));
        }
        const QString whole = all.join('\n');
        for (int i = 0; i < 30; ++i) QCOMPARE(whole.count(QString("row%1begins").arg(i)), 1);
        for (int i = 0; i < 90; ++i) QVERIFY(whole.contains(QString("highline%1x").arg(i)));
        QCOMPARE(whole.count("afterthetable"), 1);
        QVERIFY2(all.size() <= 6, "no page is left empty");
    }
}

void TestPdf::everyPageCarriesSealAndNumber()
{
    const auto all = pages(m_long);
    for (int i = 0; i < all.size(); ++i) {
        QVERIFY(all[i].contains(QString("Page %1 of %2").arg(i + 1).arg(all.size())));
        QVERIFY(all[i].contains("Seal 3"));
    }
}

void TestPdf::wideTablesAndLongWordsStayOnThePage()
{
    const auto boxes = QString::fromUtf8(run("pdftotext", {"-bbox", m_long, "-"}));
    auto words = QRegularExpression("xMin=\"([-0-9.]+)\"[^>]*xMax=\"([-0-9.]+)\"").globalMatch(boxes);
    int count = 0;
    while (words.hasNext()) {
        const auto match = words.next();
        QVERIFY(match.captured(1).toDouble() >= 50);
        QVERIFY(match.captured(2).toDouble() <= 545);
        ++count;
    }
    QVERIFY(count > 500);
}

void TestPdf::theBriefIsOnePageAndQuick()
{
    QCOMPARE(pages(m_brief).size(), 1);
    const Report report = brief();
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 5; ++i) (void)toPdf(report);
    qInfo("brief PDF: %.1f ms each", double(timer.nsecsElapsed()) / 5e6);
}

void TestPdf::textThatWouldTakeMinutesIsRefused()
{
    const auto refuses = [](const Block& block) {
        Report report = brief();
        report.blocks.push_back(block);
        try {
            static_cast<void>(toPdf(report));
        } catch (const Error& error) {
            return error.kind() == ErrorKind::Input &&
                   error.message() ==
                       "This report holds too much text for a PDF, more than 200,000 characters; write it "
                       "as a web page (.html) or as Markdown (.md).";
        }
        return false;
    };
    const std::string endless(2'000'000, 'x');
    QVERIFY(refuses(Heading{1, endless}));
    QVERIFY(refuses(Paragraph{endless, false, false}));
    QVERIFY(refuses(BulletList{{endless}}));
    QVERIFY(refuses(Table{{"Option"}, {{endless}}, {}, {}, {}}));
    QVERIFY(refuses(Table{{"Option", "Stands"}, std::vector<std::vector<std::string>>(5000), {}, {}, {}}));
}

void TestPdf::theStoryOnOnePageFitsOnOne()
{
    Entry entry;
    entry.title = std::string(160, 'T');
    Story story;
    story.pyramid.headline = QString("A headline that goes on and on ").repeated(20).toStdString();
    for (int i = 0; i < 12; ++i) {
        Argument argument;
        argument.text = QString("An argument that takes its time ").repeated(20).toStdString();
        Evidence evidence;
        evidence.text = QString("Evidence that says a lot more than it has to ").repeated(20).toStdString();
        evidence.source = QString("Somebody with a long name ").repeated(20).toStdString();
        evidence.kind = EvidenceKind::Data;
        evidence.date = parseDate("2015-06-15");
        argument.evidence.push_back(evidence);
        story.pyramid.arguments.push_back(argument);
    }
    entry.belief = story;
    StoryReportOptions options;
    options.now = Instant{1'795'000'000'000, "UTC"};
    QCOMPARE(pages(save(toPdf(storyReportOf(entry, options)), "story.pdf")).size(), 1);
    options.form = StoryReportOptions::Form::Memo;
    QVERIFY(pages(save(toPdf(storyReportOf(entry, options)), "memo.pdf")).size() > 1);
}

void TestPdf::pagesForTheEye()
{
    const QDir folder(test::buildPath("screenshots"));
    QVERIFY(folder.mkpath("."));
    run("pdftoppm", {"-png", "-r", "80", m_brief, folder.filePath("pdf-brief")});
    run("pdftoppm", {"-png", "-r", "60", m_long, folder.filePath("pdf-long")});
    QVERIFY(!folder.entryList({"pdf-brief*.png"}).isEmpty());
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
