// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/option_tabs.h"

#include "ui/theme.h"

#include <QCursor>
#include <QPainter>
#include <QShortcut>

#include <algorithm>

namespace soundings::ui {

namespace {

constexpr int widestChip = 240; // px
constexpr int smallestChip = 72;
constexpr int chipKeys = 9;

} // namespace

OptionTabs::OptionTabs(QWidget* parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    for (int i = 0; i < chipKeys; ++i) {
        auto* key = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), this);
        connect(key, &QShortcut::activated, this, [this, i] {
            if (isVisible() && i < count()) setCurrentIndex(i);
        });
    }
}

QSize OptionTabs::tabSizeHint(int index) const
{
    const int words = fontMetrics().size(Qt::TextShowMnemonic, tabText(index)).width() + 2 * space::m;
    return {std::clamp(words, smallestChip, widestChip) + space::s, controlHeight};
}

QSize OptionTabs::minimumTabSizeHint(int index) const
{
    return {std::min(tabSizeHint(index).width(), smallestChip + space::s), controlHeight};
}

void OptionTabs::tabInserted(int index)
{
    QTabBar::tabInserted(index);
    if (index < chipKeys) setTabToolTip(index, tr("Alt+%1").arg(index + 1));
}

void OptionTabs::paintEvent(QPaintEvent* /*event*/)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPoint mouse = underMouse() ? mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    for (int i = 0; i < count(); ++i) {
        const QRect tab = tabRect(i).adjusted(0, 0, -space::s, 0);
        const bool chosen = i == currentIndex();
        const bool ring = chosen && hasFocus();
        const qreal inset = ring ? 1 : 0.5;
        painter.setBrush(chosen ? t.accentSoft : tab.contains(mouse) ? t.raised : t.surface);
        painter.setPen(ring ? QPen(t.focus, 2) : QPen(chosen ? t.accent : t.outline, 1));
        painter.drawRoundedRect(QRectF(tab).adjusted(inset, inset, -inset, -inset), radius, radius);
        const QRect words = tab.adjusted(space::m, 0, -space::m, 0);
        painter.setPen(t.text);
        painter.drawText(words, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         fontMetrics().elidedText(tabText(i), Qt::ElideRight, words.width(), Qt::TextShowMnemonic));
    }
}

} // namespace soundings::ui
