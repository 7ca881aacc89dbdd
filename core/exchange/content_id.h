// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"

#include <initializer_list>
#include <string_view>

namespace soundings {

/// The identifier that the same parts always give: a version-8 UUID (RFC 9562) from their digest, so that what is
/// imported twice is known again.
[[nodiscard]] Id contentId(std::initializer_list<std::string_view> parts);

} // namespace soundings
