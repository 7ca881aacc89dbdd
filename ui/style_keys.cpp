// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QRadioButton>
#include <QScrollBar>

namespace soundings::ui {

namespace {

/// A dialog has a default button of its own for Enter, and a box to tick has none of it.
bool isPressedByEnter(const QAbstractButton* button)
{
    return button != nullptr && !qobject_cast<const QCheckBox*>(button) && !qobject_cast<const QRadioButton*>(button) &&
           !qobject_cast<const QDialog*>(button->window());
}

bool isPlainEnter(const QKeyEvent& key)
{
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return enter && (key.modifiers() & ~Qt::KeypadModifier) == 0; // with others it is a shortcut of the page
}

} // namespace

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget)) widget->installEventFilter(this);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QScrollBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

bool Style::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && isPlainEnter(*static_cast<QKeyEvent*>(event))) {
        auto* button = qobject_cast<QAbstractButton*>(watched);
        if (isPressedByEnter(button)) {
            // What the press leads to may take the keyboard: a key that is held down must not press that, too.
            if (!static_cast<QKeyEvent*>(event)->isAutoRepeat()) button->click();
            return true;
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace soundings::ui
