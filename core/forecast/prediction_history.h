// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// What was said of a prediction at one time: the member that its kind has.
struct Statement {
    Instant at;
    std::optional<double> probability; ///< YesNo
    std::vector<Choice> choices;       ///< OneOf
    std::optional<Range> quantity;     ///< Quantity
    std::string reason;

    bool operator==(const Statement&) const = default;
};

/// How a prediction ended, and when that was written.
struct ResolvedAs {
    Instant at;
    Resolution resolution;

    bool operator==(const ResolvedAs&) const = default;

    /// The day it was decided: as stated, else the day of writing.
    [[nodiscard]] Date on() const { return resolution.on.value_or(localDate(at)); }
};

/// One prediction of an entry from its making to its end.
struct PredictionHistory {
    Prediction prediction;              ///< as it was made
    std::vector<Statement> statements;  ///< the first one and every update, in the order of writing; never empty
    bool holds = true;                  ///< false where its option was not taken: void without a word
    std::optional<ResolvedAs> resolved; ///< the last resolution counts, so that a slip can be mended

    bool operator==(const PredictionHistory&) const = default;

    /// The prediction with what was said of it last.
    [[nodiscard]] Prediction now() const;
};

/// The predictions of a decision (those of its belief, then those made since) or of a lone prediction; empty for other
/// entries. `made` is when the belief was frozen: the time of the seal, or of the entry's beginning where it has none.
[[nodiscard]] std::vector<PredictionHistory> predictionHistories(const Entry& entry, const Instant& made);

} // namespace soundings
