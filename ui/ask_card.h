// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/asking_form.h"
#include "ui/overlay.h"

#include <QPointer>

class QLabel;
class QLineEdit;

namespace soundings::ui {

class DateField;
class EntryEditor;
class TextField;

/// What is asked: the team what they think, or readers to tell a story back.
enum class AskKind { Team, Retell };

/// What goes out with a questionnaire, before its file is written: for whom, the founder's own words above the questions,
/// the last day for answers. What is half typed is kept beside the entry.
class AskCard : public Overlay {
    Q_OBJECT
public:
    AskCard(AskKind kind, EntryEditor& editor, Date today, QWidget* parent);
    ~AskCard() override;

    void summon() override;
    /// The questionnaire is written: nothing half typed is left.
    void finish();

signals:
    void wanted(const soundings::AskingWords& words, soundings::Date until);

private:
    void build();
    QLabel* label(const QString& text, QWidget* buddy);
    void fill();
    void keep();
    void send();

    [[nodiscard]] std::string standardWords() const;
    [[nodiscard]] std::string wordsOfLastTime() const;
    [[nodiscard]] QString cardName() const; ///< what is half typed of each kind is kept apart

    AskKind m_kind;
    QPointer<EntryEditor> m_editor;
    Date m_today;
    QLineEdit* m_who = nullptr;
    TextField* m_words = nullptr;
    DateField* m_until = nullptr;
    QLabel* m_hint = nullptr;
};

} // namespace soundings::ui
