// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QScrollArea;
class QWidget;

namespace soundings::ui {

/// A page that scrolls up and down only, its column in the middle and as wide as it may be.
[[nodiscard]] QScrollArea* columnScroll(const QString& name, QWidget* column);

} // namespace soundings::ui
