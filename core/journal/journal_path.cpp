// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_path.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace soundings {
namespace {

std::pair<std::string, std::string> folderAndName(const std::string& path)
{
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return {".", path};
    return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

Error storageFailure(const char* sentence, const std::string& path)
{
    const int code = errno;
    return {ErrorKind::Storage,
            fmt::format(fmt::runtime(sentence), fmt::arg("path", path), fmt::arg("why", std::strerror(code))),
            fmt::format("errno {}", code)};
}

std::string resolved(const std::string& path)
{
    const auto [folder, name] = folderAndName(path);
    if (name.empty() || name == "." || name == ".." || path.find('\0') != std::string::npos)
        throw Error(ErrorKind::Input, fmt::format("“{}” does not name a journal file; give the path of a file.", path));
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(folder.c_str(), nullptr), &std::free);
    if (!real)
        throw Error(errno == ENOENT ? ErrorKind::NotFound : ErrorKind::Storage,
                    fmt::format("There is no journal at {}, because its folder cannot be reached ({}); check the path.",
                                path, std::strerror(errno)));
    std::string result = real.get();
    if (result != "/") result += '/';
    return result + name;
}

void makeFolders(const std::string& folder)
{
    struct stat info{};
    if (::stat(folder.c_str(), &info) == 0) return;
    const auto parent = folderAndName(folder).first;
    if (parent != folder) makeFolders(parent);
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        throw storageFailure("The folder {path} for the journal cannot be made ({why}); choose another place.", folder);
}

/// Syncs what `path` names; false with errno set where that fails.
bool synced(const std::string& path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0) return false;
    const bool done = ::fsync(file) == 0;
    const int code = errno;
    ::close(file);
    errno = code;
    return done;
}

/// Gives `from` the name `to` unless something has it.
bool renamedWithoutReplacing(const std::string& from, const std::string& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
    if (errno != EINVAL && errno != ENOSYS) return false;
    return ::link(from.c_str(), to.c_str()) == 0 && ::unlink(from.c_str()) == 0;
}

void removeUnfinished(const std::string& file)
{
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) ::unlink((file + suffix).c_str());
}

/// Makes an empty file that only its owner reads; `path` is what failures are said of.
void makeEmpty(const std::string& temporary, const std::string& path)
{
    const int file = ::open(temporary.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) throw storageFailure("A journal cannot be made at {path} ({why}); choose another place.", path);
    ::close(file);
}

/// What went wrong, said of the name that was asked for and not of the unfinished file's.
Error saidOf(const std::string& path, const std::string& temporary, const Error& error)
{
    std::string message = error.message();
    if (const auto at = message.find(temporary); at != std::string::npos) message.replace(at, temporary.size(), path);
    return {error.kind(), message, error.detail()};
}

std::string swapNameOf(const std::string& path)
{
    const auto [folder, name] = folderAndName(path);
    return folder + "/." + name + ".swap.part";
}

} // namespace

std::string pathOfExistingJournal(const std::string& path)
{
    std::string real = resolved(path);
    struct stat info{};
    if (::lstat(real.c_str(), &info) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw Error(ErrorKind::NotFound,
                        fmt::format("There is no journal at {}; check the path, or make a new one.", path));
        throw storageFailure("{path} cannot be looked at ({why}); check its folder’s permissions.", path);
    }
    if (S_ISDIR(info.st_mode))
        throw Error(ErrorKind::Input, fmt::format("{} is a folder, not a journal; name the journal file in it.", path));
    if (S_ISLNK(info.st_mode))
        throw Error(ErrorKind::Input,
                    fmt::format("{} is a symbolic link, and a journal is not opened through one, because the "
                                "link could be exchanged; give the path it points to.",
                                path));
    if (!S_ISREG(info.st_mode))
        throw Error(ErrorKind::Input,
                    fmt::format("{} is a pipe or a device, not a journal file; choose a file.", path));
    if (info.st_size == 0)
        throw Error(ErrorKind::Foreign,
                    fmt::format("{} is empty, so it is no journal; if it was one, go back to a backup.", path));
    return real;
}

std::string pathOfNewJournal(const std::string& path)
{
    makeFolders(folderAndName(path).first);
    std::string real = resolved(path);
    struct stat info{};
    if (::lstat(real.c_str(), &info) == 0)
        throw Error(ErrorKind::Input,
                    fmt::format("There is already a file at {}; open it, or choose another name.", path));
    if (::access(folderAndName(real).first.c_str(), W_OK | X_OK) != 0)
        throw storageFailure("The folder of {path} cannot be written ({why}), so no journal was made; choose another.",
                             path);
    return real;
}

void makeJournalFile(const std::string& path, const std::string& temporaryName,
                     const std::function<void(const std::string&)>& layOut)
{
    const std::string folder = folderAndName(path).first;
    const std::string temporary = folder + "/." + temporaryName + ".part";
    makeEmpty(temporary, path);
    try {
        layOut(temporary);
        if (!synced(temporary, O_RDWR))
            throw storageFailure("The new journal {path} could not be written to the disk ({why}).", path);
        if (!renamedWithoutReplacing(temporary, path)) {
            if (errno == EEXIST)
                throw Error(ErrorKind::Input,
                            fmt::format("There is already a file at {}; open it, or choose another name.", path));
            throw storageFailure("The new journal could not be given its name {path} ({why}).", path);
        }
        if (!synced(folder, O_RDONLY | O_DIRECTORY))
            throw storageFailure("The folder of {path} could not be written to the disk ({why}).", path);
    } catch (const Error& error) {
        removeUnfinished(temporary);
        throw saidOf(path, temporary, error);
    } catch (...) {
        removeUnfinished(temporary);
        throw;
    }
}

void replaceJournalFile(const std::string& path, const std::function<void(const std::string&)>& fill)
{
    const std::string temporary = swapNameOf(path);
    removeUnfinished(temporary);
    makeEmpty(temporary, path);
    try {
        struct stat info{};
        if (::lstat(path.c_str(), &info) != 0 || ::chmod(temporary.c_str(), info.st_mode & 0777U) != 0)
            throw storageFailure("The rights of {path} could not be kept ({why}); the old file stays.", path);
        fill(temporary);
        if (!synced(temporary, O_RDWR))
            throw storageFailure("The new file of {path} could not be written to the disk ({why}); the old one stays.",
                                 path);
        if (::rename(temporary.c_str(), path.c_str()) != 0)
            throw storageFailure("The new file of {path} could not be put in its place ({why}); the old one stays.",
                                 path);
    } catch (const Error& error) {
        removeUnfinished(temporary);
        throw saidOf(path, temporary, error);
    } catch (...) {
        removeUnfinished(temporary);
        throw;
    }
    if (!synced(folderAndName(path).first, O_RDONLY | O_DIRECTORY))
        throw storageFailure("The folder of {path} could not be written to the disk ({why}); after a power cut the "
                             "journal may open as it did before.",
                             path);
}

void removeUnfinishedSwap(const std::string& path) noexcept
{
    try {
        removeUnfinished(swapNameOf(path));
    } catch (const std::bad_alloc&) {
        // It is tried again when the journal is opened next.
    }
}

} // namespace soundings
