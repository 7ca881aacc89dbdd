// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace soundings::ui {

/// The options as a row of chips, one of which is asked about. Arrows move within, Alt+1 to Alt+9 choose from anywhere in
/// the window (Ctrl and a digit go to the places).
class OptionTabs : public QTabBar {
    Q_OBJECT
public:
    explicit OptionTabs(QWidget* parent = nullptr);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void tabInserted(int index) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace soundings::ui
