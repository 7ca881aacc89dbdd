// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/voice.h"

#include <QHash>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class ChoiceRow;
class EntryEditor;
class PrimaryButton;
class ProbabilityEdit;
class TextField;

/// One person's answer in a blind round, typed at this machine: nobody sees it again before the reveal. What is half
/// typed is kept beside the entry, so that a crash loses nothing; "Done" hands the voice over and clears the card.
class BlindVoiceCard : public QWidget {
    Q_OBJECT
public:
    explicit BlindVoiceCard(QWidget* parent = nullptr);

    /// Whose half-typed answer is kept, and whose predictions are asked about; null = none. Only another editor or other
    /// predictions fill the fields anew.
    void open(EntryEditor* editor);
    [[nodiscard]] QWidget* first() const;

signals:
    void done(const soundings::Voice& voice); ///< without an id

private:
    TextField* add(const QString& field, const QString& label, const QString& help, int minLines);
    void finish();
    /// True where a probability cannot be read: it would be dropped without a word.
    bool refusesWords();
    void clear();
    /// A field for each prediction that can be asked about; false where they are there already.
    bool askChances();
    void keep();
    [[nodiscard]] Voice voice() const;

    EntryEditor* m_editor = nullptr;
    std::vector<std::pair<QString, TextField*>> m_texts; ///< by field
    ChoiceRow* m_stance = nullptr;
    ProbabilityEdit* m_sure = nullptr;
    QVBoxLayout* m_chances = nullptr; ///< a label and a field for each prediction
    std::vector<std::pair<Id, std::string>> m_asked;
    std::vector<ProbabilityEdit*> m_chanceEdits; ///< in the order of m_asked
    QLabel* m_hint = nullptr;
    PrimaryButton* m_done = nullptr;
};

} // namespace soundings::ui
