// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/due_item.h"
#include "core/model/entry.h"

#include <vector>

namespace soundings {

/// Everything in an entry with a date that has not been dealt with, in the order of the document:
/// - the review: the belief's date until a review is written, then that review's next date; none once it was dropped;
/// - predictions that hold for the chosen option and have no resolution, lone ones too;
/// - signposts without a reading since their (amended) date was set; none once the decision was dropped;
/// - commitments and constraints, until they were closed, a review was written on their date or later, or the decision
///   was dropped;
/// - the deadline, while the entry is a draft.
/// A reminder that was moved has its new day, one that was let go is left out.
/// `title` and `entry` of the items are set, `draft` says `sealed` negated. Notes have none.
[[nodiscard]] std::vector<DueItem> agendaOf(const Entry& entry, bool sealed);

} // namespace soundings
