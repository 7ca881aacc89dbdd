// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/sharing.h"
#include "core/journal/sqlite/database.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace soundings::sqlite {

/// What came from other journals and what was sent to them. Its tables are made with the first bundle; journals without one
/// do not have them. Called inside Database::read and Database::write.
class ForeignTable {
public:
    explicit ForeignTable(Database& database) : m_database(database) {}

    /// A chain as it is known now; it may only grow, which the caller has made sure of.
    void keep(const ForeignChain& chain);
    /// A record of it; one that is there already stays as it is.
    void keep(const Id& journal, const SealRecord& record);
    /// A version that both sides have; the last twenty of an entry stay.
    void keep(const BundleTaken::Version& version);

    [[nodiscard]] std::optional<ForeignChain> chainOf(const Id& journal) const;
    [[nodiscard]] std::vector<ForeignChain> chains() const;
    [[nodiscard]] std::vector<std::pair<Id, SealRecord>> recordsOf(const Id& entry) const;
    /// Every record in the order of journals and numbers; the callback may not write.
    void forEach(const std::function<void(const Id&, const SealRecord&)>& visit) const;
    /// The earliest moment at which these bytes were sealed elsewhere.
    [[nodiscard]] std::optional<Instant> sealedFirst(const Id& entry, const std::string& bytes) const;
    [[nodiscard]] std::vector<SharedVersion> versionsOf(const Id& entry, bool withDocuments) const;
    /// Every shared version: of which entry, and whether its text is the one that its digest was made of.
    void forEachVersion(const std::function<void(const Id&, bool sound)>& visit) const;

private:
    [[nodiscard]] bool exists() const;
    void layOut();

    Database& m_database;
    mutable bool m_exists = false; ///< once they are there, they stay
};

} // namespace soundings::sqlite
