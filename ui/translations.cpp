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
    auto translator = std::make_unique<QTranslator>(&app);
    for (const auto& folder : folders) {
        if (!translator->load(locale, "soundings", "_", folder)) continue;
        return QCoreApplication::installTranslator(translator.release());
    }
    return false;
}

} // namespace soundings::ui
