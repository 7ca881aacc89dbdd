// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/leading_row.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace soundings::ui {

LeadingRow::LeadingRow(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void LeadingRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if ((event->modifiers() & ~Qt::KeypadModifier) != 0)
            event->ignore(); // a shortcut of the page
        else
            click();
        return;
    case Qt::Key_Down: focusNextChild(); return;
    case Qt::Key_Up: focusPreviousChild(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void LeadingRow::paintGround(QPainter& painter) const
{
    const Tokens& t = tokens();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse() && isEnabled()) {
        QColor wash = t.text;
        wash.setAlphaF(0.05F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(wash);
        painter.drawRoundedRect(frame, radius, radius);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRoundedRect(frame, radius, radius);
    }
}

} // namespace soundings::ui
