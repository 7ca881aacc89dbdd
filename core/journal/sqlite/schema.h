// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_key.h"
#include "core/journal/seal_record.h"

#include <cstdint>
#include <string>

namespace soundings::sqlite {

/// "Sdgs" in the header of every journal, so that another application's database is refused.
inline constexpr std::int32_t applicationId = 0x53646773;

/// The form of the tables; a file with a higher one was written by a newer version and is refused.
inline constexpr std::int32_t schemaVersion = 1;

/// Lays out the tables in `path`, an existing empty file that nobody else knows yet, and leaves it closed, whole and
/// in WAL mode, but not yet synced; `genesis` is the first record of its chain, `key` (or null) locks it.
/// Throws Error{Storage}.
void layOut(const std::string& path, const std::string& journalId, const SealRecord& genesis, const JournalKey* key);

class Database;

/// Puts an empty search index in the place of the one there is, and marks every entry, within a write.
void layOutText(Database& database);

/// Whether a journal has the tables of predictions and of dates in their present form; earlier ones are derived again.
[[nodiscard]] bool hasForecastTables(Database& database);
/// Puts empty ones in their place, within a write.
void layOutForecasts(Database& database);

} // namespace soundings::sqlite
