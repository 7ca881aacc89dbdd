// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include "core/lens/lens.h"

class QPainter;

namespace soundings::ui {

/// A row of the journal: title, stage and date, and where it stands as a shape and a word.
class EntryDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The shape of a standing: the quarter of the board it lies in, filled; open ones as a ring.
void paintStanding(QPainter& painter, const QRectF& square, Standing standing);

} // namespace soundings::ui
