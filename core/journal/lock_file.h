// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"

#include <string>

namespace soundings {

/// The right to write a journal, held by flock on `<journal>.lock` as long as this lives; the file says who has it. A
/// holder that died leaves no lock behind, because the system drops it.
class LockFile {
public:
    LockFile() = default;
    /// Takes the lock at once or throws Error{Held} naming the holder, Error{Storage} where the file cannot be made.
    LockFile(const std::string& journalPath, const Instant& now);
    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) noexcept;
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    ~LockFile();

private:
    void release() noexcept;

    std::string m_path;
    int m_file = -1;
};

/// Whether somebody holds that right now, in this process or another.
[[nodiscard]] bool isHeldByWriter(const std::string& journalPath);

} // namespace soundings
