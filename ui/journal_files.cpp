// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal_files.h"

#include "core/document/document.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/resource.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <filesystem>

namespace soundings::ui {
namespace {

constexpr std::size_t largestJournal = 4UL << 30U;

/// An entry as it came to be: written, sealed on its day, and each later item on its own.
void tell(Journal& journal, FixedClock& clock, const Entry& entry)
{
    clock.set(entry.created);
    Entry told = entry;
    told.since.clear();
    journal.save(told);
    const auto* decision = entry.decision();
    if (!decision || (decision->chosen.empty() && entry.since.empty())) return;
    journal.seal(entry.id);
    journal.settleSeals();
    for (const auto& item : entry.since) {
        clock.set(item.at);
        told.since.push_back(item);
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
    const auto entries = readEntries(embeddedResource("sample/journal.json"), "the sample journal");
    if (entries.empty()) throw Error(ErrorKind::Internal, "The sample journal is missing from this program.");
    FixedClock clock(entries.front().created);
    const QString unfinished = path + ".part";
    QFile::remove(unfinished);
    {
        auto journal = Journal::create(unfinished.toStdString(), {clock, ids});
        for (const auto& entry : entries) tell(journal, clock, entry);
    }
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
