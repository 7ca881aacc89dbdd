// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/say.h"

#include <QCoreApplication>
#include <QString>

namespace soundings::ui {

/// The core's sentences in the user's language, through Qt's translator.
[[nodiscard]] inline Translate coreTranslate()
{
    return [](const char* english) { return QCoreApplication::translate("core", english).toStdString(); };
}

[[nodiscard]] inline QString qs(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace soundings::ui
