// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/error.h"

#include <string>
#include <utility>

namespace soundings {

/// The problem cannot be used: Error{Input} with one sentence that says why and what to do.
[[noreturn]] inline void refuse(std::string message)
{
    throw Error(ErrorKind::Input, std::move(message));
}

} // namespace soundings
