// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/life.h"

#include "core/assessment/covering.h"

#include <algorithm>
#include <variant>

namespace soundings {

LifeRow lifeOf(const Entry& entry, bool sealed)
{
    LifeRow life;
    life.coveredFrom = coveredFrom(entry, sealed);
    life.dropped =
        std::ranges::any_of(entry.since, [](const SinceItem& item) { return std::holds_alternative<Drop>(item.what); });
    if (const Decision* decision = entry.decision(); decision != nullptr && sealed)
        life.supersedes = decision->supersedes;
    return life;
}

} // namespace soundings
