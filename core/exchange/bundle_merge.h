// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/bundle_content.h"
#include "core/journal/bulk.h"

#include <cstddef>
#include <string>
#include <vector>

namespace soundings {

/// What becomes of one entry of a bundle.
enum class BundleFate {
    New,       ///< not here yet
    Merged,    ///< both sides' changes together
    Theirs,    ///< only they changed it
    Unchanged, ///< nothing that is not here already
    LeftOut,   ///< a private note, which no bundle should hold
};

struct BundleRow {
    Id entry;
    std::string title;
    bool comment = false;
    bool sealedThere = false;
    bool neverShared = false; ///< it is here, but no version of it was ever exchanged with anybody
    BundleFate fate = BundleFate::Unchanged;
    std::size_t conflicts = 0;
    std::size_t putAside = 0; ///< notes made of words that a seal leaves no place for
};

/// What taking a bundle in would do, before anything is done: the dry run.
struct BundlePlan {
    BundleTaken taken;
    std::vector<BundleRow> rows;
    std::vector<ChainAnchor> anchors; ///< countersignatures over this journal's chain that hold
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
    std::size_t comments = 0; ///< among those that are new
    std::size_t conflicts = 0;
    std::size_t conflicting = 0; ///< entries with conflicts
    std::size_t sealedThere = 0;
};

/// Plans taking a bundle in. Drafts are merged place by place (core/document/merge.h) over the last version that both have;
/// what was sealed stays as it was sealed, and what has no place beside that becomes a note. `source` names the contact.
/// Throws Error{Verify} where their chain no longer holds what an earlier bundle of it said, or where their countersignature
/// does not match this journal's chain; Cancelled.
[[nodiscard]] BundlePlan planBundle(const BundleContent& content, const Journal& journal, const std::string& source,
                                    const BulkWatch& watch = {});

} // namespace soundings
