// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/finding.h"
#include "core/support/say.h"

#include <string>
#include <vector>

namespace soundings {

/// What has been seen of holding on for the wrong reasons. Warnings, never points: no verdict counts them.
struct EscalationSigns {
    int goalPostsMoved = 0; ///< amendments of signposts
    bool moneySpentGivenAsReason = false;
    bool timeSpentGivenAsReason = false;
    bool nearlyDoneGivenAsReason = false;
    bool dissentUnheard = false;
    bool noNewTacticWhileMissing = false;
    bool personallyResponsible = false;
    bool publiclyCommitted = false;
    bool noNamedAlternative = false;

    bool operator==(const EscalationSigns&) const = default;
};

/// One sign, and where it is known from.
struct EscalationWarning {
    Finding finding; ///< code "tenacity.escalation.…"
    std::string source;

    bool operator==(const EscalationWarning&) const = default;
};

/// One warning for each sign, in a fixed order; none for none.
[[nodiscard]] std::vector<EscalationWarning> escalationWarnings(const EscalationSigns& signs,
                                                                const Translate& translate = {});

} // namespace soundings
