// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fog_band.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

QColor thinned(QColor colour, qreal alpha)
{
    colour.setAlphaF(float(std::clamp(alpha, 0.0, 1.0)));
    return colour;
}

} // namespace

void paintFogBand(QPainter& painter, const QRectF& band, const std::optional<FogPlaces>& places, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    const qreal from = places ? std::max(band.left() - 8, places->left - 14) : band.left() - 8;
    const qreal to = places ? std::min(band.right() + 8, places->right + 14) : band.right() + 8;
    const qreal span = std::max<qreal>(1, to - from);
    const qreal share = places && band.width() > 0 ? (places->right - places->left) / band.width() : 1;
    // The same amount of fog spread over more room is thinner.
    const qreal strength = places ? std::clamp(1.0 / (0.55 + share * 2.5), 0.35, 1.25) : 0.42;
    // Few layers: many very thin ones would show as stripes, since a screen knows only 255 steps of each.
    constexpr int slabs = 4;
    for (int layer = 0; layer < slabs; ++layer) {
        const qreal inset = band.height() * 0.5 * layer / slabs * 0.92;
        QLinearGradient gradient(from, 0, to, 0);
        const qreal alpha = 0.19 * strength;
        if (places) {
            const qreal peak = std::clamp((places->likely - from) / span, 0.02, 0.98);
            gradient.setColorAt(0, thinned(colour, 0));
            gradient.setColorAt(peak * 0.5, thinned(colour, alpha * 0.62));
            gradient.setColorAt(peak, thinned(colour, alpha * 1.25));
            gradient.setColorAt(peak + (1 - peak) * 0.5, thinned(colour, alpha * 0.62));
            gradient.setColorAt(1, thinned(colour, 0));
        } else {
            gradient.setColorAt(0, thinned(colour, alpha * 0.25));
            gradient.setColorAt(0.08, thinned(colour, alpha));
            gradient.setColorAt(0.92, thinned(colour, alpha));
            gradient.setColorAt(1, thinned(colour, alpha * 0.25));
        }
        painter.setBrush(gradient);
        const QRectF slab(from, band.top() + inset, span, band.height() - 2 * inset);
        painter.drawRoundedRect(slab, slab.height() / 2, slab.height() / 2);
    }
}

void paintFogHandles(QPainter& painter, const QRectF& band, qreal baseline, const FogPlaces& places, FogHandle hot,
                     const Tokens& tokens, bool enabled)
{
    const qreal middle = band.center().y();
    const QColor ink = enabled ? tokens.accent : tokens.disabled;
    for (const auto handle : {FogHandle::Left, FogHandle::Right}) {
        const qreal x = handle == FogHandle::Left ? places.left : places.right;
        const qreal half = hot == handle ? 3.5 : 2.5;
        painter.setPen(QPen(ink, hot == handle ? 2 : 1.5));
        painter.setBrush(tokens.surface);
        painter.drawRoundedRect(QRectF(x - half, middle - 10, 2 * half, 20), half, half);
    }
    const qreal size = hot == FogHandle::Likely ? fogLikelyRadius + 1 : fogLikelyRadius;
    painter.setPen(QPen(ink, 1));
    painter.drawLine(QPointF(places.likely, middle), QPointF(places.likely, baseline));
    painter.setPen(QPen(tokens.surface, 2));
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(places.likely, middle), size, size);
}

FogHandle fogHandleAt(const FogPlaces& places, qreal x)
{
    if (std::abs(x - places.likely) <= fogLikelyRadius + 1) return FogHandle::Likely;
    if (std::abs(x - places.left) <= 7) return FogHandle::Left;
    if (std::abs(x - places.right) <= 7) return FogHandle::Right;
    return FogHandle::None;
}

} // namespace soundings::ui
