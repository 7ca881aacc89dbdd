// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/field_rule.h"
#include "core/model/area.h"

#include <array>
#include <string_view>

namespace soundings {

// The members and words of an area; how descriptions work: field_rule.h.

constexpr std::array<std::string_view, 2> wordsOf(Type<MetricGoal>)
{
    return {"at_least", "at_most"};
}

template <typename Visitor>
void describe(Visitor& member, Type<AreaMetric>)
{
    member("name", &AreaMetric::name);
    member("unit", &AreaMetric::unit);
    member("goal", &AreaMetric::goal);
    member("target", &AreaMetric::target);
    member("reading", &AreaMetric::reading);
    member("readOn", &AreaMetric::readOn);
}

template <typename Visitor>
void describe(Visitor& member, Type<Pocket>)
{
    member("id", &Pocket::id, ownId);
    member("what", &Pocket::what);
    member("why", &Pocket::why);
    member("until", &Pocket::until);
}

template <typename Visitor>
void describe(Visitor& member, Type<Area>)
{
    member("owner", &Area::owner);
    member("target", &Area::target);
    member("metric", &Area::metric);
    member("pockets", &Area::pockets);
    member("notes", &Area::notes);
    member("tags", &Area::tags);
}

} // namespace soundings
