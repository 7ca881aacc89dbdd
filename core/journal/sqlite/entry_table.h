// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry_query.h"
#include "core/journal/sqlite/database.h"
#include "core/journal/version.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace soundings::sqlite {

/// One row of the table of entries.
struct EntryRow {
    std::int64_t row = 0; ///< 0 = not stored yet
    Id id;
    std::string kind;
    std::string title;
    std::string area;
    Id about; ///< of a note
    Stage stage = Stage::Draft;
    Instant created;
    Instant changed;
    std::int64_t derived = 0; ///< stands for what the derived tables hold of it
    Digest digest{};          ///< of the document
    std::string document;
};

/// The entries and what belongs to one entry each: versions and the place in the walk. Called inside Database::read
/// and Database::write.
class EntryTable {
public:
    explicit EntryTable(Database& database) : m_database(database) {}

    [[nodiscard]] std::optional<EntryRow> find(const Id& id) const;
    [[nodiscard]] std::optional<std::int64_t> rowOf(const Id& id) const;
    /// Adds it and returns its row.
    std::int64_t insert(const EntryRow& entry);
    /// Writes only what differs from `before`.
    void update(const EntryRow& before, const EntryRow& after);
    void remove(std::int64_t row);
    void setDerived(std::int64_t row, std::int64_t derived);
    void setStage(std::int64_t row, Stage stage);
    /// False where it stands there already.
    bool setStanding(std::int64_t row, Standing standing, std::int64_t seed);

    /// The ids that begin with `prefix`, at most `most`.
    [[nodiscard]] std::vector<Id> idsFrom(const std::string& prefix, std::size_t most) const;
    [[nodiscard]] std::vector<std::string> documentsAbout(const Id& id) const;
    /// Decisions and diagnoses whose documents hold a text, newest first.
    [[nodiscard]] std::vector<Id> idsHolding(const std::string& text) const;
    /// Every entry in the order of rows; the callback may not write.
    void forEach(const std::function<void(const EntryRow&)>& visit) const;

    [[nodiscard]] std::vector<EntrySummary> list(const EntryQuery& query, Date today) const;
    [[nodiscard]] std::size_t count(const EntryQuery& query, Date today, std::size_t most) const;
    [[nodiscard]] std::vector<std::string> areas() const;

    /// The next `most` entries behind a row, in the order of rows.
    [[nodiscard]] std::vector<EntryRow> rowsAfter(std::int64_t row, std::size_t most) const;

    /// Keeps the stored document as a version unless the last one is the same, and drops all but the last `keep`.
    void keepVersion(std::int64_t row, const Instant& at, const std::string& reason, int keep);
    [[nodiscard]] std::vector<Version> versions(std::int64_t row) const;
    [[nodiscard]] std::optional<std::string> versionDocument(std::int64_t row, std::int64_t number) const;
    /// Every version with its entry's id: whether its text still has its checksum.
    void forEachVersion(const std::function<void(const Id&, std::int64_t number, bool sound)>& visit) const;

    void setPlace(std::int64_t row, const std::string& word);
    [[nodiscard]] std::string place(const Id& id) const;

private:
    /// Whether looking up what a query without words asks for costs less than reading on from the newest.
    [[nodiscard]] bool isRare(const EntryQuery& query, Date today) const;

    Database& m_database;
};

} // namespace soundings::sqlite
