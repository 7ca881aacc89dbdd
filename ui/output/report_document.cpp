// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/report_document.h"

#include "ui/figures/board_painter.h"
#include "ui/figures/report_bars.h"
#include "ui/output/report_builder.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextTable>

#include <cmath>
#include <optional>

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

/// Where the first line of a block really is: a line that does not fit moves down while its block's box stays.
std::optional<qreal> firstLineTop(const QTextDocument& document, const QTextBlock& block)
{
    if (!block.isValid() || !block.layout() || block.layout()->lineCount() == 0) return std::nullopt;
    return document.documentLayout()->blockBoundingRect(block).top() + block.layout()->lineAt(0).y();
}

/// What must begin on the same page as `block`: the block after it, or the first body row where that is a table.
QTextBlock companionOf(const QTextBlock& block)
{
    const QTextBlock next = block.next();
    QTextTable* table = next.isValid() ? QTextCursor(next).currentTable() : nullptr;
    if (!table || QTextCursor(block).currentTable() == table) return next;
    return table->rows() > 1 ? table->cellAt(1, 0).firstCursorPosition().block() : next;
}

} // namespace

ReportDocument::ReportDocument(const Report& report, QPagedPaintDevice& device, const QSizeF& page) : m_page(page)
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
    setPageSize(page);
    ReportBuilder(*this, unitsPerPoint).add(report);
    keepTogether();
}

QVariant ReportDocument::loadResource(int type, const QUrl&)
{
    // An empty answer would make Qt look for the file itself.
    if (type == ImageResource) return QImage(1, 1, QImage::Format_ARGB32);
    return QString(" ");
}

void ReportDocument::keepTogether()
{
    const auto pageOf = [this](qreal y) { return int(std::floor(y / m_page.height())); };
    // Each pass moves one heading to the next page, which may move what follows; a heading is moved once.
    for (int pass = 0; pass < 200; ++pass) {
        QTextBlock moved;
        for (QTextBlock block = begin(); block.isValid() && !moved.isValid(); block = block.next()) {
            if (!block.blockFormat().boolProperty(KeepWithNext)) continue;
            const auto here = firstLineTop(*this, block);
            const auto there = firstLineTop(*this, companionOf(block));
            if (!here || !there || pageOf(*here) == pageOf(*there)) continue;
            QTextBlock first = block;
            while (first.previous().isValid() && first.previous().blockFormat().boolProperty(KeepWithNext))
                first = first.previous();
            if (first.blockFormat().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore) continue;
            if (first == begin()) continue;
            moved = first;
        }
        if (!moved.isValid()) return;
        QTextBlockFormat format = moved.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(moved).setBlockFormat(format);
    }
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
    context.clip = part;
    documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace soundings::ui

#include "moc_report_document.cpp" // keeps tests of this file free of everything else
#include "report_document.moc"
