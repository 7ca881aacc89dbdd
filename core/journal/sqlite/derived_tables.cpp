// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/derived_tables.h"

#include <algorithm>
#include <limits>

namespace soundings::sqlite {
namespace {

std::string isoOrEmpty(const std::optional<Date>& date)
{
    return date && date->ok() ? toIso(*date) : std::string();
}

} // namespace

void DerivedTables::setDates(std::int64_t row, const std::vector<DueItem>& agenda)
{
    Query(m_database.prepared("DELETE FROM due WHERE entry = ?")).bind(row).run();
    addDates(row, agenda);
}

void DerivedTables::addDates(std::int64_t row, const std::vector<DueItem>& agenda)
{
    for (const DueItem& item : agenda) {
        const std::string date = toIso(item.date);
        Query query(m_database.prepared("INSERT INTO due(entry, kind, item, date, text) VALUES(?, ?, ?, ?, ?) "
                                        "ON CONFLICT DO UPDATE SET date = excluded.date, text = excluded.text"));
        query.bind(row).bind(static_cast<std::int64_t>(item.kind)).bind(item.item).bind(date).bind(item.text).run();
    }
}

void DerivedTables::setLife(std::int64_t row, const LifeRow& life)
{
    Query(m_database.prepared("DELETE FROM life WHERE entry = ?")).bind(row).run();
    Query(m_database.prepared("DELETE FROM supersedes WHERE entry = ?")).bind(row).run();
    addLife(row, life);
}

void DerivedTables::addLife(std::int64_t row, const LifeRow& life)
{
    const std::string from = isoOrEmpty(life.coveredFrom);
    if (!from.empty() || life.dropped) {
        Query query(m_database.prepared("INSERT INTO life(entry, covered_from, dropped) VALUES(?, ?, ?)"));
        query.bind(row).bind(from).bind(std::int64_t{life.dropped ? 1 : 0}).run();
    }
    for (const Id& id : life.supersedes) {
        Query query(m_database.prepared("INSERT OR IGNORE INTO supersedes(entry, id) VALUES(?, ?)"));
        query.bind(row).bind(id).run();
    }
}

std::vector<Id> DerivedTables::supersededBy(const Id& id) const
{
    Query query(m_database.prepared("SELECT e.id FROM supersedes s CROSS JOIN entry e ON e.row = s.entry "
                                    "WHERE s.id = ? ORDER BY s.entry"));
    query.bind(id);
    std::vector<Id> by;
    while (query.next()) by.push_back(query.text());
    return by;
}

std::vector<DueItem> DerivedTables::due(const std::optional<Date>& until, std::size_t limit) const
{
    const std::string last = until && until->ok() ? toIso(*until) : "9999-12-31";
    const auto most = std::min<std::size_t>(limit, std::numeric_limits<std::int32_t>::max());
    Query query(m_database.prepared(
        "SELECT e.id, e.title, e.stage, d.kind, d.item, d.text, d.date FROM due d INDEXED BY due_date "
        "CROSS JOIN entry e ON e.row = d.entry WHERE d.date <= ? ORDER BY d.date, d.entry, d.kind, "
        "d.item LIMIT ?"));
    query.bind(last).bind(static_cast<std::int64_t>(most));
    std::vector<DueItem> items;
    while (query.next()) {
        DueItem item;
        item.entry = query.text();
        item.title = query.text();
        item.draft = query.integer() == static_cast<std::int64_t>(Stage::Draft);
        item.kind = static_cast<DueKind>(query.integer());
        item.item = query.text();
        item.text = query.text();
        item.date = parseDate(query.text());
        items.push_back(std::move(item));
    }
    return items;
}

void DerivedTables::markDirty(std::int64_t row)
{
    Query(m_database.prepared("INSERT OR IGNORE INTO dirty(entry) VALUES(?)")).bind(row).run();
}

bool DerivedTables::anyDirty() const
{
    return Query(m_database.prepared("SELECT 1 FROM dirty LIMIT 1")).next();
}

std::vector<std::pair<std::int64_t, std::string>> DerivedTables::dirty(std::size_t most) const
{
    Query query(m_database.prepared("SELECT d.entry, coalesce(e.document, '') FROM dirty d LEFT JOIN entry e ON e.row "
                                    "= d.entry ORDER BY d.entry LIMIT ?"));
    query.bind(static_cast<std::int64_t>(most));
    std::vector<std::pair<std::int64_t, std::string>> rows;
    while (query.next()) {
        const std::int64_t row = query.integer();
        rows.emplace_back(row, query.text());
    }
    return rows;
}

void DerivedTables::setText(std::int64_t row, const SearchableText& text)
{
    removeText(row);
    Query query(m_database.prepared("INSERT INTO entry_text(rowid, open, covered, private) VALUES(?, ?, ?, ?)"));
    query.bind(row).bind(text.open).bind(text.covered).bind(text.privateText).run();
}

void DerivedTables::removeText(std::int64_t row)
{
    Query(m_database.prepared("DELETE FROM entry_text WHERE rowid = ?")).bind(row).run();
    Query(m_database.prepared("DELETE FROM dirty WHERE entry = ?")).bind(row).run();
}

} // namespace soundings::sqlite
