// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/lock_file.h"

#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace soundings {
namespace {

std::string hostName()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string("unknown");
}

/// "process 123 on host x, since 10:04 UTC", as the holder wrote it; in words of our own where it cannot be read.
std::string holderOf(int file)
{
    std::array<char, 512> buffer{};
    const auto size = ::pread(file, buffer.data(), buffer.size(), 0);
    std::string text(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    text = text.substr(0, text.find('\n'));
    return text.empty() || !isUtf8(text) ? "process unknown" : withVisibleControls(text);
}

bool writtenTo(int file, const std::string& text)
{
    return ::ftruncate(file, 0) == 0 &&
           ::pwrite(file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
}

Error lockFailure(const std::string& journalPath, int code)
{
    const std::string detail = fmt::format("lock file, errno {}: {}", code, std::strerror(code));
    if (code == ENOSPC || code == EDQUOT)
        return {
            ErrorKind::Storage,
            fmt::format(
                "The disk that holds {} is full, so it cannot be opened for writing; free some space and try again.",
                journalPath),
            detail};
    return {
        ErrorKind::Storage,
        fmt::format("{} cannot be opened for writing, because the lock file beside it cannot be made ({}); open it for "
                    "reading, or make its folder writable.",
                    journalPath, std::strerror(code)),
        detail};
}

/// Whether `path` still names the open file, and not one made after it was deleted.
bool isStillNamed(int file, const std::string& path)
{
    struct stat open{};
    struct stat named{};
    return ::fstat(file, &open) == 0 && ::lstat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
           open.st_ino == named.st_ino;
}

} // namespace

LockFile::LockFile(const std::string& journalPath, const Instant& now) : m_path(journalPath + ".lock")
{
    // The holder deletes the file when it lets go; whoever locked that deleted file tries again with the new one.
    for (;;) {
        m_file = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
        if (m_file < 0) throw lockFailure(journalPath, errno);
        if (::flock(m_file, LOCK_EX | LOCK_NB) != 0) {
            const int code = errno;
            const std::string holder = holderOf(m_file);
            ::close(std::exchange(m_file, -1));
            if (code == EINTR) continue;
            if (code != EWOULDBLOCK)
                throw Error(ErrorKind::Storage,
                            fmt::format("{} cannot be locked ({}); move it to a disk that knows locks.", journalPath,
                                        std::strerror(code)));
            throw Error(ErrorKind::Held,
                        fmt::format("{} is open in another window ({}); close it there first, or open it for reading.",
                                    journalPath, holder));
        }
        if (isStillNamed(m_file, m_path)) break;
        ::close(std::exchange(m_file, -1));
    }
    const std::string since = toIso(now);
    if (!writtenTo(m_file, fmt::format("process {} on host {}, since {} {} UTC\n", ::getpid(), hostName(),
                                       since.substr(0, 10), since.substr(11, 5)))) {
        const int code = errno;
        release();
        throw lockFailure(journalPath, code);
    }
}

LockFile::LockFile(LockFile&& other) noexcept : m_path(std::move(other.m_path)), m_file(std::exchange(other.m_file, -1))
{
}

LockFile& LockFile::operator=(LockFile&& other) noexcept
{
    if (this != &other) {
        release();
        m_path = std::move(other.m_path);
        m_file = std::exchange(other.m_file, -1);
    }
    return *this;
}

LockFile::~LockFile()
{
    release();
}

void LockFile::release() noexcept
{
    if (m_file < 0) return;
    if (isStillNamed(m_file, m_path)) ::unlink(m_path.c_str());
    ::close(std::exchange(m_file, -1));
}

bool isHeldByWriter(const std::string& journalPath)
{
    const int file = ::open((journalPath + ".lock").c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) return errno != ENOENT; // what cannot be looked at may be held
    const bool held = ::flock(file, LOCK_SH | LOCK_NB) != 0;
    ::close(file);
    return held;
}

} // namespace soundings
