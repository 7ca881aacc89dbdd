// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"

#include <optional>

namespace soundings {

/// A rating of the six links of decision quality, 0..1 each; the chain is as strong as its weakest link.
struct QualityLinks {
    std::optional<double> frame;
    std::optional<double> options;
    std::optional<double> information;
    std::optional<double> values;
    std::optional<double> reasoning;
    std::optional<double> commitment;
    Extra extra;

    bool operator==(const QualityLinks&) const = default;
};

} // namespace soundings
