// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace soundings::ui {

/// Runs tasks one after the other, in the order they were posted, on a thread of its own.
///
/// Tasks posted before destruction still run: destruction waits for them.
class StorageThread {
public:
    StorageThread();
    ~StorageThread();
    StorageThread(const StorageThread&) = delete;
    StorageThread& operator=(const StorageThread&) = delete;

    /// Queues a task; it must not throw.
    void post(std::function<void()> task);
    /// Queues a task; the future says when it is done, or rethrows what it threw.
    [[nodiscard]] std::future<void> start(std::function<void()> task);
    /// Queues a task, waits for it (and so for all before it) and rethrows what it threw.
    void run(const std::function<void()>& task);

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    bool m_ending = false;
    std::thread m_thread; // last: starts when all else is in place
};

} // namespace soundings::ui
