// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/bundle_file.h"
#include "core/exchange/sharing_folder.h"
#include "core/journal/journal.h"
#include "core/journal/sharing.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace soundings {

/// What is in a bundle, before it is sealed: written and read by this program alone, after everything was authenticated.
struct BundleContent {
    struct One {
        Entry entry;
        std::string document; ///< its bytes as they came
        std::vector<std::pair<Digest, std::int64_t>>
            known; ///< versions that its sender shared before, the latest first
    };
    std::string from;    ///< the sender's name, in their own words
    std::string message; ///< what the sender writes to it
    Instant at;
    ForeignChain chain;
    std::vector<One> entries;         ///< comments among them
    std::vector<SealRecord> records;  ///< of the entries, in the order of numbers
    std::vector<ChainAnchor> anchors; ///< the sender's countersignatures over other people's chains
};

/// A bundle's content that was put together, and what it holds.
struct MadeContent {
    std::string bytes;
    BundleHead head;
    std::vector<BundleTaken::Version> versions; ///< to remember once it was written (JournalSharing::keepSent)
    std::size_t entries = 0;
    std::size_t comments = 0;
    std::size_t sealed = 0;
    std::size_t hidden = 0; ///< entries whose blind round runs, so that what people said there stays out
};

/// Whose bundle told of a chain, as ForeignChain keeps it.
[[nodiscard]] std::string senderOf(const PublicKeys& keys);

/// Puts together what goes to a contact: these entries with their records and comments. Private notes never go, nor what
/// people said in a blind round that is not revealed, nor what they wrote before a session, nor, but of what is sealed, what
/// only who asks needs of a questionnaire. All is read on one unchanging view of the journal. Throws Error{Input} where a
/// private note is asked for by its id, and Cancelled.
[[nodiscard]] MadeContent makeContent(const Journal& journal, const std::vector<Id>& ids, const Own& own,
                                      const std::string& message, const Instant& now, const BulkWatch& watch = {});

/// Reads the content of a bundle that was opened and checks each record against the chain it belongs to. Throws
/// Error{Input}, Error{Foreign} for a newer form, Error{Verify} where a record or an entry is not what was sealed.
[[nodiscard]] BundleContent readContent(const OpenedBundle& bundle, std::string_view name);

} // namespace soundings
