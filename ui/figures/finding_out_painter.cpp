// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/bar_parts.h"
#include "ui/figures/bars.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace soundings::ui {

namespace {

struct FindingOutText {
    Q_DECLARE_TR_FUNCTIONS(FindingOut)
};

} // namespace

qreal findingOutHeight(const FindingOutFigure& figure, const FigureStyle& style)
{
    return double(figure.bars.size()) * barRowHeight(style);
}

FigureHits paintFindingOut(QPainter& painter, const QRectF& area, const FindingOutFigure& figure,
                           const FigureStyle& style)
{
    painter.setRenderHint(QPainter::Antialiasing);
    FigureHits hits;
    double most = 0.02; // a gain of a point must not look like a great one
    for (const auto& bar : figure.bars) most = std::max(most, bar.gain);
    qreal top = area.top();
    for (std::size_t i = 0; i < figure.bars.size(); ++i) {
        const FindingOutBar& bar = figure.bars[i];
        const BarRow row = barRow(area, top, style);
        if (style.focused == int(i)) paintBarFocus(painter, row, style);
        const double points = bar.gain * 100;
        const int whole = qRound(points);
        const QString gain = points < 1   ? FindingOutText::tr("under 1 point")
                             : whole == 1 ? FindingOutText::tr("+1 point")
                                          : FindingOutText::tr("+%1 points").arg(whole);
        paintBarWords(painter, row.words, QString::fromStdString(bar.label), gain, style, i == 0);
        QRectF stroke = row.bar.adjusted(0, row.bar.height() * 0.2, 0, -row.bar.height() * 0.2);
        stroke.setWidth(std::max<qreal>(2, row.bar.width() * bar.gain / most));
        paintBarFill(painter, stroke, BarFill::Solid, style.tokens.open, style);
        hits.push_back(row.all);
        top = row.all.bottom();
    }
    return hits;
}

} // namespace soundings::ui
