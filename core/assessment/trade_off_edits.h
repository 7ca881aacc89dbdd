// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/decision.h"

#include <cstddef>
#include <optional>

namespace soundings {

/// Edits of a decision's trade-offs that keep its parts together: scores, weights, constraints and pairwise judgements
/// follow the criteria they are about.

/// At the end; it is compared with no other one yet.
void addCriterion(Decision& decision, Criterion criterion);
/// With the scores, weights and constraints that are about it.
void dropCriterion(Decision& decision, const Id& id);
/// By so many places, as far as there are any.
void moveCriterion(Decision& decision, const Id& id, int by);

/// Empty: not assessed. A score without a range: marked unknown. Evidence that is there stays with a new range.
void setScore(Decision& decision, const Id& option, const Id& criterion, const std::optional<Score>& score);
void setScoreRange(Decision& decision, const Id& option, const Id& criterion, const std::optional<Range>& range);
void setScoreEvidence(Decision& decision, const Id& option, const Id& criterion, const std::string& evidence);

/// The swing, rank or direct weight of a criterion; empty: not given.
void setWeightValue(Decision& decision, const Id& criterion, std::optional<double> value);
[[nodiscard]] std::optional<double> weightValueOf(const Decision& decision, const Id& criterion);

/// Numbers are carried over where they mean something in the new way of giving them, else dropped: points and shares
/// become each other, or an order.
void setWeightMethod(Decision& decision, WeightMethod method);

/// How many times the swing of criterion `row` matters as much as that of `column` (1/9..9); empty: not compared yet,
/// which the matrix holds as 0. Its reciprocal follows.
void setJudgement(Decision& decision, std::size_t row, std::size_t column, std::optional<double> times);
[[nodiscard]] std::optional<double> judgementOf(const Decision& decision, std::size_t row, std::size_t column);

} // namespace soundings
