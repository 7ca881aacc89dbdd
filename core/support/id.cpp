// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/id.h"

#include "core/support/random.h"

#include <sodium.h>

#include <array>

namespace soundings {
namespace {

using UuidBytes = std::array<unsigned char, 16>;

/// The text of a version-4 UUID (RFC 9562, section 5.4) with these bytes in its free places.
Id uuidText(UuidBytes bytes)
{
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    constexpr std::string_view hex = "0123456789abcdef";
    Id text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
        text += hex[bytes[i] >> 4];
        text += hex[bytes[i] & 0x0f];
    }
    return text;
}

} // namespace

Id RandomIds::next()
{
    static const int ready = sodium_init();
    static_cast<void>(ready);
    UuidBytes bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return uuidText(bytes);
}

Id SeededIds::next()
{
    UuidBytes bytes{};
    for (std::size_t half = 0; half < bytes.size(); half += 8) {
        const std::uint64_t word = splitMix64(m_state);
        for (std::size_t i = 0; i < 8; ++i) bytes[half + i] = static_cast<unsigned char>(word >> (8 * i));
    }
    return uuidText(bytes);
}

bool isId(std::string_view text)
{
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (hyphen ? c != '-' : !hex) return false;
    }
    return true;
}

} // namespace soundings
