// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/other_scores.h"
#include "core/forecast/prediction_history.h"

#include <optional>

namespace soundings {

/// How one resolved prediction scored; blank where it does not apply. Statements written on the day of the outcome or
/// later do not count, unless there is no other. Void and unresolved predictions, and such whose option was not taken,
/// have no score.
struct ResolvedScore {
    std::optional<RevisedBrier> brier;     ///< yes or no: 0..1
    std::optional<double> categoriesFirst; ///< one of several: 0..2, of what was said first
    std::optional<double> categoriesLast;  ///< and last
    std::optional<bool> inFirst;           ///< quantity: within the first interval
    std::optional<bool> inLast;            ///< and within the last one

    bool operator==(const ResolvedScore&) const = default;
};

[[nodiscard]] ResolvedScore scoreOf(const PredictionHistory& history);

/// The statements that count: those before the day of the outcome, else the first one; all where it is open.
[[nodiscard]] std::vector<Statement> countedStatements(const PredictionHistory& history);

} // namespace soundings
