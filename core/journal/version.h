// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"

#include <cstdint>
#include <string>

namespace soundings {

/// An earlier text of a draft.
struct Version {
    std::int64_t number = 0;
    Instant at;
    std::string reason; ///< "pause", "step", "deletion", "restore"

    bool operator==(const Version&) const = default;
};

} // namespace soundings
