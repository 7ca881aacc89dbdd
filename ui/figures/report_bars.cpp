// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/report_bars.h"

#include "ui/figures/bars.h"
#include "ui/figures/svg_element.h"

#include <cmath>

namespace soundings::ui {

namespace {

constexpr int paperWidth = 560; // px

FigureStyle paperStyle()
{
    FigureStyle style;
    style.tokens = tokensOf(ColourScheme::Light);
    style.tokens.surface = Qt::white;
    style.fontPixels = 12;
    style.paper = true;
    return style;
}

const AcceptabilityFigure* acceptabilityIn(const BarsBlock& bars)
{
    return std::get_if<AcceptabilityFigure>(&bars.figure);
}

} // namespace

void paintBarsOnPaper(QPainter& painter, const BarsBlock& bars, double width)
{
    const QRectF area(0, 0, width, heightOnPaper(bars));
    if (const auto* shares = acceptabilityIn(bars))
        paintAcceptability(painter, area, *shares, paperStyle());
    else
        paintTornado(painter, area, std::get<TornadoFigure>(bars.figure), paperStyle());
}

double heightOnPaper(const BarsBlock& bars)
{
    const auto* shares = acceptabilityIn(bars);
    return shares != nullptr ? acceptabilityHeight(*shares, paperStyle())
                             : tornadoHeight(std::get<TornadoFigure>(bars.figure), paperStyle());
}

std::string barsSvg(const BarsBlock& bars)
{
    const auto* shares = acceptabilityIn(bars);
    SvgWords words{shares != nullptr ? QStringLiteral("acceptability") : QStringLiteral("tornado"), {}, {}};
    std::visit(
        [&words](const auto& figure) {
            words.title = figure.title;
            words.description = figure.description;
        },
        bars.figure);
    return svgElement(paperWidth, int(std::ceil(heightOnPaper(bars))) + 2, words,
                      [&](QPainter& painter) { paintBarsOnPaper(painter, bars, paperWidth); });
}

} // namespace soundings::ui
