// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QSystemTrayIcon;

namespace soundings::ui {

class JournalBridge;
class Settings;

/// Says at most once a day, beside the clock of the desktop, how many things are due: never what, and never what was
/// believed of it. Off until it is switched on; where the desktop has no tray it says nothing.
class Reminder : public QObject {
    Q_OBJECT
public:
    /// Shows a message; empty = by the desktop's tray.
    using Show = std::function<void(const QString& title, const QString& text)>;

    explicit Reminder(Settings& settings, Show show = {}, QObject* parent = nullptr);
    ~Reminder() override;

    [[nodiscard]] static bool isPossible();
    /// The journal that is asked; null = none.
    void follow(JournalBridge* journal);
    void setEnabled(bool enabled);
    /// Looks whether today's reminder is still to be shown, and shows it.
    void look();

signals:
    void opened(); ///< the message or the icon was clicked

private:
    void showInTray(const QString& title, const QString& text);

    Settings& m_settings;
    Show m_show;
    JournalBridge* m_journal = nullptr;
    QTimer m_often;
    std::unique_ptr<QSystemTrayIcon> m_tray;
};

} // namespace soundings::ui
