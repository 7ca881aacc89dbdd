// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QString>

namespace soundings::ui {

/// `$XDG_DATA_HOME/soundings`, where journals live unless their owner says otherwise.
[[nodiscard]] QString dataFolder();
[[nodiscard]] QString defaultJournalPath();
[[nodiscard]] QString sampleJournalPath();

/// The path of the sample journal, which is made first where there is none; throws Error.
[[nodiscard]] QString sampleJournal();

/// Copies a journal that still opens to the place of one that is missing; throws Error and leaves nothing behind.
void restoreJournal(const QString& from, const QString& to, const Journal::Outside& outside);

} // namespace soundings::ui
