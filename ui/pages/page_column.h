// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/theme.h"

#include <QString>

class QLabel;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace soundings::ui {

class JournalBridge;

/// Scrolls up and down only, with its column in the middle and as wide as it may be.
[[nodiscard]] QScrollArea* columnScroll(const QString& name, QWidget* column);

/// A page that scrolls as one column in the middle, `width` px at most; returns the column's layout. `name` begins the
/// object names of its parts.
[[nodiscard]] QVBoxLayout* makePageColumn(QWidget* page, const QString& name, int width);

/// A plain-text label that wraps, with an object name; quiet ones are in the muted colour.
[[nodiscard]] QLabel* pageLabel(const QString& name, TextSize size, QFont::Weight weight, bool quiet = false);

/// What a connection of another thread needs; it outlives the pages.
[[nodiscard]] Journal::Outside outsideOf(JournalBridge& journal);

/// Takes all widgets out of a layout and lets them go.
void emptyLayout(QVBoxLayout& layout);

} // namespace soundings::ui
