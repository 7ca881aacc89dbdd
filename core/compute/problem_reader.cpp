// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/problem_reader.h"

#include "core/support/error.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

[[noreturn]] void refuseProblem(std::string message)
{
    throw Error(ErrorKind::Input, std::move(message));
}

double valueIn(ProblemReader& reader, const char* name, ScaleEnds scale)
{
    const auto value = reader.number(name, scale.low, scale.high);
    if (!value) refuseProblem(fmt::format("{} is missing; a range needs it.", reader.placeOf(name)));
    return *value;
}

/// P10 and P90 may lie beyond the scale and are cut at its ends.
double cutValueIn(ProblemReader& reader, const char* name, ScaleEnds scale)
{
    return std::clamp(valueIn(reader, name, anyScale), scale.low, scale.high);
}

void requireRising(double low, double middle, double high, const std::string& place)
{
    if (low > middle || middle > high)
        refuseProblem(fmt::format("The range {} is upside down; give its values in rising order.", place));
}

double numberOf(const nlohmann::json& value, const std::string& place, ScaleEnds scale)
{
    if (!value.is_number()) refuseProblem(fmt::format("{} is not a number; give one.", place));
    const auto number = value.get<double>();
    if (!(number >= scale.low && number <= scale.high))
        refuseProblem(
            fmt::format("{} is {}, which is not between {} and {}; correct it.", place, number, scale.low, scale.high));
    return number;
}

/// 100000 or 1e5 or 100000.0: many programs write whole numbers as they write others.
std::optional<std::uint64_t> wholeIn(const nlohmann::json& value)
{
    constexpr double largestExact = 0x1p53;
    if (value.is_number_unsigned()) return value.get<std::uint64_t>();
    if (!value.is_number_float()) return {};
    const auto number = value.get<double>();
    if (!(number >= 0 && number <= largestExact) || number != std::floor(number)) return {};
    return static_cast<std::uint64_t>(number);
}

template <typename Read>
auto listOf(const nlohmann::json& value, const std::string& place, Read read)
{
    if (!value.is_array()) refuseProblem(fmt::format("{} is not a list; give one.", place));
    std::vector<decltype(read(value, place))> items;
    items.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) items.push_back(read(value[i], fmt::format("{}[{}]", place, i)));
    return items;
}

template <typename Rows>
void requireEqualRows(const Rows& rows, const std::string& place)
{
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i].size() != rows[0].size())
            refuseProblem(fmt::format("{}[{}] has {} items and {}[0] has {}; make all rows equally long.", place, i,
                                      rows[i].size(), place, rows[0].size()));
}

} // namespace

ProblemReader::ProblemReader(const nlohmann::json& object, std::string place)
    : m_object(object), m_place(std::move(place))
{
    if (!object.is_object())
        refuseProblem(fmt::format("{} is not a JSON object; give one.", m_place.empty() ? "The problem" : m_place));
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
    if (value == nullptr) refuseProblem(fmt::format("{} is missing; add it.", placeOf(name)));
    return *value;
}

std::optional<double> ProblemReader::number(const char* name, double low, double high)
{
    const auto* value = optional(name);
    if (value == nullptr) return {};
    if (!value->is_number()) refuseProblem(fmt::format("{} is not a number; give one.", placeOf(name)));
    const auto result = value->get<double>();
    if (!(result >= low && result <= high))
        refuseProblem(
            fmt::format("{} is {}, which is not between {} and {}; correct it.", placeOf(name), result, low, high));
    return result;
}

std::optional<std::uint64_t> ProblemReader::whole(const char* name, std::uint64_t low, std::uint64_t high)
{
    const auto* value = optional(name);
    if (value == nullptr) return {};
    const auto whole = wholeIn(*value);
    if (!whole || *whole < low || *whole > high)
        refuseProblem(fmt::format("{} is not a whole number between {} and {}; correct it.", placeOf(name), low, high));
    return whole;
}

const nlohmann::json* ProblemReader::given(const char* name)
{
    const auto* value = optional(name);
    return value == nullptr || value->is_null() ? nullptr : value;
}

const nlohmann::json& ProblemReader::list(const char* name)
{
    const auto& value = required(name);
    if (!value.is_array()) refuseProblem(fmt::format("{} is not a list; give one.", placeOf(name)));
    return value;
}

std::optional<bool> ProblemReader::flag(const char* name)
{
    const auto* value = given(name);
    if (value == nullptr) return {};
    if (!value->is_boolean())
        refuseProblem(fmt::format("{} is neither true nor false; give one of them.", placeOf(name)));
    return value->get<bool>();
}

std::string ProblemReader::placeOf(std::string_view name) const
{
    return m_place.empty() ? std::string(name) : fmt::format("{}.{}", m_place, name);
}

void ProblemReader::refuseUnknown() const
{
    for (const auto& [name, value] : m_object.items())
        if (!m_known.contains(name)) refuseProblem(fmt::format("{} is not known here; remove it.", placeOf(name)));
}

Distribution readRange(const nlohmann::json& value, const std::string& place, ScaleEnds scale)
{
    if (value.is_null()) return {};
    if (value.is_number()) return Distribution::certain(numberOf(value, place, scale));
    if (!value.is_object()) refuseProblem(fmt::format("{} is no range; give a number, null or an object.", place));
    ProblemReader reader(value, place);
    if (value.contains("p10") || value.contains("likely") || value.contains("p90")) {
        const double p10 = cutValueIn(reader, "p10", scale);
        const double likely = valueIn(reader, "likely", scale);
        const double p90 = cutValueIn(reader, "p90", scale);
        reader.refuseUnknown();
        requireRising(p10, likely, p90, place);
        return Distribution::elicited(p10, likely, p90);
    }
    const double low = valueIn(reader, "low", scale);
    const double high = valueIn(reader, "high", scale);
    const auto mode = reader.number("mode", scale.low, scale.high);
    const auto* shape = reader.optional("shape");
    reader.refuseUnknown();
    if (shape != nullptr && (!shape->is_string() || *shape != "pert"))
        refuseProblem(
            fmt::format("{} is not known; \"pert\" is the only shape that can be named.", reader.placeOf("shape")));
    if (shape != nullptr && !mode)
        refuseProblem(fmt::format("{} is missing; a PERT range needs it.", reader.placeOf("mode")));
    requireRising(low, mode.value_or(low), high, place);
    if (!mode) return Distribution::uniform(low, high);
    return shape != nullptr ? Distribution::pert(low, *mode, high) : Distribution::triangular(low, *mode, high);
}

std::vector<double> readNumbers(const nlohmann::json& value, const std::string& place, ScaleEnds scale)
{
    return listOf(value, place,
                  [&](const nlohmann::json& item, const std::string& where) { return numberOf(item, where, scale); });
}

std::vector<std::vector<double>> readMatrix(const nlohmann::json& value, const std::string& place, ScaleEnds scale)
{
    auto rows = listOf(value, place, [&](const nlohmann::json& item, const std::string& where) {
        return readNumbers(item, where, scale);
    });
    requireEqualRows(rows, place);
    return rows;
}

std::vector<std::vector<Distribution>> readRanges(const nlohmann::json& value, const std::string& place,
                                                  ScaleEnds scale)
{
    auto rows = listOf(value, place, [&](const nlohmann::json& row, const std::string& whereRow) {
        return listOf(row, whereRow, [&](const nlohmann::json& item, const std::string& where) {
            return readRange(item, where, scale);
        });
    });
    requireEqualRows(rows, place);
    return rows;
}

std::vector<std::size_t> readIndices(const nlohmann::json& value, const std::string& place)
{
    return listOf(value, place, [](const nlohmann::json& item, const std::string& where) {
        const auto index = wholeIn(item);
        if (!index) refuseProblem(fmt::format("{} is not a whole number; count from 0.", where));
        return static_cast<std::size_t>(*index);
    });
}

Chance readChance(ProblemReader& reader)
{
    constexpr std::uint64_t mostDraws = 100'000'000;
    constexpr std::uint64_t mostSeed = (std::uint64_t{1} << 53U) - 1;
    constexpr std::uint64_t mostThreads = 256;
    return {reader.whole("samples", 1, mostDraws), reader.whole("seed", 0, mostSeed),
            static_cast<unsigned>(reader.whole("threads", 1, mostThreads).value_or(0))};
}

} // namespace soundings
