// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/compute.h"
#include "core/support/error.h"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace soundings {

/// What `compute KIND` says to the problem.
inline nlohmann::json computed(std::string_view kind, const nlohmann::json& problem)
{
    return nlohmann::json::parse(compute(kind, problem.dump()));
}

/// The sentence by which a problem is refused as unusable input; empty where it was not.
inline std::string refusalBy(std::string_view kind, const nlohmann::json& problem)
{
    try {
        (void)compute(kind, problem.dump());
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Input ? error.message() : std::string{};
    }
    return {};
}

/// The problem with the value, given as JSON, at the pointer.
inline nlohmann::json with(nlohmann::json problem, const char* pointer, const char* value)
{
    problem[nlohmann::json::json_pointer(pointer)] = nlohmann::json::parse(value);
    return problem;
}

/// The problem without the member.
inline nlohmann::json without(nlohmann::json problem, const char* pointer)
{
    const nlohmann::json::json_pointer at(pointer);
    problem[at.parent_pointer()].erase(at.back());
    return problem;
}

/// Pointers and the unusable values to put there.
using Unusable = std::vector<std::pair<const char*, const char*>>;

} // namespace soundings
