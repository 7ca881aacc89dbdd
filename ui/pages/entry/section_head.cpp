// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/entry/section_head.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace soundings::ui {

SectionHead::SectionHead(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SectionHead::setSummary(const QString& summary)
{
    m_summary = summary.simplified();
    setAccessibleName(m_summary.isEmpty() ? text() : tr("%1: %2").arg(text(), m_summary));
    update();
}

void SectionHead::setOpen(bool open)
{
    m_open = open;
    setAccessibleDescription(open ? tr("open") : tr("closed"));
    update();
}

QSize SectionHead::sizeHint() const
{
    const int lines =
        QFontMetrics(fontOf(TextSize::Lead, QFont::DemiBold)).lineSpacing() + QFontMetrics(font()).lineSpacing();
    return {320, lines + 2 * space::m};
}

QSize SectionHead::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void SectionHead::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == 0)
        click();
    else if (enter)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

void SectionHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    const QRectF box = QRectF(rect()).adjusted(1, 3, -1, -3);
    if (underMouse() && !m_open) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.raised);
        painter.drawRoundedRect(box, radius, radius);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRoundedRect(box, radius, radius);
    }
    const QFont bold = fontOf(TextSize::Lead, QFont::DemiBold);
    const QFontMetrics titleMetrics(bold);
    const qreal left = space::m;
    const qreal middle = space::m + titleMetrics.lineSpacing() / 2.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (m_open)
        painter.drawPolyline(QPolygonF{{left - 4, middle - 2}, {left, middle + 2}, {left + 4, middle - 2}});
    else
        painter.drawPolyline(QPolygonF{{left - 2, middle - 4}, {left + 2, middle}, {left - 2, middle + 4}});
    const int width = this->width() - 3 * space::m;
    QRect line(2 * space::m, space::m, width, titleMetrics.lineSpacing());
    painter.setFont(bold);
    painter.setPen(t.text);
    painter.drawText(line, Qt::AlignVCenter, titleMetrics.elidedText(text(), Qt::ElideRight, width));
    painter.setFont(font());
    painter.setPen(t.muted);
    line.translate(0, titleMetrics.lineSpacing());
    painter.drawText(line, Qt::AlignVCenter, fontMetrics().elidedText(m_summary, Qt::ElideRight, width));
}

} // namespace soundings::ui
