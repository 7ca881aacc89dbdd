// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/board_view.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace soundings::ui {

namespace {

const BoardCloud* cloudOf(const BoardFigure& figure, const QString& id)
{
    const std::string wanted = id.toStdString();
    for (const auto* group : {&figure.clouds, &figure.margin})
        for (const auto& cloud : *group)
            if (cloud.id == wanted) return &cloud;
    return nullptr;
}

/// The hit whose cloud or label is under the pointer, the smallest first: a dense cloud may lie within a wide one.
const BoardHit* hitAt(const std::vector<BoardHit>& hits, const QPointF& position)
{
    const BoardHit* best = nullptr;
    qreal bestArea = 0;
    for (const auto& hit : hits) {
        if (hit.label.adjusted(-2, -2, 2, 2).contains(position)) return &hit;
        if (!hit.cloud.contains(position)) continue;
        const qreal area = hit.cloud.width() * hit.cloud.height();
        if (!best || area < bestArea) {
            best = &hit;
            bestArea = area;
        }
    }
    return best;
}

} // namespace

BoardView::BoardView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Board: must upwards, can to the right"));
}

void BoardView::setFigure(BoardFigure figure)
{
    if (figure == m_figure) return;
    m_figure = std::move(figure);
    if (!cloudOf(m_figure, m_focused)) m_focused.clear();
    setAccessibleDescription(QString::fromStdString(m_figure.description));
    update();
}

QSize BoardView::sizeHint() const
{
    return {480, 400};
}

QSize BoardView::minimumSizeHint() const
{
    return {280, 240};
}

void BoardView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    BoardStyle style;
    style.tokens = tokens();
    style.fontPixels = QFontInfo(font()).pixelSize();
    style.focused = m_focused;
    m_hits = paintBoard(painter, rect(), m_figure, style);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.tokens.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
}

void BoardView::mouseMoveEvent(QMouseEvent* event)
{
    const BoardHit* hit = hitAt(m_hits, event->position());
    const QString id = hit ? hit->id : QString();
    setCursor(hit ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (id == m_focused || (id.isEmpty() && hasFocus())) return;
    m_focused = id;
    update();
}

void BoardView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    if (const BoardHit* hit = hitAt(m_hits, event->position())) emit activated(hit->id);
}

void BoardView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (hasFocus() || m_focused.isEmpty()) return;
    m_focused.clear();
    update();
}

void BoardView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!plain || m_hits.empty()) {
        event->ignore();
        return;
    }
    if (enter) {
        if (m_focused.isEmpty())
            event->ignore();
        else
            emit activated(m_focused);
        return;
    }
    const auto here =
        std::find_if(m_hits.begin(), m_hits.end(), [&](const BoardHit& hit) { return hit.id == m_focused; });
    const auto at = here == m_hits.end() ? -1 : int(here - m_hits.begin());
    const int count = int(m_hits.size());
    int next = at;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: next = at < 0 ? 0 : (at + 1) % count; break;
    case Qt::Key_Left:
    case Qt::Key_Up: next = at < 0 ? count - 1 : (at + count - 1) % count; break;
    case Qt::Key_Home: next = 0; break;
    case Qt::Key_End: next = count - 1; break;
    default: event->ignore(); return;
    }
    m_focused = m_hits[std::size_t(next)].id;
    if (const BoardCloud* cloud = cloudOf(m_figure, m_focused)) {
        setAccessibleDescription(QString::fromStdString(cloud->description));
        QAccessibleEvent change(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&change);
    }
    update();
}

bool BoardView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const BoardHit* hit = hitAt(m_hits, help->pos());
        const BoardCloud* cloud = hit ? cloudOf(m_figure, hit->id) : nullptr;
        if (!cloud || cloud->description.empty()) {
            QToolTip::hideText();
            return true;
        }
        // Escaped, since a tooltip would otherwise read markup out of a title.
        QToolTip::showText(help->globalPos(),
                           "<p>" + QString::fromStdString(cloud->description).toHtmlEscaped() + "</p>", this);
        return true;
    }
    if (event->type() == QEvent::FocusOut) m_focused.clear();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    return QWidget::event(event);
}

} // namespace soundings::ui

#include "moc_board_view.cpp" // keeps tests of this file free of everything else
