// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/decision.h"
#include "core/robustness/weight_model.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <cstddef>
#include <string>
#include <vector>

namespace soundings {

/// What a founder said about weights beside the points or ranks, as a linear rule with its words.
struct NamedConstraint {
    WeightRule rule;
    std::string pointer;
};

/// The usable constraints of a decision; the others are left out and said to be.
[[nodiscard]] std::vector<NamedConstraint> namedConstraints(const Decision& decision, const Translate& translate,
                                                            std::vector<Finding>& findings);

/// Whether a weighting keeps to a rule, but for rounding.
[[nodiscard]] bool isKept(const WeightRule& rule, const std::vector<double>& weights);

/// Uniform or ordinal weights with constraints on top: intervals where that is all there is, else linear rules.
[[nodiscard]] WeightModel withConstraints(const WeightModel& model, const std::vector<NamedConstraint>& constraints,
                                          const Decision& decision, const Translate& translate);

/// The name of a criterion, or "criterion 3" where it has none.
[[nodiscard]] std::string criterionName(const Decision& decision, std::size_t index, const Translate& translate);

} // namespace soundings
