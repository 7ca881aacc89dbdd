// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/bundle_merge.h"
#include "core/support/say.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {

/// Entries, comments and seals as one encrypted and signed file for one contact.
struct MadeBundle {
    std::string bytes;
    MadeContent content; ///< its versions are to be remembered once the file is written (JournalSharing::keepSent)
};

/// Makes a bundle. Throws as makeContent and sealBundle do, and Error{NotFound} where one has no keys of one's own yet.
[[nodiscard]] MadeBundle makeBundle(const Journal& journal, const SharingFolder& folder, const std::vector<Id>& ids,
                                    const Contact& to, const std::string& message, const Instant& now,
                                    const BulkWatch& watch = {});

/// A bundle that was opened and planned; nothing is taken in yet.
struct OpenBundle {
    Contact from;
    std::string message;
    Instant at;
    BundlePlan plan;
};

/// Opens a bundle and plans what taking it in would do. Throws as openBundle, readContent and planBundle do, and
/// Error{Verify} where its journal is one that another contact's bundles told of.
[[nodiscard]] OpenBundle planBundleFile(std::string_view bytes, std::string_view name, const Journal& journal,
                                        const SharingFolder& folder, const BulkWatch& watch = {});

/// Keeps the anchors that came with a planned bundle, then takes it in. The plan must have been made from the journal as it
/// is now. Anchors stand in a file of their own: whatever ends it between both leaves them without the entries, which is
/// seen in the list, and taking the same bundle again does the rest. An anchor is about one's own chain and true whether or
/// not anything else of the bundle is wanted, so it stays where the taking is stopped.
BulkDone takeBundle(Journal& journal, const SharingFolder& folder, const BundlePlan& plan, const BulkWatch& watch = {},
                    const Origin& origin = {});

/// Works out where the decisions stand that a bundle brought, so that a list says it; of more than two hundred none, which
/// would be waited for.
void storeStandings(Journal& journal, const BundlePlan& plan, Date today);

/// What the last bundle merged into an entry.
struct MergedBundle {
    std::string from; ///< the contact's name
    Entry before;     ///< as it was here until then
};

/// None where the last import is no bundle, or left that entry alone.
[[nodiscard]] std::optional<MergedBundle> lastMergeInto(const Journal& journal, const Id& entry);

/// What an anchor says about a journal today.
struct AnchorLine {
    std::string sentence; ///< "Record 12 matches the anchor of 3 May 2026 held by Anna."
    bool holds = false;
};

/// Compares a journal's chain with each anchor that others hold; the last one of each holder, and all that do not match.
[[nodiscard]] std::vector<AnchorLine> anchorLines(const Journal& journal, const SharingFolder& folder,
                                                  const Translate& translate = {});

/// "You have not compared Anna’s fingerprint ..." where that is so, else empty: said at each use of a contact.
[[nodiscard]] std::string cautionAbout(const Contact& contact, const Translate& translate = {});

/// What came of a plan or would come of it, in one sentence or two.
[[nodiscard]] std::string sentenceOf(const OpenBundle& bundle, bool taken, const Translate& translate = {});

/// "merged, 2 conflicts": what becomes of a row.
[[nodiscard]] std::string fateInWords(const BundleRow& row, const Translate& translate = {});

} // namespace soundings
