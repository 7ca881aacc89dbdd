// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QCoreApplication>
#include <QTranslator>

#include <memory>

namespace soundings::ui {

QStringList translationFolders()
{
    return {":/translations", QCoreApplication::applicationDirPath() + "/../share/soundings/translations"};
}

bool installTranslation(QCoreApplication& app, const QLocale& locale, const QStringList& folders)
{
    const auto install = [&](const QLocale& language) {
        auto translator = std::make_unique<QTranslator>(&app);
        for (const auto& folder : folders) {
            if (!translator->load(language, "soundings", "_", folder)) continue;
            return QCoreApplication::installTranslator(translator.release());
        }
        return false;
    };
    // First, so that it is asked last: what the user's language leaves out is counted in English.
    const QLocale english(QLocale::English);
    const bool found = install(english);
    return locale.language() == english.language() ? found : install(locale);
}

} // namespace soundings::ui
