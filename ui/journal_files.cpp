// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal_files.h"

#include "core/document/sample.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace soundings::ui {
namespace {

constexpr std::size_t largestJournal = 4UL << 30U;

/// Writes the sample as it came to be: each seal and each later item at its own time, in the order of time.
void tell(Journal& journal, FixedClock& clock, const SampleJournal& sample)
{
    struct Happening {
        Instant at;
        const Entry* entry = nullptr;
        std::size_t items = 0; ///< of `since` written by then; 0 = the seal itself
    };
    std::vector<Happening> happenings;
    for (const auto& entry : sample.entries) {
        clock.set(entry.created);
        Entry told = entry;
        told.since.clear();
        journal.save(told);
        for (std::size_t i = 0; i < entry.since.size(); ++i) happenings.push_back({entry.since[i].at, &entry, i + 1});
    }
    for (const auto& [id, at] : sample.seals)
        happenings.push_back({at, &*std::ranges::find(sample.entries, id, &Entry::id), 0});
    std::ranges::stable_sort(happenings, {}, [](const Happening& one) { return std::pair(one.at.utcMs, one.items); });
    for (const auto& [at, entry, items] : happenings) {
        clock.set(at);
        if (items == 0) {
            journal.seal(entry->id);
            journal.settleSeals();
            continue;
        }
        Entry told = *entry;
        told.since.resize(items);
        journal.save(told);
    }
}

} // namespace

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/soundings";
}

QString defaultJournalPath()
{
    return dataFolder() + "/journal.soundings";
}

QString sampleJournalPath()
{
    return dataFolder() + "/sample.soundings";
}

QString sampleJournal(IdSource& ids)
{
    const QString path = sampleJournalPath();
    if (QFile::exists(path)) return path;
    const auto sample = readSampleJournal();
    if (sample.entries.empty()) throw Error(ErrorKind::Internal, "The sample journal is missing from this program.");
    FixedClock clock(sample.entries.front().created);
    const QString unfinished = path + ".part";
    QFile::remove(unfinished);
    {
        auto journal = Journal::create(unfinished.toStdString(), {clock, ids});
        tell(journal, clock, sample);
    }
    QFile::remove(unfinished + ".lock");
    std::filesystem::rename(unfinished.toStdString(), path.toStdString());
    return path;
}

void restoreJournal(const QString& from, const QString& to, Journal::Outside outside)
{
    if (QFile::exists(to))
        throw Error(ErrorKind::Input, "There is a file at " + to.toStdString() + " already; open that one instead.");
    {
        // Only what opens and verifies is put in the place of the missing one.
        const auto source = Journal::open(from.toStdString(), Journal::Mode::ReadOnly, outside);
        if (!source.verify().intact())
            throw Error(ErrorKind::Verify, from.toStdString() + " has damaged seals; choose another copy.");
    }
    QDir().mkpath(QFileInfo(to).absolutePath());
    writeFileAtomically(to.toStdString(), readFile(from.toStdString(), largestJournal));
}

} // namespace soundings::ui
