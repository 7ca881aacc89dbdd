// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lock_signals.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QFile>

namespace soundings::ui {
namespace {

const char* const logind = "org.freedesktop.login1";
const char* const logindPath = "/org/freedesktop/login1";
const char* const logindManager = "org.freedesktop.login1.Manager";

/// Without these the bus library would start a bus of its own, or wait for one that is not there.
bool hasBusOfSession()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus");
}

bool hasSystemBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SYSTEM_BUS_ADDRESS") || QFile::exists("/run/dbus/system_bus_socket");
}

} // namespace

LockSignals::LockSignals(QObject* parent) : QObject(parent)
{
    m_idle.setParent(this);
    m_idle.setObjectName("idleLock");
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &LockSignals::lockWanted);
}

void LockSignals::follow(bool open, int idleMinutes, bool desktop)
{
    if (open && !m_open) QCoreApplication::instance()->installEventFilter(this);
    if (!open && m_open) QCoreApplication::instance()->removeEventFilter(this);
    m_open = open;
    m_desktop = desktop;
    m_idle.stop();
    if (open && idleMinutes > 0) m_idle.start(idleMinutes * 60 * 1000);
    if (open && desktop && !m_listens) listen();
    if (open && desktop)
        delaySleep();
    else
        m_sleepDelay = {};
}

void LockSignals::listen()
{
    m_listens = true;
    if (hasBusOfSession()) {
        auto bus = QDBusConnection::sessionBus();
        for (const char* name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver",
                                 "org.cinnamon.ScreenSaver"})
            bus.connect({}, {}, name, "ActiveChanged", this, SLOT(screenChanged(bool)));
    }
    if (!hasSystemBus()) return;
    auto bus = QDBusConnection::systemBus();
    bus.connect(logind, logindPath, logindManager, "PrepareForSleep", this, SLOT(sleepBegins(bool)));
    auto question = QDBusMessage::createMethodCall(logind, logindPath, logindManager, "GetSessionByPID");
    question << uint(QCoreApplication::applicationPid());
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusObjectPath> session = *answer;
        // Only this session's: other people's may be locked and opened on the same computer.
        if (session.isValid())
            QDBusConnection::systemBus().connect(logind, session.value().path(), "org.freedesktop.login1.Session",
                                                 "Lock", this, SLOT(sessionLocked()));
        answer->deleteLater();
    });
}

void LockSignals::delaySleep()
{
    if (m_sleepDelay.isValid() || !hasSystemBus()) return;
    auto wish = QDBusMessage::createMethodCall(logind, logindPath, logindManager, "Inhibit");
    wish << QString("sleep") << QString("Soundings") << QString("locks an open journal") << QString("delay");
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(wish), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusUnixFileDescriptor> delay = *answer;
        if (delay.isValid() && m_open && m_desktop) m_sleepDelay = delay.value();
        answer->deleteLater();
    });
}

void LockSignals::screenChanged(bool active)
{
    if (active && m_open && m_desktop) emit lockWanted();
}

void LockSignals::sessionLocked()
{
    screenChanged(true);
}

void LockSignals::sleepBegins(bool begins)
{
    screenChanged(begins);
    if (begins) m_sleepDelay = {}; // whatever was to be written is written: it may sleep now
}

bool LockSignals::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        if (m_idle.isActive()) m_idle.start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace soundings::ui
