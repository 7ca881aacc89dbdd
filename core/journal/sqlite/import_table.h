// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/bulk.h"
#include "core/journal/sqlite/database.h"
#include "core/support/id.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace soundings::sqlite {

/// What the last import did, so that it can be undone. Its tables are made with the first import; journals without one
/// do not have them. Called inside Database::read and Database::write.
class ImportTable {
public:
    explicit ImportTable(Database& database) : m_database(database) {}

    /// Forgets the import before.
    void begin();
    /// Keeps the document that an entry had before.
    void keep(const Id& id, const std::string& document);
    void finish(const LastImport& import, const std::vector<Id>& added);
    void forget();

    [[nodiscard]] std::optional<LastImport> last() const;
    [[nodiscard]] std::vector<Id> added() const;
    /// The entries that were changed, with their documents from before.
    [[nodiscard]] std::vector<std::pair<Id, std::string>> before() const;

private:
    [[nodiscard]] bool exists() const;

    Database& m_database;
};

} // namespace soundings::sqlite
