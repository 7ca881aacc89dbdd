// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/lock_file.h"
#include "core/journal/seal_record.h"
#include "core/journal/sqlite/database.h"
#include "core/journal/sqlite/derived_tables.h"
#include "core/journal/sqlite/entry_table.h"
#include "core/journal/sqlite/forecast_table.h"
#include "core/journal/sqlite/foreign_table.h"
#include "core/journal/sqlite/import_table.h"
#include "core/journal/sqlite/seal_table.h"
#include "core/journal/verify_entry.h"

#include <optional>
#include <string>

namespace soundings {

/// The row that stores an entry's document at a time.
[[nodiscard]] sqlite::EntryRow rowFrom(const Entry& entry, std::string document, const Instant& now);

/// Throws Error{Input} where an entry's identifier is none.
void requireId(const Entry& entry);

/// The stage of a sealed entry.
[[nodiscard]] Stage stageWhenSealed(const Entry& entry);

/// A number that changes when what the derived tables hold of the entry does, so that most saves leave them alone.
[[nodiscard]] std::int64_t fingerprint(const std::vector<DueItem>& agenda, const std::string& scored,
                                       const LifeRow& life);

/// What a journal does to its file: the rules of saving and sealing over the tables. It announces nothing; each member
/// that changes something is one durable transaction.
class Store {
public:
    /// `path` as pathOfExistingJournal gives it; `lock` is empty for reading.
    Store(std::string path, Journal::Mode mode, Journal::Outside outside, LockFile lock);

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] const std::string& journalId() const { return m_journalId; }
    [[nodiscard]] Journal::Mode mode() const { return m_mode; }
    [[nodiscard]] const Clock& clock() const { return m_outside.clock; }

    /// What the save did; none where the same was stored already.
    std::optional<Change::What> save(const Entry& entry);
    void remove(const Id& id);
    [[nodiscard]] std::optional<Entry> find(const Id& id);
    [[nodiscard]] Stage stageOf(const Id& id);

    SealStamp seal(const Id& id);
    void withdrawSeal(const Id& id);
    void settleSeals();
    [[nodiscard]] std::optional<SealStamp> sealOf(const Id& id);
    [[nodiscard]] VerifyReport verify();
    /// Today's date, by the clock from outside.
    [[nodiscard]] Date today() const { return m_outside.clock.today(); }

    [[nodiscard]] BulkDone addAll(const std::vector<Entry>& entries, const std::string& source, const BulkWatch& watch);
    [[nodiscard]] BulkDone takeIn(const BundleTaken& taken, const BulkWatch& watch);
    [[nodiscard]] std::optional<LastImport> lastImport();
    [[nodiscard]] ImportUndone undoImport(const BulkWatch& watch);

    void refreshText();
    /// Derives dates, forecasts and records of every entry anew; how many entries there are.
    std::size_t deriveAll();
    /// The search index is begun anew, for one that is damaged; refreshText() fills it.
    void forgetText();
    void keepVersion(const Id& id, const std::string& reason);
    bool setStanding(const Id& id, Standing standing, std::uint64_t seed);

    /// The tables, for reading what needs no rule.
    [[nodiscard]] sqlite::Database& database() { return m_database; }
    [[nodiscard]] sqlite::EntryTable& entries() { return m_entries; }
    [[nodiscard]] sqlite::DerivedTables& derived() { return m_derived; }
    [[nodiscard]] sqlite::SealTable& seals() { return m_seals; }
    [[nodiscard]] sqlite::ForecastTable& forecasts() { return m_forecasts; }
    [[nodiscard]] sqlite::ForeignTable& foreign() { return m_foreign; }

    /// The row of an entry; throws Error{NotFound}.
    [[nodiscard]] sqlite::EntryRow rowFor(const Id& id) const;

private:
    void put(const Entry& entry, const std::optional<sqlite::EntryRow>& before, sqlite::EntryRow& after);
    /// Seals what is new; the time of the standing seal.
    Instant storeSealed(const Entry& entry);
    void appendSeal(const char* kind, const Id& entry, const Id& item, std::string bytes);
    void sealSince(const Entry& entry, std::size_t from);
    void sealTaken(const Entry& entry);
    /// When what a seal froze was sealed first, here or in the journal that it came from.
    [[nodiscard]] Instant sealedAt(const StandingSeal& seal) const;
    void verifyForeign(VerifyReport& report);
    void writeDates(std::int64_t row, const Entry& entry, const std::optional<Instant>& sealedAt, std::int64_t before);
    void deriveBatch(const std::vector<sqlite::EntryRow>& rows);
    [[nodiscard]] bool undoable(const StandingSeal& seal) const;
    [[nodiscard]] SealStamp stampOf(const StandingSeal& seal) const;
    void verifyEntries(VerifyReport& report, const class ChainVerifier& chain);

    std::string m_path;
    Journal::Mode m_mode;
    Journal::Outside m_outside;
    LockFile m_lock; ///< outlives the connection
    sqlite::Database m_database;
    sqlite::EntryTable m_entries;
    sqlite::SealTable m_seals;
    sqlite::DerivedTables m_derived;
    sqlite::ImportTable m_imports;
    sqlite::ForecastTable m_forecasts;
    sqlite::ForeignTable m_foreign;
    std::string m_journalId;
};

} // namespace soundings
