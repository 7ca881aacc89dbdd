// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace soundings::ui {

/// Asks once more before what people answered unseen is revealed, or taken away: neither can be taken back. Hidden until
/// `ask`.
class RevealQuestion : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString question;
        QString yes;
        QString no;
    };

    /// Object names begin with `name`. Asks whether to reveal.
    explicit RevealQuestion(const QString& name, QWidget* parent = nullptr);
    RevealQuestion(const QString& name, const Words& words, QWidget* parent = nullptr);

    /// The keyboard is on "no".
    void ask();

signals:
    void revealed(); ///< "yes"
    void declined(); ///< "no"; the question is hidden again

private:
    QPushButton* m_no;
};

} // namespace soundings::ui
