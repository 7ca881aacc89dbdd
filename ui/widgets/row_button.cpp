// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_button.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace soundings::ui {

RowButton::RowButton(const QString& title, const QString& detail, const QString& aside, QWidget* parent)
    : QAbstractButton(parent), m_detail(detail), m_aside(aside)
{
    QString shown = title;
    setText(shown.replace('&', "&&")); // no mnemonics in what people wrote
    QStringList spoken{title};
    for (const auto& part : {aside, detail})
        if (!part.isEmpty()) spoken.append(part);
    setAccessibleName(spoken.join(", "));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize RowButton::sizeHint() const
{
    const int lines = QFontMetrics(fontOf(TextSize::Body)).height() + QFontMetrics(fontOf(TextSize::Small)).height();
    return {320, lines + 2 * space::m};
}

QSize RowButton::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void RowButton::paintEvent(QPaintEvent*)
{
    const Tokens& colours = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(rect()).adjusted(0.5, 2, -0.5, -2);
    painter.setPen(hasFocus() ? QPen(colours.focus, 2) : QPen(colours.line, 1));
    painter.setBrush(isDown() ? colours.accentSoft : underMouse() ? colours.raised : colours.surface);
    painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    QRectF inner = row.adjusted(space::m, space::s, -space::m, -space::s);
    const QFont small = fontOf(TextSize::Small);
    const QFontMetricsF smallMetrics(small);
    if (!m_aside.isEmpty()) {
        const qreal width = std::min(smallMetrics.horizontalAdvance(m_aside) + 1, inner.width() * 0.45);
        painter.setFont(small);
        painter.setPen(colours.muted);
        painter.drawText(QRectF(inner.right() - width, inner.top(), width, inner.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         smallMetrics.elidedText(m_aside, Qt::ElideRight, width));
        inner.setRight(inner.right() - width - space::m);
    }
    QString title = text();
    title.replace("&&", "&");
    const QFont body = fontOf(TextSize::Body, QFont::Medium);
    const QFontMetricsF metrics(body);
    const bool alone = m_detail.isEmpty();
    painter.setFont(body);
    painter.setPen(colours.text);
    painter.drawText(alone ? inner : QRectF(inner.left(), inner.top(), inner.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(title, Qt::ElideRight, inner.width()));
    if (alone) return;
    painter.setFont(small);
    painter.setPen(colours.muted);
    painter.drawText(QRectF(inner.left(), inner.bottom() - smallMetrics.height(), inner.width(), smallMetrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     smallMetrics.elidedText(m_detail, Qt::ElideRight, inner.width()));
}

void RowButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Down: focusNextChild(); return;
    case Qt::Key_Up: focusPreviousChild(); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

} // namespace soundings::ui
