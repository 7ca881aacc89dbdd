// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace soundings {

using Keys = std::vector<std::string>;

/// The order of a list that two sides changed: the keys of both. What one side put in stands behind what it stood behind
/// there. `firstLeads` settles what nothing else does. None where both sides moved what was there, each in its own way.
[[nodiscard]] std::optional<Keys> mergedOrder(const Keys& base, const Keys& one, const Keys& other, bool firstLeads);

} // namespace soundings
