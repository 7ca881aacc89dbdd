// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/import_table.h"

namespace soundings::sqlite {
namespace {

constexpr std::size_t idLength = 36;

} // namespace

bool ImportTable::exists() const
{
    return Query(m_database.prepared("SELECT 1 FROM sqlite_schema WHERE name = 'import_before'")).next();
}

void ImportTable::begin()
{
    if (exists()) return forget();
    Query(m_database.prepared("CREATE TABLE import(one INTEGER PRIMARY KEY CHECK (one = 1), at_ms INTEGER NOT NULL, "
                              "at_zone TEXT NOT NULL, source TEXT NOT NULL, changed INTEGER NOT NULL, "
                              "added BLOB NOT NULL) STRICT"))
        .run();
    Query(m_database.prepared("CREATE TABLE import_before(id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT")).run();
}

void ImportTable::keep(const Id& id, const std::string& document)
{
    Query query(m_database.prepared("INSERT OR IGNORE INTO import_before(id, document) VALUES(?, ?)"));
    query.bind(id).bind(document).run();
}

void ImportTable::finish(const LastImport& import, const std::vector<Id>& added)
{
    std::string ids; // one value instead of a row each: an import of many must not take twice the time for it
    ids.reserve(added.size() * idLength);
    for (const Id& id : added) ids += id;
    Query query(m_database.prepared(
        "INSERT INTO import(one, at_ms, at_zone, source, changed, added) VALUES(1, ?, ?, ?, ?, ?)"));
    query.bind(import.at).bind(import.source).bind(static_cast<std::int64_t>(import.changed)).bindBlob(ids).run();
}

void ImportTable::forget()
{
    Query(m_database.prepared("DELETE FROM import")).run();
    Query(m_database.prepared("DELETE FROM import_before")).run();
}

std::optional<LastImport> ImportTable::last() const
{
    if (!exists()) return {};
    Query query(m_database.prepared("SELECT at_ms, at_zone, source, changed, length(added) FROM import"));
    if (!query.next()) return {};
    LastImport import;
    import.at = query.instant();
    import.source = query.text();
    import.changed = static_cast<std::size_t>(query.integer());
    import.added = static_cast<std::size_t>(query.integer()) / idLength;
    return import;
}

std::vector<Id> ImportTable::added() const
{
    Query query(m_database.prepared("SELECT added FROM import"));
    std::vector<Id> ids;
    if (!query.next()) return ids;
    const std::string all = query.text();
    for (std::size_t at = 0; at + idLength <= all.size(); at += idLength) ids.push_back(all.substr(at, idLength));
    return ids;
}

std::vector<std::pair<Id, std::string>> ImportTable::before() const
{
    Query query(m_database.prepared("SELECT id, document FROM import_before ORDER BY id"));
    std::vector<std::pair<Id, std::string>> documents;
    while (query.next()) {
        Id id = query.text();
        documents.emplace_back(std::move(id), query.text());
    }
    return documents;
}

} // namespace soundings::sqlite
