// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/random.h"

namespace soundings {

double Random::uniform() noexcept
{
    // The middle of one of 2^52 equal cells, so that neither end is ever drawn and every value is exact.
    return (static_cast<double>(bits() >> 12) + 0.5) * 0x1p-52;
}

} // namespace soundings
