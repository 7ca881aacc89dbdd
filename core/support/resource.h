// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace soundings {

/// The text file `name` below resources/ that was compiled in (question sets, schema, sample journal); empty where
/// there is none. The view lives as long as the program.
[[nodiscard]] std::string_view embeddedResource(std::string_view name);

} // namespace soundings
