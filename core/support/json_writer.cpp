// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/json.h"
#include "core/support/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace soundings {
namespace {

using Json = nlohmann::json;

/// Whether the members of an object stand in canonical order as they come, in the order of their names' bytes.
bool isInOrder(const Json& object)
{
    const auto maySortOtherwise = [](char c) { return static_cast<unsigned char>(c) >= 0xee; };
    return std::ranges::none_of(object.get_ref<const Json::object_t&>(), [&](const auto& member) {
        return std::ranges::any_of(member.first, maySortOtherwise);
    });
}

class JsonWriter {
public:
    explicit JsonWriter(int indent) : m_indent(indent) {}

    void write(const Json& value)
    {
        switch (value.type()) {
        case Json::value_t::object: return writeObject(value);
        case Json::value_t::array: return writeArray(value);
        case Json::value_t::string: return appendJsonText(m_out, value.get_ref<const std::string&>());
        case Json::value_t::boolean: m_out += value.get<bool>() ? "true" : "false"; return;
        case Json::value_t::number_integer:
        case Json::value_t::number_unsigned:
        case Json::value_t::number_float: return appendJsonNumber(m_out, value.get<double>());
        default: m_out += "null"; return;
        }
    }

    [[nodiscard]] std::string take() { return std::move(m_out); }

private:
    void writeObject(const Json& object)
    {
        const auto& members = object.get_ref<const Json::object_t&>();
        open('{');
        if (isInOrder(object)) {
            for (const auto& [name, value] : members) writeMember(name, value);
        } else {
            std::vector<std::string_view> names;
            names.reserve(members.size());
            for (const auto& member : members) names.push_back(member.first);
            std::ranges::sort(names, precedesInUtf16);
            for (const auto name : names) writeMember(name, object.at(name));
        }
        close('}', members.empty());
    }

    void writeMember(std::string_view name, const Json& value)
    {
        separate();
        appendJsonText(m_out, name);
        m_out += m_indent > 0 ? ": " : ":";
        write(value);
    }

    void writeArray(const Json& array)
    {
        open('[');
        for (const auto& item : array) {
            separate();
            write(item);
        }
        close(']', array.empty());
    }

    void open(char bracket)
    {
        m_out += bracket;
        ++m_depth;
        m_first = true;
    }

    void separate()
    {
        if (!m_first) m_out += ',';
        m_first = false;
        breakLine();
    }

    void close(char bracket, bool isEmpty)
    {
        --m_depth;
        if (!isEmpty) breakLine();
        m_out += bracket;
        m_first = false;
    }

    void breakLine()
    {
        if (m_indent > 0)
            m_out.append(1, '\n').append(static_cast<std::size_t>(m_indent) * static_cast<std::size_t>(m_depth), ' ');
    }

    std::string m_out;
    int m_indent;
    int m_depth = 0;
    bool m_first = true;
};

} // namespace

std::string canonicalJson(const nlohmann::json& value)
{
    JsonWriter writer(0);
    writer.write(value);
    return writer.take();
}

std::string prettyJson(const nlohmann::json& value)
{
    JsonWriter writer(2);
    writer.write(value);
    return writer.take() + "\n";
}

} // namespace soundings
