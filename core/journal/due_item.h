// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/due_kind.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <string>

namespace soundings {

/// Something with a date that has not been dealt with.
struct DueItem {
    Id entry;
    std::string title; ///< of the entry
    DueKind kind = DueKind::Review;
    Id item; ///< empty for reviews and deadlines
    std::string text;
    Date date{};
    bool draft = false; ///< its entry is not sealed

    bool operator==(const DueItem&) const = default;
};

} // namespace soundings
