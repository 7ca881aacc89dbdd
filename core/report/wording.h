// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessment.h"
#include "core/assessment/plain_words.h"

#include <cstdint>
#include <optional>
#include <string>

namespace soundings {

// How numbers, dates and choices are written in reports and by the command line, besides plain_words.h.

/// A probability (0..1) as a whole percent: "60 %", "< 1 %", "> 99 %"; exactly 0 and 1 stay "0 %" and "100 %".
[[nodiscard]] std::string percentOf(double probability);

/// A share counted in a simulation: as percentOf, but never "0 %" or "100 %", which no number of draws can show.
[[nodiscard]] std::string sampledPercentOf(double share);

/// A count with its thousands apart: "100,000".
[[nodiscard]] std::string groupedCount(std::uint64_t count);

/// The UTC date of an instant: "15 Jun 2015".
[[nodiscard]] std::string mediumDate(const Instant& instant, const Translate& translate = {});

/// "15 Jun 2015, 09:30 UTC".
[[nodiscard]] std::string mediumTime(const Instant& instant, const Translate& translate = {});

/// What is written where nothing was answered.
[[nodiscard]] std::string notAnswered(const Translate& translate = {});

/// The text with controls made visible, or "not answered".
[[nodiscard]] std::string answerOr(const std::string& text, const Translate& translate = {});

/// Without its full stop: for what goes on after a colon or a comma.
[[nodiscard]] std::string withoutStop(std::string text);

/// "8 of 10, roughly (6.5 to 9.5)", the range set by hand, or "not answered".
[[nodiscard]] std::string answerInWords(const Answer& answer, const Translate& translate = {});

/// "low to high, most likely likely" with a unit where there is one.
[[nodiscard]] std::string rangeInWords(const Range& range, const std::string& unit, const Translate& translate = {});

[[nodiscard]] std::string nameOf(Sureness sureness, const Translate& translate = {});
[[nodiscard]] std::string nameOf(ConstraintKind kind, const Translate& translate = {});
[[nodiscard]] std::string nameOf(AimMet met, const Translate& translate = {});
[[nodiscard]] std::string nameOf(Reversibility reversibility, const Translate& translate = {});
[[nodiscard]] std::string nameOf(PredictionSubject subject, const Translate& translate = {});
[[nodiscard]] std::string nameOf(PredictionOutcome outcome, const Translate& translate = {});
[[nodiscard]] std::string nameOf(Stance stance, const Translate& translate = {});
[[nodiscard]] std::string nameOf(EvidenceKind kind, const Translate& translate = {});
[[nodiscard]] std::string nameOf(WeightMethod method, const Translate& translate = {});
[[nodiscard]] std::string nameOf(Stage stage, const Translate& translate = {});

/// What a prediction says: its probability, its choices with theirs, or its range.
[[nodiscard]] std::string expectationOf(const Prediction& prediction, const Translate& translate = {});

} // namespace soundings
