// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>

namespace soundings {

/// What was promised, by whom, by when.
struct Commitment {
    Id id;
    std::string text;
    std::string owner;
    std::optional<Date> due;
    Extra extra;
    Id decision{}; ///< of one made in a session: the decision that it follows from; empty = none

    bool operator==(const Commitment&) const = default;
};

} // namespace soundings
