// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/insights.h"

namespace soundings {

/// Fills in the sentences of insights whose numbers stand.
void sayInsights(Insights& insights, const Translate& translate);

/// The name of a part of a split as the journal gives it.
[[nodiscard]] std::string nameOfPart(SplitBy by, const std::string& part, const Translate& translate);

} // namespace soundings
