// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>

namespace soundings::ui {

/// Which colours the desktop wishes programs to have, where it says so to programs (the settings portal, org.freedesktop.appearance).
/// Qt 6.4 knows only the desktop's palette, which many desktops leave light. Asks over the session bus, which is a local
/// socket, and only where one is there already; never waits.
class DesktopColours : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void ask();

signals:
    /// What the desktop wishes, now or changed later: "dark", "light" or, where it has no wish, nothing.
    void wished(const QString& colours);

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void hear(const QVariant& value);
};

} // namespace soundings::ui
