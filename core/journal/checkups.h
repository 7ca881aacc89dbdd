// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/checkup_edits.h"
#include "core/journal/journal.h"

#include <optional>
#include <vector>

namespace soundings {

/// The check-ups of a journal, the newest day first; `most` of them.
[[nodiscard]] std::vector<Entry> checkupsOf(const Journal& journal, std::size_t most = 60);

/// A new check-up, and those before it without the day on which they wanted to be looked at again: from now on the new
/// one asks. To be saved together, the new one first.
struct BegunCheckup {
    Entry begun;
    std::vector<Entry> answered;
};
[[nodiscard]] BegunCheckup beginCheckup(const Journal& journal, const Instant& now, Date today, IdSource& ids);

/// Those that want to be looked at again beside `newest`, which now asks for all; without that day.
[[nodiscard]] std::vector<Entry> answeredBy(const Journal& journal, const Entry& newest);
/// Once `removed` is gone: the latest of those that stay, which asks again a month after its own day. Blank where `removed`
/// did not ask, another one asks, or none is there.
[[nodiscard]] std::optional<Entry> asksAgainWithout(const Journal& journal, const Entry& removed);

} // namespace soundings
