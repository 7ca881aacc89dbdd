// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings {

/// The address of `symbol` in a part of the program that lies in a file of its own (`part`, "soundings_pdf.so", say), so
/// that a start which does not need it does not pay for the libraries behind it. The part is loaded at the first call and
/// stays. Looked for beside the program and in the folder of its installation, nowhere else.
/// Throws Error{Internal}: not found, or of another version.
[[nodiscard]] void* symbolOfPart(const char* part, const char* symbol);

} // namespace soundings
