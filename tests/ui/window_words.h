// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>
#include <QTextEdit>

namespace soundings::ui {

/// Every word that a window shows, reads aloud or has ready in a menu, a tip or a list.
inline QString wordsOf(const QWidget& window)
{
    QStringList words{window.windowTitle()};
    QList<const QWidget*> all{&window};
    for (const auto* child : window.findChildren<QWidget*>()) all << child;
    for (const auto* widget : all) {
        words << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip()
              << widget->windowTitle();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) words << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) words << button->text();
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) words << line->text();
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) words << text->toPlainText();
        if (const auto* text = qobject_cast<const QTextEdit*>(widget)) words << text->toPlainText();
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) words << box->currentText();
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    words << view->model()->index(row, column).data().toString();
    }
    for (const auto* action : window.findChildren<QAction*>()) words << action->text();
    return words.join('\n');
}

/// A window of that name that is to be seen; null where there is none.
template <typename T>
T* topLevel(const QString& name)
{
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->objectName() == name && widget->isVisible()) return qobject_cast<T*>(widget);
    return nullptr;
}

} // namespace soundings::ui
