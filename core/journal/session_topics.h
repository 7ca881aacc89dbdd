// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/session_agenda.h"
#include "core/journal/journal.h"

#include <optional>
#include <vector>

namespace soundings {

/// The session before this one: of the same engagement (or of none), the latest by its date, then by its place in the
/// journal. `except` is not looked at.
[[nodiscard]] std::optional<Entry> lastSession(const Journal& journal, const Id& engagement, const Id& except = {});

/// The latest session of all, by its date, then by its place in the journal.
[[nodiscard]] std::optional<Entry> latestSession(const Journal& journal);

/// What a journal has for an hour on `today`: what was promised in sessions of the engagement (of none where it is empty;
/// never in those of another) and not ended, the latest session's first; what is due, overdue, or comes within two weeks; of decisions that
/// stand who disagrees and was not heard, and signposts read in the grey band twice running. `except` is not looked at.
[[nodiscard]] std::vector<Topic> sessionTopics(const Journal& journal, const Id& engagement, Date today,
                                               const Id& except = {});

/// What goes out with the form before a session: commitments that are open and predictions that are due by `today`, at
/// most 20; none that the session carries already, and none that was made in the sessions of another engagement.
[[nodiscard]] std::vector<CarriedItem> carriedItems(const Journal& journal, const Session& session, Date today,
                                                    IdSource& ids);

} // namespace soundings
