/* SPDX-FileCopyrightText: 2026 The Soundings authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What libraries share that stand between a program and its storage calls. Each includes this once, before all else.
 */
#pragma once
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/* Declares `next`, the function that would have been called without us. */
#define NEXT(type, name, ...)                                                                                          \
    typedef type (*name##_function)(__VA_ARGS__);                                                                      \
    static name##_function next;                                                                                       \
    if (next == NULL) next = (name##_function)dlsym(RTLD_NEXT, #name)

/* Declares `mode`, which open() is given only where it may create a file. */
#define MODE_AFTER(flags)                                                                                              \
    mode_t mode = 0;                                                                                                   \
    if ((flags) & (O_CREAT | O_TMPFILE)) {                                                                             \
        va_list more;                                                                                                  \
        va_start(more, flags);                                                                                         \
        mode = va_arg(more, mode_t);                                                                                   \
        va_end(more);                                                                                                  \
    }

/* The path of an open file, into PATH_MAX bytes; false where it has none. */
static int pathOf(int file, char* path)
{
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = '\0';
    return 1;
}
