// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/store.h"
#include "core/journal/verify_chain.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <functional>
#include <set>
#include <string>

namespace soundings {
namespace {

constexpr int mostDamageLines = 20;

/// Runs one part of verifying; what cannot even be read is a problem of the journal as a whole.
void tried(sqlite::Database& database, VerifyReport& report, const std::function<void()>& part)
{
    try {
        database.read(part);
    } catch (const Error& e) {
        if (e.kind() != ErrorKind::Storage && e.kind() != ErrorKind::Internal && e.kind() != ErrorKind::Foreign) throw;
        report.problems.push_back({0, {}, {}, e.message()});
    }
}

/// A line of SQLite's own check. What is only the search index can be made anew from the documents.
std::string sentenceOfDamage(const std::string& line)
{
    if (line.find("entry_text") != std::string::npos)
        return fmt::format(
            "The search index is damaged, and nothing else by that; soundings doctor makes it anew ({}).", line);
    return fmt::format("The file itself is damaged: {}.", line);
}

} // namespace

VerifyReport Store::verify()
{
    VerifyReport report;
    report.journalId = m_journalId;
    m_database.readSnapshot([&] {
        std::int64_t records = 0;
        tried(m_database, report, [&] { records = m_seals.size(); });
        ChainVerifier chain(m_journalId, records);
        tried(m_database, report, [&] { m_seals.forEach([&](const SealRecord& record) { chain.add(record); }); });
        chain.finish(report);
        tried(m_database, report, [&] { verifyEntries(report, chain); });
        tried(m_database, report, [&] { verifyForeign(report); });
        tried(m_database, report, [&] {
            m_entries.forEachVersion([&](const Id& id, std::int64_t number, bool sound) {
                if (!sound)
                    report.problems.push_back(
                        {0, id, {}, fmt::format("Version {} of entry {} does not match its checksum.", number, id)});
            });
        });
        tried(m_database, report, [&] {
            for (const std::string& line : m_database.damage(mostDamageLines))
                report.problems.push_back({0, {}, {}, sentenceOfDamage(line)});
        });
    });
    return report;
}

void Store::verifyEntries(VerifyReport& report, const ChainVerifier& chain)
{
    std::set<Id> there;
    m_entries.forEach([&](const sqlite::EntryRow& row) {
        there.insert(row.id);
        std::optional<StandingSeal> seal;
        if (chain.standingSealOf(row.id) != 0) seal = standingSeal(m_seals.ofEntry(row.id));
        verifyEntry({row.id, row.kind, row.title, row.area, row.created, row.stage, row.document, row.digest}, seal,
                    report.problems);
    });
    for (const auto& [entry, number] : chain.standingSeals())
        if (!there.contains(entry))
            report.problems.push_back(
                {number, entry, {}, fmt::format("The entry {} that seal {} froze is missing.", entry, number)});
}

} // namespace soundings
