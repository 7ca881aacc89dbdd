// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/read_place.h"

#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace soundings {
namespace {

constexpr std::size_t shownCharacters = 40;

/// A short picture of a value for a sentence; never a whole list or object.
std::string shown(const nlohmann::json& value)
{
    if (value.is_array()) return "a list";
    if (value.is_object()) return "an object";
    return withVisibleControls(shortened(canonicalJson(value), shownCharacters));
}

std::string numberExpectation(std::string_view noun, const FieldRule& rule)
{
    const bool hasLow = std::isfinite(rule.low);
    const bool hasHigh = std::isfinite(rule.high);
    if (hasLow && hasHigh) return fmt::format("{} from {} to {}", noun, rule.low, rule.high);
    if (hasLow) return fmt::format("{} of at least {}", noun, rule.low);
    return std::string(noun);
}

} // namespace

void ReadPlace::enter(std::string_view member)
{
    m_pointer += '/';
    for (const char c : member) {
        if (c == '~')
            m_pointer += "~0";
        else if (c == '/')
            m_pointer += "~1";
        else
            m_pointer += c;
    }
}

void ReadPlace::enter(std::size_t index)
{
    m_pointer += fmt::format("/{}", index);
}

void ReadPlace::leave()
{
    m_pointer.erase(m_pointer.rfind('/'));
}

std::string ReadPlace::here() const
{
    return m_pointer.empty() ? fmt::format("{}: the document", m_source)
                             : fmt::format("{}: {}", m_source, withVisibleControls(shortened(m_pointer, 200)));
}

void ReadPlace::failExpected(std::string_view expected, const nlohmann::json& value) const
{
    fail(fmt::format("must be {}, but is {}", expected, shown(value)));
}

void ReadPlace::failMissing(std::string_view expected) const
{
    fail(fmt::format("is missing; it must be {}", expected));
}

void ReadPlace::fail(std::string_view predicate) const
{
    throw ReadRefusal(fmt::format("{} {}. Mend it and try again.", here(), predicate), m_pointer);
}

void ReadPlace::failForeign(const nlohmann::json& value) const
{
    throw Error(ErrorKind::Foreign, fmt::format("{} is {}, which this version of Soundings does not know; a newer one "
                                                "wrote it. Open it with that version.",
                                                here(), shown(value)));
}

void ReadPlace::requireObject(const nlohmann::json& value) const
{
    if (!value.is_object()) failExpected("an object", value);
}

void ReadPlace::requireList(const nlohmann::json& value) const
{
    if (!value.is_array()) failExpected("a list", value);
}

std::string ReadPlace::text(const nlohmann::json& value) const
{
    if (!value.is_string()) failExpected("text in double quotes", value);
    return value.get<std::string>();
}

std::string ReadPlace::id(const nlohmann::json& value, const FieldRule& rule) const
{
    const bool accepted = value.is_string() && acceptsId(value.get_ref<const std::string&>(), rule);
    if (!accepted) failExpected("an identifier (a UUID in lower case)", value);
    return value.get<std::string>();
}

bool ReadPlace::yesOrNo(const nlohmann::json& value) const
{
    if (!value.is_boolean()) failExpected("true or false", value);
    return value.get<bool>();
}

double ReadPlace::number(const nlohmann::json& value, const FieldRule& rule) const
{
    const bool accepted = value.is_number() && accepts(value.get<double>(), rule);
    if (!accepted) failExpected(numberExpectation("a number", rule), value);
    return value.get<double>();
}

int ReadPlace::wholeNumber(const nlohmann::json& value, const FieldRule& rule) const
{
    FieldRule bounds = rule;
    bounds.low = std::max<double>(rule.low, std::numeric_limits<int>::min());
    bounds.high = std::min<double>(rule.high, std::numeric_limits<int>::max());
    const bool accepted = value.is_number() && accepts(value.get<double>(), bounds) &&
                          std::trunc(value.get<double>()) == value.get<double>();
    if (!accepted) failExpected(numberExpectation("a whole number", bounds), value);
    return static_cast<int>(value.get<double>());
}

} // namespace soundings
