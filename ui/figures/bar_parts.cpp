// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/bar_parts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

QColor lighter(QColor colour, qreal alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

} // namespace

QFont FigureStyle::font(qreal share, QFont::Weight weight) const
{
    QFont face = fontOf(TextSize::Body, weight);
    face.setPixelSize(std::max(6, int(std::lround(fontPixels * share))));
    face.setHintingPreference(QFont::PreferNoHinting);
    return face;
}

qreal barRowHeight(const FigureStyle& style)
{
    return QFontMetricsF(style.font()).height() + style.fontPixels * 2.2;
}

BarRow barRow(const QRectF& area, qreal top, const FigureStyle& style)
{
    const qreal unit = style.fontPixels;
    const qreal line = QFontMetricsF(style.font()).height();
    const QRectF inner = area.adjusted(unit * 0.4, 0, -unit * 0.4, 0);
    BarRow row;
    row.all = QRectF(area.left(), top, area.width(), barRowHeight(style));
    row.words = QRectF(inner.left(), top + unit * 0.3, inner.width(), line);
    row.bar = QRectF(inner.left(), row.words.bottom() + unit * 0.15, inner.width(), unit * 1.15);
    return row;
}

void paintBarFocus(QPainter& painter, const BarRow& row, const FigureStyle& style)
{
    painter.setBrush(lighter(style.tokens.text, 0.04));
    painter.setPen(QPen(style.tokens.focus, 1.5));
    painter.drawRoundedRect(row.all.adjusted(1, 1, -1, -1), 4, 4);
}

void paintBarWords(QPainter& painter, const QRectF& line, const QString& label, const QString& aside,
                   const FigureStyle& style, bool strong)
{
    const QFont face = style.font(1, strong ? QFont::DemiBold : QFont::Medium);
    const QFont quiet = style.font(0.92);
    const QFontMetricsF metrics(face);
    const QFontMetricsF quietMetrics(quiet);
    const qreal right = aside.isEmpty() ? 0 : quietMetrics.horizontalAdvance(aside) + style.fontPixels * 0.7;
    const qreal base = line.top() + metrics.ascent();
    painter.setFont(face);
    painter.setPen(style.tokens.text);
    painter.drawText(QPointF(line.left(), base),
                     metrics.elidedText(label.simplified(), Qt::ElideRight, line.width() - right));
    if (aside.isEmpty()) return;
    painter.setFont(quiet);
    painter.setPen(strong ? style.tokens.text : style.tokens.muted);
    painter.drawText(QPointF(line.right() - quietMetrics.horizontalAdvance(aside), base), aside);
}

void paintBarFill(QPainter& painter, const QRectF& rect, BarFill fill, const QColor& ink, const FigureStyle& style)
{
    if (rect.width() < 0.2) return;
    const qreal pitch = style.fontPixels * 0.34;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill == BarFill::Solid  ? ink
                     : fill == BarFill::Open ? style.tokens.surface
                                             : lighter(ink, style.tokens.dark ? 0.26 : 0.18));
    painter.drawRect(rect);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(fill == BarFill::Solid || fill == BarFill::Open ? ink : lighter(ink, 0.85), 0.9));
    if (fill == BarFill::Rising)
        for (qreal c = rect.left() - rect.height() + pitch; c < rect.right(); c += pitch) {
            const qreal from = std::max(0.0, rect.left() - c);
            const qreal to = std::min(rect.height(), rect.right() - c);
            if (to > from)
                painter.drawLine(QPointF(c + from, rect.bottom() - from), QPointF(c + to, rect.bottom() - to));
        }
    if (fill == BarFill::Level)
        for (qreal y = rect.top() + pitch; y < rect.bottom() - 1; y += pitch)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    if (fill == BarFill::Upright)
        for (qreal x = rect.left() + pitch; x < rect.right() - 1; x += pitch * 1.4)
            painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    painter.setPen(QPen(ink, 0.9));
    if (rect.width() > 1.5) painter.drawRect(rect);
}

} // namespace soundings::ui
