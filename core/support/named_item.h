// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace soundings {

/// How a sentence calls what is looked for: "prediction", "predictions", and what holds them, "entry".
struct ItemWords {
    const char* one;
    const char* many;
    const char* owner;
};

/// Which of several things somebody means who gives a number from 1 on, as lists show it, or the beginning of an id;
/// up to three digits are a number only.
/// Throws Error{NotFound} for none and Error{Input} where the beginning fits several.
[[nodiscard]] std::size_t itemNamed(const std::vector<std::string_view>& ids, std::string_view which,
                                    const ItemWords& words);

} // namespace soundings
