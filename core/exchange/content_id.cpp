// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/content_id.h"

#include "core/support/digest.h"

#include <fmt/format.h>

namespace soundings {

Id contentId(std::initializer_list<std::string_view> parts)
{
    std::string text = "soundings import";
    for (const std::string_view part : parts) {
        text += fmt::format("\n{}:", part.size()); // lengths keep "a", "bc" apart from "ab", "c"
        text += part;
    }
    std::string hex = toHex(sha256(text)).substr(0, 32);
    hex[12] = '8';
    constexpr std::string_view variant = "89ab";
    hex[16] = variant[static_cast<unsigned char>(hex[16]) % 4];
    return fmt::format("{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4), hex.substr(16, 4),
                       hex.substr(20, 12));
}

} // namespace soundings
