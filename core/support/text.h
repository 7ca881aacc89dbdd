// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace soundings {

/// Without white space (also U+00A0, U+3000) at either end.
[[nodiscard]] std::string_view trimmed(std::string_view text);

[[nodiscard]] bool isBlank(std::string_view text);

/// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates) without NUL.
[[nodiscard]] bool isUtf8(std::string_view bytes);

/// At most `maxCharacters` code points, with an ellipsis where something was cut off.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t maxCharacters);

/// The text with Unicode bidirectional controls (U+202A..E, U+2066..9) replaced by a visible name such as "[RLO]".
[[nodiscard]] std::string withVisibleControls(std::string_view text);

/// The text with the space between a number and its "%" as one at which no line breaks (U+00A0): for whoever lays lines out.
[[nodiscard]] std::string withBoundPercents(std::string_view text);

} // namespace soundings
