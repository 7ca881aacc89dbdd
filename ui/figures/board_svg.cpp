// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/board_painter.h"
#include "ui/figures/svg_element.h"

namespace soundings::ui {

std::string boardSvg(const BoardFigure& figure, int width, int height)
{
    BoardStyle style;
    style.tokens = tokensOf(ColourScheme::Light);
    style.tokens.surface = Qt::white;
    style.paper = true;
    return svgElement(width, height, {QStringLiteral("board"), figure.title, figure.description},
                      [&](QPainter& painter) { paintBoard(painter, QRectF(0, 0, width, height), figure, style); });
}

} // namespace soundings::ui
