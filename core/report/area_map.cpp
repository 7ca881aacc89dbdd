// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/area_map.h"

#include "core/support/text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace soundings {
namespace {

constexpr double roomBeyond = 1.15; ///< of the larger of the two numbers, so that neither touches the track's end

void placeOnTrack(AreaMapRow& row, const AreaMetric& metric)
{
    const double target = metric.target.value_or(0);
    const double reading = metric.reading.value_or(0);
    const double longest = std::max(target, reading) * roomBeyond;
    if (!(longest > 0) || target < 0 || reading < 0) return; // around zero no bar says anything
    if (metric.target) row.target = target / longest;
    if (metric.reading) row.reading = reading / longest;
}

std::string countsOf(const AreaPicture& area, const Translate& tr)
{
    std::string words = say(tr, "open: {n}", fmt::arg("n", area.open.size()));
    if (area.imperatives > 0) words += " · " + say(tr, "imperatives: {n}", fmt::arg("n", area.imperatives));
    if (area.waiting > 0) words += " · " + say(tr, "waiting: {n}", fmt::arg("n", area.waiting));
    if (!area.pockets.empty()) words += " · " + say(tr, "exceptions: {n}", fmt::arg("n", area.pockets.size()));
    if (area.pocketsPast > 0) words += " · " + say(tr, "past their day: {n}", fmt::arg("n", area.pocketsPast));
    return words;
}

} // namespace

AreaMap areaMapOf(const AreasPicture& picture, const Translate& tr)
{
    AreaMap figure;
    figure.title = say(tr, "Map of areas");
    figure.description = withVisibleControls(picture.sentence);
    const auto rowNamed = [&](const std::string& name) {
        return static_cast<std::size_t>(
            std::ranges::find_if(picture.areas, [&](const AreaPicture& area) { return isSameName(area.name, name); }) -
            picture.areas.begin());
    };
    for (const AreaPicture& area : picture.areas) {
        AreaMapRow row;
        row.name = withVisibleControls(area.name);
        row.owner = area.owner.empty() ? say(tr, "no owner") : withVisibleControls(area.owner);
        row.metric = withVisibleControls(area.metricSentence);
        row.counts = countsOf(area, tr);
        row.standing = area.standing;
        row.description = withVisibleControls(area.sentence);
        row.pointer = area.entry.empty() && !area.open.empty() ? area.open.front().entry : area.entry;
        placeOnTrack(row, area.metric);
        figure.rows.push_back(std::move(row));
    }
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts;
    for (const AreaCrossing& one : picture.crossings) {
        const std::size_t a = rowNamed(one.from);
        const std::size_t b = rowNamed(one.into);
        if (a < figure.rows.size() && b < figure.rows.size() && a != b) ++counts[std::minmax(a, b)];
    }
    for (const auto& [ends, count] : counts) figure.arcs.push_back({ends.first, ends.second, count});
    return figure;
}

} // namespace soundings
