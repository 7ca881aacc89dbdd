// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing many entries at once: imports, and taking the last one back.
#include "core/document/document.h"
#include "core/journal/store.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <utility>

namespace soundings {
namespace {

constexpr std::size_t tellEvery = 500;
constexpr std::size_t batchSize = 500;

/// An entry as its tables will hold it.
struct Prepared {
    sqlite::EntryRow row;
    std::vector<DueItem> agenda;
    std::vector<ForecastRow> forecasts;
    LifeRow life;
};

/// Makes the rows of the next entries; it asks the journal for nothing, so it may run beside the writing.
std::vector<Prepared> prepared(const std::vector<Entry>& entries, std::size_t from, const Instant& now)
{
    const std::size_t end = std::min(entries.size(), from + batchSize);
    std::vector<Prepared> batch;
    batch.reserve(end - from);
    for (std::size_t i = from; i < end; ++i) {
        requireId(entries[i]);
        Prepared one{rowFrom(entries[i], readableDocumentBytes(entries[i]), now), agendaOf(entries[i], false),
                     forecastsOf(entries[i], {}), lifeOf(entries[i], false)};
        one.row.derived = fingerprint(one.agenda, fingerprintText(one.forecasts, {}), one.life);
        batch.push_back(std::move(one));
    }
    return batch;
}

/// Rows of many entries touch the index of ids all over: with the usual cache most of its pages would be written out and
/// read again for each of them.
class RoomForMany {
public:
    explicit RoomForMany(sqlite::Database& database) : m_database(database)
    {
        constexpr int large = 32'768;
        m_database.setCache(large);
    }
    RoomForMany(const RoomForMany&) = delete;
    RoomForMany& operator=(const RoomForMany&) = delete;
    ~RoomForMany() { m_database.setCache(sqlite::Database::usualCache); }

private:
    sqlite::Database& m_database;
};

void watched(const BulkWatch& watch, std::size_t done, std::size_t total)
{
    if (done % tellEvery != 0 && done != total) return;
    if (watch.stop.stop_requested()) throw Cancelled{};
    if (watch.tell) watch.tell(done, total);
}

} // namespace

BulkDone Store::addAll(const std::vector<Entry>& entries, const std::string& source, const BulkWatch& watch)
{
    const Instant now = m_outside.clock.now();
    const RoomForMany room(m_database);
    return m_database.write([&] {
        BulkDone done;
        std::vector<Id> added;
        added.reserve(entries.size());
        const auto begin = [&] { // what changes nothing leaves the import before it to be undone
            if (added.empty() && done.changed.empty()) m_imports.begin();
        };
        const auto start = [&](std::size_t from) {
            return std::async(std::launch::async, [&entries, &now, from] { return prepared(entries, from, now); });
        };
        auto next = start(0);
        for (std::size_t from = 0; from < entries.size(); from += batchSize) {
            auto batch = next.get();
            if (from + batchSize < entries.size()) next = start(from + batchSize);
            for (std::size_t i = 0; i < batch.size(); ++i) {
                watched(watch, from + i, entries.size());
                const Entry& entry = entries[from + i];
                sqlite::EntryRow& after = batch[i].row;
                if (!m_entries.rowOf(entry.id)) {
                    begin();
                    const std::int64_t row = m_entries.insert(after);
                    m_derived.addDates(row, batch[i].agenda);
                    m_derived.addLife(row, batch[i].life);
                    m_forecasts.add(row, batch[i].forecasts);
                    m_derived.markDirty(row);
                    added.push_back(entry.id);
                    continue;
                }
                const auto before = m_entries.find(entry.id);
                if (before->document == after.document && before->digest == after.digest) continue;
                begin();
                m_imports.keep(entry.id, before->document);
                put(entry, before, after);
                done.changed.push_back(entry.id);
            }
        }
        watched(watch, entries.size(), entries.size());
        done.added = added.size();
        if (!added.empty() || !done.changed.empty())
            m_imports.finish({now, source, done.added, done.changed.size()}, added);
        return done;
    });
}

std::optional<LastImport> Store::lastImport()
{
    return m_database.read([&] { return m_imports.last(); });
}

ImportUndone Store::undoImport(const BulkWatch& watch)
{
    const RoomForMany room(m_database);
    return m_database.write([&] {
        const auto last = m_imports.last();
        if (!last)
            throw Error(ErrorKind::NotFound,
                        fmt::format("There is no import to undo in {}; only the last one can be undone.", m_path));
        ImportUndone undone;
        const auto added = m_imports.added();
        const auto changed = m_imports.before();
        const std::size_t total = added.size() + changed.size();
        std::size_t done = 0;
        // Whoever wrote an entry since then left another time on it.
        const auto untouched = [&](const sqlite::EntryRow& row) {
            return row.changed == last->at && row.stage == Stage::Draft;
        };
        for (const Id& id : added) {
            watched(watch, done++, total);
            const auto row = m_entries.find(id);
            if (!row) continue;
            if (!untouched(*row)) {
                ++undone.kept;
                continue;
            }
            m_derived.removeText(row->row);
            m_entries.remove(row->row);
            ++undone.removed;
        }
        for (const auto& [id, document] : changed) {
            watched(watch, done++, total);
            const auto row = m_entries.find(id);
            if (!row) continue;
            if (!untouched(*row)) {
                ++undone.kept;
                continue;
            }
            const Entry entry = readEntry(document, row->title);
            sqlite::EntryRow after = rowFrom(entry, document, m_outside.clock.now());
            put(entry, row, after);
            undone.restored.push_back(id);
        }
        m_imports.forget();
        return undone;
    });
}

} // namespace soundings
