// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QStringList>

class QCoreApplication;

namespace soundings::ui {

/// Where translations may lie: within the program, then beside it (share/soundings/translations).
[[nodiscard]] QStringList translationFolders();

/// Loads soundings_<language>.qm for the user's languages, the first that there is; what it leaves out, or all where there
/// is none, is said in the English of the source, whose file holds the singulars. Returns whether there is one for `locale`.
/// To be called before the first text is shown.
bool installTranslation(QCoreApplication& app, const QLocale& locale, const QStringList& folders);

} // namespace soundings::ui
