// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/factor.h"
#include "core/support/id.h"

namespace soundings {

/// How far an option meets the decision's aim.
enum class AimMet { Wholly, Partly, Not };

/// An option's score on one criterion of the trade-offs; no range = unknown (the whole scale).
struct Score {
    Id criterion;
    std::optional<Range> range; ///< in the criterion's unit
    std::string evidence;
    Extra extra;

    bool operator==(const Score&) const = default;
};

/// One how: a way to the aim.
struct Option {
    Id id;
    std::string title;
    std::string description;
    bool doNothing = false; ///< the reference; not rated
    bool struckOut = false; ///< no longer serious
    std::string strikeReason;
    std::optional<AimMet> meetsAim;     ///< blank = not asked yet
    std::optional<Range> meetsAimRange; ///< 0..1; replaces the word's own range
    std::string ownAim;                 ///< where it serves another aim than the decision's
    std::vector<Answer> must;           ///< used only where Belief::mustPerOption
    std::vector<Answer> can;
    std::vector<Score> scores;
    Extra extra;

    bool operator==(const Option&) const = default;
};

} // namespace soundings
