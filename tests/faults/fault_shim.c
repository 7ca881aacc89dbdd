/* SPDX-FileCopyrightText: 2026 The Soundings authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded: counts the storage operations on files whose path contains FAULT_MATCH and fails one of them.
 *   FAULT_AT=n     the n-th operation fails (0: none, only count)
 *   FAULT_STICKY=1 all operations from the n-th on fail
 *   FAULT_ERRNO=e  with this errno; FAULT_SHORT=1: a write writes half instead
 *   FAULT_KILL=1   the process is killed there instead, before the operation
 *   FAULT_COUNT=f  the number of operations is written to this file at the end
 *   FAULT_NOSYNC=1 syncing does nothing and says that it worked
 */
#include "storage_calls.h"

#include <signal.h>

static long counted;

static long number(const char* name)
{
    const char* value = getenv(name);
    return value != NULL ? atol(value) : 0;
}

static int watched(const char* path)
{
    const char* match = getenv("FAULT_MATCH");
    return match != NULL && path != NULL && strstr(path, match) != NULL;
}

static int watchedFile(int file)
{
    char path[PATH_MAX];
    return pathOf(file, path) && watched(path);
}

static int fails(void)
{
    static long at = -1;
    static long sticky;
    if (at < 0) {
        sticky = number("FAULT_STICKY");
        at = number("FAULT_AT");
    }
    ++counted;
    if (at == 0 || !(counted == at || (sticky && counted > at))) return 0;
    if (number("FAULT_KILL")) kill(getpid(), SIGKILL);
    errno = (int)number("FAULT_ERRNO");
    return 1;
}

#define WRITE_AT(name, offset_type)                                                                                    \
    ssize_t name(int file, const void* data, size_t size, offset_type offset)                                         \
    {                                                                                                                  \
        NEXT(ssize_t, name, int, const void*, size_t, offset_type);                                                    \
        if (watchedFile(file) && fails()) return number("FAULT_SHORT") ? next(file, data, size / 2, offset) : -1;      \
        return next(file, data, size, offset);                                                                         \
    }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

ssize_t write(int file, const void* data, size_t size)
{
    NEXT(ssize_t, write, int, const void*, size_t);
    if (watchedFile(file) && fails()) return number("FAULT_SHORT") ? next(file, data, size / 2) : -1;
    return next(file, data, size);
}

#define SYNC(name)                                                                                                     \
    int name(int file)                                                                                                 \
    {                                                                                                                  \
        NEXT(int, name, int);                                                                                          \
        if (watchedFile(file) && fails()) return -1;                                                                   \
        return number("FAULT_NOSYNC") ? 0 : next(file);                                                                \
    }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, offset_type)                                                                                    \
    int name(int file, offset_type size)                                                                               \
    {                                                                                                                  \
        NEXT(int, name, int, offset_type);                                                                             \
        if (watchedFile(file) && fails()) return -1;                                                                   \
        return next(file, size);                                                                                       \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define OPEN(name)                                                                                                     \
    int name(const char* path, int flags, ...)                                                                         \
    {                                                                                                                  \
        NEXT(int, name, const char*, int, ...);                                                                        \
        MODE_AFTER(flags)                                                                                              \
        if ((flags & O_CREAT) && watched(path) && fails()) return -1;                                    \
        return next(path, flags, mode);                                                                                \
    }
OPEN(open)
OPEN(open64)

int unlink(const char* path)
{
    NEXT(int, unlink, const char*);
    if (watched(path) && fails()) return -1;
    return next(path);
}

int rename(const char* from, const char* to)
{
    NEXT(int, rename, const char*, const char*);
    if (watched(to) && fails()) return -1;
    return next(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags)
{
    NEXT(int, renameat2, int, const char*, int, const char*, unsigned);
    if (watched(to) && fails()) return -1;
    return next(fromFolder, from, toFolder, to, flags);
}

__attribute__((destructor)) static void report(void)
{
    const char* path = getenv("FAULT_COUNT");
    FILE* file = path != NULL ? fopen(path, "w") : NULL;
    if (file == NULL) return;
    fprintf(file, "%ld\n", counted);
    fclose(file);
}
