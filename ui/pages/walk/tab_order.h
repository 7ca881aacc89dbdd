// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace soundings::ui {

/// Moves the keyboard within `page` in the order of its layouts, and behind the last (before the first) stop out of it.
/// Qt's own order is that of making: rows that are made later would come last, behind the buttons beneath them.
/// False where there is nowhere to go.
[[nodiscard]] bool moveFocusByLayout(QWidget& page, bool next);

} // namespace soundings::ui
