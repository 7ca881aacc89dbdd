// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"

#include <optional>
#include <string_view>

namespace soundings {

/// Reads a moment as other programs write it: `2026-01-05 09:03:7`, `2015-01-02 03:04:05 UTC`, ISO 8601 with fractions
/// and an offset, or a bare date (its beginning). Without a zone it is taken for UTC. Nothing where it is anything else.
[[nodiscard]] std::optional<Instant> foreignInstant(std::string_view text);

} // namespace soundings
