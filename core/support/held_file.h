// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings {

/// A database file that is open in this process, with the log and the index beside it. Nobody else in the process may open
/// one of the three, even to read: closing any descriptor of a file lets go of every POSIX lock that the process has on
/// it, SQLite's too, and another process then takes the log away under the one who writes (SQLite, howtocorrupt 2.2).
class HeldFile {
public:
    explicit HeldFile(const std::string& path);
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;
    ~HeldFile();

private:
    std::string m_path;
};

/// Whether `path` names a file, by whatever name, that is held; asked before opening what a person or a drop named.
[[nodiscard]] bool isHeldFile(const std::string& path);

/// Whether `path` names a journal, locked or not and open anywhere or not, or what SQLite and the lock keep beside one:
/// asked before a file is put there, which would be the end of the journal.
[[nodiscard]] bool belongsToJournal(const std::string& path);

} // namespace soundings
