// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/area_map_painter.h"

#include "ui/figures/bar_parts.h"
#include "ui/figures/figure_view.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <memory>

namespace soundings::ui {
namespace {

constexpr qreal smallShare = 0.9;

/// Sizes of a row's parts, from the size of its words.
struct AreaSizes {
    explicit AreaSizes(const FigureStyle& style)
        : line(QFontMetricsF(style.font()).height()),
          small(QFontMetricsF(style.font(smallShare)).height()),
          gap(style.fontPixels * 0.4),
          track(style.fontPixels * 0.6)
    {
    }
    [[nodiscard]] qreal row() const { return line + 2 * small + track + 4.5 * gap; }

    qreal line;
    qreal small;
    qreal gap;
    qreal track;
};

qreal arcsWidth(const AreaMap& figure, const FigureStyle& style)
{
    return figure.arcs.empty() ? 0 : style.fontPixels * 4.5;
}

void paintTrack(QPainter& painter, const QRectF& track, const AreaMapRow& row, const FigureStyle& style)
{
    const Tokens& colours = style.tokens;
    const qreal round = track.height() / 2;
    painter.setPen(QPen(colours.outline, 1, row.reading ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(track, round, round);
    if (row.reading) {
        const QRectF bar(track.left(), track.top(), std::max(track.width() * *row.reading, 2 * round), track.height());
        painter.setPen(QPen(colours.text, 1));
        painter.setBrush(row.standing == MetricStanding::Missed ? QBrush(colours.surface) : QBrush(colours.text));
        painter.drawRoundedRect(bar, round, round);
        // A missed target is hatched: told apart without colour, and no alarm.
        if (row.standing == MetricStanding::Missed)
            paintBarFill(painter, bar.adjusted(round / 2, 1, -round / 2, -1), BarFill::Rising, colours.text, style);
    }
    if (!row.target) return;
    const qreal x = track.left() + track.width() * *row.target;
    painter.setPen(QPen(colours.text, 1.6));
    painter.drawLine(QPointF(x, track.top() - style.fontPixels * 0.3),
                     QPointF(x, track.bottom() + style.fontPixels * 0.3));
}

void paintSmallWords(QPainter& painter, const QRectF& line, const QString& words, const FigureStyle& style)
{
    painter.setFont(style.font(smallShare));
    painter.setPen(style.tokens.muted);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QPointF(line.left(), line.top() + metrics.ascent()),
                     metrics.elidedText(words.simplified(), Qt::ElideRight, line.width()));
}

void paintArc(QPainter& painter, const QRectF& margin, const AreaMapArc& arc, qreal rowHeight, const FigureStyle& style)
{
    const qreal shift = style.fontPixels * 0.3; // several arcs of one row do not begin in one point
    const qreal top = margin.top() + rowHeight * (qreal(arc.from) + 0.5) + shift;
    const qreal bottom = margin.top() + rowHeight * (qreal(arc.into) + 0.5) - shift;
    const qreal depth =
        std::min(margin.width() - style.fontPixels * 1.1, style.fontPixels * (1.2 + 0.7 * qreal(arc.into - arc.from)));
    QPainterPath path(QPointF(margin.left(), top));
    path.cubicTo(margin.left() + depth * 1.33, top, margin.left() + depth * 1.33, bottom, margin.left(), bottom);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.tokens.muted, std::min(1.2 + 0.5 * qreal(arc.count - 1), 3.0)));
    painter.drawPath(path);
    const QString count = QString::number(arc.count);
    painter.setFont(style.font(0.85, QFont::Medium));
    painter.setPen(style.tokens.text);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(
        QPointF(margin.left() + depth + style.fontPixels * 0.25, (top + bottom) / 2 + metrics.capHeight() / 2), count);
}

} // namespace

qreal areaMapHeight(const AreaMap& figure, const FigureStyle& style)
{
    return AreaSizes(style).row() * qreal(figure.rows.size());
}

FigureHits paintAreaMap(QPainter& painter, const QRectF& area, const AreaMap& figure, const FigureStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const AreaSizes sizes(style);
    const qreal inset = style.fontPixels * 0.4;
    const qreal arcs = arcsWidth(figure, style);
    FigureHits hits;
    for (std::size_t i = 0; i < figure.rows.size(); ++i) {
        const AreaMapRow& row = figure.rows[i];
        BarRow place;
        place.all = QRectF(area.left(), area.top() + sizes.row() * qreal(i), area.width() - arcs, sizes.row());
        if (style.focused == int(i)) paintBarFocus(painter, place, style);
        QRectF line(place.all.left() + inset, place.all.top() + sizes.gap, place.all.width() - 2 * inset, sizes.line);
        const QFontMetricsF quiet(style.font(0.92));
        paintBarWords(
            painter, line, QString::fromStdString(row.name),
            quiet.elidedText(QString::fromStdString(row.owner).simplified(), Qt::ElideRight, line.width() / 2), style,
            true);
        const QRectF track(line.left() + 1, line.bottom() + sizes.gap, line.width() - 2, sizes.track);
        paintTrack(painter, track, row, style);
        line.moveTop(track.bottom() + sizes.gap);
        for (const std::string& words : {row.metric, row.counts}) {
            if (words.empty()) continue;
            paintSmallWords(painter, line, QString::fromStdString(words), style);
            line.translate(0, sizes.small);
        }
        hits.push_back(place.all);
    }
    const QRectF margin(area.right() - arcs, area.top(), arcs, sizes.row() * qreal(figure.rows.size()));
    for (const AreaMapArc& arc : figure.arcs) paintArc(painter, margin, arc, sizes.row(), style);
    return hits;
}

void showAreaMap(FigureView& view, AreaMap figure)
{
    std::vector<FigureView::Bar> bars;
    for (const AreaMapRow& row : figure.rows)
        bars.push_back({QString::fromStdString(row.description), QString::fromStdString(row.pointer)});
    const qreal height = areaMapHeight(figure, view.screenStyle());
    const QString description = QString::fromStdString(figure.description);
    const auto shared = std::make_shared<const AreaMap>(std::move(figure));
    view.setFigure([shared](QPainter& painter, const QRectF& area,
                            const FigureStyle& style) { return paintAreaMap(painter, area, *shared, style); },
                   height, std::move(bars), description);
}

} // namespace soundings::ui
