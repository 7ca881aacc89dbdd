// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/store.h"

#include "core/document/document.h"
#include "core/document/words.h"
#include "core/journal/sqlite/schema.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace soundings {
namespace {

constexpr std::int64_t undoMs = std::int64_t{10} * 60 * 1000;
constexpr int keptVersions = 50;

bool hasReview(const Entry& entry)
{
    return std::any_of(entry.since.begin(), entry.since.end(),
                       [](const SinceItem& item) { return std::holds_alternative<Review>(item.what); });
}

} // namespace

Stage stageWhenSealed(const Entry& entry)
{
    return hasReview(entry) ? Stage::Reviewed : Stage::Sealed;
}

std::int64_t fingerprint(const std::vector<DueItem>& agenda, const std::string& scored, const LifeRow& life)
{
    std::string text =
        fmt::format("{}\n{}\n", life.coveredFrom ? toIso(*life.coveredFrom) : std::string(), life.dropped);
    for (const Id& id : life.supersedes) text += id + "\n";
    for (const DueItem& item : agenda)
        text += fmt::format("{}\n{}\n{}\n{}\n", static_cast<int>(item.kind), item.item, toIso(item.date), item.text);
    const Digest digest = sha256(text + scored);
    std::int64_t number = 0;
    std::memcpy(&number, digest.data(), sizeof number);
    return number;
}

sqlite::EntryRow rowFrom(const Entry& entry, std::string document, const Instant& now)
{
    sqlite::EntryRow row;
    row.id = entry.id;
    row.title = entry.title;
    row.created = entry.created;
    row.changed = now;
    row.digest = sha256(document);
    row.document = std::move(document);
    row.kind = wordsOf(Type<Belief>{})[entry.belief.index()];
    row.area = areaOf(entry);
    if (const auto* note = std::get_if<Note>(&entry.belief)) row.about = note->about;
    return row;
}

Store::Store(std::string path, Journal::Mode mode, Journal::Outside outside, LockFile lock)
    : m_path(std::move(path)),
      m_mode(mode),
      m_outside(std::move(outside)),
      m_lock(std::move(lock)),
      m_database(m_path,
                 mode == Journal::Mode::ReadWrite ? sqlite::Database::Access::ReadWrite
                                                  : sqlite::Database::Access::ReadOnly,
                 m_outside.key),
      m_entries(m_database),
      m_seals(m_database),
      m_derived(m_database),
      m_imports(m_database),
      m_forecasts(m_database),
      m_foreign(m_database)
{
    m_journalId = m_database.read([&] { return m_seals.journalId(); });
    if (mode == Journal::Mode::ReadWrite && !m_database.read([&] { return sqlite::hasForecastTables(m_database); })) {
        m_database.write([&] { sqlite::layOutForecasts(m_database); });
        deriveAll();
    }
}

sqlite::EntryRow Store::rowFor(const Id& id) const
{
    auto row = m_entries.find(id);
    if (!row) throw Error(ErrorKind::NotFound, fmt::format("There is no entry {} in {}.", id, m_path));
    return std::move(*row);
}

void requireId(const Entry& entry)
{
    if (!isId(entry.id))
        throw Error(ErrorKind::Input, fmt::format("“{}” is not an id for an entry; ids look like "
                                                  "123e4567-e89b-42d3-a456-426614174000.",
                                                  entry.id));
}

std::optional<Change::What> Store::save(const Entry& entry)
{
    requireId(entry);
    sqlite::EntryRow after = rowFrom(entry, readableDocumentBytes(entry), m_outside.clock.now());
    return m_database.write([&]() -> std::optional<Change::What> {
        const auto before = m_entries.find(entry.id);
        if (before && before->document == after.document && before->digest == after.digest) return {};
        put(entry, before, after);
        return before ? Change::What::Saved : Change::What::Added;
    });
}

void Store::put(const Entry& entry, const std::optional<sqlite::EntryRow>& before, sqlite::EntryRow& after)
{
    std::optional<Instant> sealedAt;
    if (before && before->stage != Stage::Draft) {
        sealedAt = storeSealed(entry);
        after.stage = stageWhenSealed(entry);
    }
    std::int64_t row = 0;
    if (before) {
        row = before->row;
        after.derived = before->derived;
        m_entries.update(*before, after);
    } else {
        row = m_entries.insert(after);
    }
    writeDates(row, entry, sealedAt, after.derived);
    m_derived.markDirty(row);
}

Instant Store::storeSealed(const Entry& entry)
{
    const auto seal = standingSeal(m_seals.ofEntry(entry.id));
    if (!seal)
        throw Error(ErrorKind::Storage,
                    fmt::format("“{}” is marked as sealed, but its seal is missing from {}; verify the journal.",
                                entry.title, m_path));
    if (beliefBytes(entry) != seal->belief.bytes)
        throw Error(ErrorKind::Input,
                    fmt::format("“{}” is sealed, so what was believed then cannot be changed; add a note of "
                                "what happened since instead.",
                                entry.title));
    for (std::size_t i = 0; i < seal->since.size(); ++i) {
        if (i < entry.since.size() && sinceBytes(entry.id, entry.since[i]) == seal->since[i].bytes) continue;
        throw Error(ErrorKind::Input,
                    fmt::format("What was added to “{}” on {} is sealed and cannot be changed, moved or taken out; add "
                                "something new instead.",
                                entry.title, toIso(seal->since[i].at).substr(0, 10)));
    }
    sealSince(entry, seal->since.size());
    return sealedAt(*seal);
}

void Store::sealSince(const Entry& entry, std::size_t from)
{
    for (std::size_t i = from; i < entry.since.size(); ++i)
        appendSeal("since", entry.id, entry.since[i].id, sinceBytes(entry.id, entry.since[i]));
}

void Store::appendSeal(const char* kind, const Id& entry, const Id& item, std::string bytes)
{
    const auto last = m_seals.last();
    if (!last)
        throw Error(
            ErrorKind::Storage,
            fmt::format("The chain of seals in {} is damaged, so nothing can be sealed; verify the journal.", m_path));
    SealRecord record;
    record.number = last->number + 1;
    record.kind = kind;
    record.entry = entry;
    record.item = item;
    record.at = m_outside.clock.now();
    record.clockWentBack = record.at.utcMs < last->at.utcMs;
    record.previous = last->hash;
    record.bytes = std::move(bytes);
    closeRecord(m_journalId, record);
    m_seals.append(record);
}

void Store::writeDates(std::int64_t row, const Entry& entry, const std::optional<Instant>& sealedAt,
                       std::int64_t before)
{
    const bool sealed = sealedAt.has_value();
    const auto agenda = agendaOf(entry, sealed);
    const auto forecasts = forecastsOf(entry, sealedAt);
    const auto record = recordOf(entry, sealed);
    const LifeRow life = lifeOf(entry, sealed);
    const std::int64_t now = fingerprint(agenda, fingerprintText(forecasts, record), life);
    if (now == before) return;
    m_derived.setDates(row, agenda);
    m_derived.setLife(row, life);
    m_forecasts.set(row, forecasts, record);
    m_entries.setDerived(row, now);
}

void Store::remove(const Id& id)
{
    m_database.write([&] {
        const auto row = rowFor(id);
        if (row.stage != Stage::Draft)
            throw Error(ErrorKind::Input, fmt::format("“{}” is sealed, so it stays in the journal.", row.title));
        m_derived.removeText(row.row);
        m_entries.remove(row.row);
    });
}

std::optional<Entry> Store::find(const Id& id)
{
    const auto row = m_database.read([&] { return m_entries.find(id); });
    if (!row) return {};
    return readEntry(row->document, row->title.empty() ? row->id : row->title);
}

Stage Store::stageOf(const Id& id)
{
    return m_database.read([&] { return rowFor(id).stage; });
}

SealStamp Store::seal(const Id& id)
{
    return m_database.write([&] {
        const auto row = rowFor(id);
        const Entry entry = readEntry(row.document, row.title);
        if (entry.decision() == nullptr)
            throw Error(ErrorKind::Input, fmt::format("“{}” is a {}; only decisions are sealed.", row.title, row.kind));
        if (row.stage != Stage::Draft) throw Error(ErrorKind::Input, fmt::format("“{}” is sealed already.", row.title));
        if (!entry.conflicts.empty())
            throw Error(ErrorKind::Input,
                        fmt::format("“{}” was changed on two sides; settle its {} before you seal.", row.title,
                                    entry.conflicts.size() == 1 ? "conflict" : "conflicts"));
        if (entry.decision()->round.isHidden())
            throw Error(
                ErrorKind::Input,
                fmt::format("A blind round of “{}” is still running; reveal its voices before you seal.", row.title));
        appendSeal("belief", id, {}, beliefBytes(entry));
        sealSince(entry, 0);
        m_entries.setStage(row.row, stageWhenSealed(entry));
        const auto seal = standingSeal(m_seals.ofEntry(id));
        writeDates(row.row, entry, seal->belief.at, row.derived);
        return stampOf(*seal);
    });
}

void Store::withdrawSeal(const Id& id)
{
    m_database.write([&] {
        const auto row = rowFor(id);
        const auto seal = standingSeal(m_seals.ofEntry(id));
        if (!seal) throw Error(ErrorKind::Input, fmt::format("“{}” is not sealed.", row.title));
        if (!undoable(*seal))
            throw Error(
                ErrorKind::Input,
                fmt::format(
                    "The seal of “{}” stands: it can be taken back for ten minutes, while the window stays open "
                    "and nothing was added to it.",
                    row.title));
        const Entry entry = readEntry(row.document, row.title);
        appendSeal("withdrawal", id, {}, withdrawalBytes(id, seal->belief.number));
        m_entries.setStage(row.row, Stage::Draft);
        writeDates(row.row, entry, {}, row.derived);
    });
}

void Store::settleSeals()
{
    if (m_mode == Journal::Mode::ReadOnly) return;
    const auto last = m_database.read([&] { return m_seals.lastNumber(); });
    if (m_database.read([&] { return m_seals.settledUpTo(); }) >= last) return;
    m_database.write([&] { m_seals.settleUpTo(last); });
}

bool Store::undoable(const StandingSeal& seal) const
{
    return seal.since.empty() && seal.belief.number > m_seals.settledUpTo() &&
           std::abs(m_outside.clock.now().utcMs - seal.belief.at.utcMs) <= undoMs;
}

SealStamp Store::stampOf(const StandingSeal& seal) const
{
    const auto last = m_seals.last();
    return {seal.belief.number, seal.belief.at, toHex(seal.belief.hash), last ? toHex(last->hash) : std::string(),
            undoable(seal)};
}

std::optional<SealStamp> Store::sealOf(const Id& id)
{
    return m_database.read([&]() -> std::optional<SealStamp> {
        if (rowFor(id).stage == Stage::Draft) return {};
        const auto seal = standingSeal(m_seals.ofEntry(id));
        if (!seal) return {};
        SealStamp stamp = stampOf(*seal);
        stamp.at = sealedAt(*seal); // where a contact sealed it first, then
        return stamp;
    });
}

void Store::refreshText()
{
    constexpr std::size_t batch = 1000;
    if (m_mode == Journal::Mode::ReadOnly) return;
    while (m_database.read([&] { return m_derived.anyDirty(); })) {
        m_database.write([&] {
            for (const auto& [row, document] : m_derived.dirty(batch)) {
                if (document.empty()) {
                    m_derived.removeText(row);
                    continue;
                }
                SearchableText text;
                try {
                    text = searchableTextOf(readEntry(document, "entry"));
                } catch (const Error&) {
                    // A damaged text must not keep the others from being found; verify names it.
                }
                m_derived.setText(row, text);
            }
        });
    }
}

void Store::keepVersion(const Id& id, const std::string& reason)
{
    m_database.write([&] { m_entries.keepVersion(rowFor(id).row, m_outside.clock.now(), reason, keptVersions); });
}

bool Store::setStanding(const Id& id, Standing standing, std::uint64_t seed)
{
    return m_database.write(
        [&] { return m_entries.setStanding(rowFor(id).row, standing, static_cast<std::int64_t>(seed)); });
}

} // namespace soundings
