// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/surroundings.h"

#include <functional>
#include <optional>
#include <string>

namespace soundings::test {

/// A coach's journal on 2 March 2026.
struct CoachJournal : Surroundings {
    Journal journal = create();
    Date today = clock.today();

    [[nodiscard]] Commitment promise(const std::string& text, std::optional<Date> due)
    {
        return {ids.next(), text, "Ada", due, {}};
    }
    /// An hour of a founder and her coach, not stored yet.
    [[nodiscard]] Entry session(const std::string& title, std::optional<Date> date, const Id& engagement = {})
    {
        Session session;
        session.date = date;
        session.engagement = engagement;
        session.participants = {{ids.next(), "Ada", "founder", {}}, {ids.next(), "Cy", "coach", {}}};
        return entry(title, session);
    }
    Entry meet(const std::string& title, std::optional<Date> date, const Id& engagement = {},
               const std::function<void(Session&)>& edit = {})
    {
        Entry entry = session(title, date, engagement);
        if (edit) edit(*entry.session());
        journal.save(entry);
        return entry;
    }
    Entry engage(const std::string& title, std::optional<Date> keepUntil = {})
    {
        Engagement agreed;
        agreed.client = "Ada";
        agreed.keepUntil = keepUntil;
        const Entry agreedWith = entry(title, agreed);
        journal.save(agreedWith);
        return agreedWith;
    }
};

} // namespace soundings::test
