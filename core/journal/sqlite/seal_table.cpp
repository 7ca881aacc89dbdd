// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/seal_table.h"

#include <set>
#include <utility>

namespace soundings::sqlite {
namespace {

SealRecord recordFrom(Query& query)
{
    SealRecord record;
    record.number = query.integer();
    record.kind = query.text();
    record.entry = query.text();
    record.item = query.text();
    record.at = query.instant();
    record.clockWentBack = query.integer() != 0;
    record.previous = query.digest();
    record.bytes = query.text();
    record.leaves = query.text();
    record.hash = query.digest();
    return record;
}

} // namespace

std::string SealTable::journalId() const
{
    Query query(m_database.prepared("SELECT journal FROM meta"));
    return query.next() ? query.text() : std::string();
}

void appendRecord(SQLite::Statement& insert, const SealRecord& record)
{
    Query query(insert);
    query.bind(record.number).bind(record.kind).bind(record.entry).bind(record.item).bind(record.at);
    query.bind(record.clockWentBack ? 1 : 0).bind(record.previous).bindBlob(record.bytes).bindBlob(record.leaves);
    query.bind(record.hash).run();
}

void SealTable::append(const SealRecord& record)
{
    appendRecord(m_database.prepared("INSERT INTO seal VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"), record);
}

std::int64_t SealTable::lastNumber() const
{
    Query query(m_database.prepared("SELECT coalesce(max(number), 0) FROM seal"));
    return query.next() ? query.integer() : 0;
}

std::int64_t SealTable::size() const
{
    Query query(m_database.prepared("SELECT count(*) FROM seal"));
    return query.next() ? query.integer() : 0;
}

std::optional<SealRecord> SealTable::last() const
{
    Query query(m_database.prepared("SELECT * FROM seal ORDER BY number DESC LIMIT 1"));
    if (!query.next()) return {};
    return recordFrom(query);
}

std::vector<Digest> SealTable::hashes() const
{
    Query query(m_database.prepared("SELECT hash FROM seal NOT INDEXED ORDER BY number"));
    std::vector<Digest> hashes;
    while (query.next()) hashes.push_back(query.digest());
    return hashes;
}

std::optional<Digest> SealTable::hashAt(std::int64_t number) const
{
    Query query(m_database.prepared("SELECT hash FROM seal WHERE number = ?"));
    query.bind(number);
    if (!query.next()) return {};
    return query.digest();
}

std::vector<SealRecord> SealTable::ofEntry(const Id& entry) const
{
    Query query(m_database.prepared("SELECT * FROM seal WHERE entry = ? ORDER BY number"));
    query.bind(entry);
    std::vector<SealRecord> records;
    while (query.next()) records.push_back(recordFrom(query));
    return records;
}

std::vector<Id> SealTable::entriesSince(std::int64_t utcMs) const
{
    // From the end of the chain backwards: what was long ago is not read. A clock that went back by up to a day is met.
    constexpr std::int64_t dayMs = 86'400'000;
    Query query(m_database.prepared("SELECT at_ms, entry FROM seal NOT INDEXED ORDER BY number DESC"));
    std::vector<Id> entries;
    std::set<Id> known;
    while (query.next()) {
        const std::int64_t at = query.integer();
        if (at < utcMs - dayMs) break;
        Id entry = query.text();
        if (at >= utcMs && !entry.empty() && known.insert(entry).second) entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<Id> SealTable::entriesAfter(std::int64_t number) const
{
    Query query(m_database.prepared("SELECT DISTINCT entry FROM seal WHERE number > ? AND entry <> '' ORDER BY entry"));
    query.bind(number);
    std::vector<Id> entries;
    while (query.next()) entries.push_back(query.text());
    return entries;
}

void SealTable::forEach(const std::function<void(const SealRecord&)>& visit) const
{
    Query query(m_database.prepared("SELECT * FROM seal NOT INDEXED ORDER BY number"));
    while (query.next()) visit(recordFrom(query));
}

std::int64_t SealTable::settledUpTo() const
{
    Query query(m_database.prepared("SELECT settled FROM meta"));
    return query.next() ? query.integer() : 0;
}

void SealTable::settleUpTo(std::int64_t number)
{
    Query(m_database.prepared("UPDATE meta SET settled = ?")).bind(number).run();
}

} // namespace soundings::sqlite
