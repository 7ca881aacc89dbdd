// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace soundings {

/// The kinds of `soundings compute`, each from its problem to its result (methods.md section 13). They throw
/// Error{Input} with one sentence that names the place.
[[nodiscard]] nlohmann::json computeLens(const nlohmann::json& document);
[[nodiscard]] nlohmann::json computeSmaa(const nlohmann::json& document);
[[nodiscard]] nlohmann::json computeSensitivity(const nlohmann::json& document);
[[nodiscard]] nlohmann::json computeWeights(const nlohmann::json& document);
[[nodiscard]] nlohmann::json computeForecast(const nlohmann::json& document);
[[nodiscard]] nlohmann::json computeDiagnosis(const nlohmann::json& document);
[[nodiscard]] nlohmann::json computeAch(const nlohmann::json& document);
[[nodiscard]] nlohmann::json computeTenacity(const nlohmann::json& document);

} // namespace soundings
