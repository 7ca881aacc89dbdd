// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forecast/prediction_history.h"
#include "core/support/say.h"

#include <string>
#include <vector>

namespace soundings {

/// What one statement of a prediction says: "60 %", "A: 50 %; B: 50 %", "10 to 20 customers, most likely 14".
[[nodiscard]] std::string statementInWords(const Prediction& prediction, const Statement& statement,
                                           const Translate& translate = {});

/// What happened, in a few words: "It happened", "Hamburg came true", "It came to 42 customers", "Void".
[[nodiscard]] std::string happenedInWords(const Prediction& prediction, const Resolution& resolution,
                                          const Translate& translate = {});

/// The same in a word or two: "yes", "void", "Hamburg", "42 customers".
[[nodiscard]] std::string outcomeInBrief(const Prediction& prediction, const Resolution& resolution,
                                         const Translate& translate = {});

/// How a resolved prediction ended: what happened and on which day, what had been said, and how that scores, a sentence
/// each. No sentence judges the person. Empty where it is open.
[[nodiscard]] std::vector<std::string> outcomeInWords(const PredictionHistory& history,
                                                      const Translate& translate = {});

/// "one of several", for example.
[[nodiscard]] std::string nameOf(PredictionKind kind, const Translate& translate = {});

} // namespace soundings
