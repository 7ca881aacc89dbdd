// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace soundings {

/// Writes a whole file so that a reader (and a power cut) sees the old content or the new, never a part: a temporary
/// file beside it (0600), fsync, rename, fsync of the folder. `path` "-" is standard output. Throws Error{Storage}
/// naming the path, Error{Input} where that is a journal's; the old file then stays and no temporary file is left.
void writeFileAtomically(const std::string& path, std::string_view bytes);

/// The whole content of a file ("-" = standard input); throws Error{NotFound} or Error{Storage}, and Error{Input} for
/// one beyond `maxBytes`, a directory, or a file of a journal that is open in this process (held_file.h).
[[nodiscard]] std::string readFile(const std::string& path, std::size_t maxBytes = 50U << 20U);

} // namespace soundings
