// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/since.h"
#include "ui/unfinished_cards.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace soundings::ui {

class ChoiceRow;
class DateField;
class TextField;

/// "Did it happen?" of one prediction: yes, no or void; which answer came true; or the number it came to. With the day
/// and what happened in words.
class OutcomeForm : public QWidget {
    Q_OBJECT
public:
    OutcomeForm(const QString& name, Date today, QWidget* parent = nullptr);

    /// Another prediction, or another kind, empties the form.
    void setPrediction(const Prediction& prediction);
    void clear();
    void focusFirst();
    /// What was chosen and typed so far, to be kept and put back while it is not written; empty where nothing is.
    [[nodiscard]] CardTexts typed() const;
    void put(const CardTexts& texts);
    /// What is said, where that is enough to be written.
    [[nodiscard]] std::optional<Resolution> resolution() const;

signals:
    void edited(); ///< by the user
    void written(const soundings::Resolution& resolution);

private:
    void weigh();
    void submit();

    Prediction m_prediction;
    Date m_today;
    QLabel* m_question;
    ChoiceRow* m_yesNo;
    QComboBox* m_choice;
    QWidget* m_valueRow;
    QLineEdit* m_value;
    QLabel* m_unit;
    QPushButton* m_void;
    DateField* m_on;
    TextField* m_note;
    QLabel* m_hint;
    QPushButton* m_write;
};

} // namespace soundings::ui
