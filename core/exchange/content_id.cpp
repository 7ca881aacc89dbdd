// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/content_id.h"

#include "core/support/digest.h"

#include <string>

namespace soundings {

Id contentId(std::initializer_list<std::string_view> parts)
{
    std::string text = "soundings import";
    for (const std::string_view part : parts) {
        text += '\n' + std::to_string(part.size()) + ':'; // lengths keep "a", "bc" apart from "ab", "c"
        text += part;
    }
    std::string id = toHex(blake2b(text)).substr(0, 32);
    id[12] = '8';
    constexpr std::string_view variant = "89ab";
    id[16] = variant[static_cast<unsigned char>(id[16]) % 4];
    for (const std::size_t at : {8U, 13U, 18U, 23U}) id.insert(at, 1, '-');
    return id;
}

} // namespace soundings
