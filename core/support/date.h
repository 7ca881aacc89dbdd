// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace soundings {

/// A bare calendar date (proleptic Gregorian, years 0001 to 9999), as due dates are: no time, no zone.
using Date = std::chrono::year_month_day;

/// Reads `YYYY-MM-DD` strictly; throws Error{Input} naming the text for anything else, also for 2026-02-30.
[[nodiscard]] Date parseDate(std::string_view text);

/// `YYYY-MM-DD`.
[[nodiscard]] std::string toIso(Date date);

[[nodiscard]] Date addDays(Date date, int days);

/// The same day of a later (or earlier) month, or that month's last day where it has no such day.
[[nodiscard]] Date addMonths(Date date, int months);

/// Whole days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int daysBetween(Date from, Date to);

/// A moment: UTC milliseconds since 1970, plus the IANA name of the zone it was written in ("UTC" where unknown).
struct Instant {
    std::int64_t utcMs = 0;
    std::string zone = "UTC";

    bool operator==(const Instant&) const = default;
};

/// `YYYY-MM-DDThh:mm:ss.mmmZ`.
[[nodiscard]] std::string toIso(const Instant& instant);

/// Reads what toIso(Instant) writes (milliseconds optional); throws Error{Input}.
[[nodiscard]] Instant parseInstant(std::string_view utc, std::string zone);

/// The UTC calendar date of an instant.
[[nodiscard]] Date utcDate(const Instant& instant);

/// The calendar date of an instant in the zone it was written in; in UTC where that zone is not known here.
[[nodiscard]] Date localDate(const Instant& instant);

} // namespace soundings
