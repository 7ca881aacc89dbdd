// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/retelling.h"

namespace soundings {

/// A pyramid that stands alone: a message that belongs to no one decision.
struct Story {
    Pyramid pyramid;
    RetellTest retell;
    std::string area;
    std::vector<std::string> tags;
    Extra extra;

    bool operator==(const Story&) const = default;
};

} // namespace soundings
