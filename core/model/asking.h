// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>

namespace soundings {

/// A questionnaire that was sent: its answers come back under the same id and nonce, or are refused.
struct Asking {
    Id id;
    std::string nonce; ///< 32 hex digits; only who was asked knows them
    Instant at;        ///< when it was written
    std::optional<Date> until;
    std::string who;          ///< whom it went to, in the founder's words
    std::string introduction; ///< above the questions, in the founder's words; blank = made from the entry
    Extra extra;

    bool operator==(const Asking&) const = default;
};

/// Whether people answer without seeing what others said. Until the reveal their words stay out of sight everywhere.
struct BlindRound {
    bool blind = false;
    std::optional<Instant> revealed;
    Extra extra;

    bool operator==(const BlindRound&) const = default;

    [[nodiscard]] bool isHidden() const { return blind && !revealed; }
};

} // namespace soundings
