// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/lens.h"

#include <nlohmann/json_fwd.hpp>

namespace soundings {

/// One option's result as `compute lens` and `score --json` both write it: questions by their index on their axis,
/// numbers in full precision.
[[nodiscard]] nlohmann::json toJson(const LensResult& result);

} // namespace soundings
