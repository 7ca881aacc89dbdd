// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"
#include "tests/ui/board_examples.h"
#include "ui/figures/board_painter.h"
#include "ui/figures/board_view.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace soundings;
using namespace soundings::ui;

namespace {

struct Drawn {
    QImage image;
    std::vector<BoardHit> hits;
};

BoardStyle styleOf(ColourScheme scheme, bool paper = false)
{
    BoardStyle style;
    style.tokens = tokensOf(scheme);
    style.paper = paper;
    if (paper) style.tokens.surface = Qt::white;
    return style;
}

Drawn draw(const BoardFigure& figure, const QSize& size, const BoardStyle& style, qreal scale = 1)
{
    Drawn drawn;
    drawn.image = QImage(size * scale, QImage::Format_RGB32);
    drawn.image.setDevicePixelRatio(scale);
    drawn.image.fill(style.paper ? QColor(Qt::white) : style.tokens.window);
    QPainter painter(&drawn.image);
    drawn.hits = paintBoard(painter, QRectF(QPointF(), QSizeF(size)), figure, style);
    return drawn;
}

double darkness(const QImage& image, const QPointF& at)
{
    return 1 - image.pixelColor(at.toPoint()).lightnessF();
}

} // namespace

class TestBoard : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void labelsOfACrowdedBoardNeitherTouchNorLeave_data();
    void labelsOfACrowdedBoardNeitherTouchNorLeave();
    void everyCloudKeepsItsLabel();
    void cloudsStayInsideTheGround();
    void wideAnswersAreLargeAndPaleAndPreciseOnesSmallAndDense();
    void tiltLeansTheCloud();
    void optionsNotAskedYetAreNamedInTheMargin();
    void svgIsWellFormedKeepsItsTextAndNamesItsParts();
    void svgEscapesMarkupInTitles();
    void svgsOfTwoBoardsShareNoIds();
    void keysMoveFromCloudToCloudAndEnterOpens();
    void clickOpensTheCloudUnderThePointer();
    void picturesForTheEye();
};

void TestBoard::labelsOfACrowdedBoardNeitherTouchNorLeave_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(360, 300);
    QTest::newRow("usual") << QSize(640, 480);
    QTest::newRow("large") << QSize(1000, 800);
}

void TestBoard::labelsOfACrowdedBoardNeitherTouchNorLeave()
{
    QFETCH(QSize, size);
    const auto drawn = draw(test::crowdedBoard(), size, styleOf(ColourScheme::Light));
    QCOMPARE(drawn.hits.size(), std::size_t(12));
    for (std::size_t i = 0; i < drawn.hits.size(); ++i) {
        const QRectF& label = drawn.hits[i].label;
        QVERIFY2(!label.isEmpty(), qPrintable(drawn.hits[i].id));
        QVERIFY(QRectF(QPointF(), QSizeF(size)).contains(label));
        for (std::size_t j = i + 1; j < drawn.hits.size(); ++j)
            QVERIFY2(!label.intersects(drawn.hits[j].label), qPrintable(drawn.hits[i].id + drawn.hits[j].id));
    }
}

void TestBoard::everyCloudKeepsItsLabel()
{
    const auto drawn = draw(test::usualBoard(), {360, 300}, styleOf(ColourScheme::Light));
    QCOMPARE(drawn.hits.size(), std::size_t(7));
    for (const auto& hit : drawn.hits) QVERIFY2(!hit.label.isEmpty(), qPrintable(hit.id));
}

void TestBoard::cloudsStayInsideTheGround()
{
    BoardFigure figure;
    figure.clouds.push_back(test::cloud("wide", "Wide", {0, 0.95, 1}, {0, 0.03, 1}, Standing::NotSettled, 0.9));
    const auto drawn = draw(figure, {400, 400}, styleOf(ColourScheme::Light, true));
    QVERIFY(QRectF(15, 5, 385, 375).contains(drawn.hits[0].cloud));
    for (int y = 0; y < 400; ++y) QCOMPARE(drawn.image.pixelColor(397, y), QColor(Qt::white));
}

void TestBoard::wideAnswersAreLargeAndPaleAndPreciseOnesSmallAndDense()
{
    BoardFigure figure;
    figure.clouds.push_back(test::cloud("sure", "", {0.22, 0.25, 0.28}, {0.22, 0.25, 0.28}, Standing::LetGo));
    figure.clouds.push_back(test::cloud("vague", "", {0.45, 0.7, 0.95}, {0.45, 0.7, 0.95}, Standing::LetGo));
    figure.mustThreshold = figure.canThreshold = 0;
    const auto drawn = draw(figure, {600, 600}, styleOf(ColourScheme::Light, true));
    const QRectF sure = drawn.hits[0].cloud;
    const QRectF vague = drawn.hits[1].cloud;
    QVERIFY(vague.width() > 3 * sure.width());
    // Beside the mark: a step that is the same share of each cloud.
    const double dense = darkness(drawn.image, sure.center() + QPointF(sure.width() * 0.28, 0));
    const double pale = darkness(drawn.image, vague.center() + QPointF(vague.width() * 0.28, 0));
    QVERIFY2(dense > 1.5 * pale, qPrintable(QString("%1 against %2").arg(dense).arg(pale)));
    QVERIFY(pale > 0.03);
}

void TestBoard::tiltLeansTheCloud()
{
    BoardFigure figure;
    figure.clouds.push_back(test::cloud("up", "", {0.3, 0.5, 0.7}, {0.3, 0.5, 0.7}, Standing::LetGo, 0.85));
    figure.mustThreshold = figure.canThreshold = 1;
    const auto image = draw(figure, {600, 600}, styleOf(ColourScheme::Light, true));
    const QPointF middle = image.hits[0].cloud.center();
    const double rising = darkness(image.image, middle + QPointF(70, -70));
    const double falling = darkness(image.image, middle + QPointF(70, 70));
    QVERIFY2(rising > falling + 0.08, qPrintable(QString("%1 against %2").arg(rising).arg(falling)));
}

void TestBoard::optionsNotAskedYetAreNamedInTheMargin()
{
    const auto drawn = draw(test::usualBoard(), {640, 480}, styleOf(ColourScheme::Light));
    QCOMPARE(drawn.hits.back().id, QString("n"));
    QVERIFY(drawn.hits.back().label.top() > 440);
    const std::string svg = boardSvg(test::usualBoard());
    QVERIFY(QString::fromStdString(svg).contains("License it to others"));
}

void TestBoard::svgIsWellFormedKeepsItsTextAndNamesItsParts()
{
    const QString svg = QString::fromStdString(boardSvg(test::usualBoard()));
    QXmlStreamReader reader(svg);
    QString text;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters) text += reader.text();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const auto* words : {"Do it", "Find a way", "Small bet or no", "Let go", "Both products at once", "MUST",
                              "CAN", "License it to others", "not settled"})
        QVERIFY2(text.contains(words), words);
    QVERIFY(svg.contains("viewBox=\"0 0 640 480\""));
    QVERIFY(!svg.contains("mm\""));
    QVERIFY(!svg.contains("<image"));
    QVERIFY(!svg.contains("clip"));
    QVERIFY(svg.contains("Inter, system-ui, sans-serif"));
    QVERIFY(svg.contains("<title id=\"board-"));
    QVERIFY(svg.size() < 150'000);
    QVERIFY(QSvgRenderer(svg.toUtf8()).isValid());
    QCOMPARE(boardSvg(test::usualBoard()), svg.toStdString());
}

void TestBoard::svgEscapesMarkupInTitles()
{
    auto figure = test::usualBoard();
    figure.clouds[0].label = "<b>& \"x\" \x01";
    figure.title = "</title><script>alert(1)</script>";
    const QString svg = QString::fromStdString(boardSvg(figure));
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) QVERIFY(reader.name() != QString("script"));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TestBoard::svgsOfTwoBoardsShareNoIds()
{
    const QString both = QString::fromStdString(boardSvg(test::usualBoard()) + boardSvg(test::crowdedBoard()));
    QSet<QString> seen;
    auto ids = QRegularExpression(" id=\"([^\"]+)\"").globalMatch(both);
    while (ids.hasNext()) {
        const QString id = ids.next().captured(1);
        QVERIFY2(!seen.contains(id), qPrintable(id));
        seen.insert(id);
    }
    QCOMPARE(seen.size(), 4);
}

void TestBoard::keysMoveFromCloudToCloudAndEnterOpens()
{
    BoardView view;
    view.setFigure(test::usualBoard());
    view.resize(640, 480);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setFocus();
    QSignalSpy opened(&view, &BoardView::activated);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.size(), 0);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Right);
    QVERIFY(view.accessibleDescription().contains("On-premise first"));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().first().toString(), QString("b"));
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(opened.takeFirst().first().toString(), QString("n"));
}

void TestBoard::clickOpensTheCloudUnderThePointer()
{
    BoardView view;
    const auto figure = test::usualBoard();
    view.setFigure(figure);
    view.resize(640, 480);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto drawn = draw(figure, {640, 480}, styleOf(ColourScheme::Light));
    QSignalSpy opened(&view, &BoardView::activated);
    QTest::mouseClick(&view, Qt::LeftButton, {}, drawn.hits[3].cloud.center().toPoint());
    QCOMPARE(opened.takeFirst().first().toString(), QString("d"));
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(opened.size(), 0);
}

void TestBoard::picturesForTheEye()
{
    const QDir folder(test::buildPath("screenshots"));
    QVERIFY(folder.mkpath("."));
    for (const auto& [name, figure] :
         {std::pair{"board", test::usualBoard()}, std::pair{"crowd", test::crowdedBoard()}}) {
        for (const QSize size : {QSize(360, 300), QSize(640, 480), QSize(1000, 800)}) {
            for (const auto& [look, style] :
                 {std::pair{"light", styleOf(ColourScheme::Light)}, std::pair{"dark", styleOf(ColourScheme::Dark)},
                  std::pair{"paper", styleOf(ColourScheme::Light, true)}}) {
                for (const int scale : size.width() == 640 ? std::vector{1, 2} : std::vector{1}) {
                    const auto file = QString("%1-%2-%3-%4x.png").arg(name).arg(size.width()).arg(look).arg(scale);
                    QVERIFY(draw(figure, size, style, scale).image.save(folder.filePath(file)));
                }
            }
        }
    }
    QFile svg(folder.filePath("board.svg"));
    QVERIFY(svg.open(QIODevice::WriteOnly));
    svg.write(QByteArray::fromStdString(boardSvg(test::usualBoard())));
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
