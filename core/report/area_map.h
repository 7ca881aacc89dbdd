// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/areas_picture.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// An area as the map draws it: a line of its own, with a bar from nothing to its reading and a mark at its target.
struct AreaMapRow {
    std::string name;
    std::string owner;             ///< or that it has none
    std::string metric;            ///< in words; empty where it has none
    std::string counts;            ///< what is open there, in words
    std::optional<double> reading; ///< share of the track; blank = unknown
    std::optional<double> target;  ///< share of the track; blank = none, or both lie around zero
    MetricStanding standing = MetricStanding::Unknown;
    std::string description; ///< all of it, for screen readers
    std::string pointer;     ///< the area's entry, or the first decision that names it

    bool operator==(const AreaMapRow&) const = default;
};

/// Two areas that wait for each other: by how many decisions.
struct AreaMapArc {
    std::size_t from = 0;
    std::size_t into = 0;
    std::size_t count = 0;

    bool operator==(const AreaMapArc&) const = default;
};

/// The map of areas: what it shows, as data.
struct AreaMap {
    std::vector<AreaMapRow> rows;
    std::vector<AreaMapArc> arcs;
    std::string title;
    std::string description;

    bool operator==(const AreaMap&) const = default;
};

[[nodiscard]] AreaMap areaMapOf(const AreasPicture& picture, const Translate& translate = {});

} // namespace soundings
