// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace soundings {

/// Rows of numbers, all equally long.
using Matrix = std::vector<std::vector<double>>;

} // namespace soundings
