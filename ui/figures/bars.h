// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_off_figures.h"
#include "core/assessment/voices_figure.h"
#include "ui/figures/figure_style.h"

class QPainter;

namespace soundings::ui {

class FigureView;

/// The figures of the trade-offs and of voices, painted into `area` with any painter (widget, SVG, PDF): the one drawing of each.
/// Heights are what a figure needs at a width, in painter units.
FigureHits paintAcceptability(QPainter& painter, const QRectF& area, const AcceptabilityFigure& figure,
                              const FigureStyle& style);
[[nodiscard]] qreal acceptabilityHeight(const AcceptabilityFigure& figure, const FigureStyle& style);

FigureHits paintTornado(QPainter& painter, const QRectF& area, const TornadoFigure& figure, const FigureStyle& style);
[[nodiscard]] qreal tornadoHeight(const TornadoFigure& figure, const FigureStyle& style);

FigureHits paintFindingOut(QPainter& painter, const QRectF& area, const FindingOutFigure& figure,
                           const FigureStyle& style);
[[nodiscard]] qreal findingOutHeight(const FindingOutFigure& figure, const FigureStyle& style);

FigureHits paintVoices(QPainter& painter, const QRectF& area, const VoicesFigure& figure, const FigureStyle& style);
[[nodiscard]] qreal voicesHeight(const VoicesFigure& figure, const FigureStyle& style);
/// Shows it on screen, each row for keys and screen readers.
void showVoices(FigureView& view, VoicesFigure figure);

} // namespace soundings::ui
