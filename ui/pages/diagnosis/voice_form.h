// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class ChoiceRow;
class Disclosure;
class NumberField;
class TextField;

/// What one person answers. It belongs to no entry: it shows a voice and tells each change, so that the same form serves
/// a voice that stands in the entry and one that is still being given.
class VoiceForm : public QWidget {
    Q_OBJECT
public:
    using Change = std::function<void(DiagnosisVoice&)>;

    /// Who reads the questions: the founder about somebody, or whoever answers.
    enum class Asks { AboutThem, You };

    VoiceForm(const QString& name, Asks asks, QWidget* parent = nullptr);

    void setVoice(const DiagnosisVoice& voice, const std::vector<Cause>& causes);
    /// What is said beside it: the role's lens and whether it names what it predictably names.
    void setStanding(const VoiceStanding& standing);
    void setReadOnly(bool readOnly);
    /// Whether the founder may set a discount here; not while somebody else answers.
    void setDiscountShown(bool shown);
    void focusFirst();

signals:
    /// By the user only; `field` is a stable word, `label` its name.
    void edited(const QString& field, const QString& label, const soundings::ui::VoiceForm::Change& change);
    void left();

private:
    TextField* addText(const QString& field, const QString& label, const QString& help, int minLines, int maxLines,
                       std::string DiagnosisVoice::* member);
    void addFunction();
    void addCause();
    void addPointsAt();
    void addDiscount();
    NumberField* addShare(QVBoxLayout* to, const QString& field, const QString& label,
                          std::optional<double> Discount::* member);

    [[nodiscard]] bool asksYou() const { return m_asks == Asks::You; }

    QString m_name;
    Asks m_asks;
    QVBoxLayout* m_column;
    TextField* m_person;
    QComboBox* m_function;
    QLabel* m_remark;
    TextField* m_answer;
    QComboBox* m_cause;
    QLabel* m_predictable;
    TextField* m_cost;
    ChoiceRow* m_pointsAt;
    TextField* m_sees;
    Disclosure* m_discount;
    NumberField* m_know;
    NumberField* m_anyway;
    std::vector<Id> m_causes;
};

/// The name of a function by its id, or what was typed where it is none of the catalogue.
[[nodiscard]] QString functionName(const std::string& function);

} // namespace soundings::ui
