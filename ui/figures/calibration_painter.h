// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/calibration_figure.h"
#include "ui/figures/figure_style.h"

class QPainter;

namespace soundings::ui {

/// What was said against what happened, painted into `area` with any painter: a square with its diagonal, a point for
/// each group with the interval in which its share may lie, and under it how many predictions it is of.
FigureHits paintCalibration(QPainter& painter, const QRectF& area, const CalibrationFigure& figure,
                            const FigureStyle& style);
[[nodiscard]] qreal calibrationHeight(const FigureStyle& style);

} // namespace soundings::ui
