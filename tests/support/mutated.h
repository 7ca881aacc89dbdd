// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <random>
#include <span>
#include <string>

namespace soundings::test {

/// Spoils a text in one to four places, as a bad disk, a bad editor or somebody with bad intent would. `pieces` are what
/// hurts a text of its kind.
inline std::string mutated(std::string text, std::span<const char* const> pieces, std::mt19937& random)
{
    const auto below = [&](std::size_t bound) { return bound == 0 ? 0 : random() % bound; };
    for (auto left = 1 + below(4); left > 0 && !text.empty(); --left) {
        const std::size_t at = below(text.size());
        const std::size_t length = below(std::min<std::size_t>(text.size() - at, 1 + below(400)));
        switch (below(7)) {
        case 0: text[at] = static_cast<char>(text[at] ^ (1U << below(8))); break;
        case 1: text.erase(at, 1 + length); break;
        case 2: text.insert(below(text.size()), text.substr(at, 1 + length)); break;
        case 3: text.insert(at, pieces[below(pieces.size())]); break;
        case 4: text.replace(at, 1 + length, pieces[below(pieces.size())]); break;
        case 5: text.resize(at); break;
        case 6: text[at] = static_cast<char>('0' + below(10)); break;
        }
    }
    return text;
}

} // namespace soundings::test
