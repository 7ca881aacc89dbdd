/* SPDX-FileCopyrightText: 2026 The Soundings authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded: appends every storage operation below the folder RECORD_FOLDER to the file RECORD_LOG, in order, together
 * with what the program writes to standard output; power_cut.py replays it. RECORD_NOSYNC=1 makes syncing do nothing.
 *
 * A record: one letter (W write, T truncate, C create, S sync, D sync of a folder, R rename, U unlink, A output), then
 * little-endian the length of the path (4 bytes), of the second path (4), the offset (8), the length of the data (8);
 * then the three.
 */
#include "storage_calls.h"

#include <pthread.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/uio.h>

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static int logFile(void)
{
    static int file = -1;
    if (file >= 0) return file;
    const char* path = getenv("RECORD_LOG");
    if (path == NULL) return -1;
    NEXT(int, open, const char*, int, ...);
    const int opened = next(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    file = fcntl(opened, F_DUPFD_CLOEXEC, 200); /* out of the way of the program's own files */
    close(opened);
    return file;
}

static void record(char what, const char* path, const char* other, uint64_t offset, const void* data, uint64_t size)
{
    const int saved = errno;
    struct __attribute__((packed)) {
        char what;
        uint32_t path;
        uint32_t other;
        uint64_t offset;
        uint64_t size;
    } head = {what, (uint32_t)strlen(path), (uint32_t)strlen(other), offset, size};
    struct iovec parts[4] = {{&head, sizeof head}, {(void*)path, head.path}, {(void*)other, head.other}, {(void*)data, size}};
    pthread_mutex_lock(&turn);
    if (writev(logFile(), parts, 4) < 0) abort();
    pthread_mutex_unlock(&turn);
    errno = saved;
}

static int recorded(const char* path)
{
    const char* folder = getenv("RECORD_FOLDER");
    return folder != NULL && path != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static int recordedFile(int file, char* path)
{
    return pathOf(file, path) && recorded(path);
}

#define WRITE_AT(name, offset_type)                                                                                    \
    ssize_t name(int file, const void* data, size_t size, offset_type offset)                                         \
    {                                                                                                                  \
        NEXT(ssize_t, name, int, const void*, size_t, offset_type);                                                    \
        char path[PATH_MAX];                                                                                           \
        const ssize_t done = next(file, data, size, offset);                                                           \
        if (done > 0 && recordedFile(file, path)) record('W', path, "", (uint64_t)offset, data, (uint64_t)done);       \
        return done;                                                                                                   \
    }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)

ssize_t write(int file, const void* data, size_t size)
{
    NEXT(ssize_t, write, int, const void*, size_t);
    char path[PATH_MAX];
    if (file == 1) record('A', "", "", 0, data, size);
    const off_t offset = file != 1 && recordedFile(file, path) ? lseek(file, 0, SEEK_CUR) : -1;
    const ssize_t done = next(file, data, size);
    if (done > 0 && offset >= 0) record('W', path, "", (uint64_t)offset, data, (uint64_t)done);
    return done;
}

#define SYNC(name)                                                                                                     \
    int name(int file)                                                                                                 \
    {                                                                                                                  \
        NEXT(int, name, int);                                                                                          \
        char path[PATH_MAX];                                                                                           \
        struct stat info;                                                                                              \
        if (getenv("RECORD_NOSYNC") != NULL) return 0;                                                                 \
        const int result = next(file);                                                                                 \
        if (result == 0 && recordedFile(file, path) && fstat(file, &info) == 0)                                        \
            record(S_ISDIR(info.st_mode) ? 'D' : 'S', path, "", 0, "", 0);                                             \
        return result;                                                                                                 \
    }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, offset_type)                                                                                    \
    int name(int file, offset_type size)                                                                               \
    {                                                                                                                  \
        NEXT(int, name, int, offset_type);                                                                             \
        char path[PATH_MAX];                                                                                           \
        const int result = next(file, size);                                                                           \
        if (result == 0 && recordedFile(file, path)) record('T', path, "", (uint64_t)size, "", 0);                     \
        return result;                                                                                                 \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define OPEN(name)                                                                                                     \
    int name(const char* path, int flags, ...)                                                                         \
    {                                                                                                                  \
        NEXT(int, name, const char*, int, ...);                                                                        \
        MODE_AFTER(flags)                                                                                              \
        const int wasThere = access(path, F_OK) == 0;                                                                  \
        const int file = next(path, flags, mode);                                                                      \
        if (file >= 0 && recorded(path) && (flags & O_CREAT) && !wasThere) record('C', path, "", 0, "", 0);            \
        return file;                                                                                                   \
    }
OPEN(open)
OPEN(open64)

int unlink(const char* path)
{
    NEXT(int, unlink, const char*);
    const int result = next(path);
    if (result == 0 && recorded(path)) record('U', path, "", 0, "", 0);
    return result;
}

int rename(const char* from, const char* to)
{
    NEXT(int, rename, const char*, const char*);
    const int result = next(from, to);
    if (result == 0 && recorded(to)) record('R', from, to, 0, "", 0);
    return result;
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags)
{
    NEXT(int, renameat2, int, const char*, int, const char*, unsigned);
    const int result = next(fromFolder, from, toFolder, to, flags);
    if (result == 0 && recorded(to)) record('R', from, to, 0, "", 0);
    return result;
}
