// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing many entries at once: imports, and taking the last one back.
#include "core/document/document.h"
#include "core/journal/store.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <utility>

namespace soundings {
namespace {

constexpr std::size_t tellEvery = 500;

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
    return m_database.write([&] {
        BulkDone done;
        std::vector<Id> added;
        added.reserve(entries.size());
        const auto begin = [&] { // what changes nothing leaves the import before it to be undone
            if (added.empty() && done.changed.empty()) m_imports.begin();
        };
        for (std::size_t i = 0; i < entries.size(); ++i) {
            watched(watch, i, entries.size());
            const Entry& entry = entries[i];
            requireId(entry);
            sqlite::EntryRow after = rowFrom(entry, readableDocumentBytes(entry), now);
            if (!m_entries.rowOf(entry.id)) {
                begin();
                addNew(entry, after);
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
        watched(watch, entries.size(), entries.size());
        done.added = added.size();
        if (!added.empty() || !done.changed.empty())
            m_imports.finish({now, source, done.added, done.changed.size()}, added);
        return done;
    });
}

void Store::addNew(const Entry& entry, sqlite::EntryRow& after)
{
    const auto agenda = agendaOf(entry, false);
    const auto forecasts = forecastsOf(entry, {});
    const LifeRow life = lifeOf(entry, false);
    after.derived = fingerprint(agenda, fingerprintText(forecasts, {}), life);
    const std::int64_t row = m_entries.insert(after);
    m_derived.addDates(row, agenda);
    m_derived.addLife(row, life);
    m_forecasts.add(row, forecasts);
    m_derived.markDirty(row);
}

std::optional<LastImport> Store::lastImport()
{
    return m_database.read([&] { return m_imports.last(); });
}

ImportUndone Store::undoImport(const BulkWatch& watch)
{
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
