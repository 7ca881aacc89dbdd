// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/due_item.h"
#include "core/model/engagement.h"

#include <optional>

namespace soundings {

/// The first day on which what belongs to an engagement is kept longer than was agreed; blank where nothing was agreed.
[[nodiscard]] std::optional<Date> disposalDay(const Engagement& agreed);

/// Whether something due is that day: such a reminder is of the entry itself, so its item is the entry.
[[nodiscard]] bool endsKeeping(const DueItem& item);

} // namespace soundings
