// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/extra.h"
#include "core/support/date.h"
#include "core/support/id.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// On which side of its target a metric is where it should be.
enum class MetricGoal { AtLeast, AtMost };

/// The number by which an area knows how it is doing.
struct AreaMetric {
    std::string name;
    std::string unit;
    MetricGoal goal = MetricGoal::AtLeast;
    std::optional<double> target;
    std::optional<double> reading; ///< the latest one; blank = unknown
    std::optional<Date> readOn;
    Extra extra;

    bool operator==(const AreaMetric&) const = default;
};

/// A pocket of excellence: where an area deliberately does better than good enough, why, and until when.
struct Pocket {
    Id id;
    std::string what;
    std::string why;
    std::optional<Date> until; ///< the day on which to look whether it still holds
    Extra extra;

    bool operator==(const Pocket&) const = default;
};

/// A part of the company that figures out itself what has to happen. The entry's title is its name, as decisions write it
/// in their area.
struct Area {
    std::string owner;
    std::string target; ///< what has to happen, in words
    AreaMetric metric;
    std::vector<Pocket> pockets; ///< its deliberate exceptions
    std::string notes;
    std::vector<std::string> tags;
    Extra extra;

    bool operator==(const Area&) const = default;
};

} // namespace soundings
