// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlay.h"

#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace soundings::ui {

Overlay::Overlay(const QString& name, int width, QWidget* parent)
    : QWidget(parent), m_card(new QFrame(this)), m_width(width)
{
    setObjectName(name);
    m_card->setObjectName(name + ".card");
    m_card->installEventFilter(this);
    parent->installEventFilter(this);
    hide();
}

void Overlay::summon()
{
    m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    place();
    show();
    raise();
}

void Overlay::dismiss()
{
    hide();
    if (m_before && m_before->isVisible()) m_before->setFocus();
    emit dismissed();
}

void Overlay::place()
{
    const int width = std::min(m_width, this->width() - 2 * space::s);
    int height = m_card->sizeHint().height();
    if (m_card->layout() && m_card->layout()->hasHeightForWidth())
        height = m_card->layout()->totalHeightForWidth(width);
    height = std::min(height, this->height() - 2 * space::s);
    const int top = std::max(space::s, std::min(this->height() / 10, (this->height() - height) / 2));
    m_card->setGeometry((this->width() - width) / 2, top, width, height);
    update(); // the line around the card is drawn here: where the card was, it goes
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) setGeometry(parentWidget()->rect());
    if (watched == m_card && event->type() == QEvent::LayoutRequest && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent*)
{
    const Tokens& colours = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor(0, 0, 0, colours.dark ? 140 : 70));
    painter.setPen(QPen(colours.outline, 1));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius);
}

void Overlay::mousePressEvent(QMouseEvent* event)
{
    if (!m_card->geometry().contains(event->pos())) dismiss();
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QWidget::keyPressEvent(event);
}

void Overlay::resizeEvent(QResizeEvent*)
{
    place();
}

bool Overlay::focusNextPrevChild(bool next)
{
    // The keyboard stays on the card: what lies under it comes back when it is put away.
    QWidget* from = QApplication::focusWidget();
    if (!from || !isAncestorOf(from)) from = m_card;
    for (QWidget* to = next ? from->nextInFocusChain() : from->previousInFocusChain(); to && to != from;
         to = next ? to->nextInFocusChain() : to->previousInFocusChain()) {
        const bool takesFocus = (to->focusPolicy() & Qt::TabFocus) && to->isVisibleTo(this) && to->isEnabled();
        if (!takesFocus || !m_card->isAncestorOf(to)) continue;
        to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return true;
}

} // namespace soundings::ui
