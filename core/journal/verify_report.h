// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"

#include <cstdint>
#include <string>
#include <vector>

namespace soundings {

/// One thing wrong with the chain or with what it seals: which seal, which field, and what.
struct VerifyProblem {
    std::int64_t seal = 0; ///< 0 = the journal as a whole
    Id entry;
    /// The JSON pointer of what differs in the sealed or stored document; or, without a slash, the member of the seal's
    /// own record: "number", "kind", "entry", "item", "at", "zone", "clock", "previous", "bytes", "leaves", "hash".
    /// Empty: the record itself.
    std::string field;
    std::string sentence;

    bool operator==(const VerifyProblem&) const = default;
};

/// What verifying found. An attacker who drops the last seals, or who computes the whole chain anew, leaves a chain that
/// is in itself sound: compare `seals` and `chainHead` with what a report printed.
struct VerifyReport {
    std::string journalId;
    std::int64_t seals = 0;           ///< records after the genesis: seals, what happened since, withdrawals
    std::int64_t sealedDecisions = 0; ///< entries with a seal that stands
    std::int64_t withdrawn = 0;       ///< seals that were taken back; each is two of the records
    std::string chainHead;            ///< 64 hex digits
    std::vector<VerifyProblem> problems;
    std::int64_t foreignRecords = 0; ///< of other journals, which contacts sent; checked against their own chains

    bool operator==(const VerifyReport&) const = default;
    [[nodiscard]] bool intact() const { return problems.empty(); }
};

} // namespace soundings
