// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"

#include <optional>
#include <string>

namespace soundings {

/// What a coach and a client have agreed before the first hour: aims, who pays and what they may see, consent, and until
/// when all of it is kept.
struct Engagement {
    std::string client;
    std::string aims; ///< agreed, in words; one a line
    std::string sponsor;
    std::string sponsorMaySee; ///< in words; blank = not agreed, which is nothing
    std::string consent;       ///< to what the client consented
    std::optional<Date> consentOn;
    std::optional<Date> keepUntil; ///< after it, what was written is to be disposed of
    Extra extra;

    bool operator==(const Engagement&) const = default;
};

} // namespace soundings
