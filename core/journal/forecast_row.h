// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// What counting does with a prediction. The numbers are stored.
enum class ForecastStatus {
    Open = 0,     ///< stands and waits for its outcome
    Scored = 1,   ///< yes or no, with a chance and an outcome
    Interval = 2, ///< a quantity with its interval and its value
    Choices = 3,  ///< one of several, with chances and the one that came
    Void = 4,     ///< resolved as void, or of an option that was not taken
    NoNumber = 5, ///< resolved, but nothing was said that could be scored
    Draft = 6,    ///< of a decision that is not sealed
};

/// A prediction as scoring needs it; derived from the document. Only predictions of sealed decisions and those that stand
/// alone count. What was said on the day of the outcome or later does not count as said before it.
struct ForecastRow {
    Id prediction;
    PredictionKind kind = PredictionKind::YesNo;
    ForecastStatus status = ForecastStatus::Draft;
    std::optional<Date> made;
    std::optional<Date> due;
    std::optional<Date> resolved;
    std::optional<double> probability; ///< YesNo: the last one said before the outcome
    std::optional<double> first;       ///< YesNo: the one said at its making
    std::optional<bool> happened;      ///< YesNo, scored
    double firstLoss = 0;              ///< (first - outcome)^2, scored
    double averageLoss = 0;            ///< the mean over the days it stood, scored
    std::optional<double> reference;   ///< the base rate that its decision declared, 0..1
    std::optional<bool> hit;           ///< Interval: whether the value lay within
    std::optional<double> choiceScore; ///< Choices: Brier over all choices, 0..2
    std::string area;
    std::string function;
    std::string source; ///< where a lone prediction came from
    std::optional<TenacityKind> pursued;

    bool operator==(const ForecastRow&) const = default;
};

/// The predictions of an entry. `sealedAt`: when its seal was made; blank for drafts, without meaning for lone ones.
[[nodiscard]] std::vector<ForecastRow> forecastsOf(const Entry& entry, const std::optional<Instant>& sealedAt);

/// What is counted of a sealed decision as a whole.
struct RecordRow {
    std::optional<TenacityKind> pursued; ///< imperative, bet or neither
    std::optional<bool> goodDecision;    ///< by its weakest link, where all six are rated
    std::optional<bool> goodOutcome;     ///< as the last review that judged it says
    bool reviewed = false;
    bool dropped = false;

    bool operator==(const RecordRow&) const = default;
};

/// Blank where the entry is no sealed decision.
[[nodiscard]] std::optional<RecordRow> recordOf(const Entry& entry, bool sealed);

/// All that the derived tables hold of an entry's predictions and record, as text that changes when it does.
[[nodiscard]] std::string fingerprintText(const std::vector<ForecastRow>& forecasts,
                                          const std::optional<RecordRow>& record);

} // namespace soundings
