// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace soundings::ui {

/// A label that wants to stand near a point.
struct LabelWish {
    QString text;
    QString note; ///< a quiet last line; may be empty
    QPointF at;
    QRectF body; ///< the dense part of its cloud: better not covered
    qreal markSize = 4;
    QFont font;
    int priority = 0; ///< higher chooses first
};

struct PlacedLabel {
    QRectF rect; ///< empty where no room was left
    QStringList lines;
    QString note;
    bool leader = false; ///< stands away from its mark: draw a thin line between them
};

/// Breaks `text` into at most `most` lines of `width`, the last one elided.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, qreal width, int most);

/// Places labels inside `bounds` so that none touches another, a mark or one of `taken`; `lines` are crossed only if
/// nothing else is near. In the order of the wishes.
[[nodiscard]] std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const QRectF& bounds,
                                                   const std::vector<QRectF>& taken, const std::vector<QLineF>& lines);

} // namespace soundings::ui
