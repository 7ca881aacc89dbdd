// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/entry_table.h"

namespace soundings::sqlite {
namespace {

const char* const entryColumns = "row, id, kind, title, area, about, stage, created_ms, created_zone, changed_ms, "
                                 "changed_zone, derived, digest, document";

EntryRow entryFrom(Query& query)
{
    EntryRow entry;
    entry.row = query.integer();
    entry.id = query.text();
    entry.kind = query.text();
    entry.title = query.text();
    entry.area = query.text();
    entry.about = query.text();
    entry.stage = static_cast<Stage>(query.integer());
    entry.created = query.instant();
    entry.changed = query.instant();
    entry.derived = query.integer();
    entry.digest = query.digest();
    entry.document = query.text();
    return entry;
}

} // namespace

std::optional<EntryRow> EntryTable::find(const Id& id) const
{
    static const std::string sql = std::string("SELECT ") + entryColumns + " FROM entry WHERE id = ?";
    Query query(m_database.prepared(sql));
    query.bind(id);
    if (!query.next()) return {};
    return entryFrom(query);
}

std::optional<std::int64_t> EntryTable::rowOf(const Id& id) const
{
    Query query(m_database.prepared("SELECT row FROM entry WHERE id = ?"));
    query.bind(id);
    if (!query.next()) return {};
    return query.integer();
}

std::int64_t EntryTable::insert(const EntryRow& entry)
{
    Query query(m_database.prepared("INSERT INTO entry(id, kind, title, area, about, stage, created_ms, created_zone, "
                                    "changed_ms, changed_zone, derived, "
                                    "digest, document) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    query.bind(entry.id).bind(entry.kind).bind(entry.title).bind(entry.area).bind(entry.about);
    query.bind(static_cast<std::int64_t>(entry.stage)).bind(entry.created).bind(entry.changed);
    query.bind(entry.derived).bind(entry.digest).bind(entry.document).run();
    return m_database.lastRow();
}

void EntryTable::update(const EntryRow& before, const EntryRow& after)
{
    // The everyday edit changes no indexed column and so touches one page.
    {
        Query query(m_database.prepared(
            "UPDATE entry SET title = ?, changed_ms = ?, changed_zone = ?, derived = ?, digest = ?, "
            "document = ? WHERE row = ?"));
        query.bind(after.title).bind(after.changed).bind(after.derived).bind(after.digest).bind(after.document);
        query.bind(before.row).run();
    }
    if (after.kind != before.kind || after.area != before.area || after.about != before.about ||
        after.stage != before.stage) {
        Query query(m_database.prepared("UPDATE entry SET kind = ?, area = ?, about = ?, stage = ? WHERE row = ?"));
        query.bind(after.kind).bind(after.area).bind(after.about).bind(static_cast<std::int64_t>(after.stage));
        query.bind(before.row).run();
    }
    if (after.created != before.created) {
        Query query(m_database.prepared("UPDATE entry SET created_ms = ?, created_zone = ? WHERE row = ?"));
        query.bind(after.created).bind(before.row).run();
    }
}

void EntryTable::remove(std::int64_t row)
{
    Query(m_database.prepared("DELETE FROM entry WHERE row = ?")).bind(row).run();
}

void EntryTable::setDerived(std::int64_t row, std::int64_t derived)
{
    Query(m_database.prepared("UPDATE entry SET derived = ? WHERE row = ?")).bind(derived).bind(row).run();
}

void EntryTable::setStage(std::int64_t row, Stage stage)
{
    Query query(m_database.prepared("UPDATE entry SET stage = ? WHERE row = ?"));
    query.bind(static_cast<std::int64_t>(stage)).bind(row).run();
}

bool EntryTable::setStanding(std::int64_t row, Standing standing, std::int64_t seed)
{
    Query query(m_database.prepared(
        "UPDATE entry SET standing = ?1, standing_seed = ?2 WHERE row = ?3 AND (standing IS NOT ?1 OR "
        "standing_seed IS NOT ?2) RETURNING row"));
    query.bind(static_cast<std::int64_t>(standing)).bind(seed).bind(row);
    const bool changed = query.next();
    if (changed) query.run();
    return changed;
}

std::vector<Id> EntryTable::idsFrom(const std::string& prefix, std::size_t most) const
{
    // Ids are lower-case hex and hyphens, which all sort before "~".
    const std::string end = prefix + "~";
    Query query(m_database.prepared("SELECT id FROM entry WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"));
    query.bind(prefix).bind(end).bind(static_cast<std::int64_t>(most));
    std::vector<Id> ids;
    while (query.next()) ids.push_back(query.text());
    return ids;
}

std::vector<Id> EntryTable::idsHolding(const std::string& text) const
{
    Query query(m_database.prepared("SELECT id FROM entry WHERE kind IN ('decision', 'diagnosis', 'checkup', 'story', "
                                    "'session') AND instr(document, ?) "
                                    "ORDER BY row DESC"));
    query.bind(text);
    std::vector<Id> ids;
    while (query.next()) ids.push_back(query.text());
    return ids;
}

std::vector<std::string> EntryTable::documentsAbout(const Id& id) const
{
    Query query(m_database.prepared("SELECT document FROM entry WHERE about = ? AND about <> '' ORDER BY row"));
    query.bind(id);
    std::vector<std::string> documents;
    while (query.next()) documents.push_back(query.text());
    return documents;
}

void EntryTable::forEach(const std::function<void(const EntryRow&)>& visit) const
{
    static const std::string sql = std::string("SELECT ") + entryColumns + " FROM entry ORDER BY row";
    Query query(m_database.prepared(sql));
    while (query.next()) visit(entryFrom(query));
}

std::vector<EntryRow> EntryTable::rowsAfter(std::int64_t row, std::size_t most) const
{
    static const std::string sql =
        std::string("SELECT ") + entryColumns + " FROM entry WHERE row > ? ORDER BY row LIMIT ?";
    Query query(m_database.prepared(sql));
    query.bind(row).bind(static_cast<std::int64_t>(most));
    std::vector<EntryRow> rows;
    while (query.next()) rows.push_back(entryFrom(query));
    return rows;
}

void EntryTable::keepVersion(std::int64_t row, const Instant& at, const std::string& reason, int keep)
{
    {
        Query query(m_database.prepared("INSERT INTO version(entry, number, at_ms, at_zone, reason, digest, document) "
                                        "SELECT e.row, coalesce((SELECT max(number) FROM version WHERE entry = e.row), "
                                        "0) + 1, ?, ?, ?, e.digest, e.document "
                                        "FROM entry e WHERE e.row = ? AND e.digest IS NOT (SELECT digest FROM version "
                                        "WHERE entry = e.row ORDER BY number "
                                        "DESC LIMIT 1)"));
        query.bind(at).bind(reason).bind(row).run();
    }
    Query query(m_database.prepared(
        "DELETE FROM version WHERE entry = ?1 AND number <= (SELECT max(number) FROM version WHERE entry = ?1) - ?2"));
    query.bind(row).bind(keep).run();
}

std::vector<Version> EntryTable::versions(std::int64_t row) const
{
    Query query(
        m_database.prepared("SELECT number, at_ms, at_zone, reason FROM version WHERE entry = ? ORDER BY number"));
    query.bind(row);
    std::vector<Version> versions;
    while (query.next()) {
        Version version;
        version.number = query.integer();
        version.at = query.instant();
        version.reason = query.text();
        versions.push_back(std::move(version));
    }
    return versions;
}

std::optional<std::string> EntryTable::versionDocument(std::int64_t row, std::int64_t number) const
{
    Query query(m_database.prepared("SELECT document FROM version WHERE entry = ? AND number = ?"));
    query.bind(row).bind(number);
    if (!query.next()) return {};
    return query.text();
}

void EntryTable::forEachVersion(const std::function<void(const Id&, std::int64_t, bool)>& visit) const
{
    Query query(m_database.prepared(
        "SELECT coalesce(e.id, ''), v.number, v.digest, v.document FROM version v LEFT JOIN entry e ON "
        "e.row = v.entry ORDER BY v.entry, v.number"));
    while (query.next()) {
        const Id id = query.text();
        const std::int64_t number = query.integer();
        const Digest digest = query.digest();
        visit(id, number, !id.empty() && sha256(query.text()) == digest);
    }
}

void EntryTable::setPlace(std::int64_t row, const std::string& word)
{
    Query query(
        m_database.prepared("INSERT INTO place(entry, word) VALUES(?1, ?2) ON CONFLICT DO UPDATE SET word = ?2"));
    query.bind(row).bind(word).run();
}

std::string EntryTable::place(const Id& id) const
{
    Query query(m_database.prepared("SELECT word FROM place WHERE entry = (SELECT row FROM entry WHERE id = ?)"));
    query.bind(id);
    return query.next() ? query.text() : std::string();
}

} // namespace soundings::sqlite
