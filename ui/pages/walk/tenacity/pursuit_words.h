// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/signpost.h"
#include "core/model/tactic.h"

#include <QString>

#include <array>

namespace soundings::ui {

// The toolkit's macro of the same name must not reach the member.
#pragma push_macro("signals")
#undef signals
inline constexpr std::string Tactic::* tacticSignals = &Tactic::signals;
#pragma pop_macro("signals")

/// Names of what a pursuit is made of, as the window says them.

inline constexpr std::array pursuitHypothesisList{PursuitHypothesis::PathRight, PursuitHypothesis::PathWrong,
                                                  PursuitHypothesis::GoalWrong, PursuitHypothesis::Other};
inline constexpr std::array pursuitActionList{PursuitAction::Persist, PursuitAction::VaryTactics, PursuitAction::Stop,
                                              PursuitAction::DecideWhatItIs};

[[nodiscard]] QString hypothesisName(PursuitHypothesis hypothesis);
/// For an imperative, stopping is to renegotiate it or to hand it over.
[[nodiscard]] QString actionName(PursuitAction action, std::optional<TenacityKind> kind);
/// "money", "time", "attention".
[[nodiscard]] QString ceilingName(CeilingOn on);
/// What a chance belongs to.
[[nodiscard]] std::optional<double> PursuitChances::* chanceOf(PursuitHypothesis hypothesis);
/// From when to when, as far as it is known: "since 3 May 2026", "3 May 2026 to 1 June 2026".
[[nodiscard]] QString spanText(std::optional<Date> from, std::optional<Date> until);
/// What lies between two thresholds, in words; what is missing is said too.
[[nodiscard]] QString greyBandText(const Signpost& signpost);

} // namespace soundings::ui
