// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace soundings {

/// A number that can be opened: what it says and the answer it came from.
struct Because {
    std::string sentence;
    std::string pointer; ///< JSON pointer of the answer

    bool operator==(const Because&) const = default;
};

} // namespace soundings
