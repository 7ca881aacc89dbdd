// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/bulk.h"
#include "core/journal/change.h"
#include "core/journal/seal_record.h"
#include "core/model/entry.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

class Journal;
class Store;

/// A version of an entry that was sent to somebody or came from somebody, so that both have it.
struct SharedVersion {
    Digest digest{};        ///< of the document
    std::int64_t atMs = 0;  ///< when its bundle was made, by the clock of who made it; the same on both sides
    std::string document{}; ///< empty where only the digest was asked for

    bool operator==(const SharedVersion&) const = default;
};

/// How far another journal's chain is known: the hashes of all its records, not what they hold.
struct ForeignChain {
    Id journal;
    std::string sender; ///< whose bundle told it: bytes that mean something to core/exchange
    Instant at;
    std::vector<Digest> hashes; ///< from the genesis on

    bool operator==(const ForeignChain&) const = default;
};

/// What a bundle brings into a journal, in one transaction.
struct BundleTaken {
    struct One {
        Entry entry;
        bool seal = false; ///< it is sealed where it comes from, so it is sealed here, too
    };
    struct Version {
        Id entry;
        std::int64_t atMs = 0;
        std::string document;
    };
    std::string source; ///< a name, for undoing
    std::vector<One> entries;
    std::optional<ForeignChain> chain;
    std::vector<SealRecord> records; ///< of that chain, as they are there
    std::vector<Version> versions;
};

/// What sharing needs of a journal beyond its entries. The journal must outlive it; threads and errors as there.
class JournalSharing {
public:
    explicit JournalSharing(const Journal& journal);

    /// Runs `work`, which only reads, on one unchanging view of the journal, also while somebody writes. Not within another.
    void readTogether(const std::function<void()>& work) const;

    /// The records of an entry in this journal's own chain.
    [[nodiscard]] std::vector<SealRecord> recordsOf(const Id& entry) const;
    /// The hashes of this journal's own chain, from the genesis on.
    [[nodiscard]] std::vector<Digest> chainHashes() const;
    /// The hash of one record; none where the chain is shorter.
    [[nodiscard]] std::optional<Digest> hashAt(std::int64_t number) const;

    /// Versions of an entry that others have, too, the latest first.
    [[nodiscard]] std::vector<SharedVersion> versionsOf(const Id& entry, bool withDocuments) const;
    [[nodiscard]] std::optional<ForeignChain> chainOf(const Id& journal) const;
    [[nodiscard]] std::vector<ForeignChain> chains() const;
    /// Where an entry was sealed elsewhere: the journal and the record, as it is there.
    [[nodiscard]] std::vector<std::pair<Id, SealRecord>> foreignRecordsOf(const Id& entry) const;

    /// Remembers what is about to be sent.
    static void keepSent(Journal& journal, const std::vector<BundleTaken::Version>& versions);
    /// Takes a bundle in, all or nothing. Entries are saved by the rules of Journal::save, sealed ones get a seal of this
    /// journal's own; records are kept as they are, under their own numbers. Can be undone as an import as far as drafts go.
    /// Throws Cancelled, leaving nothing behind.
    static BulkDone take(Journal& journal, const BundleTaken& taken, const BulkWatch& watch = {},
                         const Origin& origin = {});

private:
    Store& m_store;
};

} // namespace soundings
