// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;

namespace soundings::ui {

/// A few words of which at most one holds: pressed again, none does (blank is unknown). One tab stop; arrows move,
/// Space chooses, each word has a letter key, Backspace makes it blank.
class ChoiceRow : public QWidget {
    Q_OBJECT
public:
    struct Word {
        QString text;
        QChar key;
        QString help; ///< what the word means, shown as a tooltip and told to screen readers
    };

    /// `name` is the object name; the buttons are called `name`.0, `name`.1, ...
    ChoiceRow(const QString& name, const QString& label, const std::vector<Word>& words, QWidget* parent = nullptr);

    void setChoice(std::optional<int> choice);
    [[nodiscard]] std::optional<int> choice() const { return m_choice; }
    void setReadOnly(bool readOnly);

signals:
    void choiceChanged(std::optional<int> choice); ///< by the user only
    void keyChosen();                              ///< a letter chose: one may go on to the next

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(std::optional<int> choice);
    void show(std::optional<int> choice);
    std::vector<QPushButton*> m_buttons;
    std::vector<QChar> m_keys;
    std::optional<int> m_choice;
    bool m_readOnly = false;
};

} // namespace soundings::ui
