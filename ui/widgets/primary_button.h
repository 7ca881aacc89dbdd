// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace soundings::ui {

/// The one clear action of a screen, in the accent colour of whatever scheme is in force.
class PrimaryButton : public QPushButton {
    Q_OBJECT
public:
    PrimaryButton(const QString& name, const QString& text, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;

private:
    void tint();
};

} // namespace soundings::ui
