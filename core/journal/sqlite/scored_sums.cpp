// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/scored_sums.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace soundings::sqlite {

std::size_t ScoredSums::numberOf(const std::string& part)
{
    if (!m_parts.empty() && m_parts.front() == part) return 0;
    const auto [known, isNew] = m_partNumbers.try_emplace(part, m_parts.size());
    if (isNew) m_parts.push_back(part);
    return known->second;
}

ScoredDay& ScoredSums::dayOf(std::int64_t day)
{
    if (m_last == nullptr || day != m_lastDay) {
        m_last = &m_days[day];
        m_lastDay = day;
    }
    return *m_last;
}

void ScoredSums::add(const ScoredRow& row, const std::string& part)
{
    const double outcome = row.happened ? 1 : 0;
    ScoredGroup& group = m_groups[{numberOf(part), std::bit_cast<std::uint64_t>(row.p), row.happened}];
    ++group.n;
    group.firstLoss += row.firstLoss;
    group.averageLoss += row.averageLoss;
    if (row.reference) {
        ++group.declared;
        group.declaredLoss += (*row.reference - outcome) * (*row.reference - outcome);
    }
    const double loss = (row.p - outcome) * (row.p - outcome);
    ScoredDay& day = dayOf(row.day);
    ++day.n;
    day.loss += loss;
    day.squares += loss * loss;
}

void ScoredSums::finish(TrackRecord& record)
{
    for (auto& [key, sums] : m_groups) {
        ScoredGroup& group = record.groups.emplace_back(std::move(sums));
        group.part = m_parts[key.part];
        group.p = std::bit_cast<double>(key.p);
        group.happened = key.happened;
    }
    std::ranges::sort(record.groups, {}, [](const ScoredGroup& g) { return std::tie(g.part, g.p, g.happened); });
    for (auto& [number, sums] : m_days) {
        sums.day = dateOfNumber(number);
        record.days.push_back(sums);
    }
    std::ranges::sort(record.days, {}, &ScoredDay::day);
}

std::int64_t dayNumber(Date date)
{
    return std::int64_t{static_cast<int>(date.year())} * 10'000 +
           std::int64_t{static_cast<unsigned>(date.month())} * 100 + std::int64_t{static_cast<unsigned>(date.day())};
}

Date dateOfNumber(std::int64_t number)
{
    return Date{std::chrono::year{static_cast<int>(number / 10'000)},
                std::chrono::month{static_cast<unsigned>(number / 100 % 100)},
                std::chrono::day{static_cast<unsigned>(number % 100)}};
}

} // namespace soundings::sqlite
