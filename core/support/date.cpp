// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/date.h"

#include "core/support/error.h"
#include "core/support/text.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <optional>
#include <stdexcept>

namespace soundings {
namespace {

using namespace std::chrono;

/// The number that `count` digits from `at` write, or nothing where one of them is no digit.
std::optional<int> digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < '0' || text[i] > '9') return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::optional<Date> dateAt(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto y = digitsAt(text, 0, 4);
    const auto m = digitsAt(text, 5, 2);
    const auto d = digitsAt(text, 8, 2);
    if (!y || !m || !d || *y == 0) return std::nullopt;
    const Date date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<milliseconds> timeOfDayAt(std::string_view text)
{
    if (text.size() < 9 || text[2] != ':' || text[5] != ':' || text.back() != 'Z') return std::nullopt;
    const auto h = digitsAt(text, 0, 2);
    const auto m = digitsAt(text, 3, 2);
    const auto s = digitsAt(text, 6, 2);
    if (!h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
    auto time = duration_cast<milliseconds>(hours{*h} + minutes{*m} + seconds{*s});
    if (text.size() == 9) return time;
    const auto ms = digitsAt(text, 9, 3);
    if (text.size() != 13 || text[8] != '.' || !ms) return std::nullopt;
    return time + milliseconds{*ms};
}

} // namespace

Date parseDate(std::string_view text)
{
    const auto date = text.size() == 10 ? dateAt(text) : std::nullopt;
    if (!date)
        throw Error(ErrorKind::Input, fmt::format("“{}” is not a date of the calendar; write year, month and day as in "
                                                  "2026-02-28.",
                                                  withVisibleControls(shortened(text, 40))));
    return *date;
}

std::string toIso(Date date)
{
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

Date addDays(Date date, int count)
{
    return Date{sys_days{date} + days{count}};
}

Date addMonths(Date date, int count)
{
    const Date moved = date + months{count};
    return moved.ok() ? moved : Date{moved.year() / moved.month() / last};
}

int daysBetween(Date from, Date to)
{
    return static_cast<int>((sys_days{to} - sys_days{from}).count());
}

std::string toIso(const Instant& instant)
{
    const sys_time<milliseconds> moment{milliseconds{instant.utcMs}};
    const auto midnight = floor<days>(moment);
    const hh_mm_ss time{moment - midnight};
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", toIso(Date{midnight}), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

Instant parseInstant(std::string_view utc, std::string zone)
{
    const auto date = dateAt(utc);
    const auto time = utc.size() > 10 && utc[10] == 'T' ? timeOfDayAt(utc.substr(11)) : std::optional<milliseconds>{};
    if (!date || !time)
        throw Error(ErrorKind::Input, fmt::format("“{}” is not a moment in UTC; write it as in "
                                                  "2026-02-28T09:30:00.000Z.",
                                                  withVisibleControls(shortened(utc, 40))));
    const auto moment = sys_days{*date} + *time;
    return {.utcMs = moment.time_since_epoch().count(), .zone = std::move(zone)};
}

Date utcDate(const Instant& instant)
{
    return Date{floor<days>(sys_time<milliseconds>{milliseconds{instant.utcMs}})};
}

Date localDate(const Instant& instant)
{
    if (instant.zone == "UTC") return utcDate(instant);
    try {
        const auto local =
            date::locate_zone(instant.zone)->to_local(sys_time<milliseconds>{milliseconds{instant.utcMs}});
        return Date{sys_days{floor<days>(local).time_since_epoch()}};
    } catch (const std::runtime_error&) { // a zone of another system, or none
        return utcDate(instant);
    }
}

} // namespace soundings
