// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace soundings {

/// What each part's symbol begins with, as the first member of a standard-layout struct.
struct PartHead {
    const char* version; ///< the project's, "1.2.3"
};

/// The address of `symbol`, a struct that begins with a PartHead, in a part of the program that lies in a file of its own
/// (`part`, "soundings_pdf.so", say), so that a start which does not need it does not pay for the libraries behind it. The
/// part is loaded at the first call and stays. Looked for beside the program and in the folder of its installation,
/// nowhere else. Throws Error{Internal}: not found, of another version, or the program's own folder is not known.
[[nodiscard]] const void* symbolOfPart(const char* part, const char* symbol);

/// The same for a program that lies in `folder`, which is absolute: a relative one would be looked for elsewhere.
[[nodiscard]] const void* symbolOfPart(const std::filesystem::path& folder, const char* part, const char* symbol);

} // namespace soundings
