// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/bars.h"
#include "ui/figures/figure_view.h"
#include "ui/figures/report_bars.h"

#include <QImage>
#include <QPainter>
#include <QXmlStreamReader>
#include <QtTest>

using namespace soundings;
using namespace soundings::ui;

namespace {

AcceptabilityFigure threeOptions()
{
    AcceptabilityFigure figure;
    figure.title = "How often <each> comes first";
    figure.ranks = {"1st", "2nd", "3rd"};
    figure.bars = {{"a", "Cloud & co", {0.62, 0.3, 0.08}, true, "Cloud first in 62 %", "/belief/options/0"},
                   {"b", "On-premise", {0.379, 0.5, 0.121}, false, "On-premise first in 38 %", "/belief/options/1"},
                   {"c", "Both", {0.001, 0.2, 0.799}, false, "Both first in under 1 %", "/belief/options/2"}};
    figure.description = "Cloud first in 62 %.";
    return figure;
}

TornadoFigure twoAnswers()
{
    TornadoFigure figure;
    figure.title = "Lead of Cloud over On-premise";
    figure.base = 0.1;
    figure.bars = {{"Cloud: runway", -0.2, 0.4, true, "15 months", "8 months", "flips", "/belief/options/0/scores/0"},
                   {"Both: reach", 0.05, 0.2, false, "40", "190", "does not", "/belief/options/2/scores/1"}};
    figure.description = "Runway flips the lead.";
    return figure;
}

FigureStyle lightStyle()
{
    FigureStyle style;
    style.tokens = tokensOf(ColourScheme::Light);
    return style;
}

/// How many pixels of a row of a picture are of about this colour.
int pixelsOf(const QImage& image, int y, const QColor& colour)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x) {
        const QColor at = image.pixelColor(x, y);
        count += std::abs(at.red() - colour.red()) + std::abs(at.green() - colour.green()) +
                     std::abs(at.blue() - colour.blue()) <
                 24;
    }
    return count;
}

} // namespace

/// The figures of the trade-offs: what is painted where, on screen and on paper, and how one gets about in them.
class TstBars : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void eachBarHasItsRowWithinTheFigure();
    void theFirstRankIsAsLongAsItsShare();
    void svgSaysWhatItShowsAndStaysText_data();
    void svgSaysWhatItShowsAndStaysText();
    void reportsDrawThemBesideTheirTables();
    void arrowsGoFromBarToBarAndEnterOpens();
};

void TstBars::eachBarHasItsRowWithinTheFigure()
{
    const FigureStyle style = lightStyle();
    QImage image(400, 400, QImage::Format_RGB32);
    QPainter painter(&image);
    const auto shares = threeOptions();
    const auto answers = twoAnswers();
    const qreal sharesHeight = acceptabilityHeight(shares, style);
    const qreal answersHeight = tornadoHeight(answers, style);
    for (const auto& [hits, height, count] :
         {std::tuple(paintAcceptability(painter, {0, 0, 400, sharesHeight}, shares, style), sharesHeight, 3),
          std::tuple(paintTornado(painter, {0, 0, 400, answersHeight}, answers, style), answersHeight, 2)}) {
        QCOMPARE(int(hits.size()), count);
        for (std::size_t i = 0; i < hits.size(); ++i) {
            QVERIFY(QRectF(-0.5, -0.5, 401, height + 1).contains(hits[i]));
            if (i > 0) QVERIFY(hits[i].top() >= hits[i - 1].bottom() - 0.01);
        }
    }
}

void TstBars::theFirstRankIsAsLongAsItsShare()
{
    const FigureStyle style = lightStyle();
    const auto figure = threeOptions();
    QImage image(600, int(acceptabilityHeight(figure, style)) + 1, QImage::Format_RGB32);
    image.fill(style.tokens.surface);
    QPainter painter(&image);
    const auto hits = paintAcceptability(painter, QRectF(image.rect()), figure, style);
    painter.end();
    const int row = int(hits[0].bottom() - style.fontPixels * 1.0); // low in the bar, beneath the digit
    const int first = pixelsOf(image, row, style.tokens.accent);
    QVERIFY2(first > 0.55 * 600 && first < 0.7 * 600, qPrintable(QString::number(first)));
}

void TstBars::svgSaysWhatItShowsAndStaysText_data()
{
    QTest::addColumn<bool>("tornado");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("acceptability") << false << QStringList{"Cloud & co", "first in 62 %", "first in under 1 %", "1st"};
    QTest::newRow("tornado") << true << QStringList{"Cloud: runway", "15 months", "flips the lead"};
}

void TstBars::svgSaysWhatItShowsAndStaysText()
{
    QFETCH(bool, tornado);
    QFETCH(QStringList, words);
    const BarsBlock block = tornado ? BarsBlock{twoAnswers()} : BarsBlock{threeOptions()};
    const QString svg = QString::fromStdString(barsSvg(block));
    QXmlStreamReader reader(svg);
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters) text += reader.text();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const QString& word : words) QVERIFY2(text.contains(word), qPrintable(word));
    QVERIFY(text.contains(tornado ? "Runway flips the lead." : "How often <each> comes first"));
    QVERIFY(!svg.contains("clip-path"));
    QCOMPARE(QString::fromStdString(barsSvg(block)), svg); // the same bytes each time
}

void TstBars::reportsDrawThemBesideTheirTables()
{
    Report report;
    report.title = "Report";
    report.blocks = {BarsBlock{threeOptions()}, BarsBlock{twoAnswers()}};
    const std::string drawn = toHtml(report, {}, barsSvg);
    QVERIFY(drawn.find("aria-label=\"Cloud first in 62 %.\"") != std::string::npos);
    QVERIFY(drawn.find("flips the lead") != std::string::npos);
    QVERIFY(toHtml(report).find("<figure") == std::string::npos);
    QVERIFY(toMarkdown(report).find("Cloud") == std::string::npos); // its table follows where there is one
}

void TstBars::arrowsGoFromBarToBarAndEnterOpens()
{
    FigureView view;
    const auto figure = threeOptions();
    std::vector<FigureView::Bar> bars;
    for (const auto& bar : figure.bars)
        bars.push_back({QString::fromStdString(bar.description), QString::fromStdString(bar.pointer)});
    view.setFigure([figure](QPainter& painter, const QRectF& area,
                            const FigureStyle& style) { return paintAcceptability(painter, area, figure, style); },
                   acceptabilityHeight(figure, view.screenStyle()), bars, "All of it");
    view.resize(400, view.sizeHint().height());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy opened(&view, &FigureView::activated);
    QCOMPARE(view.accessibleDescription(), QString("All of it"));
    QTest::keyClick(&view, Qt::Key_Return); // nothing is chosen yet
    QCOMPARE(opened.size(), 0);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.accessibleDescription(), bars[1].description);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().at(0).toString(), bars[1].pointer);
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(opened.takeFirst().at(0).toString(), bars[2].pointer);
    view.repaint();
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(200, view.height() - 10));
    QCOMPARE(opened.takeFirst().at(0).toString(), bars[2].pointer);
}

QTEST_MAIN(TstBars)
#include "tst_bars.moc"
