// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>

namespace soundings::sqlite {

Error storageError(const std::string& path, int extendedCode, int systemError, const std::string& detail)
{
    const auto storage = [&](const char* sentence) {
        return Error(ErrorKind::Storage, fmt::format(fmt::runtime(sentence), fmt::arg("path", path)),
                     fmt::format("SQLite {}, errno {}: {}", extendedCode, systemError, detail));
    };
    if (extendedCode == SQLITE_FULL || systemError == ENOSPC || systemError == EDQUOT)
        return storage(
            "The disk that holds {path} is full, so this change was not saved; free some space and try again.");
    if (extendedCode == SQLITE_IOERR_FSYNC || extendedCode == SQLITE_IOERR_DIR_FSYNC)
        return storage(
            "The disk could not confirm that {path} was written, so this change may be lost; keep a copy of your "
            "text, close the journal and open it again.");
    switch (extendedCode & 0xff) {
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return storage(
            "{path} cannot be changed, because it or its folder is read-only; make it writable or open a copy "
            "elsewhere.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Held,
                fmt::format("{} is being written by another program; close that one and try again.", path), detail};
    case SQLITE_NOTADB:
        return {ErrorKind::Foreign, fmt::format("{} is not a Soundings journal; choose another file.", path), detail};
    case SQLITE_CORRUPT:
        return storage(
            "{path} is damaged in a place that was needed; verify it to see what is affected, and go back to a "
            "backup if you have one.");
    case SQLITE_CANTOPEN:
        return storage("{path} cannot be opened; check that you may read it, that its folder can be written, and that "
                       "the disk is not full.");
    case SQLITE_TOOBIG:
        return {ErrorKind::Input, fmt::format("This entry is too large for {}; shorten it.", path), detail};
    case SQLITE_CONSTRAINT:
    case SQLITE_MISUSE:
    case SQLITE_ERROR:
        return {ErrorKind::Internal,
                fmt::format("Something went wrong inside Soundings while using {}; nothing was changed.", path),
                detail};
    default: return storage("The disk reported an error while using {path}; this change was not saved.");
    }
}

} // namespace soundings::sqlite
