// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QWheelEvent>

namespace soundings::ui {

/// A list to choose from that leaves the wheel to the page: scrolling must not change an answer.
class ChoiceBox : public QComboBox {
public:
    ChoiceBox(const QString& name, const QString& label, QWidget* parent = nullptr) : QComboBox(parent)
    {
        setObjectName(name);
        setAccessibleName(label);
        setProperty("input", true);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace soundings::ui
