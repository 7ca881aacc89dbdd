// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QRectF>

#include <vector>

namespace soundings::ui {

/// How a figure of bars is drawn: on screen in the scheme's colours, on paper in ink that survives black and white.
struct FigureStyle {
    Tokens tokens;
    qreal fontPixels = 13; ///< of labels, in painter units
    bool paper = false;
    int focused = -1; ///< the bar with keyboard focus or hover; -1 = none

    /// A font of a share of the labels' size, with the same widths at every scale and on paper.
    [[nodiscard]] QFont font(qreal share = 1, QFont::Weight weight = QFont::Normal) const;
};

/// Where each bar with its label ended up, in the order of the figure's bars.
using FigureHits = std::vector<QRectF>;

} // namespace soundings::ui
