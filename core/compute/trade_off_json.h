// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_offs.h"

#include <nlohmann/json_fwd.hpp>

namespace soundings {

/// A decision's trade-offs as `score --json` writes them: options and criteria by their index in the two lists, numbers
/// in full precision and named as `compute smaa` and `compute sensitivity` name them. While totals are hidden every
/// result is null.
[[nodiscard]] nlohmann::json toJson(const TradeOffAssessment& result);

} // namespace soundings
