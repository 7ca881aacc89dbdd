// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/foreign_time.h"

#include "core/support/text.h"

#include <charconv>

namespace soundings {
namespace {

using namespace std::chrono;

/// Takes numbers and signs off the front of a text.
class TimeScanner {
public:
    explicit TimeScanner(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool take(std::string_view word)
    {
        if (!m_rest.starts_with(word)) return false;
        m_rest.remove_prefix(word.size());
        return true;
    }
    /// A number of `least` to `most` digits; nothing is taken where there is none.
    std::optional<int> number(std::size_t least, std::size_t most)
    {
        std::size_t digits = 0;
        while (digits < m_rest.size() && digits < most && m_rest[digits] >= '0' && m_rest[digits] <= '9') ++digits;
        if (digits < least) return {};
        int value = 0;
        std::from_chars(m_rest.data(), m_rest.data() + digits, value);
        m_rest.remove_prefix(digits);
        return value;
    }
    /// Digits after a point as milliseconds; further digits are passed over.
    int fraction()
    {
        int value = 0;
        int place = 100;
        while (!m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9') {
            value += place * (m_rest.front() - '0');
            place /= 10;
            m_rest.remove_prefix(1);
        }
        return value;
    }

private:
    std::string_view m_rest;
};

std::optional<milliseconds> timeOfDay(TimeScanner& scan)
{
    const auto hour = scan.number(1, 2);
    if (!hour || *hour > 23 || !scan.take(':')) return {};
    const auto minute = scan.number(1, 2);
    if (!minute || *minute > 59) return {};
    auto time = duration_cast<milliseconds>(hours{*hour} + minutes{*minute});
    if (!scan.take(':')) return time;
    const auto second = scan.number(1, 2);
    if (!second || *second > 59) return {};
    time += seconds{*second};
    if (scan.take('.')) time += milliseconds{scan.fraction()};
    return time;
}

/// How far the zone at the end is ahead of UTC.
std::optional<minutes> offsetAtEnd(TimeScanner& scan)
{
    scan.take(' ');
    if (scan.atEnd() || scan.take('Z') || scan.take("UTC")) return minutes{0};
    const int sign = scan.take('+') ? 1 : scan.take('-') ? -1 : 0;
    if (sign == 0) return {};
    const auto hour = scan.number(2, 2);
    scan.take(':');
    const auto minute = scan.number(2, 2);
    if (!hour || !minute || *hour > 14 || *minute > 59) return {};
    return sign * (hours{*hour} + minutes{*minute});
}

} // namespace

std::optional<Instant> foreignInstant(std::string_view text)
{
    TimeScanner scan(trimmed(text));
    const auto y = scan.number(4, 4);
    if (!y || *y == 0 || !scan.take('-')) return {};
    const auto m = scan.number(2, 2);
    if (!m || !scan.take('-')) return {};
    const auto d = scan.number(2, 2);
    if (!d) return {};
    const Date date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    // A day at either end of the calendar leaves room for an offset.
    if (!date.ok() || date.year() < year{2} || date.year() > year{9998}) return {};
    milliseconds time{0};
    minutes offset{0};
    if (!scan.atEnd()) {
        if (!scan.take('T') && !scan.take(' ')) return {};
        const auto clock = timeOfDay(scan);
        const auto zone = clock ? offsetAtEnd(scan) : std::nullopt;
        if (!zone || !scan.atEnd()) return {};
        time = *clock;
        offset = *zone;
    }
    return Instant{(sys_days{date} + time - offset).time_since_epoch().count(), "UTC"};
}

} // namespace soundings
