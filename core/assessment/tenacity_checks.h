// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_facts.h"

#include <string>
#include <vector>

namespace soundings {

/// What a pursuit is checked by.
struct TenacityCheckSource {
    const Decision& decision;
    const Entry& entry;
    const Pursuit& pursuit;
    const EntryFacts& read;
    const TenacityAssessment& assessment; ///< all but findings and warnings
    const TenacityInput& input;
};

/// What its author can mend.
[[nodiscard]] std::vector<Finding> tenacityFindings(const TenacityCheckSource& source);

/// Signs of holding on for the wrong reasons, with the words or the item that each was seen in:
/// - goal posts moved: amendments;
/// - money spent, time spent, nearly done: a plain search for such words, in English, in the reasons that were written
///   (why it was chosen, what stopping would mean, why a goal post or the label was changed, what a look taught or rests
///   on, addenda). It finds words, not meanings; the sentence is quoted for its author to judge;
/// - dissent unheard: voices against or torn that are marked as not heard;
/// - no new tactic while missing: a signpost has said stop for 30 days and no tactic began since;
/// - no named alternative: no serious option beside the one pursued, doing nothing apart.
[[nodiscard]] std::vector<TenacityWarning> tenacityWarnings(const TenacityCheckSource& source);

} // namespace soundings
