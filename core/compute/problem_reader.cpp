// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/problem_reader.h"

#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace soundings {
namespace {

[[noreturn]] void refuse(std::string message)
{
    throw Error(ErrorKind::Input, std::move(message));
}

double shareIn(ProblemReader& reader, const char* name)
{
    const auto value = reader.number(name, 0, 1);
    if (!value) refuse(fmt::format("{} is missing; a range needs it.", reader.placeOf(name)));
    return *value;
}

/// P10 and P90 may lie beyond the scale and are cut at its ends.
double cutShareIn(ProblemReader& reader, const char* name)
{
    const auto value = reader.number(name, -1e9, 1e9);
    if (!value) refuse(fmt::format("{} is missing; a range needs it.", reader.placeOf(name)));
    return std::clamp(*value, 0.0, 1.0);
}

void requireRising(double low, double middle, double high, const std::string& place)
{
    if (low > middle || middle > high)
        refuse(fmt::format("The range {} is upside down; give its values in rising order.", place));
}

} // namespace

ProblemReader::ProblemReader(const nlohmann::json& object, std::string place)
    : m_object(object), m_place(std::move(place))
{
    if (!object.is_object())
        refuse(fmt::format("{} is not a JSON object; give one.", m_place.empty() ? "The problem" : m_place));
}

const nlohmann::json* ProblemReader::optional(const char* name)
{
    m_known.insert(name);
    const auto it = m_object.find(name);
    return it == m_object.end() ? nullptr : &*it;
}

const nlohmann::json& ProblemReader::required(const char* name)
{
    const auto* value = optional(name);
    if (value == nullptr) refuse(fmt::format("{} is missing; add it.", placeOf(name)));
    return *value;
}

std::optional<double> ProblemReader::number(const char* name, double low, double high)
{
    const auto* value = optional(name);
    if (value == nullptr) return {};
    if (!value->is_number()) refuse(fmt::format("{} is not a number; give one.", placeOf(name)));
    const auto result = value->get<double>();
    if (!(result >= low && result <= high))
        refuse(fmt::format("{} is {}, which is not between {} and {}; correct it.", placeOf(name), result, low, high));
    return result;
}

std::optional<std::uint64_t> ProblemReader::whole(const char* name, std::uint64_t low, std::uint64_t high)
{
    const auto* value = optional(name);
    if (value == nullptr) return {};
    if (!value->is_number_unsigned() || value->get<std::uint64_t>() < low || value->get<std::uint64_t>() > high)
        refuse(fmt::format("{} is not a whole number between {} and {}; correct it.", placeOf(name), low, high));
    return value->get<std::uint64_t>();
}

std::string ProblemReader::placeOf(std::string_view name) const
{
    return m_place.empty() ? std::string(name) : fmt::format("{}.{}", m_place, name);
}

void ProblemReader::refuseUnknown() const
{
    for (const auto& [name, value] : m_object.items())
        if (!m_known.contains(name)) refuse(fmt::format("{} is not known here; remove it.", placeOf(name)));
}

Distribution readRange(const nlohmann::json& value, const std::string& place)
{
    if (value.is_null()) return {};
    if (value.is_number()) {
        const auto number = value.get<double>();
        if (!(number >= 0 && number <= 1))
            refuse(fmt::format("{} is {}, which is not between 0 and 1; correct it.", place, number));
        return Distribution::certain(number);
    }
    if (!value.is_object()) refuse(fmt::format("{} is no range; give a number, null or an object.", place));
    ProblemReader reader(value, place);
    if (value.contains("p10") || value.contains("likely") || value.contains("p90")) {
        const double p10 = cutShareIn(reader, "p10");
        const double likely = shareIn(reader, "likely");
        const double p90 = cutShareIn(reader, "p90");
        reader.refuseUnknown();
        requireRising(p10, likely, p90, place);
        return Distribution::elicited(p10, likely, p90);
    }
    const double low = shareIn(reader, "low");
    const double high = shareIn(reader, "high");
    const auto mode = reader.number("mode", 0, 1);
    const auto* shape = reader.optional("shape");
    reader.refuseUnknown();
    if (shape != nullptr && (!shape->is_string() || *shape != "pert"))
        refuse(fmt::format("{} is not known; \"pert\" is the only shape that can be named.", reader.placeOf("shape")));
    if (shape != nullptr && !mode) refuse(fmt::format("{} is missing; a PERT range needs it.", reader.placeOf("mode")));
    requireRising(low, mode.value_or(low), high, place);
    if (!mode) return Distribution::uniform(low, high);
    return shape != nullptr ? Distribution::pert(low, *mode, high) : Distribution::triangular(low, *mode, high);
}

} // namespace soundings
