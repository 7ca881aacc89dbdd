// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sampling/distribution.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// Reads the members of one JSON object of a problem and refuses the rest by name. Every failure is an Error{Input}
/// with one sentence that names the place, e.g. "must.questions[2].range".
class ProblemReader {
public:
    ProblemReader(const nlohmann::json& object, std::string place);

    /// The member's value, null where it is absent.
    [[nodiscard]] const nlohmann::json* optional(const char* name);
    [[nodiscard]] const nlohmann::json& required(const char* name);
    /// The member's value where it says something: null where it is absent or null in the problem.
    [[nodiscard]] const nlohmann::json* given(const char* name);
    /// A list, which must be there.
    [[nodiscard]] const nlohmann::json& list(const char* name);
    /// A number between low and high.
    [[nodiscard]] std::optional<double> number(const char* name, double low, double high);
    /// A whole number between low and high.
    [[nodiscard]] std::optional<std::uint64_t> whole(const char* name, std::uint64_t low, std::uint64_t high);
    /// true or false; null in the problem counts as absent.
    [[nodiscard]] std::optional<bool> flag(const char* name);
    /// A place below this one: "must" + "questions" = "must.questions".
    [[nodiscard]] std::string placeOf(std::string_view name) const;

    /// Call after reading: anything not asked for is unknown.
    void refuseUnknown() const;

private:
    const nlohmann::json& m_object;
    std::string m_place;
    std::set<std::string, std::less<>> m_known;
};

/// The ends that a range's numbers may not leave.
struct ScaleEnds {
    double low = 0;
    double high = 1;
};

/// A range in any of its forms, on the scale (methods.md section 13): a number, null (unknown: uniform on [0, 1]),
/// {low, high}, {low, mode, high}, the same with shape "pert", or {p10, likely, p90}, whose P10 and P90 are cut at the
/// scale's ends.
[[nodiscard]] Distribution readRange(const nlohmann::json& value, const std::string& place, ScaleEnds scale = {});

/// Numbers without bounds of their own.
inline constexpr ScaleEnds anyScale{-1e9, 1e9};

/// A list of numbers within the scale's ends.
[[nodiscard]] std::vector<double> readNumbers(const nlohmann::json& value, const std::string& place,
                                              ScaleEnds scale = anyScale);

/// A list of such lists, all equally long.
[[nodiscard]] std::vector<std::vector<double>> readMatrix(const nlohmann::json& value, const std::string& place,
                                                          ScaleEnds scale = anyScale);

/// Alternatives x criteria, each a range; all rows equally long.
[[nodiscard]] std::vector<std::vector<Distribution>> readRanges(const nlohmann::json& value, const std::string& place,
                                                                ScaleEnds scale = {});

/// A list of whole numbers from 0.
[[nodiscard]] std::vector<std::size_t> readIndices(const nlohmann::json& value, const std::string& place);

/// The members `samples`, `seed` and `threads`.
struct Chance {
    std::optional<std::uint64_t> samples; ///< 1..100 million
    std::optional<std::uint64_t> seed;    ///< 0..2^53 - 1: whole numbers beyond are not exact in JSON
    unsigned threads = 0;                 ///< 1..256; 0 where absent
};
[[nodiscard]] Chance readChance(ProblemReader& reader);

} // namespace soundings
