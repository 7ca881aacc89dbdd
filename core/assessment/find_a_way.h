// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/question_set.h"
#include "core/model/decision.h"
#include "core/support/say.h"

#include <vector>

namespace soundings {

/// What the CAN answers suggest as constraints to move, filled in as far as they say: for each serious option each
/// "what would have to be true", and each answer whose likely value is below the lens's threshold. Those that are listed
/// already (same option and question) are left out. The ids are empty: the caller who takes one up gives it one.
[[nodiscard]] std::vector<Constraint> suggestedConstraints(const Decision& decision, const QuestionSet& can,
                                                           const Translate& translate = {});

/// Whether a CAN answer is below the lens's threshold, so that something has to move.
[[nodiscard]] bool isNotEnough(const Decision& decision, const Answer& answer, const QuestionSet& can);

} // namespace soundings
