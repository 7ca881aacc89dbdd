// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/bar_parts.h"
#include "ui/figures/bars.h"
#include "ui/figures/figure_view.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <memory>

namespace soundings::ui {
namespace {

constexpr qreal markApart = 0.055; ///< of the row: marks that are closer stand above each other
constexpr int marksInLine = 16;

/// Where a mark stands: along the row, and how many marks up.
struct Spot {
    qreal at = 0;
    int level = 0;
};

std::vector<Spot> spotsOf(const VoicesRow& row)
{
    std::vector<Spot> spots(row.marks.size());
    if (row.ends.empty()) {
        for (std::size_t i = 0; i < spots.size(); ++i)
            spots[i] = {qreal(i % marksInLine) / (marksInLine - 1), int(i) / marksInLine};
        return spots;
    }
    std::vector<std::size_t> order(spots.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return row.marks[i].at; });
    std::vector<qreal> last; // by level
    for (const std::size_t i : order) {
        const qreal at = std::clamp(row.marks[i].at, 0.0, 1.0);
        const auto free = std::ranges::find_if(last, [&](qreal before) { return at - before >= markApart; });
        spots[i] = {at, int(free - last.begin())};
        if (free == last.end())
            last.push_back(at);
        else
            *free = at;
    }
    return spots;
}

/// Sizes of a row's parts, from the size of its words.
struct VoiceSizes {
    explicit VoiceSizes(const FigureStyle& style)
        : line(QFontMetricsF(style.font()).height()), mark(style.fontPixels * 1.75), gap(style.fontPixels * 0.25)
    {
    }
    qreal line;
    qreal mark;
    qreal gap;
};

qreal rowHeight(const VoicesRow& row, const FigureStyle& style)
{
    const VoiceSizes sizes(style);
    int levels = 1;
    for (const Spot& spot : spotsOf(row)) levels = std::max(levels, spot.level + 1);
    const qreal ends = row.ends.empty() ? 0 : sizes.line + sizes.gap;
    return sizes.line + sizes.gap * 4 + levels * (sizes.mark + sizes.gap) + ends;
}

void paintVoiceMark(QPainter& painter, const QRectF& box, const VoiceMark& mark, const FigureStyle& style)
{
    const Tokens& colours = style.tokens;
    painter.setPen(QPen(colours.text, mark.own ? 1.6 : 1.1));
    painter.setBrush(mark.filled ? colours.text : colours.surface);
    if (mark.own) {
        const QPointF middle = box.center();
        painter.drawPolygon(QPolygonF{
            {middle.x(), box.top()}, {box.right(), middle.y()}, {middle.x(), box.bottom()}, {box.left(), middle.y()}});
        return;
    }
    painter.drawEllipse(box);
    painter.setFont(style.font(0.78, QFont::Medium));
    painter.setPen(mark.filled ? colours.surface : colours.text);
    const QFontMetricsF metrics(painter.font());
    const QString initials = QString::fromStdString(mark.initials);
    painter.drawText(
        QPointF(box.center().x() - metrics.horizontalAdvance(initials) / 2, box.center().y() + metrics.capHeight() / 2),
        initials);
}

void paintVoiceEnds(QPainter& painter, const VoicesRow& row, const QRectF& track, const FigureStyle& style)
{
    const VoiceSizes sizes(style);
    painter.setPen(QPen(style.tokens.outline, 1));
    painter.drawLine(track.bottomLeft(), track.bottomRight());
    const QFont quiet = style.font(0.85);
    const QFontMetricsF metrics(quiet);
    const std::size_t last = row.ends.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const qreal x = track.left() + track.width() * (last == 0 ? 0 : qreal(i) / qreal(last));
        painter.setPen(QPen(style.tokens.outline, 1));
        painter.drawLine(QPointF(x, track.bottom()), QPointF(x, track.bottom() + sizes.gap));
        const QString word = QString::fromStdString(row.ends[i]);
        const qreal width = metrics.horizontalAdvance(word);
        const qreal left = i == 0 ? x : i == last ? x - width : x - width / 2;
        painter.setPen(style.tokens.muted);
        painter.setFont(quiet);
        painter.drawText(QPointF(left, track.bottom() + sizes.gap + metrics.ascent()), word);
    }
}

} // namespace

qreal voicesHeight(const VoicesFigure& figure, const FigureStyle& style)
{
    qreal height = figure.legend.empty() ? 0 : QFontMetricsF(style.font()).height() + style.fontPixels * 0.5;
    for (const VoicesRow& row : figure.rows) height += rowHeight(row, style);
    return height;
}

FigureHits paintVoices(QPainter& painter, const QRectF& area, const VoicesFigure& figure, const FigureStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const VoiceSizes sizes(style);
    const qreal inset = style.fontPixels * 0.4;
    FigureHits hits;
    qreal top = area.top();
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        const VoicesRow& row = figure.rows[i];
        BarRow place;
        place.all = QRectF(area.left(), top, area.width(), rowHeight(row, style));
        place.words = QRectF(area.left() + inset, top + sizes.gap, area.width() - 2 * inset, sizes.line);
        if (style.focused == int(i)) paintBarFocus(painter, place, style);
        paintBarWords(painter, place.words, QString::fromStdString(row.label), QString::fromStdString(row.aside), style,
                      false);
        const qreal below = row.ends.empty() ? sizes.gap : sizes.line + 2 * sizes.gap;
        const qreal half = sizes.mark / 2;
        const QRectF track(place.words.left() + half, place.words.bottom(), place.words.width() - sizes.mark,
                           place.all.bottom() - below - place.words.bottom());
        if (!row.ends.empty()) paintVoiceEnds(painter, row, track.adjusted(-half, 0, half, 0), style);
        const std::vector<Spot> spots = spotsOf(row);
        for (std::size_t m = 0; m < spots.size(); ++m) {
            const qreal x = track.left() + track.width() * spots[m].at;
            const qreal bottom = track.bottom() - sizes.gap - spots[m].level * (sizes.mark + sizes.gap);
            paintVoiceMark(painter, QRectF(x - half, bottom - sizes.mark, sizes.mark, sizes.mark), row.marks[m], style);
        }
        hits.push_back(place.all);
        top = place.all.bottom();
    }
    if (figure.legend.empty()) return hits;
    painter.setFont(style.font(0.85));
    painter.setPen(style.tokens.muted);
    painter.drawText(
        QPointF(area.left() + inset, top + style.fontPixels * 0.25 + QFontMetricsF(painter.font()).ascent()),
        QString::fromStdString(figure.legend));
    return hits;
}

void showVoices(FigureView& view, VoicesFigure figure)
{
    std::vector<FigureView::Bar> bars;
    for (const VoicesRow& row : figure.rows)
        bars.push_back({QString::fromStdString(row.description), QString::fromStdString(row.pointer)});
    const qreal height = voicesHeight(figure, view.screenStyle());
    const QString description = QString::fromStdString(figure.description);
    const auto shared = std::make_shared<const VoicesFigure>(std::move(figure));
    view.setFigure([shared](QPainter& painter, const QRectF& area,
                            const FigureStyle& style) { return paintVoices(painter, area, *shared, style); },
                   height, std::move(bars), description);
}

} // namespace soundings::ui
