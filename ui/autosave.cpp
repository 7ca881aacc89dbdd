// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/autosave.h"

#include "core/support/error.h"
#include "ui/storage_thread.h"

#include <algorithm>
#include <utility>

namespace soundings::ui {

Autosave::Autosave(StorageThread& thread, Storage storage, Delays delays, QObject* parent)
    : QObject(parent), m_thread(thread), m_storage(std::move(storage)), m_delays(delays)
{
    for (QTimer* timer : {&m_quiet, &m_longest, &m_retry}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, [this] { handOver(); });
    }
}

Autosave::~Autosave()
{
    m_thread.run([] {}); // nothing on the storage thread refers to this object afterwards
}

void Autosave::put(const Entry& entry, const Origin& origin)
{
    m_waiting.insert_or_assign(entry.id, Text{entry, origin});
    startTimers();
    announce();
}

void Autosave::handOver(const Id& id)
{
    if (const auto text = m_waiting.extract(id)) send(std::move(text.mapped()));
}

void Autosave::handOver()
{
    m_quiet.stop();
    m_longest.stop();
    m_retry.stop();
    for (auto& [id, text] : std::exchange(m_waiting, {})) send(std::move(text));
}

bool Autosave::flush()
{
    if (!m_flying.empty()) { // what fails on its way is tried once more below
        m_thread.run([] {});
        land();
    }
    handOver();
    m_thread.run([] {});
    land();
    return state() == State::Saved;
}

void Autosave::forget(const Id& id)
{
    m_waiting.erase(id);
    m_failed.erase(id);
    if (m_failed.empty()) m_failure.clear();
    announce();
}

Autosave::State Autosave::state() const
{
    if (!m_failed.empty()) return State::Failed;
    return m_waiting.empty() && m_flying.empty() ? State::Saved : State::Pending;
}

bool Autosave::holds(const Id& id) const
{
    return m_waiting.contains(id) || isFlying(id);
}

bool Autosave::isFlying(const Id& id) const
{
    return std::ranges::any_of(m_flying, [&](const Flight& flight) { return flight.text.entry.id == id; });
}

void Autosave::startTimers()
{
    m_quiet.start(m_delays.quiet);
    if (!m_longest.isActive()) m_longest.start(m_delays.longest);
}

void Autosave::send(Text text)
{
    const auto serial = ++m_serial;
    m_thread.post([this, serial, text] {
        Landing landing{.serial = serial, .failure = {}};
        try {
            m_storage.store(text.entry, text.origin);
            landing.durable = true;
        } catch (const Error& error) {
            landing.failure = error.message();
            landing.mayPass = error.kind() != ErrorKind::Input;
        } catch (const std::exception& error) {
            landing.failure = error.what();
        }
        {
            const std::lock_guard lock(m_landedMutex);
            m_landed.push_back(std::move(landing));
        }
        m_mailbox.post([this] { land(); });
    });
    m_flying.push_back({serial, std::move(text)});
}

void Autosave::land()
{
    std::vector<Landing> landed;
    {
        const std::lock_guard lock(m_landedMutex);
        landed.swap(m_landed);
    }
    bool failedNow = false;
    bool mayPass = false;
    for (auto& landing : landed) {
        const auto flight = std::ranges::find(m_flying, landing.serial, &Flight::serial);
        if (flight == m_flying.end()) continue;
        Text text = std::move(flight->text);
        m_flying.erase(flight);
        const Id id = text.entry.id;
        if (landing.durable) {
            m_failed.erase(id);
            if (m_failed.empty()) m_failure.clear();
        } else {
            failedNow = true;
            mayPass = mayPass || landing.mayPass;
            m_failed.insert(id);
            m_failure = landing.failure;
            // A newer text of the same entry holds all that this one did.
            if (!holds(id)) m_waiting.emplace(id, std::move(text));
        }
    }
    if (failedNow) {
        if (mayPass) m_retry.start(m_delays.retry);
        std::vector<Entry> unsaved;
        for (const auto& flight : m_flying) unsaved.push_back(flight.text.entry);
        for (const auto& [id, text] : m_waiting) unsaved.push_back(text.entry);
        m_rescued = true;
        m_thread.post([this, unsaved] { m_storage.rescue(unsaved); });
    } else if (m_rescued && state() == State::Saved) {
        m_rescued = false;
        m_thread.post([this] { m_storage.rescue({}); });
    }
    announce();
}

void Autosave::announce()
{
    const auto now = state();
    if (now == m_announced && m_failure == m_announcedFailure) return;
    m_announced = now;
    m_announcedFailure = m_failure;
    emit stateChanged();
}

} // namespace soundings::ui
