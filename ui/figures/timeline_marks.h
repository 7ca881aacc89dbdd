// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/pursuit_timeline.h"
#include "ui/figures/figure_style.h"

#include <QString>

#include <vector>

class QPainter;

namespace soundings::ui {

/// One mark of a timeline around its centre; kinds differ by their shape, not by colour. What is bad as agreed has a ring.
void paintTimelineMark(QPainter& painter, const QPointF& centre, const TimelineMark& mark, const FigureStyle& style);

/// The half width of a mark.
[[nodiscard]] qreal timelineMarkSize(const FigureStyle& style);

/// A mark of each kind that a figure shows, with what it stands for.
struct TimelineKey {
    TimelineMark mark;
    QString words;
};
[[nodiscard]] std::vector<TimelineKey> timelineKeys(const PursuitTimeline& figure);

} // namespace soundings::ui
