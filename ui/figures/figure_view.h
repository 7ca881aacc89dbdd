// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/figure_style.h"

#include <QWidget>

#include <functional>

class QPainter;

namespace soundings::ui {

/// A figure of bars on screen: hover and the arrow keys move a focus from bar to bar, Enter or a click opens what the bar
/// comes from.
class FigureView : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        QString description; ///< for screen readers and as a tooltip
        QString pointer;     ///< JSON pointer of the answer behind it
    };
    using Paint = std::function<FigureHits(QPainter&, const QRectF&, const FigureStyle&)>;

    explicit FigureView(QWidget* parent = nullptr);

    /// What is painted now; `height` in px at the present font.
    void setFigure(Paint paint, qreal height, std::vector<Bar> bars, const QString& description);
    [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }
    /// How it is painted on screen, for whoever measures a figure.
    [[nodiscard]] FigureStyle screenStyle() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void activated(const QString& pointer);
    void painted(); ///< the present figure is on the screen

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int barAt(const QPointF& position) const;
    void mark(int bar);

    Paint m_paint;
    std::vector<Bar> m_bars;
    FigureHits m_hits;
    QString m_description;
    qreal m_height = 0;
    int m_marked = -1;
};

} // namespace soundings::ui
