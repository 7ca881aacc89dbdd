// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QPainter;

namespace soundings::ui {

/// A row that leads somewhere and is one of many: Return or a click presses it, the up and down arrows go to its
/// neighbours, and what is under the pointer or has the keyboard shows.
class LeadingRow : public QAbstractButton {
    Q_OBJECT
public:
    explicit LeadingRow(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// The wash under the pointer and the ring of the keyboard.
    void paintGround(QPainter& painter) const;
};

} // namespace soundings::ui
