// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

namespace soundings {

/// The path with its folder resolved (a linked folder is fine, a linked journal is not), for a journal that exists.
/// Looks at the file without opening it, so that the locks of a journal open in this process stay. Throws
/// Error{NotFound} where there is none, Error{Input} for a folder, a link or a device, Error{Foreign} for an empty file.
[[nodiscard]] std::string pathOfExistingJournal(const std::string& path);

/// The same for a journal to be made: makes the missing folders (0700) and throws Error{Input} where something is there
/// already, Error{Storage} where the folder cannot be made.
[[nodiscard]] std::string pathOfNewJournal(const std::string& path);

/// Makes the file `path` (0600) whole or not at all: `layOut` fills a temporary file beside it, which is synced and then
/// renamed, never over something that is there. Throws Error{Input} or Error{Storage}.
void makeJournalFile(const std::string& path, const std::string& temporaryName,
                     const std::function<void(const std::string&)>& layOut);

/// Puts another file into the place of the journal `path`, whole or not at all: `fill` writes it under a name of its own
/// beside it, with the same rights. Throws Error{Storage}; the old file then stays.
void replaceJournalFile(const std::string& path, const std::function<void(const std::string&)>& fill);

/// Takes away what a replacement that was killed half-way has left. Only for who holds the journal's lock file.
void removeUnfinishedSwap(const std::string& path) noexcept;

} // namespace soundings
