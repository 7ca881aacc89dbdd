// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"
#include "core/support/digest.h"
#include "core/support/id.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace soundings {

/// Names and digests in order: the members of a seal's record ("at", "zone", ...) and the JSON pointers of its bytes.
using Leaves = std::map<std::string, Digest>;

/// One record of a journal's chain, as it is stored.
struct SealRecord {
    std::int64_t number = 0; ///< 0 is the genesis
    std::string kind;        ///< "genesis", "belief", "since" or "withdrawal"
    Id entry;                ///< empty for the genesis
    Id item;                 ///< of `since`; else empty
    Instant at;
    bool clockWentBack = false; ///< `at` is earlier than the record's before; the order of numbers holds
    Digest previous{};          ///< hash of the record before; zeros for the genesis
    std::string bytes;          ///< canonical JSON of what is frozen
    std::string leaves;         ///< encoded
    Digest hash{};

    bool operator==(const SealRecord&) const = default;
};

/// The leaves of a record, computed from its members and bytes. Throws Error{Input} where the bytes are not JSON.
[[nodiscard]] Leaves leavesOfRecord(const SealRecord& record);

/// Each leaf as the length of its name (4 bytes, big-endian), its name and its 32 bytes.
[[nodiscard]] std::string encodeLeaves(const Leaves& leaves);

/// The leaves that `encoded` holds; throws Error{Input} where it is not what encodeLeaves writes.
[[nodiscard]] Leaves decodeLeaves(std::string_view encoded);

/// SHA-256 over the domain tag "soundings-seal-1", the journal's id, number, time, previous hash and encoded leaves,
/// each with its length before it.
[[nodiscard]] Digest hashOfRecord(const std::string& journalId, const SealRecord& record,
                                  std::string_view encodedLeaves);

/// Computes the leaves and the hash of a record whose other members are set.
void closeRecord(const std::string& journalId, SealRecord& record);

/// The first record of a journal's chain.
[[nodiscard]] SealRecord genesisRecord(const std::string& journalId, const Instant& at);

/// The journal id that the bytes of a genesis name; empty where they do not.
[[nodiscard]] std::string journalIdIn(const SealRecord& genesis);

/// What a withdrawal freezes: the entry and the number of the seal that it takes back.
[[nodiscard]] std::string withdrawalBytes(const Id& entry, std::int64_t sealNumber);

} // namespace soundings
