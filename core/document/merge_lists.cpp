// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/merge_lists.h"

#include <algorithm>
#include <list>
#include <map>
#include <set>

namespace soundings {
namespace {

Keys onlyThese(const Keys& keys, const std::set<std::string>& these)
{
    Keys kept;
    std::ranges::copy_if(keys, std::back_inserter(kept), [&](const std::string& key) { return these.contains(key); });
    return kept;
}

std::set<std::string> inBoth(const Keys& one, const Keys& other)
{
    const std::set<std::string> first(one.begin(), one.end());
    std::set<std::string> both;
    for (const std::string& key : other)
        if (first.contains(key)) both.insert(key);
    return both;
}

} // namespace

std::optional<Keys> mergedOrder(const Keys& base, const Keys& one, const Keys& other, bool firstLeads)
{
    const auto common = inBoth(one, other);
    const Keys first = onlyThese(one, common);
    const Keys second = onlyThese(other, common);
    // Of two orders that nobody moved, as where both put in the same two things, always the same one: also when what came of
    // it meets one of the two again.
    bool oneLeads = first != second ? first < second : firstLeads;
    if (first != second && !base.empty()) {
        const auto old = inBoth(base, first);
        const Keys before = onlyThese(base, old);
        const bool oneMoved = onlyThese(first, old) != before;
        const bool otherMoved = onlyThese(second, old) != before;
        if (oneMoved && otherMoved) return {};
        if (oneMoved != otherMoved) oneLeads = oneMoved;
    }
    const Keys& leading = oneLeads ? one : other;
    std::list<std::string> order(leading.begin(), leading.end());
    std::map<std::string, std::list<std::string>::iterator> places;
    for (auto at = order.begin(); at != order.end(); ++at) places[*at] = at;
    auto behind = order.begin();
    for (const std::string& key : oneLeads ? other : one) {
        const auto known = places.find(key);
        if (known == places.end())
            places[key] = order.insert(behind, key);
        else
            behind = std::next(known->second);
    }
    return Keys(order.begin(), order.end());
}

} // namespace soundings
