// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/merge.h"

#include "core/document/document.h"
#include "core/document/merge_lists.h"
#include "core/document/place.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <set>
#include <utility>

namespace soundings {
namespace {

using Json = nlohmann::json;
/// Place -> values that do not stand.
using Others = std::map<std::string, std::set<std::string>>;

/// How finely two sides are merged: the first that gives a document counts.
enum class Grain { Members, Items, Whole };

std::string canonicalTextOf(const Json* value)
{
    return value != nullptr ? canonicalJson(*value) : std::string();
}

bool sameValue(const Json* one, const Json* other)
{
    if (one == nullptr || other == nullptr) return one == other;
    return *one == *other;
}

/// Which of two values stands, whichever side they come from: something over nothing, more over less.
bool standsBefore(const Json* one, const Json* other)
{
    const std::string first = canonicalTextOf(one);
    const std::string second = canonicalTextOf(other);
    return first.size() != second.size() ? first.size() > second.size() : first > second;
}

/// Objects whose members only make sense together: ranges and moments.
bool isOneValue(const Json& object)
{
    return object.contains("low") || object.contains("utc");
}

const Json* memberIn(const Json* object, const std::string& name)
{
    if (object == nullptr || !object->is_object()) return nullptr;
    const auto member = object->find(name);
    return member != object->end() ? &*member : nullptr;
}

std::map<std::string, const Json*> itemsOf(const Json* list, const std::string& key)
{
    std::map<std::string, const Json*> items;
    if (list != nullptr)
        for (const Json& item : *list) items.emplace(nameOfItem(item, key), &item);
    return items;
}

Keys keysOf(const Json* list, const std::string& key)
{
    Keys keys;
    if (list != nullptr)
        for (const Json& item : *list) keys.push_back(nameOfItem(item, key));
    return keys;
}

class Merger {
public:
    explicit Merger(Grain grain) : m_grain(grain) {}

    std::optional<Json> merged(const Json* base, const Json* one, const Json* other, const std::string& place)
    {
        if (sameValue(one, other) || sameValue(other, base)) return copyOf(one);
        if (sameValue(one, base)) return copyOf(other);
        if (one != nullptr && other != nullptr && one->is_object() && other->is_object() &&
            isMergeable(*one, *other, place))
            return mergedObject(base, *one, *other, place);
        // A list that holds nothing is not written, so none is an empty one.
        static const Json none = Json::array();
        const Json& first = one != nullptr ? *one : none;
        const Json& second = other != nullptr ? *other : none;
        if (first.is_array() && second.is_array())
            if (auto list = mergedList(base, first, second, place)) return list;
        const bool oneStands = standsBefore(one, other);
        m_others[place].insert(canonicalTextOf(oneStands ? other : one));
        return copyOf(oneStands ? one : other);
    }

    Others& others() { return m_others; }

private:
    static std::optional<Json> copyOf(const Json* value)
    {
        return value != nullptr ? std::optional<Json>(*value) : std::nullopt;
    }

    [[nodiscard]] bool isMergeable(const Json& one, const Json& other, const std::string& place) const
    {
        if (isOneValue(one) || isOneValue(other) || m_grain == Grain::Whole) return false;
        return m_grain == Grain::Members || !m_inItem || place.empty();
    }

    std::optional<Json> mergedObject(const Json* base, const Json& one, const Json& other, const std::string& place)
    {
        Json object = Json::object();
        std::set<std::string> names;
        for (const auto& member : one.items()) names.insert(member.key());
        for (const auto& member : other.items()) names.insert(member.key());
        for (const std::string& name : names) {
            auto value =
                merged(memberIn(base, name), memberIn(&one, name), memberIn(&other, name), placeWithin(place, name));
            if (value) object[name] = std::move(*value);
        }
        return object;
    }

    std::optional<Json> mergedList(const Json* base, const Json& one, const Json& other, const std::string& place)
    {
        const std::string key = keyOfList(one.empty() ? other : one);
        const bool hasBase = base != nullptr && base->is_array() && !base->empty();
        const auto isOther = [&key](const Json& list) { return !list.empty() && keyOfList(list) != key; };
        if (key.empty() || isOther(one) || isOther(other) || (hasBase && keyOfList(*base) != key) ||
            m_grain == Grain::Whole)
            return {};
        const Json* const before = hasBase ? base : nullptr;
        const auto order =
            mergedOrder(keysOf(before, key), keysOf(&one, key), keysOf(&other, key), standsBefore(&one, &other));
        if (!order) return {};
        const auto bases = itemsOf(before, key);
        const auto ones = itemsOf(&one, key);
        const auto theirs = itemsOf(&other, key);
        const auto at = [](const auto& items, const std::string& name) {
            const auto item = items.find(name);
            return item != items.end() ? item->second : nullptr;
        };
        Json list = Json::array();
        const bool wasInItem = std::exchange(m_inItem, true);
        for (const std::string& name : *order)
            if (auto item = merged(at(bases, name), at(ones, name), at(theirs, name), placeWithin(place, name)))
                list.push_back(std::move(*item));
        m_inItem = wasInItem;
        return list;
    }

    Grain m_grain;
    bool m_inItem = false;
    Others m_others;
};

Others othersOf(const Entry* entry)
{
    Others others;
    if (entry != nullptr)
        for (const Conflict& conflict : entry->conflicts)
            others[conflict.place].insert(conflict.others.begin(), conflict.others.end());
    return others;
}

bool hasOther(const Others& others, const std::string& place, const std::string& value)
{
    const auto at = others.find(place);
    return at != others.end() && at->second.contains(value);
}

/// The conflicts that were open before: settled on one side means settled, where the base still had them.
Others stillOpen(const Entry* base, const Entry& one, const Entry& other)
{
    const Others before = othersOf(base);
    const Others first = othersOf(&one);
    const Others second = othersOf(&other);
    Others open;
    const auto collect = [&](const Others& from, const Others& to) {
        for (const auto& [place, values] : from)
            for (const std::string& value : values)
                if (hasOther(to, place, value) || !hasOther(before, place, value)) open[place].insert(value);
    };
    collect(first, second);
    collect(second, first);
    return open;
}

Json withoutConflicts(const Entry& entry)
{
    Json document = toJson(entry);
    document.erase("conflicts");
    return document;
}

MergedEntry withConflicts(const Json& document, Others others, const Others& fresh)
{
    MergedEntry result{fromJson(document, "the merged entry"), 0};
    for (const auto& [place, values] : fresh)
        for (const std::string& value : values)
            if (others[place].insert(value).second) ++result.conflicts;
    for (auto& [place, values] : others) {
        values.erase(canonicalTextOf(valueAt(document, place)));
        if (!values.empty()) result.entry.conflicts.push_back({place, {values.begin(), values.end()}, {}});
    }
    return result;
}

} // namespace

MergedEntry mergeEntries(const Entry* base, const Entry& one, const Entry& other)
{
    const Json first = withoutConflicts(one);
    const Json second = withoutConflicts(other);
    const std::optional<Json> before = base != nullptr ? std::optional(withoutConflicts(*base)) : std::nullopt;
    const Others open = stillOpen(base, one, other);
    const bool oneKind = one.belief.index() == other.belief.index();
    for (const Grain grain : {Grain::Members, Grain::Items}) {
        if (!oneKind) break;
        Merger merger(grain);
        const auto document = merger.merged(before ? &*before : nullptr, &first, &second, "");
        try {
            if (document) return withConflicts(*document, open, merger.others());
        } catch (const Error&) {
            // Members of both sides that do not go together, such as the kind of a prediction and its numbers.
        }
    }
    Merger merger(Grain::Whole);
    const auto document = merger.merged(nullptr, &first, &second, "");
    return withConflicts(*document, open, merger.others());
}

} // namespace soundings
