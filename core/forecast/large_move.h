// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/prediction_history.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <optional>

namespace soundings {

/// Whether a new statement moves so far from the one before that a reason is worth having: a probability (or that of
/// any choice) by more than 20 points, or its odds by a factor of eight (doubled three times) either way; an interval
/// whose likely value was outside of the one before.
[[nodiscard]] bool isLargeMove(const Statement& before, const Statement& after);

/// A large move without a reason, as a finding that asks for one; blank for every other move.
[[nodiscard]] std::optional<Finding> largeMoveFinding(const Statement& before, const Statement& after,
                                                      const Translate& translate = {});

} // namespace soundings
