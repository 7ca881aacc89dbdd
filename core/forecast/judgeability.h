// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/prediction.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <string>
#include <vector>

namespace soundings {

/// Whether the prediction has the numbers that its kind asks for: a probability, one for each of two or more choices, or
/// an interval.
[[nodiscard]] bool hasNumbers(const Prediction& prediction);

/// What would keep someone else from telling later whether the prediction came true: no words, no number, no date, nobody
/// who tells; a statement that wants a number and has none, that can mean many things, or that is about what nobody can
/// see; certainty; choices that do not add up; an interval upside down. Each finding is one sentence that says what to
/// do; its pointer is `pointer` and the member's name ("/belief/predictions/0" + "/due"). The words that it looks for are
/// English; a statement in another language is not checked for them.
[[nodiscard]] std::vector<Finding> judgeabilityOf(const Prediction& prediction, const std::string& pointer, Date today,
                                                  const Translate& translate = {});

} // namespace soundings
