// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace soundings::ui {

/// Asks once more before the answers of a blind round are revealed: what everybody has seen does not go out of sight again.
/// Hidden until `ask`.
class RevealQuestion : public QWidget {
    Q_OBJECT
public:
    /// Object names begin with `name`.
    explicit RevealQuestion(const QString& name, QWidget* parent = nullptr);

    /// The keyboard is on "Not yet".
    void ask();

signals:
    void revealed(); ///< "Reveal now"
    void declined(); ///< "Not yet"; the question is hidden again

private:
    QPushButton* m_no;
};

} // namespace soundings::ui
