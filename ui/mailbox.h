// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace soundings::ui {

/// Brings what other threads have to say to the thread that it lives in (the window's), in the order it was posted.
///
/// What still waits at its end is dropped. Whoever posts is to have come to an end by then: a mailbox is declared
/// before the threads that write to it.
class Mailbox : public QObject {
public:
    /// From any thread. An action may end the mailbox.
    void post(std::function<void()> action);

protected:
    void customEvent(QEvent* event) override;

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_waiting; ///< guarded by m_mutex
};

} // namespace soundings::ui
