// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QRectF>

#include <optional>

class QPainter;

namespace soundings::ui {

/// Where a range is drawn, in px; `left` and `right` are its ends as seen, whichever is the lower number.
struct FogPlaces {
    qreal left = 0;
    qreal likely = 0;
    qreal right = 0;
};

enum class FogHandle { None, Left, Likely, Right };

inline constexpr qreal fogBandHeight = 38;
inline constexpr qreal fogLikelyRadius = 8.5;

/// A range as fog in a band that is the whole scale: densest at the likely value, thinning out past the ends, thinner
/// where it is wide; without places an even veil over all of it (unknown).
void paintFogBand(QPainter& painter, const QRectF& band, const std::optional<FogPlaces>& places, const QColor& colour);

/// The three handles of a range; a line leads from the likely one down to `baseline`.
void paintFogHandles(QPainter& painter, const QRectF& band, qreal baseline, const FogPlaces& places, FogHandle hot,
                     const Tokens& tokens, bool enabled);

/// The handle at a position within reach of the band; the likely one is on top.
[[nodiscard]] FogHandle fogHandleAt(const FogPlaces& places, qreal x);

} // namespace soundings::ui
