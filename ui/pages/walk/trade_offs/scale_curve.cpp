// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/scale_curve.h"

#include "core/assessment/value_scale.h"
#include "ui/theme.h"

#include <QPainter>

namespace soundings::ui {

ScaleCurve::ScaleCurve(QWidget* parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAccessibleName(tr("Curve of the value scale"));
}

void ScaleCurve::setCriterion(const Criterion& criterion)
{
    m_criterion = criterion;
    const auto scale = ValueScale::of(criterion);
    setAccessibleDescription(!scale                    ? tr("Nothing to draw yet: worst and best are missing.")
                             : criterion.scale.empty() ? tr("A straight line from worst to best.")
                                                       : tr("A line that bends."));
    update();
}

void ScaleCurve::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(t.line, 1));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(box, 3, 3);
    const auto scale = ValueScale::of(m_criterion);
    if (!scale) return;
    const QRectF plot = box.adjusted(8, 8, -8, -8);
    // Worst at the left, also where less is better.
    const bool mirrored = scale->worthOf(scale->from()) > scale->worthOf(scale->to());
    const auto x = [&](double at) {
        const double share = (at - scale->from()) / (scale->to() - scale->from());
        return plot.left() + plot.width() * (mirrored ? 1 - share : share);
    };
    QPolygonF line;
    constexpr int steps = 60;
    for (int i = 0; i <= steps; ++i) {
        const double at = scale->from() + (scale->to() - scale->from()) * i / steps;
        line << QPointF(x(at), plot.bottom() - plot.height() * scale->worthOf(at));
    }
    painter.setPen(QPen(t.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    for (const ScalePoint& point : m_criterion.scale)
        painter.drawEllipse(QPointF(x(point.at), plot.bottom() - plot.height() * point.worth), 3, 3);
}

} // namespace soundings::ui
