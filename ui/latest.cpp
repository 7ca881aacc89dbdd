// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/latest.h"

#include "core/support/cancelled.h"
#include "ui/mailbox.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace soundings::ui {
namespace {

struct NumberedJob {
    Latest::Job job;
    std::uint64_t serial = 0;
};

} // namespace

struct Latest::Private {
    Mailbox mailbox;
    std::mutex mutex;
    std::condition_variable wake;
    std::optional<NumberedJob> next;
    std::stop_source running;
    bool ending = false;
    std::uint64_t asked = 0;    // window's thread only
    std::uint64_t finished = 0; // window's thread only
    std::thread thread;

    void work(Latest& owner);
    void run(Latest& owner, const NumberedJob& job, const std::stop_token& stop);
    void put(std::optional<NumberedJob> job);
};

void Latest::Private::work(Latest& owner)
{
    for (;;) {
        NumberedJob job;
        std::stop_token stop;
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return ending || next; });
            if (ending) return;
            job = *std::exchange(next, std::nullopt);
            running = {};
            stop = running.get_token();
        }
        run(owner, job, stop);
    }
}

void Latest::Private::run(Latest& owner, const NumberedJob& job, const std::stop_token& stop)
{
    const auto inWindow = [this, serial = job.serial](std::function<void()> action) {
        mailbox.post([this, serial, shown = std::move(action)] {
            if (serial == asked) shown();
        });
    };
    try {
        job.job(stop, inWindow);
    } catch (const Cancelled&) {
        return;
    }
    inWindow([this, &owner, serial = job.serial] {
        finished = serial;
        emit owner.finished();
    });
}

void Latest::Private::put(std::optional<NumberedJob> job)
{
    {
        const std::lock_guard lock(mutex);
        running.request_stop();
        next = std::move(job);
    }
    wake.notify_one();
}

Latest::Latest(QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
}

Latest::~Latest()
{
    {
        const std::lock_guard lock(d->mutex);
        d->ending = true;
        d->running.request_stop();
    }
    d->wake.notify_one();
    if (d->thread.joinable()) d->thread.join();
}

void Latest::ask(Job job)
{
    d->put(NumberedJob{std::move(job), ++d->asked});
    if (!d->thread.joinable()) d->thread = std::thread([this] { d->work(*this); });
}

void Latest::forget()
{
    d->finished = ++d->asked;
    d->put({});
}

bool Latest::isBusy() const
{
    return d->asked != d->finished;
}

} // namespace soundings::ui
