// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/option_tabs.h"

#include "ui/theme.h"

#include <QCursor>
#include <QEvent>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>

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
    for (auto* arrow : findChildren<QToolButton*>()) { // of Qt's own making: they scroll where the chips have no room
        const bool back = arrow->arrowType() == Qt::LeftArrow || arrow->objectName() == "ScrollLeftButton";
        arrow->setAccessibleName(back ? tr("Options further left") : tr("Options further right"));
        arrow->setAttribute(Qt::WA_Hover);
        arrow->installEventFilter(this);
    }
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

bool OptionTabs::eventFilter(QObject* watched, QEvent* event)
{
    auto* arrow = qobject_cast<QToolButton*>(watched);
    if (!arrow || event->type() != QEvent::Paint) return QTabBar::eventFilter(watched, event);
    const Tokens& t = tokens();
    QPainter painter(arrow);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(arrow->rect(), t.window);
    const bool live = arrow->isEnabled();
    if (live && (arrow->underMouse() || arrow->isDown())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(arrow->isDown() ? t.accentSoft : t.raised);
        painter.drawRoundedRect(QRectF(arrow->rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    const QString name = arrow->arrowType() == Qt::LeftArrow ? "chevron-left" : "chevron-right";
    ui::icon(name).paint(&painter, arrow->rect(), Qt::AlignCenter, live ? QIcon::Normal : QIcon::Disabled);
    return true;
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
