// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/journal/sqlite/schema.h"
#include "core/journal/store.h"
#include "core/support/error.h"

#include <vector>

namespace soundings {

void Store::forgetText()
{
    m_database.write([&] { sqlite::layOutText(m_database); });
}

std::size_t Store::deriveAll()
{
    constexpr std::size_t batch = 500;
    std::size_t entries = 0;
    for (std::int64_t after = 0;;) {
        const auto rows = m_database.read([&] { return m_entries.rowsAfter(after, batch); });
        if (rows.empty()) return entries;
        m_database.write([&] { deriveBatch(rows); });
        entries += rows.size();
        after = rows.back().row;
    }
}

void Store::deriveBatch(const std::vector<sqlite::EntryRow>& rows)
{
    for (const sqlite::EntryRow& row : rows) {
        try {
            const Entry entry = readEntry(row.document, row.title);
            std::optional<Instant> sealed;
            if (row.stage != Stage::Draft)
                if (const auto seal = standingSeal(m_seals.ofEntry(row.id))) sealed = sealedAt(*seal);
            writeDates(row.row, entry, sealed, 0);
        } catch (const Error&) {
            // A damaged text must not keep the others from being counted; verify names it.
        }
    }
}

} // namespace soundings
