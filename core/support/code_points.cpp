// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/code_points.h"

namespace soundings {
namespace {

void appendUtf8(std::string& text, char32_t c)
{
    const auto byte = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xc0U | (c >> 6U));
        return byte(0x80U | (c & 0x3fU));
    }
    if (c < 0x10000) {
        byte(0xe0U | (c >> 12U));
    } else {
        byte(0xf0U | (c >> 18U));
        byte(0x80U | ((c >> 12U) & 0x3fU));
    }
    byte(0x80U | ((c >> 6U) & 0x3fU));
    byte(0x80U | (c & 0x3fU));
}

/// Latin Extended-A: capitals and small letters alternate, from two places on the other way round.
char32_t smallLatin(char32_t c)
{
    if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17f) return c;
    if (c == 0x178) return 0xff;
    const bool oddIsCapital = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return (c % 2 == 1) == oddIsCapital ? c + 1 : c;
}

char32_t smallGreek(char32_t c)
{
    if (c == 0x386) return 0x3ac;
    if (c >= 0x388 && c <= 0x38a) return c + 0x25;
    if (c == 0x38c) return 0x3cc;
    if (c == 0x38e || c == 0x38f) return c + 0x3f;
    if (c == 0x3c2) return 0x3c3; // the sigma at a word's end
    return c >= 0x391 && c <= 0x3ab ? c + 0x20 : c;
}

} // namespace

std::pair<char32_t, std::size_t> codePointAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (size == 1 || at + size > text.size()) return {lead, 1};
    char32_t point = lead & (0x7fU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0U) != 0x80) return {lead, 1};
        point = (point << 6U) | (byte(i) & 0x3fU);
    }
    return {point, size};
}

bool isWrittenWithoutSpaces(char32_t c)
{
    return (c >= 0x3041 && c <= 0x30ff) || (c >= 0x31f0 && c <= 0x31ff) || (c >= 0x3400 && c <= 0x4dbf) ||
           (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7af) || (c >= 0xf900 && c <= 0xfaff) ||
           (c >= 0x20000 && c <= 0x3ffff);
}

bool isWordCharacter(char32_t c)
{
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xc0)
        return c == 0xaa || c == 0xb2 || c == 0xb3 || c == 0xb5 || c == 0xb9 || c == 0xba || (c >= 0xbc && c <= 0xbe);
    if (c == 0xd7 || c == 0xf7) return false;
    const bool punctuation =
        (c >= 0x2000 && c <= 0x206f) || (c >= 0x20a0 && c <= 0x20cf) || (c >= 0x2190 && c <= 0x245f) ||
        (c >= 0x2500 && c <= 0x2bff) || (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) ||
        (c >= 0xfe00 && c <= 0xfe6f) || (c >= 0xff01 && c <= 0xff0f) || (c >= 0xff1a && c <= 0xff20) ||
        (c >= 0xff3b && c <= 0xff40) || (c >= 0xff5b && c <= 0xff65) || (c >= 0x1f000 && c <= 0x1faff);
    return !punctuation;
}

char32_t smallLetter(char32_t c)
{
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 0x20 : c;
    if (c < 0x100) return c >= 0xc0 && c <= 0xde && c != 0xd7 ? c + 0x20 : c;
    if (c < 0x180) return smallLatin(c);
    if (c >= 0x380 && c < 0x400) return smallGreek(c);
    if (c >= 0x400 && c <= 0x40f) return c + 0x50;
    if (c >= 0x410 && c <= 0x42f) return c + 0x20;
    return c;
}

std::string inSmallLetters(std::string_view text)
{
    std::string small;
    small.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [point, size] = codePointAt(text, at);
        if (smallLetter(point) == point)
            small.append(text, at, size);
        else
            appendUtf8(small, smallLetter(point));
        at += size;
    }
    return small;
}

} // namespace soundings
