// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/entry_fields.h"
#include "core/document/entry_json.h"
#include "core/support/json.h"

#include <nlohmann/json.hpp>

#include <type_traits>

namespace soundings {
namespace {

using Json = nlohmann::json;

template <typename T>
Json structToJson(const T& value, const T& defaults);

Json valueToJson(const std::string& value)
{
    return value;
}

Json valueToJson(bool value)
{
    return value;
}

Json valueToJson(int value)
{
    return value;
}

Json valueToJson(double value)
{
    return value;
}

Json valueToJson(Date value)
{
    return toIso(value);
}

Json valueToJson(const Instant& value)
{
    return {{"utc", toIso(value)}, {"zone", value.zone}};
}

Json valueToJson(const SinceItem& item)
{
    return toJson(item);
}

template <typename T>
Json valueToJson(const T& value)
{
    if constexpr (std::is_enum_v<T>)
        return std::string(wordsOf(Type<T>{})[static_cast<std::size_t>(value)]);
    else
        return structToJson(value, T{});
}

template <typename T>
Json valueToJson(const std::optional<T>& value)
{
    return value ? valueToJson(*value) : Json();
}

template <typename T>
Json valueToJson(const std::vector<T>& values)
{
    Json list = Json::array();
    for (const auto& value : values) list.push_back(valueToJson(value));
    return list;
}

/// What a document leaves out where it is also the default: nothing at all, a blank text, "false".
bool saysNothing(const Json& value)
{
    return value.is_null() || (value.is_boolean() && !value.get<bool>()) ||
           (value.is_string() && value.get_ref<const std::string&>().empty()) ||
           (value.is_structured() && value.empty());
}

template <typename Owner>
class MemberWriter {
public:
    MemberWriter(const Owner& owner, const Owner& defaults, Json& json)
        : m_owner(owner), m_defaults(defaults), m_json(json)
    {
    }

    template <typename Value>
    void operator()(const char* name, Value Owner::* member, const FieldRule& = {}) const
    {
        const Value& value = m_owner.*member;
        Json written;
        if constexpr (std::is_class_v<Value> && requires { value.extra; })
            written = structToJson(value, m_defaults.*member); // read in place, so the owner's defaults count
        else
            written = valueToJson(value);
        if (!saysNothing(written) || !(value == m_defaults.*member)) m_json[name] = std::move(written);
    }

private:
    const Owner& m_owner;
    const Owner& m_defaults;
    Json& m_json;
};

template <typename T>
void writeMembers(const T& value, const T& defaults, Json& json)
{
    MemberWriter<T> member(value, defaults, json);
    describe(member, Type<T>{});
}

/// Puts unknown members back; one that has become known since is the known one's.
void putBack(const Extra& extra, Json& json)
{
    for (const auto& [name, text] : extra)
        if (!json.contains(name)) json[name] = parseJson(text, "a kept member");
}

template <typename T>
Json structToJson(const T& value, const T& defaults)
{
    Json json = Json::object();
    writeMembers(value, defaults, json);
    putBack(value.extra, json);
    return json;
}

} // namespace

nlohmann::json toJson(const SinceItem& item)
{
    Json json = {{"type", wordsOf(Type<SinceWhat>{})[item.what.index()]}};
    writeMembers(item, SinceItem{}, json);
    std::visit(
        [&json]<typename What>(const What& what) {
            writeMembers(what, What{}, json);
            putBack(what.extra, json);
        },
        item.what);
    putBack(item.extra, json);
    return json;
}

nlohmann::json toJson(const Entry& entry)
{
    Json json = {{"format", documentFormat}, {"kind", wordsOf(Type<Belief>{})[entry.belief.index()]}};
    writeMembers(entry, Entry{}, json);
    json["belief"] = std::visit([](const auto& belief) { return valueToJson(belief); }, entry.belief);
    putBack(entry.extra, json);
    return json;
}

} // namespace soundings
