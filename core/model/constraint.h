// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>

namespace soundings {

/// What a constraint is made of: only nature cannot be moved.
enum class ConstraintKind { Nature, Money, Agreement, Belief };

/// Something that stands between must and can, and what would move it ("Find a way").
struct Constraint {
    Id id;
    std::string text;
    std::optional<ConstraintKind> kind;
    Id option;            ///< the option it hinders; empty = all
    std::string question; ///< the CAN question it came from; may be empty
    std::string wouldMoveIt;
    std::string owner;
    std::optional<Date> due;
    std::string alreadyDoneBy; ///< who has already done it
    Extra extra;

    bool operator==(const Constraint&) const = default;
};

} // namespace soundings
