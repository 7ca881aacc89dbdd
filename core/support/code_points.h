// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace soundings {

/// The code point at `at`, and how many bytes it takes; malformed bytes count as one each.
[[nodiscard]] std::pair<char32_t, std::size_t> codePointAt(std::string_view text, std::size_t at);

/// Chinese, Japanese and Korean writing: nothing but the reader tells where a word ends.
[[nodiscard]] bool isWrittenWithoutSpaces(char32_t c);

/// Letters and digits. Errs on the side of yes outside ASCII and the common punctuation blocks.
[[nodiscard]] bool isWordCharacter(char32_t c);

/// The small letter of a capital in Latin, Greek and Cyrillic writing, everything else as it is: the same on every
/// machine, whatever its language.
[[nodiscard]] char32_t smallLetter(char32_t c);
[[nodiscard]] std::string inSmallLetters(std::string_view text);

} // namespace soundings
