// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"

#include <utility>

namespace soundings {

Error::Error(ErrorKind kind, std::string message, std::string detail)
    : m_kind(kind), m_message(std::move(message)), m_detail(std::move(detail))
{
}

int exitCode(ErrorKind kind) noexcept
{
    switch (kind) {
    case ErrorKind::Internal: return 1;
    case ErrorKind::Input: return 2;
    case ErrorKind::NotFound: return 3;
    case ErrorKind::Foreign: return 4;
    case ErrorKind::Held: return 5;
    case ErrorKind::Storage: return 6;
    case ErrorKind::Verify: return 7;
    case ErrorKind::Locked: return 8;
    case ErrorKind::Usage: return 64;
    }
    return 1;
}

} // namespace soundings
