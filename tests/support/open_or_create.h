// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <filesystem>
#include <string>

namespace soundings::test {

/// The journal at `path`, which is made where there is none yet.
inline Journal openOrCreate(const std::string& path, const Journal::Outside& outside)
{
    return std::filesystem::exists(path) ? Journal::open(path, Journal::Mode::ReadWrite, outside)
                                         : Journal::create(path, outside);
}

} // namespace soundings::test
