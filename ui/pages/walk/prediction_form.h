// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

class QComboBox;
class QLineEdit;

namespace soundings::ui {

class ChoicesEdit;
class DateField;
class ProbabilityEdit;
class RangeFields;

/// The fields of one prediction: what, how likely, by when; and, opened, whose doing it is and who will tell.
class PredictionForm : public QWidget {
    Q_OBJECT
public:
    explicit PredictionForm(WalkStepPage& step, QWidget* parent = nullptr);

    /// Shows another prediction: half-typed numbers and dates of the one before are forgotten.
    void setPrediction(const Id& id);
    void focusStatement();

private:
    void makeHowLikely(QVBoxLayout* to);
    void makeProbability(QVBoxLayout* to);
    void makeChoices(QVBoxLayout* to);
    void makeQuantity(QVBoxLayout* to);
    void makeWhen(QVBoxLayout* to);
    void makeMore(QVBoxLayout* to);
    void redraw(const Decision& decision);
    [[nodiscard]] WalkStepPage::Pointer at(const char* member) const;
    void edit(const char* member, const QString& what, const std::function<void(Prediction&)>& change);

    WalkStepPage& m_step;
    Id m_id;
    QWidget* m_yesNo = nullptr;
    ProbabilityEdit* m_probability = nullptr;
    ChoicesEdit* m_choices = nullptr;
    QWidget* m_quantityBox = nullptr;
    RangeFields* m_quantity = nullptr;
    DateField* m_due = nullptr;
    QComboBox* m_option = nullptr;
    std::vector<Id> m_optionIds;
};

/// A prediction in one line: its probability or interval and its date.
[[nodiscard]] QString summaryOf(const Prediction& prediction);

} // namespace soundings::ui
