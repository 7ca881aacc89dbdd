// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/area_map.h"
#include "ui/figures/figure_style.h"

class QPainter;

namespace soundings::ui {

class FigureView;

/// The map of areas, painted into `area` with any painter: a row for each, arcs at the right between those with which
/// a decision waits. Hits are the rows.
FigureHits paintAreaMap(QPainter& painter, const QRectF& area, const AreaMap& figure, const FigureStyle& style);
[[nodiscard]] qreal areaMapHeight(const AreaMap& figure, const FigureStyle& style);

/// Shows it on screen, each row for keys and screen readers.
void showAreaMap(FigureView& view, AreaMap figure);

} // namespace soundings::ui
