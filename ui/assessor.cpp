// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessor.h"

#include "ui/translate.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace soundings::ui {
namespace {

struct Asked {
    Entry entry;
    AssessmentInput input;
    std::uint64_t serial = 0;
};

} // namespace

struct Assessor::Private {
    std::mutex mutex;
    std::condition_variable wake;
    std::optional<Asked> next;
    std::stop_source running;
    bool ending = false;
    std::uint64_t asked = 0;    // window's thread only
    std::uint64_t answered = 0; // window's thread only
    std::thread thread;

    void work(Assessor& owner);
    void answer(Assessor& owner, const Asked& question, const std::stop_token& stop);
};

void Assessor::Private::work(Assessor& owner)
{
    for (;;) {
        Asked question;
        std::stop_token stop;
        {
            std::unique_lock lock(mutex);
            wake.wait(lock, [this] { return ending || next; });
            if (ending) return;
            question = *std::exchange(next, std::nullopt);
            running = {};
            stop = running.get_token();
        }
        answer(owner, question, stop);
    }
}

void Assessor::Private::answer(Assessor& owner, const Asked& question, const std::stop_token& stop)
{
    std::optional<Assessment> result;
    try {
        result = assess(question.entry, question.input, stop);
    } catch (const Cancelled&) {
        return;
    } catch (const std::exception&) {
        // A draft that cannot be scored yet has no result; its findings say what is missing.
        result.emplace();
        result->entry = question.entry.id;
    }
    QMetaObject::invokeMethod(
        &owner,
        [this, &owner, serial = question.serial, assessment = std::move(*result)] {
            if (serial != asked) return;
            answered = serial;
            emit owner.ready(assessment);
        },
        Qt::QueuedConnection);
}

Assessor::Assessor(QObject* parent) : QObject(parent), d(std::make_unique<Private>())
{
}

Assessor::~Assessor()
{
    {
        const std::lock_guard lock(d->mutex);
        d->ending = true;
        d->running.request_stop();
    }
    d->wake.notify_one();
    if (d->thread.joinable()) d->thread.join();
}

void Assessor::ask(const Entry& entry, Date today, std::uint64_t seed, std::uint64_t samples)
{
    AssessmentInput input;
    input.seed = seed;
    input.samples = samples;
    input.today = today;
    input.translate = coreTranslate();
    {
        const std::lock_guard lock(d->mutex);
        d->running.request_stop();
        d->next = Asked{entry, std::move(input), ++d->asked};
    }
    if (!d->thread.joinable()) d->thread = std::thread([this] { d->work(*this); });
    d->wake.notify_one();
}

bool Assessor::isBusy() const
{
    return d->asked != d->answered;
}

} // namespace soundings::ui
