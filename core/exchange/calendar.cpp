// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar.h"

#include "core/exchange/content_id.h"
#include "core/journal/retention.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <tuple>

namespace soundings {
namespace {

constexpr const char* productId = "-//Soundings//Decisions in the fog//EN";
constexpr std::int64_t keepCancelledMs = 366LL * 24 * 60 * 60 * 1000;
constexpr std::size_t longestSummary = 200;
constexpr const char* nineInTheMorning = "PT9H";
constexpr Date firstDay{std::chrono::year{1903}, std::chrono::January, std::chrono::day{1}};
constexpr Date lastDay{std::chrono::year{2500}, std::chrono::December, std::chrono::day{31}};

/// libical keeps its last error in a place that all threads share.
std::mutex& icalMutex()
{
    static std::mutex mutex;
    return mutex;
}

struct ComponentDeleter {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>;

/// A text without what no calendar line may hold; line breaks stay.
std::string calmed(std::string_view text)
{
    std::string calm;
    const std::string visible = withVisibleControls(text);
    for (std::size_t i = 0; i < visible.size(); ++i) {
        const auto byte = static_cast<unsigned char>(visible[i]);
        const std::string_view rest = std::string_view(visible).substr(i);
        if (byte == '\r') {
            if (!rest.starts_with("\r\n")) calm += '\n';
        } else if (rest.starts_with("\xc2\x85") || rest.starts_with("\xe2\x80\xa8") ||
                   rest.starts_with("\xe2\x80\xa9")) {
            calm += ' '; // other programs end a line at these
            i += byte == 0xc2 ? 1 : 2;
        } else if (byte == '\t') {
            calm += ' ';
        } else if (byte == '\n' || (byte >= 0x20 && byte != 0x7f)) {
            calm += visible[i];
        }
    }
    return calm;
}

std::string oneLine(std::string_view text)
{
    std::string line = calmed(text);
    std::ranges::replace(line, '\n', ' ');
    return shortened(trimmed(line), longestSummary);
}

icaltimetype calendarDay(Date date)
{
    icaltimetype time = icaltime_null_date();
    time.year = static_cast<int>(date.year());
    time.month = static_cast<int>(static_cast<unsigned>(date.month()));
    time.day = static_cast<int>(static_cast<unsigned>(date.day()));
    return time;
}

icaltimetype momentOf(std::int64_t utcMs)
{
    return icaltime_from_timet_with_zone(static_cast<time_t>(utcMs / 1000), 0, icaltimezone_get_utc_timezone());
}

/// An event as a file holds it.
struct StoredEvent {
    CalendarEvent event;
    int sequence = 0;
    std::int64_t modifiedMs = 0; ///< whole seconds
    bool cancelled = false;
    bool alarm = false;
};

std::string textOf(const char* text)
{
    return text != nullptr ? text : "";
}

std::optional<StoredEvent> storedEvent(icalcomponent* component)
{
    StoredEvent stored;
    stored.event.uid = textOf(icalcomponent_get_uid(component));
    const icaltimetype start = icalcomponent_get_dtstart(component);
    if (stored.event.uid.empty() || icaltime_is_null_time(start)) return {};
    stored.event.date = Date{std::chrono::year{start.year}, std::chrono::month{static_cast<unsigned>(start.month)},
                             std::chrono::day{static_cast<unsigned>(start.day)}};
    stored.event.summary = textOf(icalcomponent_get_summary(component));
    stored.event.description = textOf(icalcomponent_get_description(component));
    stored.sequence = icalcomponent_get_sequence(component);
    if (auto* modified = icalcomponent_get_first_property(component, ICAL_LASTMODIFIED_PROPERTY))
        stored.modifiedMs =
            static_cast<std::int64_t>(icaltime_as_timet(icalproperty_get_lastmodified(modified))) * 1000;
    stored.cancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
    stored.alarm = icalcomponent_get_first_component(component, ICAL_VALARM_COMPONENT) != nullptr;
    if (!stored.event.date.ok()) return {};
    return stored;
}

std::map<std::string, StoredEvent> storedEvents(std::string_view before, std::string_view name)
{
    std::map<std::string, StoredEvent> stored;
    if (isBlank(before)) return stored;
    const Component calendar(icalparser_parse_string(std::string(before).c_str()));
    auto* product = calendar ? icalcomponent_get_first_property(calendar.get(), ICAL_PRODID_PROPERTY) : nullptr;
    if (product == nullptr || textOf(icalproperty_get_prodid(product)) != productId)
        throw Error(
            ErrorKind::Foreign,
            fmt::format("“{}” is not a calendar that Soundings wrote, so it was left alone; choose another name.",
                        name));
    for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event != nullptr;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
        if (auto read = storedEvent(event)) stored.insert_or_assign(read->event.uid, std::move(*read));
    return stored;
}

void addAlarm(icalcomponent* event, const std::string& summary)
{
    icalcomponent* alarm = icalcomponent_new_valarm();
    icaltriggertype trigger{};
    trigger.duration = icaldurationtype_from_string(nineInTheMorning);
    icalcomponent_add_property(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    icalcomponent_add_property(alarm, icalproperty_new_description(summary.c_str()));
    icalcomponent_add_property(alarm, icalproperty_new_trigger(trigger));
    icalcomponent_add_component(event, alarm);
}

void addEvent(icalcomponent* calendar, const StoredEvent& stored)
{
    icalcomponent* event = icalcomponent_new_vevent();
    const auto add = [event](icalproperty* property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(stored.event.uid.c_str()));
    add(icalproperty_new_dtstamp(momentOf(stored.modifiedMs)));
    add(icalproperty_new_lastmodified(momentOf(stored.modifiedMs)));
    add(icalproperty_new_sequence(stored.sequence));
    add(icalproperty_new_dtstart(calendarDay(stored.event.date)));
    add(icalproperty_new_dtend(calendarDay(addDays(stored.event.date, 1))));
    add(icalproperty_new_summary(stored.event.summary.c_str()));
    if (!stored.event.description.empty()) add(icalproperty_new_description(stored.event.description.c_str()));
    add(icalproperty_new_status(stored.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); // a day with a review is not a busy day
    if (stored.alarm && !stored.cancelled) addAlarm(event, stored.event.summary);
    icalcomponent_add_component(calendar, event);
}

std::string calendarBytes(const std::vector<StoredEvent>& events)
{
    const Component calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid(productId));
    icalcomponent_add_property(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    for (const StoredEvent& event : events) addEvent(calendar.get(), event);
    const std::unique_ptr<char, decltype(&std::free)> text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
    if (!text) throw Error(ErrorKind::Internal, "The calendar could not be written.");
    return text.get();
}

std::string summaryOf(const DueItem& item, const Translate& translate)
{
    const auto with = [&](const char* english, const std::string& text) {
        return oneLine(say(translate, english, fmt::arg("text", isBlank(text) ? std::string("…") : text)));
    };
    switch (item.kind) {
    case DueKind::Review:
        return endsKeeping(item) ? with("Kept as long as agreed, to be disposed of: {text}", item.title)
                                 : with("Look again: {text}", item.title);
    case DueKind::Prediction: return with("Did it happen? {text}", item.text);
    case DueKind::Signpost: return with("Read the signpost: {text}", item.text);
    case DueKind::Commitment: return with("Promised: {text}", item.text);
    case DueKind::Constraint: return with("Stood in the way: {text}", item.text);
    case DueKind::Deadline: return with("Decide by today: {text}", item.title);
    case DueKind::Checkup: return say(translate, "Look at the five principles again");
    case DueKind::BlindSpot: return say(translate, "Check-up: what you are not looking at"); // others see a calendar
    }
    return {};
}

} // namespace

std::vector<CalendarEvent> eventsOf(const std::vector<DueItem>& due, const Translate& translate)
{
    std::vector<CalendarEvent> events;
    events.reserve(due.size());
    for (const DueItem& item : due) {
        if (item.date < firstDay || item.date > lastDay) continue;
        CalendarEvent event;
        event.uid =
            contentId({"calendar", item.entry, std::to_string(static_cast<int>(item.kind)), item.item}) + "@soundings";
        event.date = item.date;
        event.summary = summaryOf(item, translate);
        event.description = calmed(say(translate, "{title}\nOpen Soundings and write down what happened.",
                                       fmt::arg("title", oneLine(item.title))));
        events.push_back(std::move(event));
    }
    return events;
}

CalendarFile writeCalendar(const std::vector<CalendarEvent>& events, std::string_view before, const Instant& now,
                           const CalendarOptions& options, std::string_view name)
{
    const std::scoped_lock lock(icalMutex());
    icalerror_set_errors_are_fatal(false);
    constexpr std::int64_t second = 1000;
    auto stored = storedEvents(before, name);
    const std::int64_t wholeNow = now.utcMs - now.utcMs % second;
    const auto nextVersion = [&](StoredEvent event) {
        ++event.sequence;
        event.modifiedMs = std::max(wholeNow, event.modifiedMs + second); // rises even where the clock went back
        return event;
    };
    CalendarFile file;
    std::vector<StoredEvent> written;
    for (const CalendarEvent& event : events) {
        StoredEvent next{event, 0, wholeNow, false, options.alarms};
        if (const auto known = stored.extract(event.uid); known) {
            const StoredEvent& was = known.mapped();
            const bool same = was.event == event && !was.cancelled && was.alarm == options.alarms;
            next.sequence = was.sequence;
            next.modifiedMs = was.modifiedMs;
            if (!same) next = nextVersion(std::move(next));
            if (!same) ++file.changed;
        } else {
            ++file.fresh;
        }
        written.push_back(std::move(next));
    }
    file.events = written.size();
    for (auto& [uid, gone] : stored) {
        if (gone.cancelled && wholeNow - gone.modifiedMs > keepCancelledMs) continue;
        if (!gone.cancelled) {
            gone = nextVersion(std::move(gone));
            gone.cancelled = true;
            ++file.cancelled;
        }
        written.push_back(std::move(gone));
    }
    std::ranges::stable_sort(written, [](const StoredEvent& a, const StoredEvent& b) {
        return std::tie(a.event.date, a.event.uid) < std::tie(b.event.date, b.event.uid);
    });
    file.bytes = calendarBytes(written);
    return file;
}

std::string calendarPath(const std::string& target, const std::string& journal)
{
    std::error_code ignored;
    if (!target.ends_with('/') && !std::filesystem::is_directory(target, ignored)) return target;
    return (std::filesystem::path(target) / (std::filesystem::path(journal).stem().string() + ".ics")).string();
}

CalendarFile updateCalendar(const std::string& path, const std::vector<CalendarEvent>& events, const Instant& now,
                            const CalendarOptions& options)
{
    std::error_code ignored;
    const std::string before = std::filesystem::exists(path, ignored) ? readFile(path) : std::string();
    CalendarFile file = writeCalendar(events, before, now, options, path);
    if (file.bytes != before) writeFileAtomically(path, file.bytes);
    return file;
}

} // namespace soundings
