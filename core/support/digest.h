// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace soundings {

/// A SHA-256 value.
using Digest = std::array<unsigned char, 32>;

[[nodiscard]] Digest sha256(std::string_view bytes);

/// 64 lower-case hex digits.
[[nodiscard]] std::string toHex(const Digest& digest);

/// RFC 4648 with padding, as a content security policy wants hashes.
[[nodiscard]] std::string toBase64(const Digest& digest);

/// SHA-256 as 64 lower-case hex digits.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

} // namespace soundings
