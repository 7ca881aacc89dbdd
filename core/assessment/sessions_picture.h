// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/say.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// An hour as a list shows it.
struct SessionLine {
    Id entry;
    std::string title;
    Date date{}; ///< the day of its beginning where none was set
    Id engagement;
    std::string engagementTitle;     ///< empty where it belongs to none that is in the journal
    std::vector<std::string> people; ///< names, roles of those who have none
    std::string worthIt;
    std::string taking;
    bool ended = false;   ///< somebody said what they take away
    std::size_t open = 0; ///< commitments that have not ended

    bool operator==(const SessionLine&) const = default;
};

/// A commitment of a session that has not ended.
struct OpenPromise {
    Id entry;
    std::string title; ///< of the session
    Commitment made;

    bool operator==(const OpenPromise&) const = default;
};

/// What was agreed with a client, and what came of it so far.
struct EngagementLine {
    Id entry;
    std::string title;
    std::string client;
    std::size_t sessions = 0;
    std::optional<Date> last; ///< of its sessions
    std::size_t open = 0;     ///< commitments in them that have not ended
    std::optional<Date> keepUntil;
    bool over = false; ///< the day until which it was to be kept is past

    bool operator==(const EngagementLine&) const = default;
};

/// The hours of a journal: one sentence, then what it rests on.
struct SessionsPicture {
    std::string sentence;
    std::vector<OpenPromise> promises;       ///< the earliest first; without a date last
    std::vector<SessionLine> sessions;       ///< the newest first
    std::vector<EngagementLine> engagements; ///< that of the newest session first; those without one last

    bool operator==(const SessionsPicture&) const = default;
};

/// Makes the picture from entries that are given one at a time, sessions and engagements in any order.
class SessionsBuilder {
public:
    explicit SessionsBuilder(Date today, Translate translate = {}) : m_today(today), m_translate(std::move(translate))
    {
    }

    void add(const Entry& entry); ///< entries of other kinds are left out
    [[nodiscard]] SessionsPicture take();

private:
    void addSession(const Entry& entry);
    [[nodiscard]] std::string sentence() const;

    Date m_today;
    Translate m_translate;
    SessionsPicture m_picture;
};

} // namespace soundings
