// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/track_record.h"

#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace soundings::sqlite {

/// A scored prediction as a row of the table has it.
struct ScoredRow {
    double p = 0;
    bool happened = false;
    std::int64_t day = 0; ///< 20261127
    double firstLoss = 0;
    double averageLoss = 0;
    std::optional<double> reference;
};

/// Sums up predictions by chance and outcome and by day in one pass: reading each once is cheaper than letting the
/// database sort them for each grouping.
class ScoredSums {
public:
    void add(const ScoredRow& row, const std::string& part);
    /// Groups and days, in order, into a record.
    void finish(TrackRecord& record);

private:
    struct Key {
        std::size_t part = 0;
        std::uint64_t p = 0;
        bool happened = false;

        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const
        {
            const std::uint64_t mixed = (key.p + key.part * 2 + (key.happened ? 1 : 0)) * 0x9E3779B97F4A7C15ULL;
            return static_cast<std::size_t>(mixed ^ (mixed >> 32U));
        }
    };
    std::size_t numberOf(const std::string& part);
    ScoredDay& dayOf(std::int64_t day);

    std::vector<std::string> m_parts;
    std::unordered_map<std::string, std::size_t> m_partNumbers;
    std::unordered_map<Key, ScoredGroup, KeyHash> m_groups;
    std::unordered_map<std::int64_t, ScoredDay> m_days;
    std::int64_t m_lastDay = 0;
    ScoredDay* m_last = nullptr; ///< rows mostly come in the order of days
};

/// 2026-11-27 as 20261127: in order, and its year is a division away.
[[nodiscard]] std::int64_t dayNumber(Date date);
[[nodiscard]] Date dateOfNumber(std::int64_t number);

} // namespace soundings::sqlite
