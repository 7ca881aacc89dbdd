// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/pursuit_timeline.h"
#include "ui/figures/figure_style.h"

class QPainter;

namespace soundings::ui {

class FigureView;

/// The timeline of a pursuit, painted into `area` with any painter (widget, SVG, PDF): tactics as bars, agreed windows as
/// hatched bands, a row for each signpost with its dates and readings, one row of looks and reviews. Hits are in the order
/// of bands, tactics, signposts, events.
FigureHits paintTimeline(QPainter& painter, const QRectF& area, const PursuitTimeline& figure,
                         const FigureStyle& style);
/// What it needs, in painter units.
[[nodiscard]] qreal timelineHeight(const PursuitTimeline& figure, const FigureStyle& style);

/// Shows it on screen, with the same order for keys and screen readers.
void showTimeline(FigureView& view, PursuitTimeline figure);

} // namespace soundings::ui
