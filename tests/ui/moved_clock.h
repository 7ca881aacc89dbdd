// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/clock.h"

#include <mutex>
#include <utility>

namespace soundings::ui {

/// Stands still until the test moves it; the threads behind a window may read it meanwhile.
class MovedClock final : public Clock {
public:
    explicit MovedClock(Instant now) : m_now(std::move(now)) {}
    [[nodiscard]] Instant now() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }
    [[nodiscard]] Date today() const override { return localDate(now()); }
    void set(Instant now)
    {
        const std::lock_guard lock(m_mutex);
        m_now = std::move(now);
    }
    void advanceMs(std::int64_t ms)
    {
        const std::lock_guard lock(m_mutex);
        m_now.utcMs += ms;
    }

private:
    mutable std::mutex m_mutex;
    Instant m_now; ///< guarded by m_mutex
};

} // namespace soundings::ui
