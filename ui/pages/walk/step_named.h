// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/walk.h"

#include <QString>

namespace soundings::ui {

/// The step of this word, as a place in the walk begins with it; the first where there is none.
[[nodiscard]] inline WalkStep stepNamed(const QString& word)
{
    for (const WalkStep each : everydaySteps)
        if (word == QLatin1String(wordOf(each))) return each;
    for (const WalkStep each : furtherSteps)
        if (word == QLatin1String(wordOf(each))) return each;
    return WalkStep::Frame;
}

} // namespace soundings::ui
