// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/reviews.h"
#include "ui/unfinished_cards.h"

#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class ChoiceRow;
class EntryEditor;
class JournalBridge;
class ResolveCard;
class TextField;

/// What a review has to be told before anything of the old expectations is seen.
class ReviewQuestionsView : public QWidget {
    Q_OBJECT
public:
    explicit ReviewQuestionsView(JournalBridge& journal, QWidget* parent = nullptr);

    /// Asks anew; what was typed for another entry is forgotten.
    void ask(EntryEditor& editor);
    [[nodiscard]] bool isReady() const; ///< something was said of what happened
    void focusFirst();
    /// What was typed and chosen, to be kept and put back while it is not written yet.
    [[nodiscard]] CardTexts typed() const;
    void put(const CardTexts& texts);
    /// Writes what was answered of the predictions, of which none may be answered by half; returns whether all are stored.
    [[nodiscard]] bool finishPredictions();
    /// What was answered.
    [[nodiscard]] Review review() const;
    [[nodiscard]] std::vector<Reading> readings() const;

signals:
    void edited(); ///< by the user
    void writeRequested();
    void errorHappened(const QString& sentence);

private:
    void addPredictions(EntryEditor& editor);
    void addSignposts();
    void addPremortem();
    void addWords();
    void heading(const QString& words, const QString& help);

    JournalBridge& m_journal;
    ReviewQuestions m_questions;
    QVBoxLayout* m_layout;
    std::vector<ResolveCard*> m_cards;
    std::vector<std::pair<Id, ChoiceRow*>> m_readings;
    std::vector<std::pair<Id, QCheckBox*>> m_reasons;
    TextField* m_happened = nullptr;
    ChoiceRow* m_outcome = nullptr;
    QPushButton* m_write = nullptr;
};

} // namespace soundings::ui
