// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/say.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace soundings {

/// Something that was once called immovable, and what became of it.
struct RememberedConstraint {
    Id entry;
    std::string title; ///< of the entry
    Id constraint;
    std::string text;
    ConstraintKind kind = ConstraintKind::Belief; ///< what it was called
    std::string question;                         ///< the CAN question it came from; may be empty
    Date calledOn{};                              ///< the day it was sealed so
    std::optional<Date> movedOn;                  ///< blank = stands, as far as the journal knows
    std::string how;                              ///< what moved it
    std::optional<int> days;                      ///< from calling it so to moving it, 0 or more
    std::string alreadyDoneBy;
    std::string pointer; ///< of the constraint in its entry

    bool operator==(const RememberedConstraint&) const = default;
};

/// The constraints of one sealed decision that were called nature, money, agreement or belief.
[[nodiscard]] std::vector<RememberedConstraint> constraintsOf(const Entry& entry, Date sealedOn);

/// "Of 7 constraints that were called immovable, 4 have moved, half of them within 90 days." Empty for none.
[[nodiscard]] std::string memorySentence(std::span<const RememberedConstraint> memory, const Translate& translate = {});

/// One of them in a sentence: what it was called, when, and what moved it in how many days.
[[nodiscard]] std::string constraintSentence(const RememberedConstraint& constraint, const Translate& translate = {});

/// Those most like a low CAN answer: of the same question, or sharing words with `text` (what would have to be true, or
/// the constraint itself); moved ones first among equals, then the newest. At most `most`; never of the entry `except`.
[[nodiscard]] std::vector<RememberedConstraint> similarConstraints(std::span<const RememberedConstraint> memory,
                                                                   const std::string& question, const std::string& text,
                                                                   std::size_t most = 3, const Id& except = {});

} // namespace soundings
