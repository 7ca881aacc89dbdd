// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal_files.h"

#include "core/journal/locking.h"
#include "core/journal/sample_journal.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <filesystem>

namespace soundings::ui {
namespace {

constexpr std::size_t largestJournal = 4UL << 30U;

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

QString sampleJournal()
{
    const QString path = sampleJournalPath();
    if (QFile::exists(path)) return path;
    // Made beside its place, so that a crash half-way leaves nothing that looks whole.
    const QString unfinished = path + ".part";
    QFile::remove(unfinished);
    makeSampleJournal(unfinished.toStdString());
    std::filesystem::rename(unfinished.toStdString(), path.toStdString());
    return path;
}

void restoreJournal(const QString& from, const QString& to, const Journal::Outside& outside)
{
    if (QFile::exists(to))
        throw Error(ErrorKind::Input, "There is a file at " + to.toStdString() + " already; open that one instead.");
    // Only what opens and verifies is put in the place of the missing one; of a locked copy that is seen when its
    // passphrase is given, after it was put there, and the copy itself stays where it is.
    if (!isLocked(from.toStdString())) {
        const auto source = Journal::open(from.toStdString(), Journal::Mode::ReadOnly, outside);
        if (!source.verify().intact())
            throw Error(ErrorKind::Verify, from.toStdString() + " has damaged seals; choose another copy.");
    }
    QDir().mkpath(QFileInfo(to).absolutePath());
    writeFileAtomically(to.toStdString(), readFile(from.toStdString(), largestJournal));
}

} // namespace soundings::ui
