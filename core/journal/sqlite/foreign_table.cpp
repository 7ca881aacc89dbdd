// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite/foreign_table.h"

#include <algorithm>

namespace soundings::sqlite {
namespace {

constexpr std::int64_t keptSharedVersions = 20;
constexpr std::size_t digestSize = 32;

const char* const foreignTables = R"(
CREATE TABLE foreign_chain(
    journal TEXT PRIMARY KEY,
    sender BLOB NOT NULL,
    at_ms INTEGER NOT NULL,
    at_zone TEXT NOT NULL,
    hashes BLOB NOT NULL
) STRICT;
CREATE TABLE foreign_record(
    journal TEXT NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    entry TEXT NOT NULL,
    item TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    at_zone TEXT NOT NULL,
    clock INTEGER NOT NULL,
    previous BLOB NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (journal, number)
) STRICT;
CREATE INDEX foreign_record_entry ON foreign_record(entry, journal, number);
CREATE TRIGGER foreign_record_stays BEFORE UPDATE ON foreign_record
    BEGIN SELECT RAISE(ABORT, 'a seal is never changed'); END;
CREATE TRIGGER foreign_record_remains BEFORE DELETE ON foreign_record
    BEGIN SELECT RAISE(ABORT, 'a seal is never deleted'); END;
CREATE TABLE shared_version(
    entry TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    at_ms INTEGER NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (entry, digest)
) STRICT;
)";

const char* const foreignRecordColumns = "number, kind, entry, item, at_ms, at_zone, clock, previous, bytes";

SealRecord foreignRecordFrom(Query& query)
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
    return record;
}

ForeignChain chainFrom(Query& query)
{
    ForeignChain chain;
    chain.journal = query.text();
    chain.sender = query.text();
    chain.at = query.instant();
    const std::string hashes = query.text();
    for (std::size_t at = 0; at + digestSize <= hashes.size(); at += digestSize) {
        Digest digest{};
        std::copy_n(hashes.begin() + static_cast<std::ptrdiff_t>(at), digestSize, digest.begin());
        chain.hashes.push_back(digest);
    }
    return chain;
}

} // namespace

bool ForeignTable::exists() const
{
    if (!m_exists)
        m_exists = Query(m_database.prepared("SELECT 1 FROM sqlite_schema WHERE name = 'shared_version'")).next();
    return m_exists;
}

void ForeignTable::layOut()
{
    if (!exists()) m_database.execute(foreignTables);
}

void ForeignTable::keep(const ForeignChain& chain)
{
    layOut();
    std::string hashes;
    hashes.reserve(chain.hashes.size() * digestSize);
    for (const Digest& digest : chain.hashes) hashes.append(digest.begin(), digest.end());
    Query query(m_database.prepared("INSERT OR REPLACE INTO foreign_chain VALUES(?, ?, ?, ?, ?)"));
    query.bind(chain.journal).bindBlob(chain.sender).bind(chain.at).bindBlob(hashes).run();
}

void ForeignTable::keep(const Id& journal, const SealRecord& record)
{
    layOut();
    Query query(m_database.prepared("INSERT OR IGNORE INTO foreign_record VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    query.bind(journal).bind(record.number).bind(record.kind).bind(record.entry).bind(record.item).bind(record.at);
    query.bind(record.clockWentBack ? 1 : 0).bind(record.previous).bindBlob(record.bytes).run();
}

void ForeignTable::keep(const BundleTaken::Version& version)
{
    layOut();
    const Digest digest = sha256(version.document);
    Query(m_database.prepared("INSERT OR IGNORE INTO shared_version VALUES(?, ?, ?, ?)"))
        .bind(version.entry)
        .bind(digest)
        .bind(version.atMs)
        .bind(version.document)
        .run();
    Query(m_database.prepared("DELETE FROM shared_version WHERE entry = ?1 AND digest NOT IN (SELECT digest FROM "
                              "shared_version WHERE entry = ?1 ORDER BY at_ms DESC, digest DESC LIMIT ?2)"))
        .bind(version.entry)
        .bind(keptSharedVersions)
        .run();
}

std::optional<ForeignChain> ForeignTable::chainOf(const Id& journal) const
{
    if (!exists()) return {};
    Query query(m_database.prepared("SELECT * FROM foreign_chain WHERE journal = ?"));
    query.bind(journal);
    if (!query.next()) return {};
    return chainFrom(query);
}

std::vector<ForeignChain> ForeignTable::chains() const
{
    std::vector<ForeignChain> chains;
    if (!exists()) return chains;
    Query query(m_database.prepared("SELECT * FROM foreign_chain ORDER BY journal"));
    while (query.next()) chains.push_back(chainFrom(query));
    return chains;
}

std::vector<std::pair<Id, SealRecord>> ForeignTable::recordsOf(const Id& entry) const
{
    std::vector<std::pair<Id, SealRecord>> records;
    if (!exists()) return records;
    Query query(m_database.prepared(std::string("SELECT journal, ") + foreignRecordColumns +
                                    " FROM foreign_record WHERE entry = ? ORDER BY journal, number"));
    query.bind(entry);
    while (query.next()) {
        Id journal = query.text();
        records.emplace_back(std::move(journal), foreignRecordFrom(query));
    }
    return records;
}

void ForeignTable::forEach(const std::function<void(const Id&, const SealRecord&)>& visit) const
{
    if (!exists()) return;
    Query query(m_database.prepared(std::string("SELECT journal, ") + foreignRecordColumns +
                                    " FROM foreign_record ORDER BY journal, number"));
    while (query.next()) {
        const Id journal = query.text();
        visit(journal, foreignRecordFrom(query));
    }
}

std::optional<Instant> ForeignTable::sealedFirst(const Id& entry, const std::string& bytes) const
{
    if (!exists()) return {};
    Query query(m_database.prepared("SELECT at_ms, at_zone FROM foreign_record WHERE entry = ? AND kind = 'belief' AND "
                                    "bytes = ? ORDER BY at_ms LIMIT 1"));
    query.bind(entry).bindBlob(bytes);
    if (!query.next()) return {};
    return query.instant();
}

std::vector<SharedVersion> ForeignTable::versionsOf(const Id& entry, bool withDocuments) const
{
    std::vector<SharedVersion> versions;
    if (!exists()) return versions;
    Query query(m_database.prepared(withDocuments
                                        ? "SELECT digest, at_ms, document FROM shared_version WHERE entry = ? "
                                          "ORDER BY at_ms DESC, digest DESC"
                                        : "SELECT digest, at_ms, '' FROM shared_version WHERE entry = ? "
                                          "ORDER BY at_ms DESC, digest DESC"));
    query.bind(entry);
    while (query.next()) {
        SharedVersion version;
        version.digest = query.digest();
        version.atMs = query.integer();
        version.document = query.text();
        versions.push_back(std::move(version));
    }
    return versions;
}

void ForeignTable::forEachVersion(const std::function<void(const Id&, bool)>& visit) const
{
    if (!exists()) return;
    Query query(
        m_database.prepared("SELECT entry, digest, document FROM shared_version ORDER BY entry, at_ms, digest"));
    while (query.next()) {
        const Id entry = query.text();
        const Digest digest = query.digest();
        visit(entry, sha256(query.text()) == digest);
    }
}

} // namespace soundings::sqlite
