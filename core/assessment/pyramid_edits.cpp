// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/pyramid_edits.h"

#include "core/support/text.h"

#include <algorithm>
#include <utility>

namespace soundings {
namespace {

template <typename Item>
void shift(std::vector<Item>& items, std::size_t from, std::size_t to)
{
    const auto at = [&](std::size_t index) { return items.begin() + static_cast<std::ptrdiff_t>(index); };
    if (from < to)
        std::rotate(at(from), at(from + 1), at(to + 1));
    else
        std::rotate(at(to), at(from), at(from + 1));
}

template <typename Item>
Item taken(std::vector<Item>& items, std::size_t index)
{
    Item item = std::move(items[index]);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    return item;
}

template <typename Item>
void put(std::vector<Item>& items, std::size_t index, Item item)
{
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
}

std::vector<Evidence>& evidenceOf(Pyramid& pyramid, const PyramidPlace& place)
{
    return pyramid.arguments[place.argument].evidence;
}

} // namespace

std::vector<PyramidPlace> placesIn(const Pyramid& pyramid)
{
    std::vector<PyramidPlace> places;
    for (std::size_t a = 0; a < pyramid.arguments.size(); ++a) {
        places.push_back({a, {}});
        for (std::size_t e = 0; e < pyramid.arguments[a].evidence.size(); ++e) places.push_back({a, e});
    }
    return places;
}

bool isIn(const Pyramid& pyramid, const PyramidPlace& place)
{
    return place.argument < pyramid.arguments.size() &&
           (!place.evidence || *place.evidence < pyramid.arguments[place.argument].evidence.size());
}

const Id& idAt(const Pyramid& pyramid, const PyramidPlace& place)
{
    const Argument& argument = pyramid.arguments[place.argument];
    return place.evidence ? argument.evidence[*place.evidence].id : argument.id;
}

const std::string& textAt(const Pyramid& pyramid, const PyramidPlace& place)
{
    const Argument& argument = pyramid.arguments[place.argument];
    return place.evidence ? argument.evidence[*place.evidence].text : argument.text;
}

std::string& textAt(Pyramid& pyramid, const PyramidPlace& place)
{
    return const_cast<std::string&>(textAt(std::as_const(pyramid), place));
}

std::optional<PyramidPlace> placeOf(const Pyramid& pyramid, const Id& id)
{
    for (const PyramidPlace& place : placesIn(pyramid))
        if (idAt(pyramid, place) == id) return place;
    return {};
}

PyramidPlace addArgument(Pyramid& pyramid, const std::optional<PyramidPlace>& after, const Id& id)
{
    const std::size_t at = after && isIn(pyramid, *after) ? after->argument + 1 : pyramid.arguments.size();
    put(pyramid.arguments, at, Argument{id, {}, {}, {}});
    return {at, {}};
}

std::optional<PyramidPlace> addEvidence(Pyramid& pyramid, const PyramidPlace& after, const Id& id)
{
    if (!isIn(pyramid, after)) return {};
    auto& evidence = evidenceOf(pyramid, after);
    const std::size_t at = after.evidence ? *after.evidence + 1 : evidence.size();
    Evidence fresh;
    fresh.id = id;
    put(evidence, at, std::move(fresh));
    return PyramidPlace{after.argument, at};
}

std::optional<PyramidPlace> indent(Pyramid& pyramid, const PyramidPlace& place)
{
    if (!isIn(pyramid, place) || place.evidence || place.argument == 0) return {};
    Argument argument = taken(pyramid.arguments, place.argument);
    auto& above = pyramid.arguments[place.argument - 1].evidence;
    const PyramidPlace now{place.argument - 1, above.size()};
    Evidence evidence;
    evidence.id = std::move(argument.id);
    evidence.text = std::move(argument.text);
    evidence.extra = std::move(argument.extra);
    above.push_back(std::move(evidence));
    for (Evidence& own : argument.evidence) above.push_back(std::move(own));
    return now;
}

std::optional<PyramidPlace> outdent(Pyramid& pyramid, const PyramidPlace& place)
{
    if (!isIn(pyramid, place) || !place.evidence) return {};
    const Evidence& there = evidenceOf(pyramid, place)[*place.evidence];
    if (there.kind || there.date || !isBlank(there.source)) return {};
    Evidence evidence = taken(evidenceOf(pyramid, place), *place.evidence);
    put(pyramid.arguments, place.argument + 1,
        Argument{std::move(evidence.id), std::move(evidence.text), {}, std::move(evidence.extra)});
    return PyramidPlace{place.argument + 1, {}};
}

std::optional<PyramidPlace> moveUp(Pyramid& pyramid, const PyramidPlace& place)
{
    if (!isIn(pyramid, place)) return {};
    if (!place.evidence) return place.argument == 0 ? std::nullopt : moveTo(pyramid, place, {place.argument - 1, {}});
    if (*place.evidence > 0) return moveTo(pyramid, place, {place.argument, *place.evidence - 1});
    if (place.argument == 0) return {};
    return moveTo(pyramid, place, {place.argument - 1, {}});
}

std::optional<PyramidPlace> moveDown(Pyramid& pyramid, const PyramidPlace& place)
{
    if (!isIn(pyramid, place)) return {};
    if (!place.evidence) {
        if (place.argument + 1 >= pyramid.arguments.size()) return {};
        return moveTo(pyramid, place, {place.argument + 2, {}});
    }
    if (*place.evidence + 1 < evidenceOf(pyramid, place).size())
        return moveTo(pyramid, place, {place.argument, *place.evidence + 2});
    if (place.argument + 1 >= pyramid.arguments.size()) return {};
    return moveTo(pyramid, place, {place.argument + 1, 0});
}

std::optional<PyramidPlace> moveTo(Pyramid& pyramid, const PyramidPlace& from, const PyramidPlace& before)
{
    if (!isIn(pyramid, from) || from == before) return {};
    if (!from.evidence) {
        std::size_t to = std::min(before.argument, pyramid.arguments.size());
        if (to > from.argument) --to; // what is taken out does not count
        if (to == from.argument) return {};
        shift(pyramid.arguments, from.argument, to);
        return PyramidPlace{to, {}};
    }
    if (before.argument >= pyramid.arguments.size()) return {};
    const std::size_t room = pyramid.arguments[before.argument].evidence.size();
    std::size_t to = std::min(before.evidence.value_or(room), room);
    if (before.argument == from.argument) {
        if (to > *from.evidence) --to;
        if (to == *from.evidence) return {};
        shift(evidenceOf(pyramid, from), *from.evidence, to);
    } else {
        Evidence evidence = taken(evidenceOf(pyramid, from), *from.evidence);
        put(pyramid.arguments[before.argument].evidence, to, std::move(evidence));
    }
    return PyramidPlace{before.argument, to};
}

std::optional<PyramidPlace> removeAt(Pyramid& pyramid, const PyramidPlace& place)
{
    if (!isIn(pyramid, place)) return {};
    if (place.evidence) {
        auto& evidence = evidenceOf(pyramid, place);
        (void)taken(evidence, *place.evidence);
        if (evidence.empty()) return PyramidPlace{place.argument, {}};
        return PyramidPlace{place.argument, std::min(*place.evidence, evidence.size() - 1)};
    }
    (void)taken(pyramid.arguments, place.argument);
    if (pyramid.arguments.empty()) return {};
    return PyramidPlace{std::min(place.argument, pyramid.arguments.size() - 1), {}};
}

} // namespace soundings
