// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "core/support/json.h"

namespace soundings::app {

/// What a command says where --json asks for values.
[[nodiscard]] inline Answer jsonAnswer(const nlohmann::json& value)
{
    return {prettyJson(value), {}};
}

} // namespace soundings::app
