// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/walk.h"

#include <QWidget>

#include <vector>

namespace soundings::ui {

/// The walk's named steps in a row (or, when narrow, "2 of 7: Must"), each showing untouched, begun or enough by shape
/// and word; keyboard: one tab stop, arrows move, Enter goes there. The last item may stand for steps that wait.
class Stepper : public QWidget {
    Q_OBJECT
public:
    struct Item {
        QString name;
        StepState state = StepState::Untouched;
        bool waiting = false; ///< not a step itself: what is behind it has not been asked for
    };

    explicit Stepper(QWidget* parent = nullptr);
    void setItems(std::vector<Item> items);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    /// Where an item is; all of the stepper when narrow.
    [[nodiscard]] QRect placeOf(int index) const;

signals:
    void chosen(int index);
    void listRequested(); ///< a click while only one step is seen

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] int indexAt(const QPoint& position) const;
    [[nodiscard]] int stepCount() const; ///< without the one that stands for others
    std::vector<Item> m_items;
    int m_current = 0;
    int m_marked = 0;
};

} // namespace soundings::ui
