// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/board.h"
#include "ui/theme.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;

namespace soundings::ui {

/// The ground of the board: 0..1 on both axes, MUST upwards, CAN to the right.
struct BoardPlot {
    QRectF rect;

    [[nodiscard]] QPointF at(double can, double must) const
    {
        return {rect.left() + can * rect.width(), rect.bottom() - must * rect.height()};
    }
};

/// One cloud in painter units. A contour is where a split normal with the fog's deciles and tilt has fallen by the same
/// share on every side; contours flatten towards the frame and never leave it.
class CloudShape {
public:
    CloudShape(const Fog& fog, const BoardPlot& plot,
               qreal least); ///< least: radius of a certain answer, painter units

    [[nodiscard]] QPointF middle() const { return m_middle; }
    [[nodiscard]] QPainterPath contour(qreal deviations) const; ///< 1.28 holds each axis' middle eight of ten
    [[nodiscard]] qreal density() const { return m_density; }   ///< 0..1: the same fog over more room is thinner

private:
    QPointF m_middle;
    qreal m_left, m_right, m_up, m_down;                 ///< one deviation to each side
    qreal m_leftRoom, m_rightRoom, m_upRoom, m_downRoom; ///< to the frame
    qreal m_tilt;
    qreal m_density;
};

/// Many thin layers, so that fog stays vector in PDF and SVG.
void paintFog(QPainter& painter, const CloudShape& shape, const QColor& colour, qreal strength);

/// The firm mark at the median: a shape for each standing, so that colour is not needed.
void paintMark(QPainter& painter, const QPointF& at, qreal size, Standing standing, const QColor& ink,
               const QColor& ground, bool hollow);

[[nodiscard]] QColor colourOf(const Tokens& tokens, Standing standing);

} // namespace soundings::ui
