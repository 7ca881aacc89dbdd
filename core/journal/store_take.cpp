// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking in what others send: entries, and their records in the chains of other journals.
#include "core/document/document.h"
#include "core/journal/store.h"
#include "core/journal/verify_chain.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace soundings {
namespace {

constexpr std::size_t takeTellEvery = 100;
constexpr int versionsKept = 50;

} // namespace

BulkDone Store::takeIn(const BundleTaken& taken, const BulkWatch& watch)
{
    const Instant now = m_outside.clock.now();
    return m_database.write([&] {
        BulkDone done;
        std::vector<Id> added;
        // What the records are known by must stand before an entry that they date is sealed.
        if (taken.chain) m_foreign.keep(*taken.chain);
        for (const SealRecord& record : taken.records) m_foreign.keep(taken.chain->journal, record);
        for (const BundleTaken::Version& version : taken.versions) m_foreign.keep(version);
        std::size_t count = 0;
        for (const BundleTaken::One& one : taken.entries) {
            if (watch.stop.stop_requested()) throw Cancelled{};
            if (watch.tell && count % takeTellEvery == 0) watch.tell(count, taken.entries.size());
            ++count;
            requireId(one.entry);
            sqlite::EntryRow after = rowFrom(one.entry, readableDocumentBytes(one.entry), now);
            const auto before = m_entries.find(one.entry.id);
            const bool same = before && before->document == after.document;
            const bool toSeal = one.seal && (!before || before->stage == Stage::Draft);
            if (same && !toSeal) continue;
            if (added.empty() && done.changed.empty()) m_imports.begin();
            if (before && !same) {
                m_imports.keep(one.entry.id, before->document);
                m_entries.keepVersion(before->row, now, "bundle", versionsKept);
            }
            if (!same) put(one.entry, before, after);
            if (toSeal) sealTaken(one.entry);
            if (before)
                done.changed.push_back(one.entry.id);
            else
                added.push_back(one.entry.id);
        }
        if (watch.tell) watch.tell(taken.entries.size(), taken.entries.size());
        done.added = added.size();
        if (!added.empty() || !done.changed.empty())
            m_imports.finish({now, taken.source, done.added, done.changed.size()}, added);
        return done;
    });
}

/// Seals an entry that is sealed elsewhere already: for good, and for the days that it was sealed there.
void Store::sealTaken(const Entry& entry)
{
    const auto row = rowFor(entry.id);
    appendSeal("belief", entry.id, {}, beliefBytes(entry));
    sealSince(entry, 0);
    m_entries.setStage(row.row, stageWhenSealed(entry));
    const auto seal = standingSeal(m_seals.ofEntry(entry.id));
    writeDates(row.row, entry, sealedAt(*seal), row.derived);
    m_seals.settleUpTo(m_seals.lastNumber());
}

Instant Store::sealedAt(const StandingSeal& seal) const
{
    if (const auto elsewhere = m_foreign.sealedFirst(seal.belief.entry, seal.belief.bytes);
        elsewhere && elsewhere->utcMs < seal.belief.at.utcMs)
        return *elsewhere;
    return seal.belief.at;
}

void Store::verifyForeign(VerifyReport& report)
{
    std::map<Id, ForeignChain> chains;
    for (ForeignChain& chain : m_foreign.chains()) chains.emplace(chain.journal, std::move(chain));
    m_foreign.forEach([&](const Id& journal, const SealRecord& record) {
        ++report.foreignRecords;
        const auto name = [&](const std::string& field, const char* what) {
            report.problems.push_back({0, record.entry, field,
                                       fmt::format("Record {} of the journal {}, which a contact sent, {}.",
                                                   record.number, journal.substr(0, 8), what)});
        };
        const auto chain = chains.find(journal);
        const auto at = static_cast<std::size_t>(record.number);
        if (chain == chains.end() || record.number < 0 || at >= chain->second.hashes.size())
            return name("number", "is beyond the end of the chain that it belongs to");
        SealRecord closed = record;
        try {
            closeRecord(journal, closed);
        } catch (const Error&) {
            return name("bytes", "was changed: it cannot be read any more");
        }
        const std::vector<Digest>& hashes = chain->second.hashes;
        if (closed.hash != hashes[at])
            name("bytes", "was changed: it does not match its place in the chain it comes from");
        if (record.previous != (at > 0 ? hashes[at - 1] : Digest{})) name("previous", "does not follow the one before");
    });
    m_foreign.forEachVersion([&](const Id& entry, bool sound) {
        if (!sound)
            report.problems.push_back(
                {0,
                 entry,
                 {},
                 fmt::format("A version of entry {} that a contact has, too, does not match its checksum.", entry)});
    });
}

} // namespace soundings
