// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/constraint_memory.h"
#include "core/journal/journal.h"

#include <stop_token>
#include <string>
#include <vector>

namespace soundings {

/// An imperative that stands: sealed, called so today, neither dropped nor superseded.
struct StandingImperative {
    Id id;
    std::string title;
    Date sealedOn{};

    bool operator==(const StandingImperative&) const = default;
};

/// What all sealed decisions of a journal say together; reads each of them, so not for every keystroke.
struct SealedDecisions {
    std::vector<StandingImperative> imperatives;   ///< the oldest first
    std::vector<RememberedConstraint> constraints; ///< every one that was called immovable, the oldest first

    bool operator==(const SealedDecisions&) const = default;
};

/// Throws Cancelled when a stop was requested.
[[nodiscard]] SealedDecisions readSealedDecisions(const Journal& journal, const std::stop_token& stop = {});

} // namespace soundings
