// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_assessment.h"

#include <string>
#include <vector>

namespace soundings {

/// What rows are made from.
struct TenacityRowSource {
    const Decision& decision;
    const Pursuit& pursuit;
    Date today;
    const Translate& translate;
};

/// Signposts in the order of their setting.
[[nodiscard]] std::vector<SignpostRow> signpostRows(const TenacityRowSource& source);

/// Tactics in the order of their writing.
[[nodiscard]] std::vector<TacticRow> tacticRows(const TenacityRowSource& source);

[[nodiscard]] std::vector<LookRow> lookRows(const TenacityRowSource& source);

[[nodiscard]] std::vector<ReclassificationRow> reclassificationRows(const TenacityRowSource& source);

/// The window of bad numbers agreed in advance that a day lies in; null where it lies in none. Both ends belong to it; an
/// open end has no limit, a window without any date holds nothing.
[[nodiscard]] const BadNumbersWindow* agreedWindow(const std::vector<BadNumbersWindow>& windows, Date day);

/// The founder's signpost as it stood when the item of since with this index was written.
[[nodiscard]] Signpost asItStood(const SignpostHistory& history, std::size_t item);

} // namespace soundings
