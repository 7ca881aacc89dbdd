// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/shared_session.h"
#include "core/report/report.h"

#include <optional>
#include <set>

namespace soundings {

/// How a summary is redacted. Private notes, forms from before the session and answers before their reveal have no place
/// in it whatever is chosen: it is made of what may be shared (core/assessment/shared_session.h).
struct SessionReportOptions {
    bool rolesForNames = false;       ///< people's names are replaced by their roles, also inside texts
    std::optional<std::set<Id>> only; ///< only what concerns these entries, and what concerns none; blank = all
    bool withNotes = true;            ///< with what was noted to the cards, shared
    Date today{};
    Instant now;
    Translate translate;
};

/// The page that both leave with: what would make it worth it, agenda, what was said, blind rounds, who does what by when,
/// what is taken away. `entry` holds a session.
[[nodiscard]] Report sessionReportOf(const Entry& entry, const SessionReportOptions& options);

/// What was agreed for an engagement. `entry` holds one.
[[nodiscard]] Report engagementReportOf(const Entry& entry, const Instant& now, const Translate& translate = {});

} // namespace soundings
