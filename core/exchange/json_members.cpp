// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_members.h"

#include "core/exchange/foreign_time.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>

namespace soundings {

JsonMembers::JsonMembers(const nlohmann::json& value, std::string_view file, std::string_view what)
    : m_object(&value), m_file(file)
{
    if (!value.is_object())
        throw Error(ErrorKind::Input,
                    fmt::format("{}: {} is not an object with named members; check that it is a file of "
                                "that program.",
                                file, what));
}

const nlohmann::json* JsonMembers::find(std::string_view name) const
{
    const auto found = m_object->find(name);
    return found == m_object->end() || found->is_null() ? nullptr : &*found;
}

void JsonMembers::fail(std::string_view name, std::string_view expected) const
{
    throw Error(ErrorKind::Input,
                fmt::format("{}: “{}” is not {}; check that it is a file of that program.", m_file, name, expected));
}

std::string JsonMembers::scalar(std::string_view name) const
{
    const nlohmann::json* value = find(name);
    if (value == nullptr || value->is_structured()) return {};
    return value->is_string() ? value->get<std::string>() : canonicalJson(*value);
}

std::optional<double> JsonMembers::number(std::string_view name) const
{
    const nlohmann::json* value = find(name);
    if (value == nullptr) return {};
    if (value->is_number()) return value->get<double>();
    if (!value->is_string()) fail(name, "a number");
    const std::string_view text = trimmed(value->get_ref<const std::string&>());
    if (text.empty()) return {};
    double read = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(read)) fail(name, "a number");
    return read;
}

std::optional<Instant> JsonMembers::instant(std::string_view name) const
{
    const std::string text = scalar(name);
    if (isBlank(text)) return {};
    const auto read = foreignInstant(text);
    if (!read) fail(name, "a date and time such as 2026-02-28T09:30:00Z");
    return read;
}

JsonMembers JsonMembers::object(std::string_view name) const
{
    static const nlohmann::json none = nlohmann::json::object();
    const nlohmann::json* value = find(name);
    return {value != nullptr ? *value : none, m_file, name};
}

std::vector<JsonMembers> JsonMembers::list(std::string_view name) const
{
    std::vector<JsonMembers> members;
    const nlohmann::json* value = find(name);
    if (value == nullptr) return members;
    if (!value->is_array()) fail(name, "a list");
    members.reserve(value->size());
    for (const nlohmann::json& item : *value) members.emplace_back(item, m_file, name);
    return members;
}

std::vector<JsonMembers> JsonMembers::requiredList(std::string_view name) const
{
    if (find(name) == nullptr) fail(name, "there");
    return list(name);
}

std::string JsonMembers::verbatim(std::string_view name) const
{
    const nlohmann::json* value = find(name);
    return value != nullptr && value->is_structured() && !value->empty() ? canonicalJson(*value) : std::string();
}

} // namespace soundings
