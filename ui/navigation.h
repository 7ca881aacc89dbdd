// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QToolButton;

namespace soundings::ui {

/// The window's places, one below the other; names disappear and icons stay where the window is narrow.
class Navigation : public QWidget {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    /// The action is triggered by the button; `place` is what setCurrent knows it by.
    void add(const QString& place, QAction* action);
    void addPrimary(QAction* action);
    void setCurrent(const QString& place);
    void setNarrow(bool narrow);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* make(QAction* action);
    QList<QToolButton*> m_buttons;
    bool m_narrow = false;
};

} // namespace soundings::ui
