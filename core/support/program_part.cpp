// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/program_part.h"

#include "core/support/error.h"

#include <cstring>
#include <string>

#include <dlfcn.h>

namespace soundings {

const void* symbolOfPart(const char* part, const char* symbol)
{
    std::error_code none;
    return symbolOfPart(std::filesystem::read_symlink("/proc/self/exe", none).parent_path(), part, symbol);
}

const void* symbolOfPart(const std::filesystem::path& folder, const char* part, const char* symbol)
{
    if (!folder.is_absolute())
        throw Error(
            ErrorKind::Internal,
            std::string("A part of Soundings, ") + part +
                ", cannot be looked for, because the program cannot tell where it lies; make /proc readable and start "
                "it again.");
    std::error_code none;
    std::string problem = "no such file";
    for (const auto& path : {folder / part, folder / SOUNDINGS_PARTS / part}) {
        if (!std::filesystem::exists(path, none)) continue;
        void* handle = ::dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
        const void* found = handle ? ::dlsym(handle, symbol) : nullptr;
        if (found) {
            // A part that is older than the head begins with something else, which is no version either.
            const char* version = static_cast<const PartHead*>(found)->version;
            if (version && std::strncmp(version, SOUNDINGS_VERSION, sizeof SOUNDINGS_VERSION) == 0) return found;
            throw Error(ErrorKind::Internal, std::string("A part of Soundings, ") + part +
                                                 ", is of another version than the program, " + SOUNDINGS_VERSION +
                                                 "; install Soundings again.");
        }
        if (const char* said = ::dlerror()) problem = said;
        break;
    }
    throw Error(ErrorKind::Internal,
                std::string("A part of Soundings, ") + part +
                    ", is missing or does not fit the program; install Soundings again.",
                problem);
}

} // namespace soundings
