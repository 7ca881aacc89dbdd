// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QTimer>

namespace soundings::ui {

/// Tells when an open journal that has a passphrase is to be locked: nobody touched the window for a while, the screen was
/// locked, or the computer goes to sleep, as far as the desktop says so.
class LockSignals : public QObject {
    Q_OBJECT
public:
    explicit LockSignals(QObject* parent);

    /// Listens while `open`, a journal with a passphrase, is in front; to the desktop only if `desktop`. `idleMinutes` 0 is
    /// never.
    void follow(bool open, int idleMinutes, bool desktop);

signals:
    void lockWanted();

public slots: // called by the buses
    void screenChanged(bool active);
    void sessionLocked();
    void sleepBegins(bool begins);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void listen();
    void delaySleep();

    QTimer m_idle;
    QDBusUnixFileDescriptor m_sleepDelay; ///< as long as this is held, sleep waits a moment for us
    bool m_open = false;
    bool m_desktop = false;
    bool m_listens = false;
};

} // namespace soundings::ui
