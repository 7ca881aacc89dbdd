// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sessions_reader.h"

#include "core/journal/each_of_kind.h"

namespace soundings {

SessionsPicture sessionsOf(const Journal& journal, Date today, const Translate& translate, const std::stop_token& stop)
{
    SessionsBuilder builder(today, translate);
    for (const char* kind : {"engagement", "session"})
        eachOfKind(journal, kind, [&](const EntrySummary& row) { builder.add(journal.load(row.id)); }, stop);
    return builder.take();
}

} // namespace soundings
