// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/held_file.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <mutex>
#include <set>
#include <string_view>

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

/// By its first bytes. Only for a file that is not held: it is opened.
bool startsAsDatabase(const std::string& path)
{
    constexpr std::string_view plain("SQLite format 3", 16); // with the NUL at its end
    constexpr std::string_view locked = "Sdgs";              // KeySalt's mark
    struct stat info{};
    if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return false; // a pipe would keep us waiting
    std::array<char, plain.size()> read{};
    std::ifstream file(path, std::ios::binary);
    file.read(read.data(), read.size());
    const std::string_view head(read.data(), static_cast<std::size_t>(file.gcount()));
    return head == plain || (head.size() == plain.size() && head.starts_with(locked));
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

bool belongsToJournal(const std::string& path)
{
    const auto isDatabase = [](const std::string& name) { return isHeldFile(name) || startsAsDatabase(name); };
    if (isDatabase(path)) return true;
    constexpr std::array<std::string_view, 4> beside{"-wal", "-shm", "-journal", ".lock"};
    return std::ranges::any_of(beside, [&](std::string_view ending) {
        return path.ends_with(ending) && isDatabase(path.substr(0, path.size() - ending.size()));
    });
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
