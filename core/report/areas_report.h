// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/areas_picture.h"
#include "core/report/report.h"

namespace soundings {

/// The map as a report: the sentence first, then areas, what waits for management, imperatives without an owner,
/// deliberate exceptions, and what can be mended.
[[nodiscard]] Report areasReport(const AreasPicture& picture, Date today, const Instant& now,
                                 const Translate& translate = {});

/// One area by itself: what its entry says.
[[nodiscard]] Report areaReport(const Entry& area, Date today, const Instant& now, const Translate& translate = {});

/// The map as a table, as the command shows it too.
[[nodiscard]] Table areasTable(const AreasPicture& picture, const Translate& translate = {});
[[nodiscard]] Table crossingsTable(const AreasPicture& picture, const Translate& translate = {});

/// What waits there, in words: the constraint, or that a tag names both.
[[nodiscard]] std::string whatCrosses(const AreaCrossing& crossing, const Translate& translate = {});

} // namespace soundings
