// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/agenda.h"
#include "core/journal/life.h"
#include "core/journal/searchable_text.h"
#include "core/journal/sqlite/database.h"

#include <optional>
#include <utility>
#include <vector>

namespace soundings::sqlite {

/// The tables that can be made anew from the documents at any time: what is due, full text. Called inside
/// Database::read and Database::write.
class DerivedTables {
public:
    explicit DerivedTables(Database& database) : m_database(database) {}

    /// Replaces the dates of the entry in `row`.
    void setDates(std::int64_t row, const std::vector<DueItem>& agenda);
    /// The same for a row that has none yet.
    void addDates(std::int64_t row, const std::vector<DueItem>& agenda);
    /// Replaces what lists and searches know of the life of the entry in `row`.
    void setLife(std::int64_t row, const LifeRow& life);
    /// The same for a row that has nothing of the kind yet.
    void addLife(std::int64_t row, const LifeRow& life);
    /// The sealed entries that replace `id`, oldest first.
    [[nodiscard]] std::vector<Id> supersededBy(const Id& id) const;
    [[nodiscard]] std::vector<DueItem> due(const std::optional<Date>& until, std::size_t limit) const;

    /// Notes that the full text of the entry in `row` is out of date.
    void markDirty(std::int64_t row);
    [[nodiscard]] bool anyDirty() const;
    /// The rows that are marked, with their documents.
    [[nodiscard]] std::vector<std::pair<std::int64_t, std::string>> dirty(std::size_t most) const;
    /// Replaces the full text of the entry in `row` and takes its mark away.
    void setText(std::int64_t row, const SearchableText& text);
    void removeText(std::int64_t row);

private:
    Database& m_database;
};

} // namespace soundings::sqlite
