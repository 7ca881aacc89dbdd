// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/due_item.h"
#include "core/support/say.h"

#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// Something due as an all-day event. It tells what is to be looked at and never what was believed of it.
struct CalendarEvent {
    std::string uid; ///< the same for the same thing, whatever it is called and whenever it is due
    Date date{};
    std::string summary;
    std::string description;

    bool operator==(const CalendarEvent&) const = default;
};

/// One event for each thing that is due, in the order given. What is due before 1903 or after 2500 is left out: calendar
/// programs do not reach that far.
[[nodiscard]] std::vector<CalendarEvent> eventsOf(const std::vector<DueItem>& due, const Translate& translate = {});

/// A calendar file, and what is different in it from the one before.
struct CalendarFile {
    std::string bytes;
    std::size_t events = 0;
    std::size_t fresh = 0;     ///< were not there before
    std::size_t changed = 0;   ///< have another day or another text
    std::size_t cancelled = 0; ///< were there, and are not due any more
};

struct CalendarOptions {
    bool alarms = false; ///< each event with a reminder at nine in the morning of its day
};

/// Writes the events as iCalendar (RFC 5545). `before` is what the same file held, or empty: events that are the same keep
/// their bytes; those that changed get the next SEQUENCE and a later LAST-MODIFIED and DTSTAMP; those that are gone stay
/// for a year as cancelled, so that calendars which know them take them out. Throws Error{Foreign} where `before` is not a
/// calendar of Soundings; `name` is said then.
[[nodiscard]] CalendarFile writeCalendar(const std::vector<CalendarEvent>& events, std::string_view before,
                                         const Instant& now, const CalendarOptions& options, std::string_view name);

/// The calendar of a journal: `target` itself, or where that ends in a slash or is a folder, a file in it that is named
/// after the journal.
[[nodiscard]] std::string calendarPath(const std::string& target, const std::string& journal);

/// Brings the file at `path` up to date, and leaves it alone where nothing changed. Throws Error.
CalendarFile updateCalendar(const std::string& path, const std::vector<CalendarEvent>& events, const Instant& now,
                            const CalendarOptions& options);

} // namespace soundings
