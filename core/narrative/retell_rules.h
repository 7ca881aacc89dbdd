// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace soundings {

/// What counts as retold: data, so that it can be read and changed without touching the method.
struct RetellRules {
    std::size_t readers = 3; ///< at least so many before anything is concluded
    double kept =
        0.5; ///< share of the headline's words below which it cannot be retold; of readers, by which a word survives
    std::size_t letters = 4; ///< shorter words carry nothing, unless they hold a digit or are written in capitals
    std::size_t ending = 3;  ///< letters in which the end of the same word may differ

    bool operator==(const RetellRules&) const = default;
};

/// Throws Error{Input} that names the place.
[[nodiscard]] RetellRules readRetellRules(std::string_view text, std::string_view source);

/// Those that come with the program.
[[nodiscard]] const RetellRules& standardRetellRules();

} // namespace soundings
