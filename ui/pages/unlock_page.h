// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/secret.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace soundings::ui {

class PassphraseField;

/// What the window shows of a locked journal: its name, and a field for its passphrase.
class UnlockPage : public QWidget {
    Q_OBJECT
public:
    explicit UnlockPage(QWidget* parent = nullptr);

    /// Asks for the passphrase of the journal at `path`. What was typed for the same one stays, so that a slip can be
    /// mended.
    void ask(const QString& path, const QString& heading, const QString& sentence);
    /// While a key is derived or a file written anew nothing can be typed.
    void wait(const QString& sentence);
    void goOn();
    [[nodiscard]] Secret passphrase() const;
    void forget(); ///< what was typed

signals:
    void given();       ///< a passphrase to try
    void otherWanted(); ///< another journal

private:
    void update();

    QLabel* m_heading;
    QLabel* m_sentence;
    PassphraseField* m_field;
    QPushButton* m_open;
    QPushButton* m_other;
    QString m_path;
    bool m_waits = false;
};

} // namespace soundings::ui
