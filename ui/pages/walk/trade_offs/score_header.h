// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace soundings::ui {

/// Names along the table of scores, in up to two lines, with a quieter line beneath for criteria.
class ScoreHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit ScoreHeader(Qt::Orientation orientation, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace soundings::ui
