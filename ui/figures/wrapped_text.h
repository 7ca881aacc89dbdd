// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace soundings::ui {

/// Text broken into at most `most` lines of a width, the last one shortened with an ellipsis where it does not fit.
[[nodiscard]] QStringList linesOf(const QString& text, const QFont& font, qreal width, int most);

/// Draws lines one below the other, in the middle of the height of `area`.
void drawLines(QPainter& painter, const QRectF& area, const QStringList& lines, const QFont& font,
               Qt::Alignment across);

} // namespace soundings::ui
