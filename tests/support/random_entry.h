// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <cstdint>

namespace soundings::test {

/// A valid entry whose every member may hold anything its document allows: blank or nasty texts, unknown members at
/// all levels, all kinds of since items. The same seed gives the same entry.
[[nodiscard]] Entry randomEntry(std::uint64_t seed);

} // namespace soundings::test
