// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"

namespace soundings {

/// An uncertain quantity as its author states it: one in ten it is below `low`, most likely `likely`, one in ten it is
/// above `high` (P10, mode, P90). Valid when all are finite and low <= likely <= high.
struct Range {
    double low = 0;
    double likely = 0;
    double high = 0;
    Extra extra;

    bool operator==(const Range&) const = default;
};

} // namespace soundings
