// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"

#include <string>

namespace soundings {

/// Why a change was announced: who made it, so that a view never overwrites text being edited.
using Origin = std::string;

/// What changed in the journal.
struct Change {
    enum class What { Saved, Added, Removed, Sealed, Withdrawn, Derived };
    What what = What::Saved;
    Id entry;
    Origin origin;

    bool operator==(const Change&) const = default;
};

} // namespace soundings
