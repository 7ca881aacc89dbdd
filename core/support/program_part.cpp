// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/program_part.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <filesystem>
#include <string>

#include <dlfcn.h>

namespace soundings {

void* symbolOfPart(const char* part, const char* symbol)
{
    std::error_code none;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", none).parent_path();
    std::string problem = "no such file";
    for (const auto& path : {folder / part, folder / SOUNDINGS_PARTS / part}) {
        if (!std::filesystem::exists(path, none)) continue;
        void* handle = ::dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
        void* found = handle ? ::dlsym(handle, symbol) : nullptr;
        if (found) return found;
        if (const char* said = ::dlerror()) problem = said;
        break;
    }
    throw Error(
        ErrorKind::Internal,
        fmt::format("A part of Soundings, {}, is missing or does not fit the program; install Soundings again.", part),
        problem);
}

} // namespace soundings
