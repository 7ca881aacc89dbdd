// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class Disclosure;
class KeyGrid;
class QuestionsSection;
class ReasonRow;
class TextField;

/// One question: what each answer would make of the causes, the answer that came, and for one's own question its words,
/// its answers and which causes they speak for.
class QuestionForm : public QWidget {
    Q_OBJECT
public:
    explicit QuestionForm(QuestionsSection& section, QWidget* parent = nullptr);

    /// `stored` is null for one that stands in the bank only.
    void show(const QuestionStanding& standing, const DiagnosticQuestion* stored);
    void focusFirst();

signals:
    void asked();                         ///< takes it into the entry
    void answered(const QString& answer); ///< which of its answers came; empty takes it back

private:
    void makeFields();
    void makeAnswers(QVBoxLayout* to);
    void redrawAnswers(const QuestionStanding& standing, const DiagnosticQuestion* stored);
    void redrawGrid(const DiagnosticQuestion* stored);
    void setAnswers(const QString& lines);
    void expect(int row, int column, std::optional<double> chance);
    [[nodiscard]] QString pointer(const char* member) const;

    QuestionsSection& m_section;
    Id m_id;
    QLabel* m_purpose;
    QLabel* m_worth;
    QPushButton* m_ask;
    QWidget* m_answers;
    QVBoxLayout* m_answerRows;
    std::vector<QPushButton*> m_answerButtons;
    std::vector<QLabel*> m_prospects;
    TextField* m_said;
    QWidget* m_saidBox;
    Disclosure* m_words;
    TextField* m_lines;
    KeyGrid* m_grid;
};

} // namespace soundings::ui
