// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessment.h"

#include <string>

namespace soundings {

/// A share as whole percent, "less than 1 %" and "more than 99 %" where it is neither none nor all.
[[nodiscard]] std::string percentOf(double share, const Translate& translate);

/// What one option's sentence is made of.
struct StandingFacts {
    Standing standing = Standing::NotAskedYet;
    double pMust = 0;
    double pCan = 0;
    std::string scarcest;
    bool scarcestIsPlural = false;
    std::string settlingQuestion;
};

/// "Must: on nearly all readings of your answers. Can: not yet; people are the scarcest. Find a way."
[[nodiscard]] std::string sentenceOf(const StandingFacts& facts, const Translate& translate);

} // namespace soundings
