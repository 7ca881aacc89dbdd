// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/date.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// Layouts that other programs take, and that `import` takes back: Fatebook's import sheet has a row for each forecast,
/// PredictionBook's CSV the last whole percent of each prediction, its JSON every forecast.
enum class ForecastLayout { FatebookSheet, PredictionBookCsv, PredictionBookJson };

/// An entry with what decides what may be seen of it.
struct ForecastSource {
    Entry entry;
    std::optional<Instant> sealedAt; ///< of a decision: blank = a draft
};

/// A written file, and what it does not tell.
struct ForecastFile {
    std::string bytes;
    std::size_t predictions = 0;
    std::size_t forecasts = 0;
    std::size_t covered = 0;  ///< left out: due and not resolved, so out of sight
    std::size_t noPlace = 0;  ///< left out: several answers or a quantity, which the layout does not know
    std::size_t unstated = 0; ///< left out: no forecast was made
    std::size_t notTaken = 0; ///< left out: about an option that was not taken, so void
    std::size_t drafts = 0;   ///< left out: predictions of decisions that are not sealed
};

/// Writes the yes/no predictions of sealed decisions and those that stand alone. What is covered `today` is left out
/// unless `uncover`. Cells that a spreadsheet would compute are made harmless.
[[nodiscard]] ForecastFile exportForecasts(const std::vector<ForecastSource>& sources, ForecastLayout layout,
                                           Date today, bool uncover);

} // namespace soundings
