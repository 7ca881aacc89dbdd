// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/board.h"
#include "ui/theme.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace soundings::ui {

/// How the board is drawn: on screen in the scheme's colours, on paper in ink that survives black and white.
struct BoardStyle {
    Tokens tokens;
    qreal fontPixels = 13; ///< of labels, in painter units
    bool paper = false;
    QString focused; ///< id of the cloud with keyboard focus or hover; empty = none
};

/// Where things ended up, for hit tests and accessibility.
struct BoardHit {
    QString id;
    QRectF cloud;
    QRectF label;
};

/// Paints the board into `area` with any painter (widget, SVG, PDF); labels never overlap. The one drawing of it.
std::vector<BoardHit> paintBoard(QPainter& painter, const QRectF& area, const BoardFigure& figure,
                                 const BoardStyle& style);

/// The board as an SVG element of the given size in px: text stays text, light background, for HTML reports.
[[nodiscard]] std::string boardSvg(const BoardFigure& figure, int width = 640, int height = 480);

} // namespace soundings::ui
