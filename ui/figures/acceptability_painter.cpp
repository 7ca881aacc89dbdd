// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/bar_parts.h"
#include "ui/figures/bars.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace soundings::ui {

namespace {

struct AcceptabilityText {
    Q_DECLARE_TR_FUNCTIONS(Acceptability)
};

BarFill fillOfRank(std::size_t rank, std::size_t ranks)
{
    if (rank == 0) return BarFill::Solid;
    if (rank + 1 == ranks) return BarFill::Open;
    switch (rank % 3) {
    case 1: return BarFill::Rising;
    case 2: return BarFill::Upright;
    default: return BarFill::Level;
    }
}

/// Which fill is which rank; where there is no room for all, the first three and the last.
void paintRanks(QPainter& painter, const QRectF& line, const AcceptabilityFigure& figure, const FigureStyle& style)
{
    const QFont face = style.font(0.88);
    const QFontMetricsF metrics(face);
    const qreal unit = style.fontPixels;
    const std::size_t ranks = figure.ranks.size();
    qreal x = line.left();
    for (std::size_t rank = 0; rank < ranks; ++rank) {
        if (ranks > 5 && rank == 3) rank = ranks - 1;
        const QString word = QString::fromStdString(figure.ranks[rank]);
        const qreal wide = unit * 1.9 + metrics.horizontalAdvance(word);
        if (x + wide > line.right()) return;
        paintBarFill(painter, QRectF(x, line.top() + unit * 0.25, unit * 1.2, unit * 0.8), fillOfRank(rank, ranks),
                     style.tokens.accent, style);
        painter.setFont(face);
        painter.setPen(style.tokens.muted);
        painter.drawText(QPointF(x + unit * 1.5, line.top() + unit * 0.2 + metrics.ascent()), word);
        x += wide + unit * 0.5;
    }
}

void paintShares(QPainter& painter, const QRectF& bar, const std::vector<double>& shares, const FigureStyle& style)
{
    const QFont face = style.font(0.8, QFont::DemiBold);
    const QFontMetricsF metrics(face);
    qreal x = bar.left();
    for (std::size_t rank = 0; rank < shares.size(); ++rank) {
        const QRectF part(x, bar.top(), bar.width() * shares[rank], bar.height());
        paintBarFill(painter, part, fillOfRank(rank, shares.size()), style.tokens.accent, style);
        x = part.right();
        const QString number = QString::number(rank + 1);
        if (part.width() < metrics.horizontalAdvance(number) + style.fontPixels * 0.6) continue;
        const QPointF at(part.center().x() - metrics.horizontalAdvance(number) / 2,
                         part.center().y() + metrics.capHeight() / 2);
        if (rank > 0) { // a plain ground, since lines run through the part
            painter.setPen(Qt::NoPen);
            painter.setBrush(style.tokens.surface);
            painter.drawRect(
                QRectF(at.x() - 2, part.top() + 1.5, metrics.horizontalAdvance(number) + 4, part.height() - 3));
        }
        painter.setFont(face);
        painter.setPen(rank == 0 ? style.tokens.onAccent : style.tokens.text);
        painter.drawText(at, number);
    }
}

} // namespace

qreal acceptabilityHeight(const AcceptabilityFigure& figure, const FigureStyle& style)
{
    return style.fontPixels * 1.6 + double(figure.bars.size()) * barRowHeight(style);
}

FigureHits paintAcceptability(QPainter& painter, const QRectF& area, const AcceptabilityFigure& figure,
                              const FigureStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    FigureHits hits;
    const qreal unit = style.fontPixels;
    paintRanks(painter, QRectF(area.left() + unit * 0.4, area.top(), area.width() - unit * 0.8, unit * 1.4), figure,
               style);
    qreal top = area.top() + unit * 1.6;
    for (std::size_t i = 0; i < figure.bars.size(); ++i) {
        const AcceptabilityBar& bar = figure.bars[i];
        const BarRow row = barRow(area, top, style);
        if (style.focused == int(i)) paintBarFocus(painter, row, style);
        const double first = bar.shares.empty() ? 0 : bar.shares.front();
        const QString percent = first > 0 && first < 0.005 ? AcceptabilityText::tr("first in under 1 %")
                                : first < 1 && first > 0.995
                                    ? AcceptabilityText::tr("first in over 99 %")
                                    : AcceptabilityText::tr("first in %1 %").arg(std::lround(first * 100));
        paintBarWords(painter, row.words, QString::fromStdString(bar.label), percent, style, bar.emphasised || i == 0);
        paintShares(painter, row.bar, bar.shares, style);
        hits.push_back(row.all);
        top = row.all.bottom();
    }
    return hits;
}

} // namespace soundings::ui
