// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/checkup_picture.h"

namespace soundings {

/// A new check-up: what it asks about is taken from the check-up before, nothing of its answers is.
[[nodiscard]] Entry newCheckup(const Entry* before, const Instant& now, Date today, IdSource& ids);

/// Answers one question: `what` is the last word of a principle's id ("tenacity"), or a function by its id or name, "+"
/// before it adds one that is not asked about yet. The value is of 0..10, or its range. Throws Error{Input} for anything else.
void answerCheckup(Checkup& checkup, const std::string& what, const Range& value, IdSource& ids);

/// Takes a next step up, and says whether it is done; one that was taken up before is kept as it is.
void markNextStep(Checkup& checkup, const CheckupNext& next, bool done, IdSource& ids);

} // namespace soundings
