// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/document/document.h"
#include "core/journal/journal_path.h"
#include "core/journal/sqlite/schema.h"
#include "core/journal/store.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <boost/signals2/signal.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace soundings {

struct Journal::Private {
    Store store;
    boost::signals2::signal<void(const Change&)> changed;

    Private(std::string path, Mode mode, Outside outside, LockFile lock)
        : store(std::move(path), mode, std::move(outside), std::move(lock))
    {
    }
    void announce(Change::What what, const Id& entry, const Origin& origin) { changed({what, entry, origin}); }
    template <typename Work>
    auto read(const Work& work)
    {
        return store.database().read(work);
    }
    /// Reads the tables of predictions, which a journal of an earlier form has only once it was opened for writing.
    template <typename Work>
    auto counted(const Work& work)
    {
        return read([&] {
            if (!sqlite::hasForecastTables(store.database()))
                throw Error(ErrorKind::Input, fmt::format("{} was last written by an earlier Soundings, which did not "
                                                          "count predictions; run soundings doctor on it first.",
                                                          store.path()));
            return work();
        });
    }
    [[nodiscard]] Date today() const { return store.clock().today(); }
};

Journal::Journal(std::unique_ptr<Private> priv) : d(std::move(priv))
{
}

Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

Journal Journal::create(const std::string& path, Outside outside)
{
    const std::string real = pathOfNewJournal(path);
    LockFile lock(real, outside.clock.now());
    const Id journalId = outside.ids.next();
    const SealRecord genesis = genesisRecord(journalId, outside.clock.now());
    makeJournalFile(real, journalId, [&](const std::string& temporary) {
        sqlite::layOut(temporary, journalId, genesis, outside.key.get());
    });
    return Journal(std::make_unique<Private>(real, Mode::ReadWrite, std::move(outside), std::move(lock)));
}

Journal Journal::open(const std::string& path, Mode mode, Outside outside)
{
    const std::string real = pathOfExistingJournal(path);
    LockFile lock;
    if (mode == Mode::ReadWrite) {
        lock = LockFile(real, outside.clock.now());
        removeUnfinishedSwap(real);
    }
    return Journal(std::make_unique<Private>(real, mode, std::move(outside), std::move(lock)));
}

Store& Journal::store() const
{
    return d->store;
}

void Journal::announce(const Change& change) const
{
    d->changed(change);
}

const std::string& Journal::path() const
{
    return d->store.path();
}

std::string Journal::journalId() const
{
    return d->store.journalId();
}

Journal::Mode Journal::mode() const
{
    return d->store.mode();
}

bool Journal::isAbandoned() const
{
    return d->store.database().isAbandoned();
}

void Journal::save(const Entry& entry, const Origin& origin)
{
    if (const auto what = d->store.save(entry)) d->announce(*what, entry.id, origin);
}

BulkDone Journal::addAll(const std::vector<Entry>& entries, const std::string& source, const BulkWatch& watch,
                         const Origin& origin)
{
    const BulkDone done = d->store.addAll(entries, source, watch);
    if (done.added > 0) d->announce(Change::What::Added, {}, origin);
    for (const Id& id : done.changed) d->announce(Change::What::Saved, id, origin);
    return done;
}

std::optional<LastImport> Journal::lastImport() const
{
    return d->store.lastImport();
}

ImportUndone Journal::undoImport(const BulkWatch& watch, const Origin& origin)
{
    const ImportUndone undone = d->store.undoImport(watch);
    d->announce(Change::What::Removed, {}, origin);
    for (const Id& id : undone.restored) d->announce(Change::What::Saved, id, origin);
    return undone;
}

void Journal::remove(const Id& id, const Origin& origin)
{
    d->store.remove(id);
    d->announce(Change::What::Removed, id, origin);
}

Entry Journal::load(const Id& id) const
{
    auto entry = find(id);
    if (!entry) throw Error(ErrorKind::NotFound, fmt::format("There is no entry {} in {}.", id, path()));
    return std::move(*entry);
}

std::optional<Entry> Journal::find(const Id& id) const
{
    return d->store.find(id);
}

Id Journal::resolve(const std::string& prefix) const
{
    constexpr std::size_t most = 1000;
    std::string lower(trimmed(prefix));
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (lower.empty())
        throw Error(ErrorKind::Input, "An id is needed to say which entry is meant; its first few letters will do.");
    const auto ids = d->read([&] { return d->store.entries().idsFrom(lower, most); });
    if (ids.empty())
        throw Error(ErrorKind::NotFound,
                    fmt::format("There is no entry whose id begins with “{}” in {}.", lower, path()));
    if (ids.size() > 1 && ids.front() != lower)
        throw Error(ErrorKind::Input, fmt::format("“{}” begins the ids of {} entries{}; give more of it.", lower,
                                                  ids.size(), ids.size() == most ? " or more" : ""));
    return ids.front();
}

std::vector<EntrySummary> Journal::list(const EntryQuery& query) const
{
    if (!isBlank(query.text)) d->store.refreshText();
    return d->read([&] { return d->store.entries().list(query, d->store.today()); });
}

std::size_t Journal::count(const EntryQuery& query, std::size_t most) const
{
    if (!isBlank(query.text)) d->store.refreshText();
    return d->read([&] { return d->store.entries().count(query, d->store.today(), most); });
}

std::vector<std::string> Journal::areas() const
{
    return d->read([&] { return d->store.entries().areas(); });
}

std::vector<Entry> Journal::notesAbout(const Id& id) const
{
    std::vector<Entry> notes;
    for (const std::string& document : d->read([&] { return d->store.entries().documentsAbout(id); }))
        notes.push_back(readEntry(document, "note"));
    return notes;
}

std::vector<Id> Journal::idsHolding(const std::string& text) const
{
    return d->read([&] { return d->store.entries().idsHolding(text); });
}

std::vector<Id> Journal::supersededBy(const Id& id) const
{
    return d->read([&] { return d->store.derived().supersededBy(id); });
}

SealStamp Journal::seal(const Id& id, const Origin& origin)
{
    SealStamp stamp = d->store.seal(id);
    d->announce(Change::What::Sealed, id, origin);
    return stamp;
}

void Journal::withdrawSeal(const Id& id, const Origin& origin)
{
    d->store.withdrawSeal(id);
    d->announce(Change::What::Withdrawn, id, origin);
}

void Journal::settleSeals()
{
    d->store.settleSeals();
}

std::optional<SealStamp> Journal::sealOf(const Id& id) const
{
    return d->store.sealOf(id);
}

Stage Journal::stageOf(const Id& id) const
{
    return d->store.stageOf(id);
}

VerifyReport Journal::verify() const
{
    return d->store.verify();
}

std::vector<DueItem> Journal::due(std::optional<Date> until, std::size_t limit) const
{
    return d->read([&] { return d->store.derived().due(until, limit); });
}

TrackRecord Journal::trackRecord(std::optional<SplitBy> by, std::size_t mostSingles) const
{
    return d->counted([&] { return d->store.forecasts().sums(d->today(), by, mostSingles); });
}

std::vector<ScoredPrediction> Journal::scoredBetween(double from, double to, std::size_t limit) const
{
    return d->counted([&] { return d->store.forecasts().scored(from, to, limit); });
}

std::vector<std::pair<Id, Id>> Journal::resolvedBetween(Date from, Date to, std::size_t limit) const
{
    return d->counted([&] { return d->store.forecasts().resolvedBetween(from, to, limit); });
}

std::vector<Id> Journal::sealedSince(const Instant& from) const
{
    return d->read([&] { return d->store.seals().entriesSince(from.utcMs); });
}

std::pair<std::vector<Id>, std::int64_t> Journal::sealedAfter(std::int64_t number) const
{
    return d->read([&] {
        const auto& seals = d->store.seals();
        return std::pair(seals.entriesAfter(number), seals.lastNumber());
    });
}

std::vector<Id> Journal::imperatives(std::size_t limit) const
{
    return d->counted([&] { return d->store.forecasts().imperatives(limit); });
}

void Journal::keepVersion(const Id& id, const std::string& reason)
{
    d->store.keepVersion(id, reason);
}

std::vector<Version> Journal::versions(const Id& id) const
{
    return d->read([&] { return d->store.entries().versions(d->store.rowFor(id).row); });
}

Entry Journal::versionOf(const Id& id, std::int64_t number) const
{
    const auto document = d->read([&] { return d->store.entries().versionDocument(d->store.rowFor(id).row, number); });
    if (!document) throw Error(ErrorKind::NotFound, fmt::format("No version {} of entry {} is kept.", number, id));
    return readEntry(*document, "version");
}

void Journal::setPlace(const Id& id, const std::string& place)
{
    d->store.database().write([&] { d->store.entries().setPlace(d->store.rowFor(id).row, place); });
}

std::string Journal::place(const Id& id) const
{
    return d->read([&] { return d->store.entries().place(id); });
}

void Journal::setStanding(const Id& id, Standing standing, std::uint64_t seed)
{
    if (d->store.setStanding(id, standing, seed)) d->announce(Change::What::Derived, id, {});
}

std::size_t Journal::deriveAll()
{
    d->store.forgetText();
    return d->store.deriveAll();
}

void Journal::refreshDerived()
{
    d->store.refreshText();
}

Subscription Journal::onChanged(const std::function<void(const Change&)>& callback)
{
    auto connection = d->changed.connect(callback);
    return Subscription([connection] { connection.disconnect(); });
}

} // namespace soundings
