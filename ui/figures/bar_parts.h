// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_style.h"

#include <QString>

class QPainter;

namespace soundings::ui {

/// What the figures of bars share. A row is a line of words with a bar beneath it.
struct BarRow {
    QRectF all;   ///< with the room around it
    QRectF words; ///< the line above the bar
    QRectF bar;
};
[[nodiscard]] qreal barRowHeight(const FigureStyle& style);
[[nodiscard]] BarRow barRow(const QRectF& area, qreal top, const FigureStyle& style);

/// The ring around the bar with focus or hover.
void paintBarFocus(QPainter& painter, const BarRow& row, const FigureStyle& style);

/// A label at the left, shortened where it must be, and a number or word at the right.
void paintBarWords(QPainter& painter, const QRectF& line, const QString& label, const QString& aside,
                   const FigureStyle& style, bool strong);

/// How a part of a bar is filled, so that parts differ without colour.
enum class BarFill { Solid, Rising, Level, Upright, Open };

/// Lines are cut at the rectangle by hand: the SVG writer knows no clipping.
void paintBarFill(QPainter& painter, const QRectF& rect, BarFill fill, const QColor& ink, const FigureStyle& style);

} // namespace soundings::ui
