// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/held_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <set>

namespace soundings {
namespace {

struct Held {
    std::mutex mutex;
    std::multiset<std::string> paths; ///< of the databases; a journal has several connections
};

Held& held()
{
    static Held all;
    return all;
}

bool isSameFile(const struct stat& one, const std::string& path)
{
    struct stat other{};
    return ::stat(path.c_str(), &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

} // namespace

HeldFile::HeldFile(const std::string& path) : m_path(path)
{
    const std::lock_guard guard(held().mutex);
    held().paths.insert(m_path);
}

HeldFile::~HeldFile()
{
    const std::lock_guard guard(held().mutex);
    held().paths.erase(held().paths.find(m_path));
}

bool isHeldFile(const std::string& path)
{
    struct stat named{};
    if (::stat(path.c_str(), &named) != 0) return false;
    const std::lock_guard guard(held().mutex);
    constexpr std::array parts{"", "-wal", "-shm"};
    return std::ranges::any_of(held().paths, [&](const std::string& database) {
        return std::ranges::any_of(parts, [&](const char* part) { return isSameFile(named, database + part); });
    });
}

} // namespace soundings
