// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_view.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

FigureView::FigureView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureView::setFigure(Paint paint, qreal height, std::vector<Bar> bars, const QString& description)
{
    const bool grown = std::ceil(height) != std::ceil(m_height);
    m_paint = std::move(paint);
    m_height = height;
    m_bars = std::move(bars);
    m_hits.clear();
    if (m_marked >= int(m_bars.size())) m_marked = -1;
    m_description = description;
    setAccessibleDescription(m_marked < 0 ? description : m_bars[std::size_t(m_marked)].description);
    if (grown) updateGeometry();
    update();
}

FigureStyle FigureView::screenStyle() const
{
    FigureStyle style;
    style.tokens = tokens();
    style.fontPixels = QFontInfo(font()).pixelSize();
    style.focused = m_marked;
    return style;
}

QSize FigureView::sizeHint() const
{
    return {320, int(std::ceil(m_height)) + 4};
}

QSize FigureView::minimumSizeHint() const
{
    return {180, sizeHint().height()};
}

void FigureView::paintEvent(QPaintEvent* /*event*/)
{
    if (!m_paint) return;
    QPainter painter(this);
    FigureStyle style = screenStyle();
    style.tokens.surface = tokens().window; // the side panel's own ground
    m_hits = m_paint(painter, QRectF(rect()).adjusted(2, 2, -2, -2), style);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.tokens.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
    emit painted();
}

int FigureView::barAt(const QPointF& position) const
{
    const auto found = std::ranges::find_if(m_hits, [&](const QRectF& hit) { return hit.contains(position); });
    return found == m_hits.end() ? -1 : int(found - m_hits.begin());
}

void FigureView::mark(int bar)
{
    if (bar == m_marked) return;
    m_marked = bar;
    setAccessibleDescription(bar < 0 ? m_description : m_bars[std::size_t(bar)].description);
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
    update();
}

void FigureView::mouseMoveEvent(QMouseEvent* event)
{
    const int bar = barAt(event->position());
    setCursor(bar >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (bar >= 0 || !hasFocus()) mark(bar);
}

void FigureView::mouseReleaseEvent(QMouseEvent* event)
{
    const int bar = event->button() == Qt::LeftButton ? barAt(event->position()) : -1;
    if (bar >= 0 && std::size_t(bar) < m_bars.size()) emit activated(m_bars[std::size_t(bar)].pointer);
}

void FigureView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus()) mark(-1);
}

void FigureView::keyPressEvent(QKeyEvent* event)
{
    const int count = int(m_bars.size());
    if ((event->modifiers() & ~Qt::KeypadModifier) || count == 0) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right: mark(m_marked < 0 ? 0 : std::min(count - 1, m_marked + 1)); return;
    case Qt::Key_Up:
    case Qt::Key_Left: mark(m_marked < 0 ? count - 1 : std::max(0, m_marked - 1)); return;
    case Qt::Key_Home: mark(0); return;
    case Qt::Key_End: mark(count - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_marked >= 0) {
            emit activated(m_bars[std::size_t(m_marked)].pointer);
            return;
        }
        break;
    default: break;
    }
    event->ignore();
}

bool FigureView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int bar = barAt(help->pos());
        if (bar >= 0 && std::size_t(bar) < m_bars.size()) // escaped: a tooltip would read markup out of a title
            QToolTip::showText(help->globalPos(), "<p>" + m_bars[std::size_t(bar)].description.toHtmlEscaped() + "</p>",
                               this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusOut) mark(-1);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::event(event);
}

} // namespace soundings::ui
