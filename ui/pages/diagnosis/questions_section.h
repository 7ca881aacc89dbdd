// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/diagnosis/diagnosis_section.h"

class QLabel;
class QPushButton;

namespace soundings::ui {

class ItemList;
class QuestionForm;

/// The next best question: those of the bank and one's own by what they are expected to tell, for what asking costs.
class QuestionsSection final : public DiagnosisSection {
    Q_OBJECT
public:
    explicit QuestionsSection(DiagnosisContext& context);

    void entryChanged() override;
    [[nodiscard]] QString place() const override;
    void goToPlace(const QString& place) override;
    [[nodiscard]] QString placeOf(const QStringList& parts) const override;
    void focusFirst() override;

    /// The question that is open, where it stands in the entry.
    [[nodiscard]] const DiagnosticQuestion* openQuestion() const;

protected:
    [[nodiscard]] QString summary() const override;
    void redrawAssessment() override;

private:
    void add();
    void ask();
    void answer(const QString& text);
    void redrawList();
    void redrawForm();
    [[nodiscard]] Id idOf(const QuestionStanding& standing) const;

    QLabel* m_hint;
    ItemList* m_list;
    QuestionForm* m_form;
    QPushButton* m_more;
    bool m_all = false;
};

} // namespace soundings::ui
