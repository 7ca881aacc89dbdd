// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessment.h"
#include "core/assessment/decision_lens.h"

#include <string>
#include <vector>

namespace soundings {

/// What the numbers of one option rest on.
struct BecauseSource {
    const Option& option;
    std::size_t optionIndex; ///< in the entry
    bool asksAim = true;     ///< false where MUST is answered per option
    const QuestionSets& sets;
    const DecisionLens& must;
    const DecisionLens& can;
    const std::vector<Answer>& mustAnswers;
    const LensResult& result;
    const Translate& translate;
};

/// One sentence for each number: both chances, how far the aim is met, every answer and blank, every floor and trigger.
[[nodiscard]] std::vector<Because> becauseOf(const BecauseSource& source);

} // namespace soundings
