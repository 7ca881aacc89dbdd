// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/lens.h"
#include "core/lens/question_set.h"
#include "core/model/decision.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <string>
#include <vector>

namespace soundings {

/// One answer on [0, 1]: the hand-set range, else the value with its sureness cut at the scale's ends, else unknown.
/// A range that is upside down or not finite counts as unknown.
[[nodiscard]] Distribution distributionOf(const Answer& answer);

/// Whether an answer says anything usable.
[[nodiscard]] bool isAnswered(const Answer& answer);

/// How far an option meets the aim, as the sampler's k: wholly 1, partly .3 to .7, not 0, blank unknown.
[[nodiscard]] Distribution distributionOfAim(const Option& option);

/// One lens of one option as the sampler sees it, with the way back from its questions to the answers.
struct DecisionLens {
    LensAxis axis;
    std::vector<int> answerOf; ///< by question: index into the answers, -1 where there is none
    std::string pointer;       ///< of the list of answers, e.g. "/belief/must"
};

/// Builds a lens from its set, the decision's rules and the answers; what is odd is added to `findings`.
[[nodiscard]] DecisionLens decisionLens(Axis axis, const QuestionSet& set, const LensRules& rules,
                                        const std::vector<Answer>& answers, std::string pointer,
                                        const Translate& translate, std::vector<Finding>& findings);

} // namespace soundings
