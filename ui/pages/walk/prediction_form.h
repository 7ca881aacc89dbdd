// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/option.h"
#include "core/model/prediction.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QStringListModel;
class QVBoxLayout;

namespace soundings::ui {

class ChoiceRow;
class ChoicesEdit;
class DateField;
class Disclosure;
class FindingList;
class ProbabilityEdit;
class RangeFields;
class TextField;
struct FieldWords;

/// The fields of one prediction: what, how likely, by when, whose doing it is; opened, the option it hangs on, who will
/// tell, the function it is about and why. Beneath them, live, what would keep someone else from judging it.
///
/// It shows a value and tells of edits; where the value is kept is its user's business.
class PredictionForm : public QWidget {
    Q_OBJECT
public:
    /// Fields are called `name`.statement, `name`.kind, `name`.probability and so on.
    PredictionForm(const QString& name, Date today, QWidget* parent = nullptr);

    /// Half-typed numbers and dates of another prediction are forgotten; those of the same one stay. Without options the
    /// field for them is hidden.
    void setPrediction(const Prediction& prediction, const std::vector<Option>& options);
    /// Names that the field for the function offers.
    void offerFunctions(const QStringList& functions);
    void setReadOnly(bool readOnly);
    /// Whether its numbers and its reason are out of sight, and not blank; says so in their place.
    void setCovered(bool covered);
    [[nodiscard]] const Prediction& prediction() const { return m_prediction; }
    void focusStatement();
    /// Goes to the field of a member, named as in the document.
    void focusMember(const QString& member);

signals:
    /// By the user; `member` is the changed one's name in the document, `what` names the edit for Undo.
    void edited(const soundings::Prediction& prediction, const QString& member, const QString& what);
    void left(); ///< the end of typing into one field

private:
    [[nodiscard]] TextField* addText(QVBoxLayout* to, const FieldWords& words, const char* member,
                                     std::string Prediction::* text);
    void makeHowLikely(QVBoxLayout* to);
    void makeProbability(QVBoxLayout* to);
    void makeQuantity(QVBoxLayout* to);
    void makeWhen(QVBoxLayout* to);
    void makeMore(QVBoxLayout* to);
    void makeFunction(QVBoxLayout* to);
    void showOptions(const std::vector<Option>& options);
    void showKind();
    void showFindings();
    void change(const char* member, const QString& what, const std::function<void(Prediction&)>& edit);

    QString m_name;
    Date m_today;
    Prediction m_prediction;
    TextField* m_statement = nullptr;
    ChoiceRow* m_kind = nullptr;
    QLabel* m_covered = nullptr;
    QWidget* m_yesNo = nullptr;
    ProbabilityEdit* m_probability = nullptr;
    ChoicesEdit* m_choices = nullptr;
    QWidget* m_quantityBox = nullptr;
    RangeFields* m_quantity = nullptr;
    TextField* m_unit = nullptr;
    DateField* m_due = nullptr;
    ChoiceRow* m_subject = nullptr;
    Disclosure* m_more = nullptr;
    QWidget* m_optionBox = nullptr;
    QComboBox* m_option = nullptr;
    TextField* m_judge = nullptr;
    QLineEdit* m_function = nullptr;
    QStringListModel* m_functions = nullptr;
    TextField* m_reason = nullptr;
    QLabel* m_verdict = nullptr;
    FindingList* m_findings = nullptr;
    std::vector<Id> m_optionIds;
    bool m_readOnly = false;
};

/// A prediction in one line: its probability or interval and its date.
[[nodiscard]] QString summaryOf(const Prediction& prediction);

} // namespace soundings::ui
