// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// The member by which the items of a list are told apart ("id", "question", ...): each item is an object that has it, as a
/// text of its own. Empty where there is none; then the list is one value.
[[nodiscard]] std::string keyOfList(const nlohmann::json& list);

/// What tells an item of a list apart by the list's key.
[[nodiscard]] std::string nameOfItem(const nlohmann::json& item, const std::string& key);

/// A place (Conflict::place) one step further down.
[[nodiscard]] std::string placeWithin(const std::string& place, std::string_view step);

/// The steps of a place, from the document down.
[[nodiscard]] std::vector<std::string> stepsOf(std::string_view place);

/// What stands at a place of a document; null where nothing does.
[[nodiscard]] const nlohmann::json* valueAt(const nlohmann::json& document, std::string_view place);

/// Puts a value there, or takes away what is there where `value` is null. False where the place itself is gone.
[[nodiscard]] bool putAt(nlohmann::json& document, std::string_view place, const nlohmann::json* value);

} // namespace soundings
