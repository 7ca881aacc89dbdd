// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

namespace soundings {
namespace {

/// White space beyond ASCII: no-break, en quad to hair space, line and paragraph separator, narrow no-break, medium
/// mathematical, ideographic.
constexpr std::array<std::string_view, 18> wideSpaces = {"\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
                                                         "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009",
                                                         "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> bidiControls = {{
    {"\u202a", "[LRE]"},
    {"\u202b", "[RLE]"},
    {"\u202c", "[PDF]"},
    {"\u202d", "[LRO]"},
    {"\u202e", "[RLO]"},
    {"\u2066", "[LRI]"},
    {"\u2067", "[RLI]"},
    {"\u2068", "[FSI]"},
    {"\u2069", "[PDI]"},
}};

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

std::size_t spaceAtFront(std::string_view text)
{
    if (text.empty()) return 0;
    if (isAscii(text.front())) return isAsciiSpace(text.front()) ? 1 : 0;
    for (const auto space : wideSpaces)
        if (text.starts_with(space)) return space.size();
    return 0;
}

std::size_t spaceAtBack(std::string_view text)
{
    if (text.empty()) return 0;
    if (isAscii(text.back())) return isAsciiSpace(text.back()) ? 1 : 0;
    for (const auto space : wideSpaces)
        if (text.ends_with(space)) return space.size();
    return 0;
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// The length of the well-formed UTF-8 sequence that `text` starts with, 0 where there is none (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto within = [](unsigned value, unsigned low, unsigned high) { return value >= low && value <= high; };
    const unsigned first = byte(0);
    if (within(first, 0x01, 0x7f)) return 1;
    const auto tail = [&](std::size_t i) { return within(byte(i), 0x80, 0xbf); };
    if (within(first, 0xc2, 0xdf)) return tail(1) ? 2 : 0;
    if (within(first, 0xe0, 0xef)) {
        const bool second = within(byte(1), first == 0xe0 ? 0xa0 : 0x80, first == 0xed ? 0x9f : 0xbf);
        return second && tail(2) ? 3 : 0;
    }
    if (within(first, 0xf0, 0xf4)) {
        const bool second = within(byte(1), first == 0xf0 ? 0x90 : 0x80, first == 0xf4 ? 0x8f : 0xbf);
        return second && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

/// Whether eight bytes of ASCII without NUL come next, asked of all eight at once.
bool startsPlain(std::string_view text)
{
    std::uint64_t word = 0;
    if (text.size() < sizeof word) return false;
    std::memcpy(&word, text.data(), sizeof word);
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highest = 0x80 * ones;
    const bool mayHoldNul = ((word - ones) & ~word & highest) != 0;
    return (word & highest) == 0 && !mayHoldNul;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (const std::size_t length = spaceAtFront(text)) text.remove_prefix(length);
    while (const std::size_t length = spaceAtBack(text)) text.remove_suffix(length);
    return text;
}

bool isBlank(std::string_view text)
{
    return trimmed(text).empty();
}

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = startsPlain(bytes) ? 8 : sequenceLength(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::string shortened(std::string_view text, std::size_t maxCharacters)
{
    std::size_t characters = 0;
    std::size_t cut = 0; // where the text ends if the ellipsis has to take the last place
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isContinuation(text[i])) continue;
        ++characters;
        if (characters == maxCharacters) cut = i;
        if (characters > maxCharacters) return std::string(text.substr(0, cut)) + "…";
    }
    return std::string(text);
}

std::string withVisibleControls(std::string_view text)
{
    std::string visible;
    visible.reserve(text.size());
    while (true) {
        const std::size_t at = text.find(bidiControls.front().first.front()); // all begin with the same byte
        visible += text.substr(0, at);
        if (at == std::string_view::npos) return visible;
        text.remove_prefix(at);
        const auto control =
            std::ranges::find_if(bidiControls, [&](const auto& c) { return text.starts_with(c.first); });
        const bool isControl = control != bidiControls.end();
        visible += isControl ? control->second : text.substr(0, 1);
        text.remove_prefix(isControl ? control->first.size() : 1);
    }
}

std::string withBoundPercents(std::string_view text)
{
    std::string bound;
    bound.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool between = text[i] == ' ' && i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9' &&
                             i + 1 < text.size() && text[i + 1] == '%';
        if (between)
            bound += "\u00a0";
        else
            bound += text[i];
    }
    return bound;
}

} // namespace soundings
