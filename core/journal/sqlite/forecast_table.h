// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/track_record.h"
#include "core/journal/forecast_row.h"
#include "core/journal/sqlite/database.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace soundings::sqlite {

/// The derived tables that scoring counts from: predictions, and sealed decisions as a whole. Called inside
/// Database::read and Database::write.
class ForecastTable {
public:
    explicit ForecastTable(Database& database) : m_database(database) {}

    /// Replaces what the entry in `row` has.
    void set(std::int64_t row, const std::vector<ForecastRow>& forecasts, const std::optional<RecordRow>& record);

    /// Adds the predictions of a row that has none yet and is no sealed decision.
    void add(std::int64_t row, const std::vector<ForecastRow>& forecasts);

    /// All sums; groups told apart by `by`. `singles` are filled up to `mostSingles` scored predictions.
    [[nodiscard]] TrackRecord sums(Date today, std::optional<SplitBy> by, std::size_t mostSingles) const;
    /// Scored predictions with a chance in [from, to] by whole ten-thousandths, newest outcome first.
    [[nodiscard]] std::vector<ScoredPrediction> scored(double from, double to, std::size_t limit) const;
    /// What was resolved on days from `from` to `to`, both included, whatever its kind and status.
    [[nodiscard]] std::vector<std::pair<Id, Id>> resolvedBetween(Date from, Date to, std::size_t limit) const;
    /// Sealed decisions that are called imperatives and were neither dropped nor superseded, oldest first.
    [[nodiscard]] std::vector<Id> imperatives(std::size_t limit) const;

private:
    void addScored(TrackRecord& record, std::optional<SplitBy> by) const;
    void addSingles(TrackRecord& record, std::size_t most) const;
    void addOthers(TrackRecord& record, Date today) const;
    void addReviewed(TrackRecord& record) const;

    Database& m_database;
};

} // namespace soundings::sqlite
