// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>
#include <vector>

// A GUI toolkit that defines `signals` as a macro must not reach the member below.
#pragma push_macro("signals")
#undef signals

namespace soundings {

/// What is pursued relentlessly, or what may be dropped.
enum class TenacityKind { Imperative, Bet };

/// An option that was taken, with dates and what it taught.
struct Tactic {
    Id id;
    Id option; ///< may be empty
    std::string hypothesis;
    std::optional<Date> start;
    std::optional<Date> end;
    std::string price; ///< what it cost
    std::string taught;
    std::string signals;
    Extra extra;

    bool operator==(const Tactic&) const = default;
};

/// The loss of taking `action` when `hypothesis` is true, in the founder's own unit.
struct Loss {
    std::string action;
    std::string hypothesis;
    double value = 0;
    Extra extra;

    bool operator==(const Loss&) const = default;
};

/// What the founder says about persisting.
struct Tenacity {
    std::optional<TenacityKind> label;
    std::string consequenceOfStopping;
    std::string outsideConfirmation;
    std::string expectedBadNumbers; ///< agreed in advance, e.g. "no revenue to speak of until year three"
    std::optional<Date> expectedBadUntil;
    std::vector<Loss> losses;
    Extra extra;

    bool operator==(const Tenacity&) const = default;
};

} // namespace soundings

#pragma pop_macro("signals")
