// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/atomic_file.h"

#include "core/support/error.h"
#include "core/support/held_file.h"

#include <fmt/format.h>
#include <sodium.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace soundings {
namespace {

class FileDescriptor {
public:
    explicit FileDescriptor(int fd) : m_fd(fd) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor()
    {
        if (m_fd >= 0) ::close(m_fd);
    }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int get() const { return m_fd; }
    /// Closes and tells whether that went well: some file systems report a failed write only here.
    [[nodiscard]] bool close() { return ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

/// A name that is removed again unless the file behind it was kept.
class TemporaryName {
public:
    explicit TemporaryName(std::string path) : m_path(std::move(path)) {}
    TemporaryName(const TemporaryName&) = delete;
    TemporaryName& operator=(const TemporaryName&) = delete;
    ~TemporaryName()
    {
        if (!m_kept) ::unlink(m_path.c_str());
    }
    void keep() { m_kept = true; }

private:
    std::string m_path;
    bool m_kept = false;
};

/// What to tell the user where `code` has a cause worth naming; null for the rest.
const char* unwritableSentence(int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT: return "The disk that holds “{path}” is full, so it was not written; free some space and try again.";
    case EFBIG: return "“{path}” would be larger than its disk allows; write it somewhere else.";
    case EROFS: return "The disk that holds “{path}” can only be read, so it was not written; choose another folder.";
    case EACCES:
    case EPERM: return "You have no right to write “{path}”; choose another folder or change its rights.";
    case ENOENT:
    case ENOTDIR:
        return "The folder of “{path}” does not exist, so it was not written; make the folder or choose another.";
    case EISDIR: return "“{path}” is a folder, so nothing was written; name a file in it.";
    case ENAMETOOLONG: return "The name “{path}” is too long for its disk; choose a shorter one.";
    case EPIPE: return "Whoever read “{path}” stopped before everything was written; start it again.";
    case EIO:
        return "The disk that holds “{path}” reports an error, so it was not written; check the disk or choose "
               "another.";
    default: return nullptr;
    }
}

[[noreturn]] void throwUnwritable(const std::string& path, int code)
{
    const std::string cause = std::strerror(code); // NOLINT(concurrency-mt-unsafe)
    const char* const sentence = unwritableSentence(code);
    throw Error(ErrorKind::Storage,
                fmt::format(fmt::runtime(sentence != nullptr
                                             ? sentence
                                             : "“{path}” could not be written ({cause}); choose another folder or try "
                                               "again."),
                            fmt::arg("path", path), fmt::arg("cause", cause)),
                cause);
}

void writeAll(int fd, std::string_view bytes, const std::string& path)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throwUnwritable(path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// Devices and pipes have no old content to keep and must not be replaced by a file of ours.
bool isPlaceToWriteThrough(const std::string& path)
{
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) return false;
    if (S_ISDIR(status.st_mode)) throwUnwritable(path, EISDIR);
    return !S_ISREG(status.st_mode);
}

std::string temporaryPathBeside(const std::filesystem::path& target)
{
    const auto name = fmt::format(".{}.{:08x}{:08x}.part", target.filename().string().substr(0, 120),
                                  randombytes_random(), randombytes_random());
    return (target.parent_path() / name).string();
}

void syncFolderOf(const std::filesystem::path& target)
{
    const auto folder = target.has_parent_path() ? target.parent_path().string() : std::string(".");
    FileDescriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // Some network file systems cannot sync a folder and say so by EINVAL; the rename itself has happened there.
    if (!fd.isOpen() || (::fsync(fd.get()) != 0 && errno != EINVAL)) throwUnwritable(target.string(), errno);
}

} // namespace

void writeFileAtomically(const std::string& path, std::string_view bytes)
{
    if (path == "-") return writeAll(STDOUT_FILENO, bytes, "standard output");
    if (path.empty()) throw Error(ErrorKind::Usage, "No file was named to write to; name one.");
    if (belongsToJournal(path))
        throw Error(ErrorKind::Input,
                    fmt::format("“{}” is a journal, or belongs to one, and would be lost; choose another name.", path));
    if (isPlaceToWriteThrough(path)) {
        const FileDescriptor fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (!fd.isOpen()) throwUnwritable(path, errno);
        return writeAll(fd.get(), bytes, path);
    }
    const std::string temporary = temporaryPathBeside(path);
    FileDescriptor fd(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!fd.isOpen()) throwUnwritable(path, errno);
    TemporaryName name(temporary);
    writeAll(fd.get(), bytes, path);
    if (::fsync(fd.get()) != 0) throwUnwritable(path, errno);
    if (!fd.close()) throwUnwritable(path, errno);
    if (::rename(temporary.c_str(), path.c_str()) != 0) throwUnwritable(path, errno);
    name.keep();
    syncFolderOf(path);
}

std::string readFile(const std::string& path, std::size_t maxBytes)
{
    const bool standardInput = path == "-";
    const std::string name = standardInput ? "Standard input" : fmt::format("“{}”", path);
    if (!standardInput && isHeldFile(path))
        throw Error(ErrorKind::Input,
                    fmt::format("{} is a journal that is open here, or belongs to one; choose another file.", name));
    const FileDescriptor fd(standardInput ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.isOpen()) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw Error(ErrorKind::NotFound, fmt::format("There is no file {}; check the name.", name));
        throw Error(ErrorKind::Storage, fmt::format("{} could not be opened ({}); check its rights.", name,
                                                    std::strerror(errno))); // NOLINT(concurrency-mt-unsafe)
    }
    struct stat status{};
    if (::fstat(fd.get(), &status) == 0 && S_ISDIR(status.st_mode))
        throw Error(ErrorKind::Input, fmt::format("{} is a folder; name a file.", name));
    std::string content;
    std::string chunk(64U << 10U, '\0');
    while (true) {
        const ssize_t count = ::read(fd.get(), chunk.data(), chunk.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0)
            throw Error(ErrorKind::Storage, fmt::format("{} could not be read ({}); check the disk.", name,
                                                        std::strerror(errno))); // NOLINT(concurrency-mt-unsafe)
        if (count == 0) return content;
        content.append(chunk, 0, static_cast<std::size_t>(count));
        if (content.size() > maxBytes)
            throw Error(ErrorKind::Input, fmt::format("{} is larger than the {} MB that are read at most; split it.",
                                                      name, maxBytes >> 20U));
    }
}

} // namespace soundings
