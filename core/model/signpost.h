// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>

namespace soundings {

/// A threshold that must have been reached by its date, or a ceiling on what may be spent.
enum class SignpostKind { Threshold, Ceiling };

/// What a ceiling is on.
enum class CeilingOn { Money, Time, Attention };

/// What a signpost may end: on an imperative a tactic or a reason, never the aim.
enum class SignpostSubject { Option, Tactic, Reason };

/// A state and a date at which we stop or change.
struct Signpost {
    Id id;
    std::string state; ///< what is looked at, in words
    SignpostKind kind = SignpostKind::Threshold;
    std::optional<CeilingOn> ceilingOn; ///< where it is a ceiling
    SignpostSubject subject = SignpostSubject::Option;
    std::string worked;             ///< reached this: it worked
    std::string stop;               ///< reached only this: stop or change; between the two lies the grey band
    std::optional<double> workedAt; ///< the same as numbers, so that a reading says by itself where it lies; below
    std::optional<double> stopAt;   ///< `stopAt` where less is better
    std::string unit;
    std::optional<Date> due;
    std::string action; ///< what we then do
    std::string decidedBy;
    Extra extra;

    bool operator==(const Signpost&) const = default;
};

} // namespace soundings
