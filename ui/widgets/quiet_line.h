// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <optional>

namespace soundings::ui {

/// A line edit that leaves Ctrl+Z and Ctrl+Y to the program's own undo. Read-only, it does not hint at what to write.
class QuietLine : public QLineEdit {
    Q_OBJECT
public:
    explicit QuietLine(QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::optional<QString> m_hint; ///< while it is read-only
};

} // namespace soundings::ui
