// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_view.h"
#include "ui/figures/report_bars.h"
#include "ui/figures/timeline.h"
#include "ui/output/pdf_writer.h"

#include <QAccessible>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QXmlStreamReader>
#include <QtTest>

using namespace soundings;
using namespace soundings::ui;

namespace {

Date day(const char* iso)
{
    return parseDate(iso);
}

/// An imperative over five years, with one of everything.
PursuitTimeline fiveYears()
{
    PursuitTimeline figure;
    figure.title = "Run it for others <b>";
    figure.from = day("2015-05-01");
    figure.until = day("2020-08-01");
    figure.today = day("2020-05-01");
    figure.bands = {{"No revenue to speak of until year three", day("2015-06-15"), day("2018-06-15"), false, false,
                     "Bad numbers agreed in advance.", "/belief/tenacity/badNumbers/0"}};
    figure.tactics = {{"Young companies first", "moved no signal", day("2015-06-22"), day("2016-07-01"), false, false,
                       false, "Tactic: young companies.", "/belief/tactics/0"},
                      {"Where they already are: the clouds of others", "moved a signal", day("2016-07-01"),
                       day("2018-02-01"), false, false, true, "Tactic: clouds of others.", "/since/1/tactic"},
                      {"Banks, with a contract that their lawyers can read",
                       "runs",
                       day("2018-02-01"),
                       day("2020-05-01"),
                       false,
                       true,
                       {},
                       "Tactic: banks.",
                       "/since/5/tactic"}};
    figure.signposts = {
        {"Companies from outside that use it every week",
         "it worked, moved once",
         {{TimelineMarkKind::MovedDue, day("2016-06-15"), {}, false, "First due.", "/belief/signposts/0"},
          {TimelineMarkKind::Read, day("2016-06-15"), SignpostReading::Grey, true, "Read.", "/since/0"},
          {TimelineMarkKind::Due, day("2016-12-15"), {}, false, "Due.", "/belief/signposts/0"},
          {TimelineMarkKind::Read, day("2016-12-18"), SignpostReading::Worked, false, "Read again.", "/since/2"}},
         "It worked.",
         "/belief/signposts/0"},
        {"Share of engineers",
         "stop or change",
         {{TimelineMarkKind::Due, day("2017-12-15"), {}, false, "Due.", "/belief/signposts/1"},
          {TimelineMarkKind::Read, day("2017-12-15"), SignpostReading::Stop, true, "Read.", "/since/4"}},
         "Stop or change.",
         "/belief/signposts/1"}};
    figure.events = {{TimelineMarkKind::NoSignal, day("2016-01-15"), {}, true, "No signal.", "/since/0"},
                     {TimelineMarkKind::NoSignal, day("2016-06-15"), {}, true, "No signal.", "/since/1"},
                     {TimelineMarkKind::SignalMoved, day("2017-01-15"), {}, false, "A signal.", "/since/2"},
                     {TimelineMarkKind::Review, day("2017-01-16"), {}, false, "Reviewed.", "/since/3"},
                     {TimelineMarkKind::Reclassified, day("2017-01-17"), {}, false, "Called imperative.", "/since/6"},
                     {TimelineMarkKind::Looked, day("2019-01-15"), {}, false, "Looked.", "/since/7"}};
    figure.description = "Run it for others <b>, five years.";
    return figure;
}

QImage painted(const PursuitTimeline& figure, int width, FigureStyle style, qreal scale = 1)
{
    const int height = int(timelineHeight(figure, style)) + 4;
    QImage image(int(width * scale), int(height * scale), QImage::Format_ARGB32);
    image.setDevicePixelRatio(scale);
    image.fill(style.tokens.surface);
    QPainter painter(&image);
    paintTimeline(painter, QRectF(2, 2, width - 4, height - 4), figure, style);
    return image;
}

FigureStyle inScheme(ColourScheme scheme)
{
    FigureStyle style;
    style.tokens = tokensOf(scheme);
    return style;
}

FigureStyle onPaper()
{
    FigureStyle style = inScheme(ColourScheme::Light);
    style.paper = true;
    style.tokens.surface = Qt::white;
    return style;
}

/// How much of a picture's rectangle is darker than half.
double darkShare(const QImage& image, const QRectF& rect)
{
    int dark = 0;
    int all = 0;
    for (int y = int(rect.top()); y < int(rect.bottom()); ++y)
        for (int x = int(rect.left()); x < int(rect.right()); ++x) {
            dark += qGray(image.pixel(x, y)) < 160;
            ++all;
        }
    return all > 0 ? double(dark) / all : 0;
}

void keep(const QImage& image, const char* name)
{
    const QByteArray folder = qgetenv("SOUNDINGS_SCREENS");
    if (!folder.isEmpty()) QVERIFY(image.save(QString::fromLocal8Bit(folder) + "/" + name + ".png"));
}

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT
private slots:
    void everyItemHasItsPlaceInOrder();
    void barsDifferWithoutColour();
    void aLaterBarBeginsFurtherRight();
    void marksDoNotCoverEachOther();
    void anEmptyOnePaintsNothing();
    void keysMoveFromItemToItemAndOpenIt();
    void svgSaysItsWordsEscaped();
    void pdfHoldsIt();
    void looks();
};

void TestTimeline::everyItemHasItsPlaceInOrder()
{
    const PursuitTimeline figure = fiveYears();
    const FigureStyle style = onPaper();
    for (const int width : {300, 560, 1200}) {
        QImage image(width, 2000, QImage::Format_ARGB32);
        QPainter painter(&image);
        const QRectF area(0, 0, width, timelineHeight(figure, style));
        const FigureHits hits = paintTimeline(painter, area, figure, style);
        QCOMPARE(hits.size(), std::size_t(1 + 3 + 2 + 6));
        for (std::size_t i = 1; i < 6; ++i) QVERIFY(hits[i].top() >= hits[i - 1].bottom() - 0.5);
        for (const QRectF& hit : hits) QVERIFY(area.adjusted(-14, -1, 14, 1).contains(hit));
    }
}

void TestTimeline::barsDifferWithoutColour()
{
    PursuitTimeline figure = fiveYears();
    figure.bands.clear();
    const FigureStyle style = onPaper();
    for (TimelineTactic& tactic : figure.tactics) {
        tactic.from = figure.from;
        tactic.until = figure.until;
        tactic.running = false;
    }
    const QImage grey = painted(figure, 560, style).convertToFormat(QImage::Format_Grayscale8);
    QImage again(560, 1000, QImage::Format_ARGB32);
    QPainter painter(&again);
    const FigureHits hits = paintTimeline(painter, QRectF(2, 2, 556, timelineHeight(figure, style)), figure, style);
    const auto barOf = [&](std::size_t i) {
        return QRectF(60, hits[i].bottom() - style.fontPixels * 1.4, 300, style.fontPixels * 0.5);
    };
    const double none = darkShare(grey, barOf(0));
    const double moved = darkShare(grey, barOf(1));
    const double unknown = darkShare(grey, barOf(2));
    QVERIFY2(moved > 0.9, qPrintable(QString::number(moved)));
    QVERIFY2(none > 0.1 && none < 0.8, qPrintable(QString::number(none)));
    QVERIFY2(unknown < 0.1, qPrintable(QString::number(unknown)));
}

void TestTimeline::aLaterBarBeginsFurtherRight()
{
    PursuitTimeline figure = fiveYears();
    const FigureStyle style = onPaper();
    figure.tactics = {figure.tactics[1]};
    const QImage early = painted(figure, 560, style);
    figure.tactics[0].from = day("2017-10-01");
    const QImage late = painted(figure, 560, style);
    const auto firstInk = [&](const QImage& image) {
        for (int x = 0; x < image.width(); ++x)
            for (int y = 20; y < 110; ++y) // the axis, the band and the bar
                if (image.pixelColor(x, y) == style.tokens.accent) return x;
        return -1;
    };
    QVERIFY(firstInk(early) > 0);
    QVERIFY(firstInk(late) > firstInk(early) + 80);
}

void TestTimeline::marksDoNotCoverEachOther()
{
    PursuitTimeline figure = fiveYears();
    for (TimelineMark& mark : figure.events) mark.on = day("2017-01-15");
    QImage image(560, 1000, QImage::Format_ARGB32);
    QPainter painter(&image);
    const FigureStyle style = onPaper();
    const FigureHits hits = paintTimeline(painter, QRectF(0, 0, 560, timelineHeight(figure, style)), figure, style);
    for (std::size_t i = 7; i < hits.size(); ++i) QVERIFY(hits[i].center().x() - hits[i - 1].center().x() > 8);
}

void TestTimeline::anEmptyOnePaintsNothing()
{
    QImage image(200, 100, QImage::Format_ARGB32);
    image.fill(Qt::white);
    const QImage before = image;
    QPainter painter(&image);
    QVERIFY(paintTimeline(painter, QRectF(0, 0, 200, 100), {}, onPaper()).empty());
    painter.end();
    QCOMPARE(image, before);
}

void TestTimeline::keysMoveFromItemToItemAndOpenIt()
{
    FigureView view;
    showTimeline(view, fiveYears());
    view.resize(600, view.sizeHint().height());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QCOMPARE(view.accessibleDescription(), QString("Run it for others <b>, five years."));
    QSignalSpy activated(&view, &FigureView::activated);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.accessibleDescription(), QString("Bad numbers agreed in advance."));
    for (int i = 0; i < 4; ++i) QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.accessibleDescription(), QString("It worked. Read. Read again."));
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated[0][0].toString(), QString("/since/7"));
}

void TestTimeline::svgSaysItsWordsEscaped()
{
    const std::string svg = barsSvg(BarsBlock{fiveYears()});
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    QString title;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("title"))
            title = reader.readElementText();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(title, QString("Run it for others <b>"));
    QVERIFY(svg.find("Young companies first") != std::string::npos);
    QVERIFY(svg.find("timeline-") != std::string::npos);
}

void TestTimeline::pdfHoldsIt()
{
    Report report;
    report.title = "Years";
    report.blocks = {Heading{1, "Years"}, BarsBlock{fiveYears()}, BarsBlock{fiveYears()}};
    const QByteArray pdf = QByteArray::fromStdString(toPdf(report));
    QVERIFY(pdf.startsWith("%PDF-"));
    const QByteArray folder = qgetenv("SOUNDINGS_SCREENS");
    if (folder.isEmpty()) return;
    QFile file(QString::fromLocal8Bit(folder) + "/timeline.pdf");
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(pdf), pdf.size());
}

void TestTimeline::looks()
{
    const PursuitTimeline figure = fiveYears();
    PursuitTimeline crowded = figure;
    const std::string longName = "A name that goes on and on, because somebody wrote the whole plan into the one "
                                 "line that was meant for a hypothesis";
    for (int i = 0; i < 12; ++i) {
        TimelineTactic tactic = figure.tactics[std::size_t(i) % 3];
        tactic.label = longName;
        crowded.tactics.push_back(tactic);
    }
    crowded.earlier = "4 earlier tactics are not drawn.";
    PursuitTimeline young = figure;
    young.from = day("2026-01-01");
    young.until = day("2026-03-05");
    young.today = day("2026-02-20");
    young.bands.clear();
    young.signposts.clear();
    young.events.clear();
    young.tactics = {{"First try", "runs", day("2026-01-04"), day("2026-02-20"), false, true, {}, "First.", "/x"}};
    keep(painted(figure, 700, inScheme(ColourScheme::Light)), "timeline-light");
    keep(painted(figure, 700, inScheme(ColourScheme::Dark)), "timeline-dark");
    keep(painted(figure, 700, inScheme(ColourScheme::HighContrast), 2), "timeline-contrast-2x");
    keep(painted(crowded, 300, inScheme(ColourScheme::Light)), "timeline-narrow-crowded");
    keep(painted(crowded, 1100, inScheme(ColourScheme::Dark)), "timeline-wide-crowded");
    keep(painted(young, 480, inScheme(ColourScheme::Light), 2), "timeline-young-2x");
    keep(painted(figure, 560, onPaper()).convertToFormat(QImage::Format_Grayscale8), "timeline-paper-grey");
    FigureStyle focused = inScheme(ColourScheme::Light);
    focused.focused = 9;
    const QImage with = painted(figure, 700, focused);
    focused.focused = -1;
    QVERIFY(with != painted(figure, 700, focused)); // the ring is there
    keep(with, "timeline-focus");
}

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
