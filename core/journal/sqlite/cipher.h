// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_key.h"

#include <optional>
#include <string>

struct sqlite3;

namespace soundings::sqlite {

/// Whether this build can read and write locked journals at all.
[[nodiscard]] bool hasCipher();

/// Gives a connection that was just opened the key of its file; nothing is read yet. Throws Error{Internal} where this
/// build has no cipher.
void useKey(sqlite3* connection, const JournalKey& key);

/// The salt of a file that is a locked journal as far as its first bytes tell, or, where they are none that SQLite writes,
/// those of the first page in its log; none for any other file and for one that cannot be read. Asked through SQLite, so
/// that the locks of connections of this process stay.
[[nodiscard]] std::optional<KeySalt> saltOf(const std::string& path);

/// Copies a whole journal into `to`, an empty file, under another key or none: page by page through memory, never
/// through another file. First folds the log of `from` into it and takes the log away, so that nothing of it can be
/// mistaken for the log of what comes in its place. Throws Error{Held} while somebody else has `from` open.
void copyUnderKey(const std::string& from, const JournalKey* old, const std::string& to, const JournalKey* key);

} // namespace soundings::sqlite
