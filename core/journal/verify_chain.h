// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/seal_record.h"
#include "core/journal/verify_report.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace soundings {

/// Checks a journal's chain record by record, keeping little of each: the bytes against their leaves, the leaves against
/// the hash, each hash against the next record's, the numbers for gaps. Damage becomes problems, never an exception.
class ChainVerifier {
public:
    /// `records` is how many there are; numbers that were changed are looked for among 0..records.
    ChainVerifier(std::string journalId, std::int64_t records);

    /// To be called for every record in the order of their numbers.
    void add(const SealRecord& record);
    /// Checks the links between the records and fills the report but for the entries.
    void finish(VerifyReport& report);

    /// The entry's seal that stands (was not withdrawn), 0 where it has none.
    [[nodiscard]] std::int64_t standingSealOf(const Id& entry) const;
    /// All entries with a seal that stands.
    [[nodiscard]] const std::map<Id, std::int64_t>& standingSeals() const { return m_standing; }
    [[nodiscard]] bool isSound(std::int64_t number) const { return !m_damaged.contains(number); }

private:
    struct Link {
        std::int64_t number = 0;
        Id entry;
        Digest previous{};
        Digest trusted{}; ///< the hash the next record should carry
        bool previousSound = true;
    };

    void settleJournalId(const SealRecord& genesis);
    [[nodiscard]] std::int64_t trueNumber(const SealRecord& record, const Leaves& stored);
    void check(const SealRecord& record, Link& link);
    void name(const Link& link, const std::string& field, std::string sentence = {});

    std::string m_journalId;
    std::int64_t m_records;
    std::map<Digest, std::int64_t> m_numberLeaves;
    std::vector<Link> m_links;
    std::vector<VerifyProblem> m_problems;
    std::set<std::int64_t> m_damaged;
    std::map<Id, std::int64_t> m_standing;
    std::int64_t m_withdrawn = 0;
    Digest m_lastHash{};
};

/// The names whose leaves differ, or that only one side has, in order.
[[nodiscard]] std::vector<std::string> differingLeaves(const Leaves& one, const Leaves& other);

} // namespace soundings
