// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/bar_parts.h"
#include "ui/figures/bars.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

struct TornadoText {
    Q_DECLARE_TR_FUNCTIONS(Tornado)
};

/// The scale of the lead, with room at both sides for the words at a bar's ends.
struct LeadScale {
    QRectF room;
    double from = 0;
    double to = 0;

    LeadScale(const QRectF& area, const TornadoFigure& figure, qreal unit) : room(area)
    {
        for (const auto& bar : figure.bars) {
            from = std::min({from, bar.low, bar.high});
            to = std::max({to, bar.low, bar.high});
        }
        from = std::min(from, figure.base);
        to = std::max(to, figure.base);
        if (to - from < 1e-9) to = from + 1;
        const qreal aside = std::min(unit * 6, area.width() * 0.22);
        room = area.adjusted(aside, 0, -aside, 0);
    }
    [[nodiscard]] qreal x(double lead) const { return room.left() + room.width() * (lead - from) / (to - from); }
};

void paintEnds(QPainter& painter, const QRectF& bar, const QRectF& area, const TornadoFigureBar& data,
               const FigureStyle& style)
{
    const QFont face = style.font(0.82);
    const QFontMetricsF metrics(face);
    painter.setFont(face);
    painter.setPen(style.tokens.muted);
    const bool rising = data.low <= data.high;
    const qreal gap = style.fontPixels * 0.35;
    const qreal base = bar.center().y() + metrics.capHeight() / 2;
    const QString left = metrics.elidedText(QString::fromStdString(rising ? data.lowWords : data.highWords),
                                            Qt::ElideRight, bar.left() - gap - area.left());
    const QString right = metrics.elidedText(QString::fromStdString(rising ? data.highWords : data.lowWords),
                                             Qt::ElideRight, area.right() - bar.right() - gap);
    const auto say = [&](qreal x, const QString& words) {
        const qreal wide = metrics.horizontalAdvance(words);
        painter.fillRect(QRectF(x - 2, bar.top() - 3, wide + 4, bar.height() + 6),
                         style.tokens.surface); // off the line
        painter.drawText(QPointF(x, base), words);
    };
    if (!left.isEmpty()) say(bar.left() - gap - metrics.horizontalAdvance(left), left);
    if (!right.isEmpty()) say(bar.right() + gap, right);
}

/// The part on the leader's side is solid, the part on the rival's side hatched.
QRectF paintLead(QPainter& painter, const QRectF& place, const TornadoFigureBar& data, const LeadScale& scale,
                 const FigureStyle& style)
{
    const qreal from = scale.x(std::min(data.low, data.high));
    const qreal to = scale.x(std::max(data.low, data.high));
    const qreal zero = std::clamp(scale.x(0), from, to);
    const qreal inset = place.height() * 0.1;
    const QRectF whole(from, place.top() + inset, std::max<qreal>(2, to - from), place.height() - 2 * inset);
    paintBarFill(painter, QRectF(QPointF(from, whole.top()), QPointF(zero, whole.bottom())), BarFill::Rising,
                 style.tokens.resist, style);
    paintBarFill(painter, QRectF(QPointF(zero, whole.top()), QPointF(whole.right(), whole.bottom())), BarFill::Solid,
                 style.tokens.accent, style);
    return whole;
}

} // namespace

qreal tornadoHeight(const TornadoFigure& figure, const FigureStyle& style)
{
    return style.fontPixels * 1.5 + double(figure.bars.size()) * barRowHeight(style) + style.fontPixels * 0.4;
}

FigureHits paintTornado(QPainter& painter, const QRectF& area, const TornadoFigure& figure, const FigureStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    FigureHits hits;
    const qreal unit = style.fontPixels;
    const qreal rows = area.top() + unit * 1.5;
    const LeadScale scale(barRow(area, rows, style).bar, figure, unit);
    const qreal bottom = rows + double(figure.bars.size()) * barRowHeight(style);
    const QFont face = style.font(0.82);
    const QFontMetricsF metrics(face);
    painter.setFont(face);
    painter.setPen(style.tokens.muted);
    const qreal level = area.top() + metrics.ascent() + unit * 0.2;
    const qreal zero = scale.x(0);
    const QString behind = TornadoText::tr("← behind");
    const QString ahead = TornadoText::tr("ahead →");
    if (zero - metrics.horizontalAdvance(behind) - unit * 0.4 >= area.left())
        painter.drawText(QPointF(zero - metrics.horizontalAdvance(behind) - unit * 0.4, level), behind);
    if (zero + metrics.horizontalAdvance(ahead) + unit * 0.4 <= area.right())
        painter.drawText(QPointF(zero + unit * 0.4, level), ahead);
    for (std::size_t i = 0; i < figure.bars.size(); ++i) {
        const TornadoFigureBar& bar = figure.bars[i];
        const BarRow row = barRow(area, rows + double(i) * barRowHeight(style), style);
        if (style.focused == int(i)) paintBarFocus(painter, row, style);
        paintBarWords(painter, row.words, QString::fromStdString(bar.label),
                      bar.flips ? TornadoText::tr("flips the lead") : QString(), style, bar.flips);
        const QRectF lead = paintLead(painter, row.bar, bar, scale, style);
        // The line of equal totals, only along the bars: words stand between them.
        painter.setPen(QPen(style.tokens.text, 1));
        painter.drawLine(QPointF(zero, row.bar.top() - 2), QPointF(zero, row.bar.bottom() + 2));
        paintEnds(painter, lead, row.words, bar, style);
        hits.push_back(row.all);
    }
    painter.setPen(QPen(style.tokens.outline, 1));
    painter.drawLine(QPointF(zero, level + 3), QPointF(zero, rows));
    if (!figure.bars.empty()) painter.drawLine(QPointF(zero, bottom - unit * 0.4), QPointF(zero, bottom));
    return hits;
}

} // namespace soundings::ui
