// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/storage_thread.h"

#include <memory>
#include <utility>

namespace soundings::ui {

StorageThread::StorageThread() : m_thread([this] { work(); })
{
}

StorageThread::~StorageThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StorageThread::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

std::future<void> StorageThread::start(std::function<void()> task)
{
    // A function is copied, a packaged task is not.
    auto packaged = std::make_shared<std::packaged_task<void()>>(std::move(task));
    post([packaged] { (*packaged)(); });
    return packaged->get_future();
}

void StorageThread::run(const std::function<void()>& task)
{
    start(task).get();
}

void StorageThread::work()
{
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
            if (m_tasks.empty()) return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
}

} // namespace soundings::ui
