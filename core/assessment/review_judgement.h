// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/quality.h"
#include "core/model/since.h"
#include "core/support/say.h"

#include <optional>
#include <string>

namespace soundings {

/// A decision and what came of it, judged apart: well decided or not, and the outcome good or bad.
enum class Judgement { Earned, Lucky, Unlucky, ToLearnFrom };

/// A chain of links is called good where its weakest is at least this, 0..1.
inline constexpr double goodDecisionFrom = 0.5;

/// The weakest of the six links; blank while any of them is blank, for an unknown link may be the weakest.
[[nodiscard]] std::optional<double> weakestLink(const QualityLinks& quality);

/// Where quality and outcome meet: good and good is earned, bad and good lucky, good and bad unlucky, bad and bad to learn
/// from. Blank while either is unknown.
[[nodiscard]] std::optional<Judgement> judgementOf(const QualityLinks& quality,
                                                   const std::optional<OutcomeJudgement>& outcome);

/// "earned", "lucky", "unlucky", "to learn from".
[[nodiscard]] std::string nameOf(Judgement judgement, const Translate& translate = {});

/// The stable word used in JSON: earned, lucky, unlucky, to_learn_from.
[[nodiscard]] const char* wordOf(Judgement judgement);

} // namespace soundings
