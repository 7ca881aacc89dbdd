// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/place.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace soundings {
namespace {

using Json = nlohmann::json;

constexpr std::array<const char*, 9> listKeys = {"id",     "question", "function", "prediction", "criterion",
                                                 "option", "cause",    "asking",   "item"};

/// What tells an item apart by a key: a text, or the id of the thing that stands under that key. Null where there is none.
const std::string* nameBy(const Json& item, const char* key)
{
    const Json* at = &item;
    for (const char* step : {key, "id"}) {
        if (!at->is_object()) return nullptr;
        const auto member = at->find(step);
        if (member == at->end()) return nullptr;
        at = &*member;
        if (at->is_string()) return at->get_ptr<const std::string*>();
    }
    return nullptr;
}

bool tellsApart(const Json& list, const char* key)
{
    std::set<std::string_view> seen;
    return std::ranges::all_of(list, [&](const Json& item) {
        const std::string* const name = nameBy(item, key);
        return name != nullptr && seen.insert(*name).second;
    });
}

/// The item of a list that a step names; null where there is none.
template <typename List>
auto* itemNamed(List& list, const std::string& step)
{
    const std::string key = keyOfList(list);
    if (!key.empty())
        for (auto& item : list)
            if (nameOfItem(item, key) == step) return &item;
    return static_cast<decltype(&list)>(nullptr);
}

template <typename Document>
Document* stepInto(Document* at, const std::string& step)
{
    if (at->is_array()) return itemNamed(*at, step);
    if (!at->is_object()) return nullptr;
    const auto member = at->find(step);
    return member != at->end() ? &*member : nullptr;
}

void takeAway(Json& owner, const std::string& step)
{
    if (owner.is_object()) {
        owner.erase(step);
        return;
    }
    const std::string key = keyOfList(owner);
    for (std::size_t i = 0; i < owner.size(); ++i)
        if (!key.empty() && nameOfItem(owner[i], key) == step) return owner.erase(i);
}

} // namespace

std::string keyOfList(const Json& list)
{
    if (!list.is_array() || list.empty()) return {};
    const auto* key = std::ranges::find_if(listKeys, [&](const char* name) { return tellsApart(list, name); });
    return key != listKeys.end() ? *key : "";
}

std::string nameOfItem(const Json& item, const std::string& key)
{
    const std::string* const name = nameBy(item, key.c_str());
    return name != nullptr ? *name : std::string();
}

std::string placeWithin(const std::string& place, std::string_view step)
{
    std::string within = place + '/';
    for (const char c : step) {
        if (c == '~')
            within += "~0";
        else if (c == '/')
            within += "~1";
        else
            within += c;
    }
    return within;
}

std::vector<std::string> stepsOf(std::string_view place)
{
    std::vector<std::string> steps;
    for (std::size_t i = 0; i < place.size(); ++i) {
        if (place[i] == '/') {
            steps.emplace_back();
        } else if (steps.empty()) {
            steps.emplace_back(1, place[i]); // no place that we write
        } else if (place[i] == '~' && i + 1 < place.size()) {
            steps.back() += place[++i] == '0' ? '~' : '/';
        } else {
            steps.back() += place[i];
        }
    }
    return steps;
}

const Json* valueAt(const Json& document, std::string_view place)
{
    const Json* at = &document;
    for (const std::string& step : stepsOf(place)) {
        at = stepInto(at, step);
        if (at == nullptr) return nullptr;
    }
    return at;
}

bool putAt(Json& document, std::string_view place, const Json* value)
{
    const auto steps = stepsOf(place);
    if (steps.empty()) {
        if (value == nullptr) return false;
        document = *value;
        return true;
    }
    Json* owner = &document;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        // A list or an object that holds nothing any more is not written; it comes back with what goes into it.
        Json* const next = stepInto(owner, steps[i]);
        if (next == nullptr && (value == nullptr || !owner->is_object())) return value == nullptr;
        owner = next != nullptr ? next : &(*owner)[steps[i]];
    }
    const std::string& last = steps.back();
    const bool itemsGo = value != nullptr && value->is_object() && !owner->is_object();
    if (value == nullptr)
        takeAway(*owner, last);
    else if (Json* const there = stepInto(owner, last); there != nullptr)
        *there = *value;
    else if (itemsGo || (owner->is_null() && value->is_object() && value->contains("id")))
        owner->push_back(*value);
    else if (owner->is_object() || owner->is_null())
        (*owner)[last] = *value;
    else
        return false;
    return true;
}

} // namespace soundings
