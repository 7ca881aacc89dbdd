// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/track_record.h"
#include "core/journal/bulk.h"
#include "core/journal/change.h"
#include "core/journal/due_item.h"
#include "core/journal/entry_query.h"
#include "core/journal/journal_key.h"
#include "core/journal/subscription.h"
#include "core/journal/verify_report.h"
#include "core/journal/version.h"
#include "core/support/clock.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace soundings {

/// One journal file, open. Not thread-safe: one object belongs to one thread; a second object on the same file in
/// ReadOnly mode may live in another thread. Every member throws Error (Storage, Held, Foreign, NotFound, Input).
/// A member that returns has made its change durable.
class Journal {
public:
    enum class Mode { ReadWrite, ReadOnly };
    /// What time and chance the journal uses, both must outlive it; and the key of one that is locked.
    struct Outside {
        const Clock& clock;
        IdSource& ids;
        SharedKey key = {};
    };

    /// Makes a new journal, locked where there is a key; the file must not exist. The folder is made (0700) where missing.
    [[nodiscard]] static Journal create(const std::string& path, Outside outside);
    /// Opens an existing one; never creates. ReadWrite takes the lock file or throws Error{Held} naming the holder. Throws
    /// Error{Locked} where it needs a key or another one (core/journal/locking.h).
    [[nodiscard]] static Journal open(const std::string& path, Mode mode, Outside outside);

    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal();

    [[nodiscard]] const std::string& path() const;
    [[nodiscard]] std::string journalId() const;
    [[nodiscard]] Mode mode() const;
    /// Whether this object writes no more (its file was taken away, or a sync failed): only opening again helps.
    [[nodiscard]] bool isAbandoned() const;

    /// Writes an entry (new or changed). Throws Error{Input} where the entry is sealed and its belief differs, or where
    /// items of `since` are missing or altered; new items of `since` are sealed.
    void save(const Entry& entry, const Origin& origin = {});
    /// Writes many entries in one transaction, all or none; remembers them as the last import, from `source` (a word such
    /// as "fatebook"), so that it can be undone. Rules and errors as `save`; throws Cancelled, leaving nothing behind. One
    /// announcement stands for all new entries; each changed one has its own.
    BulkDone addAll(const std::vector<Entry>& entries, const std::string& source, const BulkWatch& watch = {},
                    const Origin& origin = {});
    [[nodiscard]] std::optional<LastImport> lastImport() const;
    /// Removes exactly the entries that the last import added and gives those that it changed their text from before.
    /// What was changed since stays. Throws Error{NotFound} where there is none to undo; Cancelled as above.
    ImportUndone undoImport(const BulkWatch& watch = {}, const Origin& origin = {});
    /// Removes a draft or a note; sealed entries stay.
    void remove(const Id& id, const Origin& origin = {});
    [[nodiscard]] Entry load(const Id& id) const;
    [[nodiscard]] std::optional<Entry> find(const Id& id) const;
    /// The full id of a unique prefix; throws Error{NotFound} for none, Error{Input} naming how many for several.
    [[nodiscard]] Id resolve(const std::string& prefix) const;

    /// Why something was expected is searched too, but where it is covered today (core/assessment/covering.h) only if the
    /// query says so.
    [[nodiscard]] std::vector<EntrySummary> list(const EntryQuery& query) const;
    /// How many rows match; with a text, counting stops at `most`.
    [[nodiscard]] std::size_t count(const EntryQuery& query, std::size_t most = 1'000'000) const;
    [[nodiscard]] std::vector<std::string> areas() const;
    /// Notes linked to an entry.
    [[nodiscard]] std::vector<Entry> notesAbout(const Id& id) const;
    /// What people can be asked about and whose document holds a text word for word, such as the id of an asking; newest
    /// first.
    [[nodiscard]] std::vector<Id> idsHolding(const std::string& text) const;
    /// The sealed entries that replace this one.
    [[nodiscard]] std::vector<Id> supersededBy(const Id& id) const;

    /// Freezes an entry's belief: canonical bytes, leaves, hash chained to the one before. Throws Error{Input} where it is
    /// sealed already or is no decision.
    SealStamp seal(const Id& id, const Origin& origin = {});
    /// Takes a seal back within its ten minutes by appending a withdrawal; throws Error{Input} later.
    void withdrawSeal(const Id& id, const Origin& origin = {});
    /// Ends the ten minutes now (the window closes).
    void settleSeals();
    [[nodiscard]] std::optional<SealStamp> sealOf(const Id& id) const;
    [[nodiscard]] Stage stageOf(const Id& id) const;
    [[nodiscard]] VerifyReport verify() const;

    /// What is due up to and including `until`, earliest first; all of it where empty; at most `limit` items.
    [[nodiscard]] std::vector<DueItem> due(std::optional<Date> until, std::size_t limit = 1'000'000) const;

    /// What was resolved, as sums, told apart by `by`; each prediction by itself where at most `mostSingles` are scored.
    [[nodiscard]] TrackRecord trackRecord(std::optional<SplitBy> by = {}, std::size_t mostSingles = 1000) const;
    /// Scored predictions with a chance within [from, to], the newest outcomes first.
    [[nodiscard]] std::vector<ScoredPrediction> scoredBetween(double from, double to, std::size_t limit) const;
    /// Entry and prediction of what was resolved from `from` to `to`, both included.
    [[nodiscard]] std::vector<std::pair<Id, Id>> resolvedBetween(Date from, Date to, std::size_t limit) const;
    /// Entries to which seals were added at this time or later, the latest first.
    [[nodiscard]] std::vector<Id> sealedSince(const Instant& from) const;
    /// Entries to which seals were added behind this number of the chain (-1: any), and the last number there is.
    [[nodiscard]] std::pair<std::vector<Id>, std::int64_t> sealedAfter(std::int64_t number) const;
    /// Sealed decisions that stand as imperatives: neither dropped nor superseded; oldest first.
    [[nodiscard]] std::vector<Id> imperatives(std::size_t limit = 100) const;

    /// Keeps the stored text of a draft as a version (the last 50 are kept).
    void keepVersion(const Id& id, const std::string& reason);
    [[nodiscard]] std::vector<Version> versions(const Id& id) const; ///< the oldest first
    [[nodiscard]] Entry versionOf(const Id& id, std::int64_t number) const;

    /// The place in the walk where one left off (an opaque word), empty where none.
    void setPlace(const Id& id, const std::string& place);
    [[nodiscard]] std::string place(const Id& id) const;

    /// Stores where a decision stands (derived; filled off-thread after saving).
    void setStanding(const Id& id, Standing standing, std::uint64_t seed);

    /// Brings derived tables (full text of drafts) up to date; searches on a writable journal do it first by themselves.
    void refreshDerived();
    /// Derives dates, forecasts and records of every entry anew; returns how many entries there are.
    std::size_t deriveAll();

    /// Calls back after each change that this object made, once it is durable. A callback must not throw; it may read
    /// the journal, and write to it.
    [[nodiscard]] Subscription onChanged(const std::function<void(const Change&)>& callback);

private:
    friend class JournalSharing;
    struct Private;
    explicit Journal(std::unique_ptr<Private> d);
    [[nodiscard]] class Store& store() const;
    void announce(const Change& change) const;
    std::unique_ptr<Private> d;
};

} // namespace soundings
