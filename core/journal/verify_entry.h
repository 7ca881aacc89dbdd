// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/seal_record.h"
#include "core/journal/verify_report.h"
#include "core/model/entry.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// An entry as the journal stores it: its document and the columns that say the same.
struct StoredEntry {
    Id id;
    std::string kind;
    std::string title;
    std::string area;
    Instant created;
    Stage stage = Stage::Draft;
    std::string document;
    Digest digest{};
};

/// An entry's records in the chain as they stand: the seal, and what was sealed since.
struct StandingSeal {
    SealRecord belief;
    std::vector<SealRecord> since;
};

/// The records of an entry reduced to what stands; none where it was never sealed or the seal was withdrawn.
[[nodiscard]] std::optional<StandingSeal> standingSeal(const std::vector<SealRecord>& records);

/// Names every way in which a stored entry departs from what was sealed, or from its own checksum.
void verifyEntry(const StoredEntry& entry, const std::optional<StandingSeal>& seal,
                 std::vector<VerifyProblem>& problems);

} // namespace soundings
