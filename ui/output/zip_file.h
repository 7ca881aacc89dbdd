// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace soundings::ui {

struct ZipMember {
    std::string name;
    std::string bytes;
    std::string type; ///< media type, for a manifest; empty = not listed there
};

/// A zip archive of the members in their order, the first stored as it is and all others compressed. `secondsUtc` stands
/// as the time of each. Throws Error{Internal}.
[[nodiscard]] std::string zipFile(const std::vector<ZipMember>& members, std::int64_t secondsUtc);

} // namespace soundings::ui
