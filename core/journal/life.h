// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <optional>
#include <vector>

namespace soundings {

/// What an entry says about its own life and others', as far as lists and searches need it; derived from the document.
struct LifeRow {
    std::optional<Date> coveredFrom; ///< the first day on which something of it is out of sight; blank = never
    bool dropped = false;
    std::vector<Id> supersedes; ///< entries that it replaces, once it is sealed

    bool operator==(const LifeRow&) const = default;
};

[[nodiscard]] LifeRow lifeOf(const Entry& entry, bool sealed);

} // namespace soundings
