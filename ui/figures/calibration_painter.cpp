// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/calibration_painter.h"

#include "ui/translate.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

constexpr int gridSteps = 4; // a line each quarter

/// Draws one figure into its square.
class CalibrationPainter {
public:
    CalibrationPainter(QPainter& painter, const QRectF& area, const CalibrationFigure& figure, const FigureStyle& style)
        : m_painter(painter), m_figure(figure), m_style(style), m_unit(style.fontPixels), m_small(style.font(0.88))
    {
        const QFontMetricsF metrics(m_small);
        const qreal left = metrics.horizontalAdvance(QStringLiteral("100 %")) + m_unit * 0.8;
        const qreal top = m_unit * 2;
        const qreal below = m_unit * 4.8;
        // A square, as both axes are shares; where there is room it may grow a little wider than high.
        const qreal high = std::min(area.height() - top - below, area.width() - left - m_unit * 2);
        const qreal wide = std::clamp(area.width() - left - m_unit * 2, high, high * 1.6);
        m_plot = QRectF(area.left() + left, area.top() + top, wide, high);
    }

    FigureHits paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintGrid();
        paintDiagonal();
        FigureHits hits;
        for (std::size_t i = 0; i < m_figure.points.size(); ++i)
            hits.push_back(paintPoint(m_figure.points[i], m_style.focused == int(i)));
        paintCounts();
        return hits;
    }

private:
    [[nodiscard]] qreal x(double share) const { return m_plot.left() + m_plot.width() * share; }
    [[nodiscard]] qreal y(double share) const { return m_plot.bottom() - m_plot.height() * share; }

    void write(const QString& text, QPointF baseline, qreal alignment, const QColor& ink)
    {
        m_painter.setFont(m_small);
        m_painter.setPen(ink);
        m_painter.drawText(baseline - QPointF(QFontMetricsF(m_small).horizontalAdvance(text) * alignment, 0), text);
    }

    void paintGrid()
    {
        const QFontMetricsF metrics(m_small);
        const Tokens& ink = m_style.tokens;
        for (int i = 0; i <= gridSteps; ++i) {
            const double share = double(i) / gridSteps;
            m_painter.setPen(QPen(i == 0 || i == gridSteps ? ink.outline : ink.line, 1));
            m_painter.drawLine(QPointF(x(share), m_plot.top()), QPointF(x(share), m_plot.bottom()));
            m_painter.drawLine(QPointF(m_plot.left(), y(share)), QPointF(m_plot.right(), y(share)));
            const QString percent = QStringLiteral("%1 %").arg(i * 100 / gridSteps);
            write(percent, {m_plot.left() - m_unit * 0.4, y(share) + metrics.capHeight() / 2}, 1, ink.muted);
            write(percent, {x(share), m_plot.bottom() + metrics.ascent() + m_unit * 0.3}, 0.5, ink.muted);
        }
        write(qs(m_figure.happenedAxis), {m_plot.left() - m_unit * 0.4, m_plot.top() - m_unit * 0.9}, 0, ink.text);
        write(qs(m_figure.saidAxis),
              {m_plot.right(), m_plot.bottom() + metrics.height() + metrics.ascent() + m_unit * 0.2}, 1, ink.text);
    }

    void paintDiagonal()
    {
        m_painter.setPen(QPen(m_style.tokens.muted, 1.2, Qt::DashLine));
        m_painter.drawLine(m_plot.bottomLeft(), m_plot.topRight());
        const QFontMetricsF metrics(m_small);
        write(qs(m_figure.diagonal), {m_plot.right() - m_unit * 0.4, y(0) - m_unit * 0.5}, 1, m_style.tokens.muted);
        const qreal wide = metrics.horizontalAdvance(qs(m_figure.diagonal)) + m_unit * 2.4;
        const qreal at = y(0) - m_unit * 0.5 - metrics.capHeight() / 2;
        m_painter.setPen(QPen(m_style.tokens.muted, 1.2, Qt::DashLine));
        m_painter.drawLine(QPointF(m_plot.right() - wide, at), QPointF(m_plot.right() - wide + m_unit * 1.6, at));
    }

    QRectF paintPoint(const CalibrationPoint& point, bool focused)
    {
        const Tokens& ink = m_style.tokens;
        const QPointF at(x(point.said), y(point.happened));
        const qreal size =
            std::clamp(m_unit * 0.2 * std::sqrt(std::sqrt(double(point.n))), m_unit * 0.25, m_unit * 0.6);
        const qreal cap = m_unit * 0.25;
        m_painter.setPen(QPen(ink.accent, focused ? 2.4 : 1.4));
        m_painter.drawLine(QPointF(at.x(), y(point.low)), QPointF(at.x(), y(point.high)));
        for (const double end : {point.low, point.high})
            m_painter.drawLine(QPointF(at.x() - cap, y(end)), QPointF(at.x() + cap, y(end)));
        // Open where chance alone explains the distance, filled where it does not: told apart without colour.
        const bool outside = point.said < point.low || point.said > point.high;
        m_painter.setPen(QPen(ink.accent, 1.6));
        m_painter.setBrush(outside ? ink.accent : ink.surface);
        m_painter.drawEllipse(at, size, size);
        const QRectF hit(at.x() - m_unit * 0.8, y(point.high) - m_unit * 0.5, m_unit * 1.6,
                         y(point.low) - y(point.high) + m_unit);
        if (focused) {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(ink.focus, 1.5));
            m_painter.drawRoundedRect(hit, 4, 4);
        }
        return hit;
    }

    /// How many predictions each point is of; where there is no room for all, those that fit (the table has them all).
    void paintCounts()
    {
        const QFontMetricsF metrics(m_small);
        const qreal base = m_plot.bottom() + 2 * metrics.height() + metrics.ascent() + m_unit * 0.5;
        write(QStringLiteral("n"), {m_plot.left() - m_unit * 0.8, base}, 1, m_style.tokens.muted);
        qreal free = m_plot.left() - m_unit * 0.6;
        for (const CalibrationPoint& point : m_figure.points) {
            const QString n = QLocale().toString(qulonglong(point.n));
            const qreal half = metrics.horizontalAdvance(n) / 2;
            if (x(point.said) - half < free) continue;
            write(n, {x(point.said), base}, 0.5, m_style.tokens.text);
            free = x(point.said) + half + m_unit * 0.4;
        }
    }

    QPainter& m_painter;
    const CalibrationFigure& m_figure;
    const FigureStyle& m_style;
    qreal m_unit;
    QFont m_small;
    QRectF m_plot;
};

} // namespace

qreal calibrationHeight(const FigureStyle& style)
{
    return style.fontPixels * 28;
}

FigureHits paintCalibration(QPainter& painter, const QRectF& area, const CalibrationFigure& figure,
                            const FigureStyle& style)
{
    return CalibrationPainter(painter, area, figure, style).paint();
}

} // namespace soundings::ui
