// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/model/quality.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

enum class Stance { For, Against, Torn };

/// A voice's own probability for one of the decision's predictions, given blind.
struct VoiceProbability {
    Id prediction;
    double probability = 0.5; ///< 0.01..0.99
    Extra extra;

    bool operator==(const VoiceProbability&) const = default;
};

/// What one person thinks, from where they stand.
struct Voice {
    Id id;
    std::string person;
    std::string function;
    std::optional<Stance> stance;
    std::string why;
    std::string wouldChangeTheirMind;
    std::optional<double> confidence; ///< 0..1
    std::optional<bool> heard;        ///< have they been heard
    std::vector<VoiceProbability> probabilities;
    QualityLinks quality;      ///< their own rating of the decision's links
    std::string stupidBecause; ///< "we are about to do something stupid because ..."; anyone asked can fill it
    Id asking;                 ///< the questionnaire that it answers; empty = said here
    std::optional<Instant> at;
    Extra extra;

    bool operator==(const Voice&) const = default;
};

} // namespace soundings
