// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/secret.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLineEdit;

namespace soundings::ui {

/// A field for a passphrase, with a button that shows what is typed. Name and accessible name are those of the field.
class PassphraseField : public QWidget {
    Q_OBJECT
public:
    PassphraseField(const QString& name, const QString& label, QWidget* parent);

    [[nodiscard]] bool isEmpty() const;
    /// A copy in guarded memory. What Qt itself keeps of a text that was typed is not in our hands.
    [[nodiscard]] Secret secret() const;
    void clear();
    void select(); ///< takes the keyboard, with everything selected
    /// Tab goes from field to field, then to `rest`, and only then to what shows each: the words that follow in typing
    /// must not meet a check box. All of one window.
    static void orderTabs(const std::vector<PassphraseField*>& fields, const std::vector<QWidget*>& rest);

signals:
    void entered(); ///< Enter was pressed
    void edited();

private:
    QLineEdit* m_field;
    QCheckBox* m_shown;
};

} // namespace soundings::ui
