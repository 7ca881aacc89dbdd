// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "core/assessment/covering.h"

namespace soundings::app {

/// What is covered of a found entry today.
[[nodiscard]] Covering coveringOf(const Found& found, const World& world);

/// The entry as it may be seen: what is covered is blank unless --uncover was said.
[[nodiscard]] Entry seenAs(const Request& request, const Found& found, const World& world);

/// With --uncover, and where something of the request's one entry is covered: writes into the journal that it was shown
/// before what happened was written. Throws Error{Held} and changes nothing where another window holds the journal.
void recordUncovering(const Request& request, const World& world);

/// How many of an export's entries are covered in part.
struct CoveredCount {
    std::size_t entries = 0;
    std::size_t expectations = 0; ///< of them, what was expected and has no outcome yet
    std::size_t voices = 0;       ///< of them, what people said in a blind round
};

/// The same in a sentence or two that say how to get the rest; empty where nothing is covered.
[[nodiscard]] std::string coveredRemark(const CoveredCount& covered, std::size_t entries);

} // namespace soundings::app
