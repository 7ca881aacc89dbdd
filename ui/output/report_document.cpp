// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/report_document.h"

#include "ui/figures/board_painter.h"
#include "ui/figures/report_bars.h"
#include "ui/output/page_breaks.h"
#include "ui/output/report_builder.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

constexpr qreal figureRatio = 0.52; ///< height to width
constexpr qreal figureShare = 0.56; ///< of the page's width
constexpr qreal barsShare = 0.8;    ///< likewise
constexpr qreal barsWidth = 560;    ///< in px of the drawing

/// Draws a report's boards in line with its text, as vectors.
class BoardInText : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    BoardInText(const Report& report, QSizeF page, QObject* parent) : QObject(parent), m_page(page)
    {
        for (const auto& block : report.blocks)
            if (const auto* figure = std::get_if<FigureBlock>(&block)) m_figures.push_back(&figure->figure);
    }
    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat&) override
    {
        const qreal width = m_page.width() * figureShare;
        return {width, std::min(width * figureRatio, m_page.height() * 0.9)};
    }
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override
    {
        const auto index = std::size_t(format.intProperty(FigureIndex));
        if (index >= m_figures.size()) return;
        constexpr qreal width = 560; // in px of the drawing
        painter->save();
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / width, rect.width() / width);
        BoardStyle style;
        style.tokens = tokensOf(ColourScheme::Light);
        style.tokens.surface = Qt::white;
        style.paper = true;
        style.fontPixels = 12;
        paintBoard(*painter, QRectF(0, 0, width, width * rect.height() / rect.width()), *m_figures[index], style);
        painter->restore();
    }

private:
    std::vector<const BoardFigure*> m_figures;
    QSizeF m_page;
};

/// Draws the figures of bars; as wide as the text, as high as their bars.
class BarsInText : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    BarsInText(const Report& report, QSizeF page, QObject* parent) : QObject(parent), m_page(page)
    {
        for (const auto& block : report.blocks)
            if (const auto* bars = std::get_if<BarsBlock>(&block)) m_bars.push_back(bars);
    }
    QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override
    {
        const auto index = std::size_t(format.intProperty(FigureIndex));
        if (index >= m_bars.size()) return {};
        const qreal width = m_page.width() * barsShare;
        const qreal height = width / barsWidth * (heightOnPaper(*m_bars[index]) + 2);
        const qreal most = m_page.height() * 0.9;
        return height <= most ? QSizeF(width, height) : QSizeF(width * most / height, most);
    }
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override
    {
        const auto index = std::size_t(format.intProperty(FigureIndex));
        if (index >= m_bars.size()) return;
        painter->save();
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / barsWidth, rect.width() / barsWidth);
        paintBarsOnPaper(*painter, *m_bars[index], barsWidth);
        painter->restore();
    }

private:
    std::vector<const BarsBlock*> m_bars;
    QSizeF m_page;
};

QFont baseFont()
{
    QFont font = fontOf(TextSize::Body);
    font.setPointSizeF(9.5);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

// A whole height: the layout counts in 64ths, and a page that begins a hair before its place would be taken for the last.
ReportDocument::ReportDocument(const Report& report, QPagedPaintDevice& device, const QSizeF& page)
    : m_page(page.width(), std::floor(page.height()))
{
    setUndoRedoEnabled(false);
    setDefaultFont(baseFont());
    setDocumentMargin(0);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setDefaultTextOption(option);
    documentLayout()->setPaintDevice(&device);
    documentLayout()->registerHandler(BoardObject, new BoardInText(report, page, this));
    documentLayout()->registerHandler(BarsObject, new BarsInText(report, page, this));
    // The layout scales margins from the screen's default resolution to the device.
    const qreal unitsPerPoint = QImage(1, 1, QImage::Format_RGB32).logicalDpiY() / 72.0;
    setIndentWidth(14 * unitsPerPoint);
    setPageSize(m_page);
    ReportBuilder(*this, unitsPerPoint).add(report);
    breakPages(*this, m_page.height());
}

QVariant ReportDocument::loadResource(int type, const QUrl&)
{
    // An empty answer would make Qt look for the file itself.
    if (type == ImageResource) return QImage(1, 1, QImage::Format_ARGB32);
    return QString(" ");
}

std::vector<ReportDocument::Mark> ReportDocument::headings() const
{
    std::vector<Mark> marks;
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        const auto top = firstLineTop(*this, block);
        if (level == 0 || !top) continue;
        const int page = int(std::floor(*top / m_page.height()));
        marks.push_back({block.text().replace(QChar::LineSeparator, ' '), level, page, *top - page * m_page.height()});
    }
    return marks;
}

void ReportDocument::paintPage(QPainter& painter, int page) const
{
    const QRectF part(0, page * m_page.height(), m_page.width(), m_page.height());
    painter.save();
    painter.translate(0, -part.top());
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    // A line that touches this is drawn, unseen and yet in the text of the file: not the next page's first one, which may
    // begin a hair above its page.
    context.clip = part.adjusted(0, 0, 0, -0.004 * part.height());
    documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace soundings::ui

#include "moc_report_document.cpp" // keeps tests of this file free of everything else
#include "report_document.moc"
