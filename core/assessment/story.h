// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <vector>

namespace soundings {

// The story of an entry: a decision's, or one that stands alone.

/// Null where the entry tells none.
[[nodiscard]] Pyramid* pyramidOf(Entry& entry);
[[nodiscard]] const Pyramid* pyramidOf(const Entry& entry);
[[nodiscard]] RetellTest* retellTestOf(Entry& entry);
[[nodiscard]] const RetellTest* retellTestOf(const Entry& entry);

/// Whether there is anything to tell: a headline or an argument.
[[nodiscard]] bool tellsAnything(const Pyramid& pyramid);

/// What could be mended: flash without foundation, a foundation without headline, an argument on one leg, a headline that
/// readers could not retell, and so on. No findings of an entry that tells none.
[[nodiscard]] std::vector<Finding> storyFindings(const Entry& entry, const Translate& translate = {});

} // namespace soundings
