// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/navigation.h"

#include "ui/theme.h"

#include <QAction>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr int wide = 168;
constexpr int narrow = 56;

QString withoutMnemonic(QString text)
{
    return text.remove('&');
}

} // namespace

Navigation::Navigation(QWidget* parent) : QWidget(parent)
{
    setObjectName("navigation");
    setAccessibleName(tr("Places"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::m, space::s, space::m);
    column->setSpacing(space::xs);
    column->addStretch(1);
    setFixedWidth(wide);
}

QToolButton* Navigation::make(QAction* action)
{
    auto* button = new QToolButton(this);
    const QString name = withoutMnemonic(action->text());
    button->setText(name);
    button->setIcon(action->icon());
    button->setIconSize({20, 20});
    button->setToolButtonStyle(m_narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumHeight(36);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name + "  " + action->shortcut().toString(QKeySequence::NativeText));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QToolButton::setEnabled);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, button);
    return button;
}

void Navigation::add(const QString& place, QAction* action)
{
    auto* button = make(action);
    button->setObjectName("navigation." + place);
    button->setCheckable(true);
    // A click shows the place; setCurrent tells which one that is.
    connect(button, &QToolButton::clicked, button, [button] { button->setChecked(true); });
    m_buttons.append(button);
}

void Navigation::addPrimary(QAction* action)
{
    auto* button = make(action);
    button->setObjectName("navigation.primary");
    m_buttons.append(button);
    static_cast<QVBoxLayout*>(layout())->insertSpacing(layout()->count() - 1, space::s);
}

void Navigation::setCurrent(const QString& place)
{
    // The keyboard does not stay behind on the place that was left.
    const bool here = std::ranges::any_of(m_buttons, &QToolButton::hasFocus);
    for (auto* button : m_buttons) {
        const bool current = button->objectName() == "navigation." + place;
        button->setChecked(current);
        if (current && here) button->setFocus(Qt::OtherFocusReason);
    }
}

void Navigation::setNarrow(bool isNarrow)
{
    if (isNarrow == m_narrow) return;
    m_narrow = isNarrow;
    setFixedWidth(isNarrow ? narrow : wide);
    for (auto* button : m_buttons)
        button->setToolButtonStyle(isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void Navigation::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(tokens().line);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace soundings::ui
