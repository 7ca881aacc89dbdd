// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace soundings::ui {

/// The pages of an open journal.
enum class WorkspacePlace {
    Today,
    Journal,
    Walk,
    Decision,
    Review,
    Prediction,
    Diagnosis,
    Story,
    Session,
    Engagement,
    Sessions, ///< all of them
    Insights,
    LookBack,
    Checkup,
    Areas, ///< the map
    Area
};

} // namespace soundings::ui
