// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QWidget>
#include <QtTest>

namespace soundings::ui {

/// Keys and clicks on a window, going where they would go for a person: keys to what has the focus, clicks to what is seen.
class Hands {
public:
    virtual ~Hands() = default;
    /// The window worked on.
    [[nodiscard]] virtual QWidget& desk() const = 0;

    [[nodiscard]] QWidget* focus() const
    {
        QWidget* widget = QApplication::focusWidget();
        return widget != nullptr ? widget : &desk();
    }
    [[nodiscard]] QString focusName() const { return focus()->objectName(); }
    void type(const QString& text) const { QTest::keyClicks(focus(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    void next() const { press(Qt::Key_Right, Qt::AltModifier); }
    void commit() const { press(Qt::Key_Return, Qt::ControlModifier); }
    /// Tab until the widget with this name has the keyboard.
    void tabTo(const QString& name) const
    {
        for (int i = 0; i < 200 && focusName() != name; ++i) press(Qt::Key_Tab);
        if (focusName() != name) QFAIL(qPrintable(QStringLiteral("Tab does not reach %1").arg(name)));
    }
    void write(const QString& name, const QString& text) const
    {
        tabTo(name);
        if (focusName() == name) type(text);
    }
    void click(const QString& name) const
    {
        auto* widget = desk().findChild<QWidget*>(name);
        if (widget == nullptr || !widget->isVisible()) QFAIL(qPrintable(QStringLiteral("no visible %1").arg(name)));
        (void)QTest::qWaitFor([widget] { return widget->height() > 0; }, 1000); // what was just shown is laid out later
        QTest::mouseClick(widget, Qt::LeftButton);
    }

protected:
    Hands() = default;
    Hands(const Hands&) = default;
    Hands& operator=(const Hands&) = default;
};

} // namespace soundings::ui
