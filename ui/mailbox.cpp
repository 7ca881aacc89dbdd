// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace soundings::ui {

// Qt would carry the action itself, but nothing that ThreadSanitizer sees in Debian's Qt then says that it was written
// before it is read; the mutex does. Each action has an event of its own, so that a dialog's loop goes on with the next.
void Mailbox::post(std::function<void()> action)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(action));
    }
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void Mailbox::customEvent(QEvent*)
{
    std::function<void()> action;
    {
        const std::lock_guard lock(m_mutex);
        action = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    action();
}

} // namespace soundings::ui
