// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/result_json.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace soundings {

nlohmann::json resultNumber(std::optional<double> value)
{
    if (!value || std::isnan(*value)) return nullptr;
    if (std::isinf(*value)) return *value > 0 ? "infinite" : "-infinite";
    return *value;
}

} // namespace soundings
