// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/retention.h"

namespace soundings {

std::optional<Date> disposalDay(const Engagement& agreed)
{
    constexpr std::chrono::year last{9999}; // no day of a journal lies beyond
    if (!agreed.keepUntil || !agreed.keepUntil->ok() || agreed.keepUntil->year() >= last) return {};
    return addDays(*agreed.keepUntil, 1);
}

bool endsKeeping(const DueItem& item)
{
    return item.kind == DueKind::Review && !item.item.empty() && item.item == item.entry;
}

} // namespace soundings
