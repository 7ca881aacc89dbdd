// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace soundings {

/// An item of evidence as it counts: alpha * ln P(says it | cause) by cause, minus infinity for the impossible.
struct TemperedItem {
    double alpha = 1; ///< its own times its group's; 0: left out, all weights 0
    std::vector<double> weights;
};

/// Checks the problem and weighs its evidence. Throws Error{Input} as diagnose does.
[[nodiscard]] std::vector<TemperedItem> temperEvidence(const DiagnosisProblem& problem);

/// ln of the normalised prior, minus infinity for 0.
[[nodiscard]] std::vector<double> logPrior(const DiagnosisProblem& problem);

/// ln of the sum of exponentials; minus infinity where all are.
[[nodiscard]] double logSum(const std::vector<double>& logs);

/// Index of the first of the greatest; blank where all are minus infinity.
[[nodiscard]] std::optional<std::size_t> leaderAmong(const std::vector<double>& logs);

} // namespace soundings
