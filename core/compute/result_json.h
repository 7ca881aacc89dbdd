// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace soundings {

/// A number of a result as JSON has it: null where it is undefined, "infinite" and "-infinite" where it has no end.
[[nodiscard]] nlohmann::json resultNumber(std::optional<double> value);

} // namespace soundings
