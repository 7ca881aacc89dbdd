// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/member_reader.h"

#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace soundings {

MemberReader::MemberReader(const nlohmann::json& object, std::string where, std::string_view source)
    : m_object(object), m_where(std::move(where)), m_source(source)
{
    if (!object.is_object()) fail("is not an object");
}

void MemberReader::fail(std::string_view what) const
{
    throw Error(ErrorKind::Input, fmt::format("In the question file {}, {} {}; correct the file.", m_source,
                                              m_where.empty() ? "the document" : m_where, what));
}

std::string MemberReader::text(const char* name, bool required)
{
    const auto* value = find(name, required);
    if (value == nullptr) return {};
    if (!value->is_string()) fail(fmt::format("has a \"{}\" that is not a text", name));
    auto result = value->get<std::string>();
    if (required && result.empty()) fail(fmt::format("has an empty \"{}\"", name));
    return result;
}

std::vector<std::string> MemberReader::texts(const char* name, bool required)
{
    std::vector<std::string> result;
    if (!required && find(name, false) == nullptr) return result;
    for (const auto& item : list(name)) {
        if (!item.is_string() || item.get_ref<const std::string&>().empty())
            fail(fmt::format("has something in \"{}\" that is no text", name));
        result.push_back(item.get<std::string>());
    }
    return result;
}

double MemberReader::number(const char* name, double low, double high, double otherwise)
{
    const auto* value = find(name, false);
    if (value == nullptr) return otherwise;
    if (!value->is_number()) fail(fmt::format("has a \"{}\" that is not a number", name));
    const auto result = value->get<double>();
    if (!(result >= low && result <= high))
        fail(fmt::format("has a \"{}\" that is not between {} and {}", name, low, high));
    return result;
}

bool MemberReader::flag(const char* name)
{
    const auto* value = find(name, false);
    if (value == nullptr) return false;
    if (!value->is_boolean()) fail(fmt::format("has a \"{}\" that is neither true nor false", name));
    return value->get<bool>();
}

const nlohmann::json& MemberReader::list(const char* name)
{
    const auto* value = find(name, true);
    if (!value->is_array() || value->empty()) fail(fmt::format("has no list \"{}\"", name));
    return *value;
}

void MemberReader::refuseOthers() const
{
    for (const auto& [name, value] : m_object.items())
        if (!m_known.contains(name)) fail(fmt::format("has an unknown member \"{}\"", name));
}

const nlohmann::json* MemberReader::find(const char* name, bool required)
{
    m_known.insert(name);
    const auto it = m_object.find(name);
    if (it != m_object.end()) return &*it;
    if (required) fail(fmt::format("has no \"{}\"", name));
    return nullptr;
}

} // namespace soundings
