// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/prediction_history.h"
#include "core/support/say.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// A number as people write it: a decimal point or comma, white space between thousands, a minus sign; blank where the
/// text is none.
[[nodiscard]] std::optional<double> readNumber(std::string_view text);

/// Which prediction "2" (its place from 1) or "5f0c" (a beginning of its id that no other has) names. Throws
/// Error{NotFound} naming what there is, Error{Input} where several ids begin so.
[[nodiscard]] std::size_t predictionNamed(const std::vector<PredictionHistory>& histories, std::string_view which);

/// What happened, as written: yes, no or void; for one of several the text of a choice (capitals do not matter, nor
/// does what no other choice begins with) or void; for a quantity a number or void. Throws Error{Input} naming what is
/// possible.
[[nodiscard]] Resolution readOutcome(const Prediction& prediction, std::string_view outcome,
                                     const Translate& translate = {});

/// A later statement, as written: a probability (see readProbability); for one of several all of theirs in their order,
/// "50 %; 30 %; 20 %"; for a quantity "10; 20" or "10; 14; 20". Throws Error{Input} with what is wrong.
[[nodiscard]] PredictionUpdate readUpdate(const Prediction& now, std::string_view text,
                                          const Translate& translate = {});

/// What keeps a later statement from being written down, in one sentence; empty where nothing does: numbers are missing,
/// do not add up, are upside down or certain, or nothing changes.
[[nodiscard]] std::string complaintAbout(const Prediction& now, const PredictionUpdate& update,
                                         const Translate& translate = {});

} // namespace soundings
