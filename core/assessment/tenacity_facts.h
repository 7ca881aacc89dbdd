// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_assessment.h"
#include "core/tenacity/work_through.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// The facts that the verdict is made from, and where in the document each was read.
struct EntryFacts {
    TenacityFacts facts;
    std::vector<std::size_t> signpostRow;        ///< by signpost of the facts: its row
    std::map<std::string, std::string> pointers; ///< by the name of a fact, e.g. "signal_moved"
    WorkThrough work;
    std::string scarcest;    ///< name of the scarcest ingredient of CAN where it falls short
    std::string failedFloor; ///< name of the first floor that fails

    [[nodiscard]] std::string pointerOf(std::string_view fact) const;
};

struct FactSource {
    const Decision& decision;
    const Entry& entry;
    const Pursuit& pursuit;
    const std::vector<SignpostRow>& signposts;
    const std::vector<TacticRow>& tactics;
    const TenacityInput& input;
};

/// - Signposts count once they have a date or a reading; a tactic is a variation without a signal where it ended, moved
///   none, and no signal has moved since.
/// - A reason stands as it was last answered; whether a signal moved counts from the last look alone. MUST asked again
///   counts until evidence from outside newly breaks a reason.
/// - The odds of new evidence are the product over the looks since the signpost that was hit was set or last moved.
/// - A floor of CAN fails where it does on half of the readings or more, and what hinders it has not moved since. The
///   scarcest ingredient is the lowest CAN answer below the threshold of the lens; it has no owner where no constraint of
///   its question names one and a date, and none of them has moved.
[[nodiscard]] EntryFacts factsOf(const FactSource& source);

} // namespace soundings
