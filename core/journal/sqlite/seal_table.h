// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/seal_record.h"
#include "core/journal/sqlite/database.h"

#include <functional>
#include <optional>
#include <vector>

namespace soundings::sqlite {

/// The append-only chain, and the journal's own row. Called inside Database::read and Database::write.
class SealTable {
public:
    explicit SealTable(Database& database) : m_database(database) {}

    [[nodiscard]] std::string journalId() const;
    void append(const SealRecord& record);
    [[nodiscard]] std::optional<SealRecord> last() const;
    /// The hashes of all records in the order of numbers, and the hash of one.
    [[nodiscard]] std::vector<Digest> hashes() const;
    [[nodiscard]] std::optional<Digest> hashAt(std::int64_t number) const;
    /// The records of an entry in the order of the chain.
    [[nodiscard]] std::vector<SealRecord> ofEntry(const Id& entry) const;
    /// The entries with records made at this time or later, each once, the latest first.
    [[nodiscard]] std::vector<Id> entriesSince(std::int64_t utcMs) const;
    /// The entries with records of a higher number, each once.
    [[nodiscard]] std::vector<Id> entriesAfter(std::int64_t number) const;
    [[nodiscard]] std::int64_t lastNumber() const;
    [[nodiscard]] std::int64_t size() const;
    /// Every record in the order of numbers; the callback may not write.
    void forEach(const std::function<void(const SealRecord&)>& visit) const;

    /// The last record that can no longer be withdrawn, because the window was closed since.
    [[nodiscard]] std::int64_t settledUpTo() const;
    void settleUpTo(std::int64_t number);

private:
    Database& m_database;
};

/// Binds a record to an insert of all columns and runs it.
void appendRecord(SQLite::Statement& insert, const SealRecord& record);

} // namespace soundings::sqlite
