// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sharing.h"

#include "core/journal/journal.h"
#include "core/journal/store.h"

namespace soundings {

JournalSharing::JournalSharing(const Journal& journal) : m_store(journal.store())
{
}

void JournalSharing::readTogether(const std::function<void()>& work) const
{
    m_store.database().readSnapshot(work);
}

std::vector<SealRecord> JournalSharing::recordsOf(const Id& entry) const
{
    return m_store.database().read([&] { return m_store.seals().ofEntry(entry); });
}

std::vector<Digest> JournalSharing::chainHashes() const
{
    return m_store.database().read([&] { return m_store.seals().hashes(); });
}

std::optional<Digest> JournalSharing::hashAt(std::int64_t number) const
{
    return m_store.database().read([&] { return m_store.seals().hashAt(number); });
}

std::vector<SharedVersion> JournalSharing::versionsOf(const Id& entry, bool withDocuments) const
{
    return m_store.database().read([&] { return m_store.foreign().versionsOf(entry, withDocuments); });
}

std::optional<ForeignChain> JournalSharing::chainOf(const Id& journal) const
{
    return m_store.database().read([&] { return m_store.foreign().chainOf(journal); });
}

std::vector<ForeignChain> JournalSharing::chains() const
{
    return m_store.database().read([&] { return m_store.foreign().chains(); });
}

std::vector<std::pair<Id, SealRecord>> JournalSharing::foreignRecordsOf(const Id& entry) const
{
    return m_store.database().read([&] { return m_store.foreign().recordsOf(entry); });
}

void JournalSharing::keepSent(Journal& journal, const std::vector<BundleTaken::Version>& versions)
{
    Store& store = journal.store();
    store.database().write([&] {
        for (const BundleTaken::Version& version : versions) store.foreign().keep(version);
    });
}

BulkDone JournalSharing::take(Journal& journal, const BundleTaken& taken, const BulkWatch& watch, const Origin& origin)
{
    const BulkDone done = journal.store().takeIn(taken, watch);
    if (done.added > 0) journal.announce({Change::What::Added, {}, origin});
    for (const Id& id : done.changed) journal.announce({Change::What::Saved, id, origin});
    return done;
}

} // namespace soundings
