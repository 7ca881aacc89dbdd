// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/board.h"
#include "ui/figures/board_painter.h"

#include <QWidget>

namespace soundings::ui {

/// The board on screen: hover and arrow keys move a focus from cloud to cloud, Enter or click opens one.
class BoardView : public QWidget {
    Q_OBJECT
public:
    explicit BoardView(QWidget* parent = nullptr);

    void setFigure(BoardFigure figure);
    [[nodiscard]] const BoardFigure& figure() const { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void activated(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override; ///< tooltips with the cloud's sentence

private:
    BoardFigure m_figure;
    std::vector<BoardHit> m_hits;
    QString m_focused;
};

} // namespace soundings::ui
