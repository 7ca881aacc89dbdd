// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/imperative_line.h"
#include "core/assessment/insights.h"
#include "core/report/report.h"

#include <vector>

namespace soundings {

/// Insights as a report: what the page and the command `calibration` say, one sentence first in each section.
[[nodiscard]] Report insightsReport(const Insights& insights, const std::vector<ImperativeLine>& imperatives,
                                    const Instant& now, const Translate& translate = {});

// Its tables, as the window shows them too.
[[nodiscard]] Table calibrationTable(const Insights& insights, const Translate& translate = {});
[[nodiscard]] Table splitTable(const Split& split, const Translate& translate = {});
[[nodiscard]] Table scoreTable(const Insights& insights, const Translate& translate = {});
[[nodiscard]] Table improvementTable(const Improvement& improvement, const Translate& translate = {});
[[nodiscard]] Table reviewedTable(const ReviewedCounts& reviewed, const Translate& translate = {});
[[nodiscard]] Table imperativesTable(const std::vector<ImperativeLine>& imperatives, const Translate& translate = {});

} // namespace soundings
