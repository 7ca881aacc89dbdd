// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace soundings {

// The parts of canonical JSON (RFC 8785) for those who write it without building a value first.

/// Appends `text` in double quotes with the fewest escapes. Throws Error{Input} where it is not UTF-8 or holds NUL.
void appendJsonText(std::string& out, std::string_view text);

/// Appends a number as ECMAScript writes it. Throws Error{Input} where it is not finite.
void appendJsonNumber(std::string& out, double value);

/// The order of the members of an object: that of the UTF-16 code units of their names, which are given in UTF-8.
[[nodiscard]] bool precedesInUtf16(std::string_view a, std::string_view b);

} // namespace soundings
