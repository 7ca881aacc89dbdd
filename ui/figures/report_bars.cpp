// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/report_bars.h"

#include "ui/figures/area_map_painter.h"
#include "ui/figures/bars.h"
#include "ui/figures/calibration_painter.h"
#include "ui/figures/svg_element.h"
#include "ui/figures/timeline.h"

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

/// Paints, measures and names each kind of figure.
struct Painted {
    QPainter& painter;
    QRectF area;

    void operator()(const AcceptabilityFigure& figure) const
    {
        paintAcceptability(painter, area, figure, paperStyle());
    }
    void operator()(const TornadoFigure& figure) const { paintTornado(painter, area, figure, paperStyle()); }
    void operator()(const FindingOutFigure& figure) const { paintFindingOut(painter, area, figure, paperStyle()); }
    void operator()(const VoicesFigure& figure) const { paintVoices(painter, area, figure, paperStyle()); }
    void operator()(const CalibrationFigure& figure) const { paintCalibration(painter, area, figure, paperStyle()); }
    void operator()(const AreaMap& figure) const { paintAreaMap(painter, area, figure, paperStyle()); }
    void operator()(const PursuitTimeline& figure) const { paintTimeline(painter, area, figure, paperStyle()); }
};

struct Measured {
    double operator()(const AcceptabilityFigure& figure) const { return acceptabilityHeight(figure, paperStyle()); }
    double operator()(const TornadoFigure& figure) const { return tornadoHeight(figure, paperStyle()); }
    double operator()(const FindingOutFigure& figure) const { return findingOutHeight(figure, paperStyle()); }
    double operator()(const VoicesFigure& figure) const { return voicesHeight(figure, paperStyle()); }
    double operator()(const CalibrationFigure&) const { return calibrationHeight(paperStyle()); }
    double operator()(const AreaMap& figure) const { return areaMapHeight(figure, paperStyle()); }
    double operator()(const PursuitTimeline& figure) const { return timelineHeight(figure, paperStyle()); }
};

struct Named {
    QString operator()(const AcceptabilityFigure&) const { return QStringLiteral("acceptability"); }
    QString operator()(const TornadoFigure&) const { return QStringLiteral("tornado"); }
    QString operator()(const FindingOutFigure&) const { return QStringLiteral("finding-out"); }
    QString operator()(const VoicesFigure&) const { return QStringLiteral("voices"); }
    QString operator()(const CalibrationFigure&) const { return QStringLiteral("calibration"); }
    QString operator()(const AreaMap&) const { return QStringLiteral("areas"); }
    QString operator()(const PursuitTimeline&) const { return QStringLiteral("timeline"); }
};

} // namespace

void paintBarsOnPaper(QPainter& painter, const BarsBlock& bars, double width)
{
    std::visit(Painted{painter, QRectF(0, 0, width, heightOnPaper(bars))}, bars.figure);
}

double heightOnPaper(const BarsBlock& bars)
{
    return std::visit(Measured{}, bars.figure);
}

std::string barsSvg(const BarsBlock& bars)
{
    SvgWords words{std::visit(Named{}, bars.figure), {}, {}};
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
