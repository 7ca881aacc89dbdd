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

namespace soundings {

/// Reads the members of one JSON object of a problem and refuses the rest by name. Every failure is an Error{Input}
/// with one sentence that names the place, e.g. "must.questions[2].range".
class ProblemReader {
public:
    ProblemReader(const nlohmann::json& object, std::string place);

    /// The member's value, null where it is absent.
    [[nodiscard]] const nlohmann::json* optional(const char* name);
    [[nodiscard]] const nlohmann::json& required(const char* name);
    /// A number between low and high.
    [[nodiscard]] std::optional<double> number(const char* name, double low, double high);
    /// A whole number between low and high.
    [[nodiscard]] std::optional<std::uint64_t> whole(const char* name, std::uint64_t low, std::uint64_t high);
    /// A place below this one: "must" + "questions" = "must.questions".
    [[nodiscard]] std::string placeOf(std::string_view name) const;

    /// Call after reading: anything not asked for is unknown.
    void refuseUnknown() const;

private:
    const nlohmann::json& m_object;
    std::string m_place;
    std::set<std::string, std::less<>> m_known;
};

/// A range in any of its forms, on the scale from 0 to 1 (methods.md section 13): a number, null (unknown),
/// {low, high}, {low, mode, high}, the same with shape "pert", or {p10, likely, p90}, whose P10 and P90 are cut at the
/// scale's ends.
[[nodiscard]] Distribution readRange(const nlohmann::json& value, const std::string& place);

} // namespace soundings
