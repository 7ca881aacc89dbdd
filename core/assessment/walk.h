// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <array>
#include <string>
#include <vector>

namespace soundings {

/// The steps of the walk, everyday ones first, then those that wait under "More" until wanted.
enum class WalkStep { Frame, Must, Options, Can, FindAWay, Expect, Seal, TradeOffs, Tenacity, Voices, Story };

inline constexpr std::array everydaySteps{WalkStep::Frame,    WalkStep::Must,   WalkStep::Options, WalkStep::Can,
                                          WalkStep::FindAWay, WalkStep::Expect, WalkStep::Seal};

inline constexpr std::array furtherSteps{WalkStep::TradeOffs, WalkStep::Tenacity, WalkStep::Voices, WalkStep::Story};

/// How far a step has got; never a score.
enum class StepState { Untouched, Begun, Enough };

[[nodiscard]] StepState stateOf(const Entry& entry, WalkStep step);

/// The stable word of a step: frame, must, options, can, find_a_way, expect, seal, trade_offs, tenacity, voices, story.
[[nodiscard]] const char* wordOf(WalkStep step);

/// Its name for people: "Frame", "Must", "Options", "Can", "Find a way", "Expect", "Seal", "Trade-offs", "Tenacity",
/// "Voices", "Story".
[[nodiscard]] std::string nameOf(WalkStep step, const Translate& translate = {});

/// What could be mended at a step (a whether-or-not framing, no prediction within 90 days, ...).
[[nodiscard]] std::vector<Finding> findingsAt(const Entry& entry, WalkStep step, Date today,
                                              const Translate& translate = {});

} // namespace soundings
