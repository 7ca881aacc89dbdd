// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/due_item.h"
#include "core/model/since.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

class Journal;
class Clock;
class IdSource;

/// What moving the reminder of something due writes down. What it reminds of keeps its date: a prediction is scored, a
/// signpost judged and an old belief covered by the date that was set.
[[nodiscard]] Rescheduled rescheduled(const DueItem& item, std::optional<Date> until, const std::string& reason);

/// Moves the reminders of all these to `until`, or lets them go where it is blank; one save for each entry. Returns how
/// many entries were saved. Throws as Journal::save does; what was saved before stays.
std::size_t moveReminders(Journal& journal, const Clock& clock, IdSource& ids, const std::vector<DueItem>& items,
                          std::optional<Date> until, const std::string& reason);

} // namespace soundings
