// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/foreign_history.h"
#include "core/model/entry.h"

#include <optional>

namespace soundings {

/// What turning questions into entries met with.
struct HistoryTally {
    std::size_t forecasts = 0; ///< of the person
    std::size_t others = 0;    ///< of other people, kept in the remainder
    std::size_t resolved = 0;
    std::size_t voided = 0;
    std::size_t nudged = 0;         ///< below 1 % or above 99 %, which a prediction cannot hold
    std::size_t unequalSums = 0;    ///< answers that do not add up to 100 %
    std::size_t unclearAnswers = 0; ///< resolved, but not told to which answer
    std::size_t withoutTime = 0;
    std::size_t withRemainder = 0;

    bool operator==(const HistoryTally&) const = default;
};

/// The entry that a question becomes: the first forecast of `me` is its prediction, later ones are updates, the outcome is
/// its resolution; everything else stands verbatim in the remainder. Equal questions give equal entries, whenever and
/// wherever they are read. Dates are those of UTC.
[[nodiscard]] Entry entryOf(const ForeignQuestion& question, const std::string& me, const std::string& source,
                            HistoryTally& tally);

/// The stored entry with what `fresh`, the same question read later, knows more: forecasts and outcomes are appended, the
/// remainder of the same source is renewed, all else stays as it is here. Nothing where there is nothing to add.
[[nodiscard]] std::optional<Entry> withNews(const Entry& stored, const Entry& fresh);

} // namespace soundings
