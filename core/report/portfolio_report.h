// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/imperative_line.h"
#include "core/assessment/insights.h"
#include "core/assessment/portfolio.h"
#include "core/report/report.h"

#include <vector>

namespace soundings {

/// The whole for a meeting of those who look at it from above: open decisions and their board, imperatives, commitments,
/// calibration, quality of decisions against outcomes. It names no expectation and no private note.
[[nodiscard]] Report portfolioReport(const Portfolio& portfolio, const std::vector<ImperativeLine>& imperatives,
                                     const Insights& insights, Date today, const Instant& now,
                                     const Translate& translate = {});

} // namespace soundings
