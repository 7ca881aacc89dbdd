// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"

namespace soundings {

/// Where time comes from: nothing in the program reads the system clock but SystemClock.
class Clock {
public:
    virtual ~Clock() = default;
    /// The present moment with the name of the local zone.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Today's date where the user is.
    [[nodiscard]] virtual Date today() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] Date today() const override;
};

/// A clock that stands still until told otherwise; tests and the sample journal use it. Today is its date in its zone.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant now) : m_now(std::move(now)) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] Date today() const override { return localDate(m_now); }
    void set(Instant now) { m_now = std::move(now); }
    void advanceMs(std::int64_t ms) { m_now.utcMs += ms; }

private:
    Instant m_now;
};

} // namespace soundings
