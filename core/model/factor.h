// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/range.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// How sure an answer is, in one key: +-0.5, +-1.5 or +-3 around it on the 0..10 scale (P10 to P90).
enum class Sureness { Sure, Roughly, Guess };

/// The answer to one question of a lens, on its anchored 0..10 scale.
struct Answer {
    std::string question;        ///< id in the question set, e.g. "must.survival"
    std::optional<double> value; ///< 0..10; blank = unknown, which counts as the whole scale
    Sureness sureness = Sureness::Roughly;
    std::optional<Range> range;    ///< 0..10; where set by hand it replaces value +- sureness
    std::string evidence;          ///< what the answer rests on
    std::string consequence;       ///< MUST: what happens in three years if we do not
    std::string outsideVoice;      ///< MUST: who outside this room says so
    std::string wouldHaveToBeTrue; ///< CAN: what would have to be true; becomes a constraint to move
    Extra extra;

    bool operator==(const Answer&) const = default;
};

/// A founder's change to the role of a question: a floor (CAN) that must not be undershot or a trigger (MUST) that
/// alone suffices.
struct FactorRole {
    std::string question;
    double level = 0; ///< 0..10
    std::string reason;
    Extra extra;

    bool operator==(const FactorRole&) const = default;
};

/// How one lens is read for this decision; blank members take the defaults of the question set.
struct LensRules {
    std::string questionSet; ///< "must" or "can", or a coach's own set
    int questionSetVersion = 1;
    std::optional<double> threshold;   ///< tau, 0..1
    std::optional<double> correlation; ///< rho, 0..0.95
    std::vector<FactorRole> roles;     ///< at most two
    Extra extra;

    bool operator==(const LensRules&) const = default;
};

} // namespace soundings
