// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/board_cloud.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace soundings::ui {

namespace {

constexpr double decileOfNormal = 1.2815515655446004; ///< deviations from the median to P90
constexpr int fogLayers = 20;
constexpr qreal fogEdge = 2.1; ///< deviations
constexpr int fogCorners = 12;

/// Distance `d` bent so that it never reaches `room`, and is nearly `d` where there is plenty.
qreal within(qreal d, qreal room)
{
    return room <= 0 ? 0 : room * std::tanh(d / room);
}

} // namespace

CloudShape::CloudShape(const Fog& fog, const BoardPlot& plot, qreal least)
    : m_middle(plot.at(std::clamp(fog.can.p50, 0.0, 1.0), std::clamp(fog.must.p50, 0.0, 1.0))),
      m_tilt(std::clamp(fog.tilt, -0.95, 0.95))
{
    const auto deviation = [](double span) { return std::max(0.0, span) / decileOfNormal; };
    const double canLow = deviation(fog.can.p50 - fog.can.p10);
    const double canHigh = deviation(fog.can.p90 - fog.can.p50);
    const double mustLow = deviation(fog.must.p50 - fog.must.p10);
    const double mustHigh = deviation(fog.must.p90 - fog.must.p50);
    m_left = std::max(least, canLow * plot.rect.width());
    m_right = std::max(least, canHigh * plot.rect.width());
    m_down = std::max(least, mustLow * plot.rect.height());
    m_up = std::max(least, mustHigh * plot.rect.height());
    m_leftRoom = m_middle.x() - plot.rect.left();
    m_rightRoom = plot.rect.right() - m_middle.x();
    m_upRoom = m_middle.y() - plot.rect.top();
    m_downRoom = plot.rect.bottom() - m_middle.y();
    const double spread = std::sqrt((canLow + canHigh + 0.02) * (mustLow + mustHigh + 0.02)) / 2;
    m_density = 0.24 + 0.58 * std::exp(-spread / 0.085);
}

QPainterPath CloudShape::contour(qreal deviations) const
{
    // A closed smooth curve through points of the contour: each arc leaves a point along its neighbours' chord.
    std::array<QPointF, fogCorners> points;
    const qreal across = std::sqrt(1 - m_tilt * m_tilt);
    for (int i = 0; i < fogCorners; ++i) {
        const qreal angle = 2 * std::numbers::pi * i / fogCorners;
        const qreal can = deviations * std::cos(angle);
        const qreal must = m_tilt * can + across * deviations * std::sin(angle);
        const qreal dx = can >= 0 ? within(can * m_right, m_rightRoom) : -within(-can * m_left, m_leftRoom);
        const qreal dy = must >= 0 ? -within(must * m_up, m_upRoom) : within(-must * m_down, m_downRoom);
        points[std::size_t(i)] = m_middle + QPointF(dx, dy);
    }
    const auto point = [&points](int i) { return points[std::size_t((i + fogCorners) % fogCorners)]; };
    QPainterPath path(points[0]);
    for (int i = 0; i < fogCorners; ++i) {
        const QPointF leave = point(i) + (point(i + 1) - point(i - 1)) / 6;
        const QPointF reach = point(i + 1) - (point(i + 2) - point(i)) / 6;
        path.cubicTo(leave, reach, point(i + 1));
    }
    path.closeSubpath();
    return path;
}

void paintFog(QPainter& painter, const CloudShape& shape, const QColor& colour, qreal strength)
{
    // Each layer adds what is missing to the opacity a bell curve has at its contour.
    painter.setPen(Qt::NoPen);
    qreal sofar = 0;
    for (int i = 0; i < fogLayers; ++i) {
        const qreal deviations = fogEdge * (fogLayers - i) / fogLayers;
        const qreal inner = fogEdge * (fogLayers - i - 0.5) / fogLayers;
        const qreal wanted = std::min(0.96, strength * shape.density() * std::exp(-inner * inner / 1.5));
        const qreal added = 1 - (1 - wanted) / (1 - sofar);
        sofar = wanted;
        QColor layer = colour;
        layer.setAlphaF(float(std::clamp(added, 0.004, 1.0)));
        painter.setBrush(layer);
        painter.drawPath(shape.contour(deviations));
    }
}

void paintMark(QPainter& painter, const QPointF& at, qreal size, Standing standing, const QColor& ink,
               const QColor& ground, bool hollow)
{
    QPainterPath path;
    const qreal r = size;
    switch (standing) {
    case Standing::DoIt: path.addEllipse(at, r, r); break;
    case Standing::FindAWay:
        path.addPolygon(QPolygonF{at + QPointF(0, -1.2 * r), at + QPointF(1.12 * r, 0.8 * r),
                                  at + QPointF(-1.12 * r, 0.8 * r), at + QPointF(0, -1.2 * r)});
        break;
    case Standing::Resist:
        path.addPolygon(QPolygonF{at + QPointF(0, -1.25 * r), at + QPointF(1.25 * r, 0), at + QPointF(0, 1.25 * r),
                                  at + QPointF(-1.25 * r, 0), at + QPointF(0, -1.25 * r)});
        break;
    case Standing::LetGo: path.addRect(QRectF(at.x() - 0.9 * r, at.y() - 0.9 * r, 1.8 * r, 1.8 * r)); break;
    case Standing::NotSettled:
    case Standing::NotAskedYet:
        hollow = true;
        path.addEllipse(at, r, r);
        break;
    }
    // A rim in the colour of the ground lifts the mark from its own fog.
    painter.setBrush(hollow ? QBrush(ground) : QBrush(ink));
    painter.setPen(QPen(ground, r * 0.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(hollow ? QPen(ink, r * 0.38, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin) : QPen(Qt::NoPen));
    painter.drawPath(path);
}

QColor colourOf(const Tokens& tokens, Standing standing)
{
    switch (standing) {
    case Standing::DoIt: return tokens.doIt;
    case Standing::FindAWay: return tokens.findAWay;
    case Standing::Resist: return tokens.resist;
    case Standing::LetGo: return tokens.letGo;
    case Standing::NotSettled:
    case Standing::NotAskedYet: break;
    }
    return tokens.open;
}

} // namespace soundings::ui
