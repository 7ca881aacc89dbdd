// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace soundings {

/// A digest of 256 bits.
using Digest = std::array<unsigned char, 32>;

[[nodiscard]] Digest sha256(std::string_view bytes);

/// BLAKE2b with 256 bits (RFC 7693), for what stays in the program: a third of the time of SHA-256 for short texts.
[[nodiscard]] Digest blake2b(std::string_view bytes);

/// 64 lower-case hex digits.
[[nodiscard]] std::string toHex(const Digest& digest);

/// RFC 4648 with padding, as a content security policy wants hashes.
[[nodiscard]] std::string toBase64(const Digest& digest);

/// SHA-256 as 64 lower-case hex digits.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);

} // namespace soundings
